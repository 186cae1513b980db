import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays, applyRevision, gridIndex, gridsOn, historyOf, lintRegister, mergeGrids, moveBoundary, splitGrid, successorsOn, type Grid, type Position } from '@linli/model';
import { sampleGrids } from '@linli/model/samples';
import fc from 'fast-check';
import { assertTiles, ringsOf } from './plan-support.js';

const { grids: first } = sampleGrids({ seed: 5, townships: 2, communitiesPerTownship: 2, gridsPerCommunity: 3 });

type Step = { kind: 'split' | 'merge' | 'move' | 'take'; which: number; turn: number; size: number; tolerance: number; nextDay: boolean };

const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom('split', 'merge', 'move', 'take'),
  which: fc.nat(),
  turn: fc.double({ min: 0, max: Math.PI, noNaN: true }),
  size: fc.double({ min: 0.05, max: 1.5, noNaN: true }),
  // In metres. At 300 a line seldom goes where it was drawn: nearly all of it goes through positions that are there.
  tolerance: fc.constantFrom(1, 50, 300),
  nextDay: fc.boolean(),
});

const accepted = new Map<string, number>();

test('after any sequence of splits, merges and moves a clean plan still tiles exactly, and every grid leads to those that have its ground', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 3, maxLength: 14 }), fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (steps, dice) => {
      let register: readonly Grid[] = first;
      let on = '2026-02-01';
      for (const { nextDay, ...wanted } of steps) {
        if (nextDay) on = addDays(on, 1);
        const after = take(register, wanted, on);
        if (!after) continue;
        assertKept(register, after, on);
        register = after;
      }
      assertTiles(register, on, first);
      assertTiles(register, '2026-01-15', first);
      assert.deepEqual(lintRegister(register), []);
      assertLeads(register, on, () => dice.next().value as number);
    }),
    { numRuns: 120, seed: 20260701, includeErrorInReport: true },
  );
  for (const kind of ['split', 'merge', 'move', 'take']) assert.ok((accepted.get(kind) ?? 0) > 50, `${kind} was hardly ever accepted: the property says little of it`);
});

/** Whoever had a place leads, by successors and by history, to whoever has it now; and back. */
function assertLeads(register: readonly Grid[], on: string, dice: () => number): void {
  const [before, now] = [gridIndex(first), gridIndex(gridsOn(register, on))];
  for (let shot = 0; shot < 40; shot += 1) {
    const point = { crs: 'CGCS2000' as const, lon: 115.8 + dice() * 0.4, lat: 28.5 + dice() * 0.3 };
    const [old, present] = [before.at(point), now.at(point)];
    assert.equal(old === undefined, present === undefined);
    if (!old || !present) continue;
    assert.ok(successorsOn(register, old.code, on).includes(present), `${old.code} does not lead to ${present.code}`);
    if (old.code === present.code) continue;
    assert.ok(historyOf(register, old.code).descendants.includes(present.code));
    assert.ok(historyOf(register, present.code).ancestors.includes(old.code));
  }
}

function take(register: readonly Grid[], { kind, which, turn, size, tolerance }: Omit<Step, 'nextDay'>, on: string): Grid[] | undefined {
  const grids = gridsOn(register, on);
  const grid = grids[which % grids.length] as Grid;
  const neighbours = grids.filter((other) => other !== grid && other.community === grid.community && shared(grid, other).length > 0);
  const other = neighbours[which % Math.max(neighbours.length, 1)];
  const terms = { on, organisation: 'street', reason: '调整', tolerance };
  if (kind !== 'split' && !other) return undefined;
  const made =
    kind === 'split' ? splitGrid(register, grid.code, across(grid, turn, size), terms)
    : kind === 'merge' ? mergeGrids(register, [grid.code, (other as Grid).code], terms)
    : kind === 'move' ? moveBoundary(register, grid.code, (other as Grid).code, around(grid, other as Grid, which, size), terms)
    : moveBoundary(register, grid.code, (other as Grid).code, across(grid, turn, size), terms);
  if (!made.ok) return undefined;
  accepted.set(kind, (accepted.get(kind) ?? 0) + 1);
  const applied = applyRevision(register, made.revision);
  assert.ok(applied.ok);
  return applied.grids;
}

/** No version that was there is other than before, but for its end. */
function assertKept(before: readonly Grid[], after: readonly Grid[], on: string): void {
  before.forEach((grid, index) => {
    const { validTo, successors, ...rest } = after[index] as Grid;
    const { validTo: endBefore, successors: before_, ...was } = grid;
    assert.deepEqual(rest, was);
    assert.ok(validTo === endBefore || (endBefore === null && validTo === on));
    if (validTo === endBefore) assert.deepEqual(successors, before_);
  });
}

function shared(one: Grid, other: Grid): Position[] {
  const theirs = new Set(ringsOf(other).flat().map(String));
  return ringsOf(one).flat().filter((position) => theirs.has(String(position)));
}

function across(grid: Grid, turn: number, size: number): Position[] {
  const ring = ringsOf(grid)[0] as Position[];
  const middle = ring.reduce<Position>(([x, y], [lon, lat]) => [x + lon / ring.length, y + lat / ring.length], [0, 0]);
  const far = 0.3;
  const to = (angle: number, length: number): Position => [middle[0] + Math.cos(angle) * length, middle[1] + Math.sin(angle) * length];
  return [to(turn, far), to(turn + size, 0.002 * size), to(turn + Math.PI, far)];
}

/** A polygon of eight corners around a position that both have. */
function around(one: Grid, other: Grid, which: number, size: number): Position[] {
  const common = shared(one, other);
  const [lon, lat] = common[which % common.length] as Position;
  const ring = Array.from({ length: 8 }, (_, index): Position => [lon + Math.cos(index * 0.785) * size * 0.01, lat + Math.sin(index * 0.785) * size * 0.01]);
  return [...ring, ring[0] as Position];
}
