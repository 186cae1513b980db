import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyRevision, correctGrid, foundGrid, gridOn, gridsOn, mayMakeRevision, mayRevise, outlineOf, retireGrid, revisedCommunities, splitGrid, type Actor, type Crs, type Grid, type GridRevision, type Position } from '@linli/model';
import { across, at, code, community, four, grid, square, terms } from './support.js';

const split = splitGrid(four, code(2), [at(1.25, 2), at(1.25, -1)], terms);
assert.ok(split.ok);
const { revision } = split;
const done = applyRevision(four, revision);
assert.ok(done.ok);
const { grids } = done;

function verdict(register: readonly Grid[], wanted: GridRevision): string {
  const result = applyRevision(register, wanted);
  if (result.ok) return 'ok';
  for (const locale of ['zh-Hans', 'zh-Hant', 'en'] as const) assert.ok(result.refusal.message[locale]);
  return result.refusal.code;
}

test('a register keeps what was: the versions that end have an end and successors, and nothing else of any changes', () => {
  const changed = grids.flatMap((each, index) => (index < four.length && each !== four[index] ? [{ ...each, before: four[index] as Grid }] : []));
  assert.deepEqual(changed.map(({ code: of, validTo, successors }) => [of, validTo, successors]), [[code(2), terms.on, [code(4), code(5)]], [code(1, across), terms.on, [code(1, across)]]]);
  for (const { before, ...each } of changed) assert.deepEqual(each, { ...before, validTo: terms.on, successors: each.successors });
});

test('on the day before it is as it was, from the day on as decided', () => {
  assert.deepEqual(gridsOn(grids, '2026-06-30').map((each) => each.code), four.map((each) => each.code));
  assert.equal(gridOn(grids, code(2), terms.on), undefined);
  assert.equal(gridOn(grids, code(4), '2026-06-30'), undefined);
  assert.ok(gridOn(grids, code(4), terms.on));
  assert.equal(gridOn(grids, code(4), '2025-12-31'), undefined);
});

const with_ = (changes: Partial<GridRevision>): GridRevision => ({ ...revision, ...changes });
const firstAdded = (changes: Partial<Grid>) => with_({ added: revision.added.map((each, index) => (index === 0 ? { ...each, ...changes } : each)) });
const half = square(1, 0).map(([lon, lat]): [number, number] => [lon, 28 + (lat - 28) / 2]);

const refused: [given: string, wanted: GridRevision, expected: string, register?: readonly Grid[]][] = [
  ['no reason', with_({ reason: '  ' }), 'no-reason'],
  ['nobody who decided', with_({ organisation: '' }), 'no-organisation'],
  ['no such day', with_({ on: '2026-02-30' }), 'no-day'],
  ['nothing to change', with_({ retired: [], added: [] }), 'no-change'],
  ['a code that is not there', with_({ retired: [{ code: code(9), successors: [] }], added: [] }), 'unknown-grid'],
  ['a grid that was retired', revision, 'not-in-force', grids],
  ['a grid that ends on a later day', with_({ on: '2026-06-01', added: revision.added.map((each) => ({ ...each, validFrom: '2026-06-01' })) }), 'ends-later', grids],
  ['a day before its version began', with_({ on: '2025-12-31', added: revision.added.map((each) => ({ ...each, validFrom: '2025-12-31' })) }), 'too-early'],
  ['a new version of another day', firstAdded({ validFrom: '2026-07-02' }), 'wrong-dates'],
  ['a new version that has ended', firstAdded({ validTo: '2026-08-01' }), 'wrong-dates'],
  ['a code that was given before', with_({ retired: [{ code: code(2), successors: [code(3), code(5)] }, ...revision.retired.slice(1)], added: revision.added.map((each, index) => (index === 0 ? { ...each, code: code(3) } : each)) }), 'code-taken'],
  ['a code twice', with_({ added: [...revision.added, revision.added[0] as Grid] }), 'code-twice'],
  ['a grid retired twice', with_({ retired: [...revision.retired, revision.retired[0] as GridRevision['retired'][0]] }), 'code-twice'],
  ['a successor that nobody added', with_({ retired: revision.retired.map((end, index) => (index === 0 ? { ...end, successors: [...end.successors, code(8)] } : end)) }), 'broken-links'],
  ['a predecessor that names no successor', firstAdded({ predecessors: [code(2), code(1)] }), 'broken-links'],
  ['a part in another community', firstAdded({ community: across }), 'other-community'],
  ['parts that cover less', firstAdded({ boundary: { crs: 'CGCS2000', polygons: [[half]] } }), 'does-not-tile'],
  ['a part without a boundary', firstAdded({ boundary: null }), 'does-not-tile'],
  ['parts in another reference', firstAdded({ boundary: { crs: 'GCJ02', polygons: revision.added[0]?.boundary?.polygons ?? [] } }), 'mixed-crs'],
  ['a neighbour without the new position', with_({ retired: revision.retired.slice(0, 1), added: revision.added.slice(0, 2) }), 'neighbour-apart'],
];
const [one] = four as [Grid];
const after = (changes: Partial<Grid> = {}, on = terms.on): Grid => ({ ...one, validFrom: on, predecessors: [one.code], ...changes });
const alone = [{ code: one.code, successors: [one.code] }];
const change = (kind: GridRevision['kind'], retired: GridRevision['retired'], added: Grid[], on = terms.on): GridRevision => ({ ...terms, id: 'by hand', kind, on, retired, added });
const fresh = (ring = square(5, 0), more: Partial<Grid> = {}) => grid(9, ring, { validFrom: terms.on, ...more });
const drawn = (ring: Position[], crs: Crs = 'CGCS2000') => ({ boundary: { crs, polygons: [[ring]] } });
const idleNeighbour = four[2] as Grid;

