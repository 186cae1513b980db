import assert from 'node:assert/strict';
import { gridsOn, type Grid, type Position, type Ring } from '@linli/model';

/** Counted by itself, in a way that knows nothing of how revisions are made: whole numbers of edges, areas by the sum of triangles. */

export function ringsOf({ boundary }: Grid): Ring[] {
  return (boundary?.polygons ?? []).flat();
}

function edges(grids: readonly Grid[]): string[] {
  return grids.flatMap(ringsOf).flatMap((ring) => ring.slice(1).map((b, index) => `${(ring[index] as Position).join()} ${b.join()}`));
}

/** The edges that no other grid has the other way round. @throws where one is there twice */
export function rim(grids: readonly Grid[]): string[] {
  const all = edges(grids);
  const set = new Set(all);
  assert.equal(set.size, all.length, 'two grids have the same directed edge: they overlap');
  return all.filter((edge) => !set.has(edge.split(' ').reverse().join(' ')));
}

export function area(grids: readonly Grid[]): number {
  return grids.flatMap(ringsOf).reduce((sum, ring) => {
    const [origin = [0, 0]] = ring;
    const twice = ring.slice(1).reduce((total, b, index) => {
      const a = ring[index] as Position;
      return total + (a[0] - origin[0]) * (b[1] - origin[1]) - (b[0] - origin[0]) * (a[1] - origin[1]);
    }, 0);
    return sum + twice / 2;
  }, 0);
}

export function areas(grids: readonly Grid[]): Map<string, number> {
  const communities = [...new Set(grids.map(({ community }) => community))];
  return new Map(communities.map((community) => [community, area(grids.filter((grid) => grid.community === community))]));
}

/** The plan of a day tiles what it tiled: its rim is the same line, every community has its ground, every grid is one simple piece. */
export function assertTiles(register: readonly Grid[], day: string, first: readonly Grid[]): void {
  const now = gridsOn(register, day);
  const whole = rim(first);
  const outline = new Set(rim(now));
  for (const edge of whole) {
    if (outline.delete(edge)) continue;
    const [a = '', b = ''] = edge.split(' ');
    let at = a;
    while (at !== b) {
      const next = [...outline].find((other) => other.startsWith(`${at} `));
      assert.ok(next !== undefined, `the rim is open at ${at}`);
      outline.delete(next);
      at = next.split(' ')[1] as string;
      assert.ok(isBetween(numbers(at), numbers(a), numbers(b)), `the rim has left its line at ${at}`);
    }
  }
  assert.deepEqual([...outline], [], 'an edge has no reverse: there is a gap or an overlap');
  const before = areas(first);
  for (const [community, size] of areas(now)) assert.ok(Math.abs(size - (before.get(community) ?? 0)) < 1e-9 * size, `${community} has other ground than before`);
  for (const grid of now) {
    assert.equal(grid.boundary?.polygons.length, 1, `${grid.code} is in pieces`);
    for (const ring of ringsOf(grid)) assert.equal(new Set(ring.slice(1).map(String)).size, ring.length - 1, `${grid.code} touches itself`);
    assert.ok(area([grid]) > 0, `${grid.code} has no ground`);
  }
}

function numbers(written: string): Position {
  const [x = 0, y = 0] = written.split(',').map(Number);
  return [x, y];
}

function isBetween([x, y]: Position, [ax, ay]: Position, [bx, by]: Position): boolean {
  const length = Math.hypot(bx - ax, by - ay);
  const off = Math.abs((bx - ax) * (y - ay) - (by - ay) * (x - ax)) / length;
  const t = ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / (length * length);
  return off < 1e-9 && t > 0 && t < 1 + 1e-9;
}
