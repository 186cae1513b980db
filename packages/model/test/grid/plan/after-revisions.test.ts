import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyRevision, checkPlan, gridsOn, mergeGrids, moveBoundary, splitGrid, type Grid, type GridPlan, type Position } from '@linli/model';
import { randomFrom, sampleGrids } from '@linli/model/samples';

const first = sampleGrids({ seed: 5, townships: 2, communitiesPerTownship: 2, gridsPerCommunity: 3 });
const on = '2026-02-01';
const terms = { on, organisation: 'street', reason: '调整' };

test('after splits, merges and moves a clean plan is as clean as before, though lines end on the edges of communities', () => {
  let [taken, onEdges] = [0, 0];
  for (let seed = 1; seed <= 40; seed++) {
    const random = randomFrom(seed);
    let register: readonly Grid[] = first.grids;
    for (let step = 0; step < 12; step++) {
      const made = revised(register, random);
      const applied = made?.ok ? applyRevision(register, made.revision) : undefined;
      if (!applied?.ok) continue;
      register = applied.grids;
      taken++;
      const plan: GridPlan = { grids: register, communities: first.communities, sizes: [], day: on };
      assert.deepEqual(checkPlan(plan), [], `seed ${seed}, step ${step}`);
    }
    const outline = new Set(first.communities.flatMap(({ boundary }) => boundary.polygons.flat(2).map(String)));
    const before = new Set(first.grids.flatMap(positionsOf).map(String));
    onEdges += gridsOn(register, on).filter((grid) => positionsOf(grid).some((position) => !before.has(String(position)) && !outline.has(String(position)))).length;
  }
  assert.ok(taken > 200 && onEdges > 200, `${taken} operations, ${onEdges} grids with new positions`);
});

function revised(register: readonly Grid[], random: () => number): ReturnType<typeof splitGrid> | undefined {
  const grids = gridsOn(register, on);
  const grid = grids[Math.floor(random() * grids.length)]!;
  const positions = new Set(positionsOf(grid).map(String));
  const others = grids.filter((other) => other !== grid && other.community === grid.community && positionsOf(other).some((position) => positions.has(String(position))));
  const other = others[Math.floor(random() * others.length)];
  const line = across(grid, random);
  const kind = random();
  if (kind < 0.4 || !other) return splitGrid(register, grid.code, line, terms);
  return kind < 0.6 ? mergeGrids(register, [grid.code, other.code], terms) : moveBoundary(register, grid.code, other.code, line, terms);
}

/** From far outside to far outside, bent somewhere near the middle of the grid. */
function across(grid: Grid, random: () => number): Position[] {
  const positions = positionsOf(grid);
  const middle = positions.reduce<Position>(([x, y], [lon, lat]) => [x + lon / positions.length, y + lat / positions.length], [0, 0]);
  const turn = random() * Math.PI;
  const to = (angle: number, length: number): Position => [middle[0] + Math.cos(angle) * length, middle[1] + Math.sin(angle) * length];
  return [to(turn, 0.3), to(turn + random(), 0.002 * random()), to(turn + Math.PI, 0.3)];
}

function positionsOf({ boundary }: Grid): Position[] {
  return boundary!.polygons.flat(2);
}