refused.push(
  ['other ground for a grid that is put right', change('correct', alone, [after(drawn(square(0, 0, 3, 1)))]), 'does-not-tile'],
  ['another reference for a grid that is put right', change('correct', alone, [after(drawn(square(0, 0), 'GCJ02'))]), 'mixed-crs'],
  ['a correction of nothing', change('correct', alone, [after()]), 'no-change'],
  ['a neighbour that only goes on, long before its day', with_({ retired: [...revision.retired, { code: idleNeighbour.code, successors: [idleNeighbour.code] }], added: [...revision.added, { ...idleNeighbour, validFrom: terms.on, predecessors: [idleNeighbour.code] }] }), 'no-change'],
  ['a grid founded over another', change('found', [], [fresh(square(0, 0))]), 'ground-taken'],
  ['a grid founded over a part of another', change('found', [], [fresh(square(2, 0, 2, 1).map(([lon, lat]) => [lon + 0.004, lat + 0.002]))]), 'ground-taken'],
  ['a grid founded around others', change('found', [], [fresh(square(-1, -1, 9, 9))]), 'ground-taken'],
  ['a grid founded in place of another', change('found', [{ code: one.code, successors: [code(9)] }], [fresh(square(0, 0), { predecessors: [one.code] })]), 'wrong-kind'],
  ['a grid retired and followed', change('retire', [{ code: one.code, successors: [code(9)] }], [fresh(square(0, 0), { predecessors: [one.code] })]), 'wrong-kind'],
  ['a merger of one', change('merge', [{ code: one.code, successors: [code(9)] }], [fresh(square(0, 0), { predecessors: [one.code] })]), 'wrong-kind'],
  ['a split in one', change('split', [{ code: one.code, successors: [code(9)] }], [fresh(square(0, 0), { predecessors: [one.code] })]), 'wrong-kind'],
  ['an imported grid of a whole county', change('import', [], [fresh(undefined, { community: '360102' })]), 'no-community'],
  ['an imported grid without a code', change('import', [], [fresh(undefined, { code: ' ' })]), 'no-code'],
  ['an imported grid in another reference than its neighbours', change('import', [], [fresh(undefined, drawn(square(5, 0), 'GCJ02'))]), 'mixed-crs'],
  ['an imported ring that does not close', change('import', [], [fresh(square(5, 0).slice(0, 4))]), 'bad-boundary'],
  ['an imported ring the wrong way round', change('import', [], [fresh(square(5, 0).reverse())]), 'bad-boundary'],
  ['an imported place that is no number', change('import', [], [fresh(square(5, 0).map((position, index) => (index === 1 ? [Number.NaN, 28] : position)))]), 'bad-boundary'],
);
for (const [given, wanted, expected, register = four] of refused) {
  test(`given ${given}, the register stays as it is: ${expected}`, () => assert.equal(verdict(register, wanted), expected));
}

test('several revisions may hold from one day: the later follows the earlier', () => {
  const again = splitGrid(grids, code(4), [at(1.1, 2), at(1.1, -1)], terms);
  assert.ok(again.ok);
  const applied = applyRevision(grids, again.revision);
  assert.ok(applied.ok);
  assert.deepEqual(gridsOn(applied.grids, terms.on).map((each) => each.code), [code(1), code(3), code(5), code(6), code(7), code(1, across)]);
});

