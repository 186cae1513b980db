import type { Polygon, Position } from '../../geo/boundary.js';

/** A place well inside a polygon: the middle of the longest stretch that a level line has in it, of some that are tried. */
export function innerPosition(polygon: Polygon): Position {
  const lats = (polygon[0] ?? []).map(([, lat]) => lat);
  const [south, north] = [Math.min(...lats), Math.max(...lats)];
  let best: Position = polygon[0]?.[0] ?? [0, 0];
  let longest = 0;
  for (const share of [0.5, 0.31, 0.69, 0.13, 0.87, 0.03, 0.97]) {
    const lat = south + (north - south) * share;
    const at = crossingsAt(polygon, lat);
    for (let index = 1; index < at.length; index += 2) {
      const [west, east] = [at[index - 1] as number, at[index] as number];
      if (east - west > longest) [longest, best] = [east - west, [(west + east) / 2, lat]];
    }
  }
  return best;
}

function crossingsAt(polygon: Polygon, lat: number): number[] {
  const at = polygon.flatMap((ring) => ring.slice(1).flatMap((b, index) => {
    const a = ring[index] as Position;
    return a[1] <= lat === b[1] <= lat ? [] : [a[0] + ((lat - a[1]) / (b[1] - a[1])) * (b[0] - a[0])];
  }));
  return at.sort((one, other) => one - other);
}
