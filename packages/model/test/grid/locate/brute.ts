import type { Grid, Position } from '@linli/model';

/** Which grids have a point, by going through all of them and counting in whole numbers: slow, and of other making than the index. */
export interface Brute {
  /** The grids that have the point when it is shifted by next to nothing to the east, and by next to nothing of that to the north. */
  owners(point: Position): Grid[];
  /** The grids on whose outline the point lies. */
  touching(point: Position): Grid[];
}

export function brute(grids: readonly Grid[]): Brute {
  const boxes = new Float64Array(grids.length * 4);
  grids.forEach(({ boundary }, index) => {
    const positions = (boundary?.polygons ?? []).flat(2);
    boxes.set([Math.min(...positions.map(([lon]) => lon)), Math.min(...positions.map(([, lat]) => lat)), Math.max(...positions.map(([lon]) => lon)), Math.max(...positions.map(([, lat]) => lat))], index * 4);
  });
  const near = ([x, y]: Position): Grid[] => {
    const found: Grid[] = [];
    for (let index = 0; index < grids.length; index++) {
      const at = index * 4;
      if (x >= boxes[at]! && y >= boxes[at + 1]! && x <= boxes[at + 2]! && y <= boxes[at + 3]!) found.push(grids[index]!);
    }
    return found;
  };
  return {
    owners: (point) => near(point).filter((grid) => edgesOf(grid).filter(([a, b]) => isBelow(point, a, b)).length % 2 === 1),
    touching: (point) => near(point).filter((grid) => edgesOf(grid).some(([a, b]) => liesOn(point, a, b))),
  };
}

export function edgesOf({ boundary }: Grid): [Position, Position][] {
  return (boundary?.polygons ?? []).flatMap((polygon) => polygon.flatMap((ring) => ring.slice(1).map((b, index): [Position, Position] => [ring[index]!, b])));
}

/** Whether the edge passes north of the shifted point. */
function isBelow([x, y]: Position, a: Position, b: Position): boolean {
  if (a[0] > x === b[0] > x) return false;
  const [west, east] = a[0] < b[0] ? [a, b] : [b, a];
  const side = turn(west, east, [x, y]);
  // On the edge: the shift to the east takes it below an edge that rises.
  return side < 0n || (side === 0n && east[1] > west[1]);
}

export function liesOn([x, y]: Position, a: Position, b: Position): boolean {
  return turn(a, b, [x, y]) === 0n && x >= Math.min(a[0], b[0]) && x <= Math.max(a[0], b[0]) && y >= Math.min(a[1], b[1]) && y <= Math.max(a[1], b[1]);
}

/** Above 0 to the left of the way from a to b. */
function turn(a: Position, b: Position, c: Position): bigint {
  const [ax, ay, bx, by, cx, cy] = [...a, ...b, ...c].map(whole) as [bigint, bigint, bigint, bigint, bigint, bigint];
  return (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
}

/** A number of degrees as a whole number of 2⁻⁶⁰: from a millionth of a degree on, each that a double can say. */
function whole(degrees: number): bigint {
  const high = Math.trunc(degrees * 2 ** 30);
  return (BigInt(high) << 30n) + BigInt(Math.round((degrees * 2 ** 30 - high) * 2 ** 30));
}