test('a grid is founded, put right and retired; its code is not given again', () => {
  const ground = grid(4, square(3, 0));
  let register: readonly Grid[] = four;
  const take = (made: ReturnType<typeof foundGrid>) => {
    assert.ok(made.ok);
    const applied = applyRevision(register, made.revision);
    assert.ok(applied.ok);
    register = applied.grids;
  };
  take(foundGrid(register, ground, terms));
  assert.equal(gridOn(register, code(4), terms.on)?.validFrom, terms.on);
  take(correctGrid(register, code(4), { phone: '0791-1' }, { ...terms, on: '2026-08-01' }));
  assert.deepEqual([gridOn(register, code(4), '2026-07-31')?.phone, gridOn(register, code(4), '2026-08-01')?.phone], [null, '0791-1']);
  take(retireGrid(register, code(4), { ...terms, on: '2026-09-01' }));
  assert.equal(gridOn(register, code(4), '2026-09-01'), undefined);
  take(foundGrid(register, ground, { ...terms, on: '2026-10-01' }));
  assert.deepEqual(gridsOn(register, '2026-10-01').map((each) => each.code), [code(1), code(2), code(3), code(1, across), code(5)]);
});

test('a revision is about the communities whose ground it changes, not about those whose edges it only puts positions on', () => {
  assert.deepEqual(revision.added.map((each) => each.community), [community, community, across]);
  assert.deepEqual(revisedCommunities(four, revision), [community]);
  const told = { ...revision, added: revision.added.map((each) => (each.community === across ? { ...each, phone: '0791-1' } : each)) };
  assert.deepEqual(revisedCommunities(four, told), [community, across]);
  const retired = retireGrid(four, code(1, across), terms);
  assert.deepEqual(retired.ok && revisedCommunities(four, retired.revision), [across]);
});

test('what was drawn up before another revision does not write over it', () => {
  const [phone, name] = [correctGrid(four, one.code, { phone: '0791-1' }, terms), correctGrid(four, one.code, { name: '东门网格' }, terms)];
  assert.ok(phone.ok && name.ok);
  const first = applyRevision(four, phone.revision);
  assert.ok(first.ok);
  assert.equal(verdict(first.grids, name.revision), 'changed-meanwhile');
  const again = correctGrid(first.grids, one.code, { name: '东门网格' }, terms);
  assert.deepEqual(again.ok && again.revision.added.map((each) => [each.phone, each.name]), [['0791-1', '东门网格']]);
});

test('a grid is founded beside others, with no ground of theirs', () => assert.equal(verdict(four, change('found', [], [fresh(square(3, 0))])), 'ok'));

test('a revision is made by who may in all its communities, for their own organisation', () => {
  const made = (actor: Actor, wanted = revision) => mayMakeRevision(actor, four, wanted);
  const office: Actor = { role: 'dispatcher', organisation: terms.organisation, area: community };
  assert.equal(made(office), true);
  assert.equal(made({ ...office, organisation: 'another' }), false);
  assert.equal(made({ ...office, area: across }), false);
  const nothing = change('correct', alone, [after()]);
  assert.deepEqual(revisedCommunities(four, nothing), []);
  assert.equal(made({ role: 'applicant', holds: [] }, nothing), false);
  assert.equal(made({ ...office, role: 'clerk' }, nothing), false);
});

test('grids together give the outline of their community', () => {
  const mine = gridsOn(grids, terms.on).filter((each) => each.community === community);
  const [outline = []] = outlineOf(mine) ?? [];
  assert.equal(outline.length, 1);
  assert.deepEqual(new Set(outline[0]?.map(String)), new Set([...square(0, 0, 3, 1), at(1.25, 0), at(1.25, 1)].map(String)));
});

const actors: [actor: Actor, expected: boolean][] = [
  [{ role: 'dispatcher', organisation: 'centre', area: community }, true],
  [{ role: 'supervisor', organisation: 'centre', area: '360102' }, true],
  [{ role: 'dispatcher', organisation: 'centre', area: '360103' }, false],
  [{ role: 'clerk', organisation: 'centre', area: '360102' }, false],
  [{ role: 'gridWorker', organisation: 'street', area: community }, false],
  [{ role: 'system', organisation: 'centre', area: '36' }, false],
  [{ role: 'applicant', holds: [] }, false],
];
for (const [actor, expected] of actors) {
  test(`${actor.role} of ${'area' in actor ? actor.area : 'no area'} may ${expected ? '' : 'not '}revise`, () => assert.equal(mayRevise(actor, community), expected));
}
