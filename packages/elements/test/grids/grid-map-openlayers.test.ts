import { expect } from '@open-wc/testing';
import type { LinliGridMap, MapTiles } from '@linli/elements';
import { importOpenLayers } from '@linli/elements/grids/grid-map/import-openlayers.js';
import type { OpenLayers } from '@linli/elements/grids/grid-map/openlayers.types.js';
import { until } from '../until.js';
import { all, drawn, grids, mapOf, one, textOf } from './grid-map-support.js';

interface OpenMap {
  getPixelFromCoordinate(coordinate: number[]): [number, number] | null;
  getViewport(): HTMLElement;
}

interface Opened {
  load: () => Promise<OpenLayers>;
  maps: OpenMap[];
  /** The addresses that were asked for; a tile of our own comes in place of each. */
  asked: string[];
}

const tile = 'data:image/gif;base64,R0lGODlhAQABAIAAAP///wAAACwAAAAAAQABAAACAkQBADs=';

/** OpenLayers, with its map at hand and no network. */
function opened(broken = false): Opened {
  const maps: OpenMap[] = [];
  const asked: string[] = [];
  const load = async (): Promise<OpenLayers> => {
    const ol = await importOpenLayers();
    class Map extends (ol.Map as new (options: object) => object) {
      constructor(options: object) {
        super(options);
        maps.push(this as unknown as OpenMap);
      }
    }
    class XYZ extends (ol.XYZ as new (options: object) => object) {
      constructor(options: { tileUrlFunction(at: number[]): string }) {
        super({
          ...options,
          tileUrlFunction: (at: number[]) => {
            asked.push(options.tileUrlFunction(at));
            return broken ? 'data:image/gif;base64,none' : tile;
          },
        });
      }
    }
    return { ...ol, Map, XYZ } as unknown as OpenLayers;
  };
  return { load, maps, asked };
}

type Lonlat = readonly [number, number];
const half = 20037508.342789244;
const planes: Record<'w' | 'c', (at: Lonlat) => number[]> = {
  w: ([lon, lat]) => [(lon * half) / 180, (half / Math.PI) * Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360))],
  c: ([lon, lat]) => [lon, lat],
};

/** The middle of a grid that is surely inside it: of these, the one that its own outline goes around. */
const middles = grids.map(({ boundary }): Lonlat => {
  const ring = boundary?.polygons[0]?.[0] ?? [];
  const mean = (axis: 0 | 1) => ring.slice(1).reduce((sum, at) => sum + at[axis], 0) / (ring.length - 1);
  return [mean(0), mean(1)];
});

function isInside([x, y]: Lonlat, number: number): boolean {
  const ring = grids[number]?.boundary?.polygons[0]?.[0] ?? [];
  let inside = false;
  for (let at = 1; at < ring.length; at += 1) {
    const [[x0, y0], [x1, y1]] = [ring[at - 1] as Lonlat, ring[at] as Lonlat];
    if (y0 > y !== y1 > y && x < ((x1 - x0) * (y - y0)) / (y1 - y0) + x0) inside = !inside;
  }
  return inside;
}

async function over(tiles: MapTiles, { load, maps }: Opened): Promise<{ element: LinliGridMap; map: OpenMap }> {
  const element = await mapOf({ tiles, loadOpenLayers: load });
  await until(() => maps[0]?.getPixelFromCoordinate([0, 0]), 'OpenLayers shows no map');
  await drawn(element);
  return { element, map: maps[0] as OpenMap };
}

async function nameAt(element: LinliGridMap, map: OpenMap, [x, y]: readonly [number, number]): Promise<string> {
  const { left, top } = map.getViewport().getBoundingClientRect();
  const at = { clientX: left + x, clientY: top + y, bubbles: true, pointerId: 1, pointerType: 'mouse' };
  map.getViewport().querySelector('.ol-layers')?.dispatchEvent(new PointerEvent('pointermove', at));
  await element.updateComplete;
  return textOf(element, '.tip:not([hidden]) strong');
}

/** A number that changes with the map, once the map stands still. */
async function atRest(measure: () => number): Promise<number> {
  let last = NaN;
  let frames = 0;
  await until(async () => {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    frames = measure() === last ? frames + 1 : 0;
    last = measure();
    return frames >= 5;
  }, 'the map is at rest');
  return last;
}

/** Level, column and row of an address of Tianditu. */
const partsOf = (address: string): number[] => ['TILEMATRIX', 'TILECOL', 'TILEROW'].map((name) => Number(new URL(address).searchParams.get(name)));

