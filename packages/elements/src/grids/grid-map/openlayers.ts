import type { GestureHandlers, GestureMode, Sheet, View } from '../../controls/map/map.types.js';
import { viewAt } from '../../controls/map/projections.js';
import { globalOpenLayers } from './global-openlayers.js';
import type { MapTiles } from './grid-map.types.js';
import type { Ground } from './map-stage.js';
import type { OlEvent, OlMap, OpenLayers } from './openlayers.types.js';
import { tileAddresses, tileMatrix, tileSize, type TileAddress } from './tile-addresses.js';

/** The polygon renderer, as far as a ground needs it. */
export interface DrawnMap {
  setView(view: View): void;
  hitTest(x: number, y: number): number;
}

export interface GroundOptions {
  tiles: MapTiles;
  /** Where OpenLayers puts its map. It has a size. */
  target: HTMLElement;
  /** The host of the renderer: it becomes a layer between the lowest tiles and the others. */
  surface: HTMLElement;
  map: DrawnMap;
  /** Laid out in the plane of the tiles. */
  sheet: Sheet;
  mode: GestureMode;
  /** `onGroundError` is called when a tile does not come. */
  handlers: GestureHandlers & { onGroundError(): void };
}

/**
 * A map of OpenLayers whose layers are the host's tiles and, between the ground and the names on it, our own polygons. OpenLayers moves
 * the view; the polygons follow it in each frame.
 */
export class TileGround {
  readonly #map: OlMap;
  readonly #target: HTMLElement;
  readonly #sheet: Sheet;
  readonly #mode: GestureMode;
  readonly #handlers: GestureHandlers;

  constructor(ol: OpenLayers, { tiles, target, surface, map, sheet, mode, handlers }: GroundOptions) {
    this.#target = target;
    this.#sheet = sheet;
    this.#mode = mode;
    this.#handlers = handlers;
    const { projection, origin, resolutions } = tileMatrix(tiles);
    const tileGrid = new ol.TileGrid({ origin, resolutions, tileSize });
    const [lowest, ...others] = tileAddresses(tiles).map((address) => tileLayer(ol, address, projection, tileGrid, handlers.onGroundError));
    const polygons = new ol.Layer({
      render: ({ viewState }: { viewState: { center: number[]; resolution: number } }) => {
        map.setView(viewAt(sheet, viewState.center, viewState.resolution));
        return surface;
      },
    });
    this.#map = new ol.Map({
      target,
      controls: [],
      layers: [lowest, polygons, ...others],
      view: new ol.View({ projection, enableRotation: false, multiWorld: true, center: this.#middle(), resolution: 1, minResolution: (resolutions[resolutions.length - 1] ?? 1) / 4 }),
    });
    const at = ({ pixel: [x = 0, y = 0] }: OlEvent) => ({ x, y });
    this.#map.on(['pointermove'], (event) => handlers.onHover?.(event.dragging ? -1 : map.hitTest(at(event).x, at(event).y), at(event)));
    this.#map.on(['click'], (event) => {
      const { ctrlKey, metaKey, shiftKey } = event.originalEvent;
      handlers.onPick?.(map.hitTest(at(event).x, at(event).y), at(event), ctrlKey || metaKey || shiftKey);
    });
    target.addEventListener('wheel', this.#wheel, { capture: true });
    this.fit();
  }

  zoomBy(factor: number): void {
    this.#map.getView().adjustZoom(Math.log2(factor));
  }

  fit(index?: number): void {
    this.#map.updateSize();
    const padding = index === undefined ? 16 : Math.min(this.#target.clientWidth, this.#target.clientHeight) / 4;
    this.#map.getView().fit(this.#extent(index), { size: [this.#target.clientWidth, this.#target.clientHeight], padding: [padding, padding, padding, padding] });
  }

  /** Moves the map only where the shape is out of sight. */
  reveal(index: number): void {
    const view = this.#map.getView();
    const [x = 0, y = 0] = view.getCenter() ?? [];
    const resolution = view.getResolution() ?? 1;
    const [west = 0, south = 0, east = 0, north = 0] = this.#extent(index);
    const [across, down] = [(this.#target.clientWidth / 2) * resolution, (this.#target.clientHeight / 2) * resolution];
    if (west < x - across || east > x + across || south < y - down || north > y + down) view.setCenter([(west + east) / 2, (south + north) / 2]);
  }

  resize(): void {
    this.#map.updateSize();
  }

  /** The polygons are anew: another colour, another selection. */
  changed(): void {
    this.#map.render();
  }

  destroy(): void {
    this.#target.removeEventListener('wheel', this.#wheel, { capture: true });
    this.#map.setTarget();
    this.#map.dispose();
  }

  #middle(): number[] {
    const [west = 0, south = 0, east = 0, north = 0] = this.#extent();
    return [(west + east) / 2, (south + north) / 2];
  }

  /** West, south, east, north in the plane; of one shape or of all. */
  #extent(index?: number): number[] {
    const { boxes, extent, frame } = this.#sheet;
    const [west = 0, north = 0, east = 0, south = 0] = index === undefined ? [extent.west, extent.north, extent.east, extent.south] : boxes.subarray(4 * index, 4 * index + 4);
    return [frame.west + west * frame.unit, frame.north - south * frame.unit, frame.west + east * frame.unit, frame.north - north * frame.unit];
  }

  /** The page scrolls on unless Ctrl is held, as over the map without a ground. */
  readonly #wheel = (event: WheelEvent): void => {
    if (this.#mode === 'own' || event.ctrlKey || event.metaKey) return;
    event.stopPropagation();
    this.#handlers.onHint?.('wheel');
  };
}

function tileLayer(ol: OpenLayers, address: TileAddress, projection: string, tileGrid: object, onTileError: () => void): object {
  const source = new ol.XYZ({
    projection,
    tileGrid,
    wrapX: false,
    tileUrlFunction: ([level = 0, column = 0, row = 0]: number[]) => address(level, column, row),
  }) as { on(type: string, listener: () => void): void };
  source.on('tileloaderror', onTileError);
  return new ol.TileLayer({ source });
}

/**
 * The ground that a host wants, once its OpenLayers is there.
 * @param place where to put it; nothing, where it is no longer wanted by then
 */
export async function openGround({ tiles, load }: Ground, place: () => Omit<GroundOptions, 'tiles'> | false | undefined): Promise<TileGround | undefined> {
  const ol = await (load ?? globalOpenLayers)();
  const options = place();
  return options ? new TileGround(ol, { ...options, tiles }) : undefined;
}
