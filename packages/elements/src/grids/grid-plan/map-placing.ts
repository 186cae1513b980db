import type { Position } from '@linli/model';
import type { Frame, Spot, View } from '../../controls/map/map.types.js';

/** Where a map lies in the viewport, and what of the ground it shows. */
export interface MapPlacing {
  box: DOMRect;
  view: View;
  frame: Frame;
}

/** A map that tells that: absent while nothing is drawn. */
export interface PlacedMap extends HTMLElement {
  readonly placing: MapPlacing | undefined;
}

export function isPlaced(map: Element | null): map is PlacedMap {
  return map !== null && 'placing' in map;
}

/** The place in degrees that is at a spot of the viewport, in CSS pixels. */
export function positionAt({ box, view, frame: { projection, west, north, unit } }: MapPlacing, { x, y }: Spot): Position {
  const east = view.x + (x - box.left - box.width / 2) / view.scale;
  const south = view.y + (y - box.top - box.height / 2) / view.scale;
  return [undo(projection.x, west + east * unit, 180), undo(projection.y, north - south * unit, 90)];
}

/** Where a place in degrees is, in CSS pixels from the corner of the map. */
export function spotOn({ box, view, frame: { projection, west, north, unit } }: MapPlacing, [lon, lat]: Position): Spot {
  return { x: box.width / 2 + ((projection.x(lon) - west) / unit - view.x) * view.scale, y: box.height / 2 + ((north - projection.y(lat)) / unit - view.y) * view.scale };
}

/** The angle, up to `most` either way, of which `of` makes this: it grows with it. To less than a micrometre on the ground. */
function undo(of: (degrees: number) => number, made: number, most: number): number {
  let [low, high] = [-most, most];
  for (let step = 0; step < 50; step += 1) {
    const middle = (low + high) / 2;
    if (of(middle) < made) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