describe('linli-grid-map over tiles', () => {
  for (const matrixSet of ['w', 'c'] as const) {
    it(`draws each grid where it lies (${matrixSet})`, async () => {
      const { element, map } = await over({ kind: 'tianditu', key: 'k', matrixSet }, opened());
      let met = 0;
      for (const [number, middle] of middles.entries()) {
        if (!isInside(middle, number)) continue;
        const pixel = map.getPixelFromCoordinate(planes[matrixSet](middle));
        // What is under the pointer is said a moment later.
        await until(async () => (await nameAt(element, map, pixel ?? [0, 0])) === grids[number]?.name, `${grids[number]?.name} is elsewhere`);
        met += 1;
      }
      expect(met).to.be.above(grids.length / 2);
    });

    it(`asks for the tiles that lie beneath the grids (${matrixSet})`, async () => {
      const ground = opened();
      await over({ kind: 'tianditu', key: 'k', matrixSet }, ground);
      await until(() => ground.asked.some((address) => address.includes(`/cva_${matrixSet}/`)));
      const address = await until(() => ground.asked.find((each) => each.includes(`/vec_${matrixSet}/`)));
      const [level = 0] = partsOf(address);
      const [lon, lat] = middles[0] as Lonlat;
      const side = 2 ** level;
      const mercator = 1 - Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / Math.PI;
      const expected = matrixSet === 'w' ? [level, Math.floor(((lon + 180) / 360) * side), Math.floor((mercator / 2) * side)] : [level, Math.floor(((lon + 180) / 360) * side), Math.floor(((90 - lat) / 360) * side)];
      await until(() => ground.asked.some((each) => each.includes('/vec_') && partsOf(each).join() === expected.join()), `the tile ${expected.join()} is asked for`);
      expect(ground.asked.every((each) => new URL(each).searchParams.get('TILEMATRIXSET') === matrixSet && each.endsWith('&tk=k'))).to.equal(true);
    });
  }

  it('puts the polygons between the ground and its names', async () => {
    const { element } = await over({ kind: 'tianditu', key: 'k' }, opened());
    const layers = [...one(element, '.ol-layers').children];
    expect(layers.map((layer) => layer.classList.contains('surface'))).to.deep.equal([false, true, false]);
  });

  it('says where the ground is from', async () => {
    const { element } = await over({ kind: 'tianditu', key: 'k' }, opened());
    await until(() => textOf(element, '.credits').includes('天地图'));
    const other = await over({ kind: 'xyz', url: '/{z}/{x}/{y}', attribution: '市测绘院' }, opened());
    await until(() => textOf(other.element, '.credits').includes('市测绘院'));
  });

  it('keeps the grids, and says so, where there is no OpenLayers', async () => {
    const element = await mapOf({ tiles: { kind: 'tianditu', key: 'k' }, loadOpenLayers: () => Promise.reject(new Error('none')) });
    await until(() => textOf(element, '.credits').includes('底图没有加载'));
    expect(all(element, '.surface canvas').length).to.be.above(0);
  });

  it('keeps the grids, and says so, where tiles do not come', async () => {
    const { element } = await over({ kind: 'tianditu', key: 'k' }, opened(true));
    await until(() => textOf(element, '.credits').includes('底图没有加载'), 'says nothing');
  });

  it('asks for no tile for the public without a review number', async () => {
    const ground = opened();
    const element = await mapOf({ audience: 'public', tiles: { kind: 'tianditu', key: 'k' }, loadOpenLayers: ground.load });
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(ground.maps).to.have.lengthOf(0);
    expect(textOf(element, '.schematic')).to.contain('示意图');
  });

  it('zooms and shows all by the same buttons', async () => {
    const { element, map } = await over({ kind: 'tianditu', key: 'k' }, opened());
    const reach = () => {
      const [a, b] = [planes.w(middles[0] as Lonlat), planes.w(middles[40] as Lonlat)].map((at) => map.getPixelFromCoordinate(at) ?? [0, 0]);
      return Math.hypot((a?.[0] ?? 0) - (b?.[0] ?? 0), (a?.[1] ?? 0) - (b?.[1] ?? 0));
    };
    const before = await atRest(reach);
    const [zoomIn, , fit] = all(element, '.zoom button');
    zoomIn?.click();
    await until(() => reach() > before * 1.3);
    await atRest(reach);
    fit?.click();
    await until(() => Math.abs(reach() - before) < 1);
  });
});
