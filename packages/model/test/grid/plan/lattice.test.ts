import assert from 'node:assert/strict';
import { test } from 'node:test';
import { beijingGridCodeScheme, checkPlan, gridSizePreset, MixedCrsError, planChecks, planSteps, planTolerances, type Grid, type GridPlan, type PlanFinding, type PlanProgress, type Polygon, type Ring } from '@linli/model';
import { gridOf } from '../locate/ground.js';

const community = '360100001001';
const code = (number: number): string => `${community}${String(number).padStart(3, '0')}`;

/** Cells of a thousandth of a degree (about 98 by 111 m), as a rectangle; its corners are all positions of it. */
function cells(west: number, south: number, width = 1, height = 1): Ring {
  const at = (x: number, y: number): [number, number] => [116 + (west + x) / 1000, 28 + (south + y) / 1000];
  const ring: Ring = [];
  for (let x = 0; x < width; x++) ring.push(at(x, 0));
  for (let y = 0; y < height; y++) ring.push(at(width, y));
  for (let x = width; x > 0; x--) ring.push(at(x, height));
  for (let y = height; y >= 0; y--) ring.push(at(0, y));
  return ring;
}

const grid = (number: number, polygons: Polygon[], more: Partial<Grid> = {}): Grid => gridOf(code(number), polygons, { community, ...more });

/** Three by three cells, of one community. */
const nine: Grid[] = Array.from({ length: 9 }, (_, index) => grid(index + 1, [[cells(index % 3, Math.floor(index / 3))]]));
const planOf = (grids: Grid[], more: Partial<GridPlan> = {}): GridPlan => ({
  grids,
  communities: [{ code: community, name: '示例社区', boundary: { crs: 'CGCS2000', polygons: [[cells(0, 0, 3, 3)]] } }],
  sizes: gridSizePreset,
  day: '2026-05-01',
  ...more,
});

const [a, b, c, d, e, f, g, h, i] = nine as [Grid, Grid, Grid, Grid, Grid, Grid, Grid, Grid, Grid];
const reversed = (one: Grid): Grid => ({ ...one, boundary: { ...one.boundary!, polygons: one.boundary!.polygons.map((polygon) => polygon.map((ring) => [...ring].reverse())) } });
const around = [cells(0, 0, 3, 3), [...cells(1, 1)].reverse()];

const table: [name: string, plan: GridPlan, found: string[]][] = [
  ['nine cells tile their community', planOf(nine), []],
  ['which way round rings run does not matter', planOf(nine.map(reversed)), []],
  ['nothing is planned', planOf([], { communities: [] }), []],
  ['a version that is no longer in force is not looked at', planOf([...nine, grid(10, [[cells(1, 1)]], { validTo: '2026-05-01' })]), []],
  ['two parts with a common edge hang together', planOf([grid(1, [[cells(0, 0)], [cells(1, 0)]]), c, d, e, f, g, h, i]), []],
  ['two parts touch in a corner only', planOf([grid(1, [[cells(0, 0)], [cells(1, 1)]]), b, c, d, f, g, h, i]), [`islands ${code(1)}`]],
  ['a ring passes its corner twice', planOf([grid(1, [[[...cells(0, 0).slice(0, 3), ...cells(1, 1).slice(1), ...cells(0, 0).slice(3)]]]), b, c, d, f, g, h, i]), [`islands ${code(1)}`]],
  ['a dedicated grid is cut out of the general one', planOf([grid(1, [around]), grid(2, [[cells(1, 1)]], { kind: 'dedicated', households: null })]), []],
  ['nothing fills what was cut out', planOf([grid(1, [around])]), [`hole ${code(1)}`]],
  ['the middle is missing among several', planOf([a, b, c, d, f, g, h, i]), [`gap ${[2, 4, 6, 8].map(code).join()}`]],
  ['a gap in the plan is found where no community has a boundary', planOf([a, b, c, d, f, g, h, i], { communities: [{ code: community, name: '', boundary: null }] }), [`gap ${[2, 4, 6, 8].map(code).join()}`, 'no-community-boundary ']],
  ['an enclosed place that belongs to no community is no gap', planOf([a, b, c, d, f, g, h, i], { communities: [{ code: community, name: '', boundary: { crs: 'CGCS2000', polygons: [around] } }] }), []],
  ['an island of a grid lies in a gap', planOf([a], { communities: [{ code: community, name: '', boundary: { crs: 'CGCS2000', polygons: [[cells(-1, -1, 4, 4)]] } }] }), [`gap ${code(1)}`]],
  ['likewise where its ring is not closed', planOf([grid(1, [[cells(0, 0).slice(0, -1)]])], { communities: [{ code: community, name: '', boundary: { crs: 'CGCS2000', polygons: [[cells(-1, -1, 4, 4)]] } }] }), [`gap ${code(1)}`]],
  ['a grid of a community that is not planned', planOf([...nine, gridOf('360100001002001', [[cells(3, 0)]])]), ['unknown-community 360100001002001']],
  ['a dedicated grid lies over a small part of a general one, along another', planOf([...nine, grid(10, [[cells(2.7, 0)]], { kind: 'dedicated' })], { communities: [] }), [`overlap ${code(3)},${code(10)}`, `unmatched ${code(6)},${code(10)}`]],
  ['a grid lies outside in part', planOf([...nine.slice(0, 8), grid(9, [[cells(2, 2, 2, 1)]])]), [`outside ${code(9)}`]],
  ['by another scheme the same codes are right or wrong', planOf([a, b, c, d, e, f, g, h, { ...i, code: `${community}000` }]), [`wrong-code ${community}000`]],
];

for (const [name, plan, expected] of table) {
  test(name, () => {
    assert.deepEqual(short(checkPlan(plan)), expected);
  });
}

test('codes are read by the scheme that is given', () => {
  assert.deepEqual(short(checkPlan(planOf(nine), { scheme: beijingGridCodeScheme })), []);
  assert.equal(checkPlan(planOf(nine), { scheme: { ...beijingGridCodeScheme, segments: beijingGridCodeScheme.segments.slice(0, 3) } }).filter((finding) => finding.code === 'wrong-code').length, 9);
});

test('several positions that two neighbours do not share are one finding', () => {
  const [first, ...others] = cells(0, 1, 3, 2);
  const upper = [first!, [116.0005, 28.001] as [number, number], others[0]!, others[1]!, [116.0025, 28.001] as [number, number], ...others.slice(2)];
  const [finding, ...rest] = checkPlan(planOf([grid(1, [[cells(0, 0, 3, 1)]]), grid(2, [[upper]])]));
  assert.deepEqual([finding?.code, finding?.grids, finding?.measure, rest], ['unmatched', [code(1), code(2)], { value: 2, unit: 'position' }, []]);
});

test('where one line meets several, all neighbours along it and all positions are named', () => {
  const plain = gridOf(code(1), [[[[116, 28], [116.003, 28], [116.003, 28.001], [116, 28.001], [116, 28]]]], { community });
  const [finding, ...rest] = checkPlan(planOf([plain, ...nine.slice(3)]));
  assert.deepEqual([finding?.code, finding?.grids.length, finding?.measure?.value, [116.001, 116.002].includes(finding?.at?.lon ?? 0), rest], ['unmatched', 4, 2, true, []]);
});

/** A cell in the south-west whose southern edge, which is one of the outline, has a position more: so many centimetres north of it. */
const bent = (centimetres: number): Grid => grid(1, [[[[116, 28], [116.0005, 28 + centimetres * 9e-8], ...cells(0, 0).slice(1)]]]);
const alone = { code: community, name: '', boundary: a.boundary };
const southern = gridOf('360100001002001', [[cells(0, -1)]], { community: '360100001002' });
const below = { code: '360100001002', name: '', boundary: southern.boundary };

const outlines: [name: string, plan: GridPlan, found: string[]][] = [
  ['on its edge is none of its business', planOf([bent(0), b, c, d, e, f, g, h, i]), []],
  ['within a centimetre of it neither', planOf([bent(0.9), b, c, d, e, f, g, h, i]), []],
  ['nor a little outside', planOf([bent(-0.9), b, c, d, e, f, g, h, i]), []],
  ['more than a centimetre away does not match', planOf([bent(1.2), b, c, d, e, f, g, h, i]), [`unmatched ${code(1)}`]],
  ['on its edge where something else is wrong', planOf([bent(0), b, c, d, e, f, g, h]), [`gap ${[6, 8].map(code).join()}`]],
  ['a little outside where something else is wrong', planOf([bent(-0.9), b, c, d, e, f, g, h]), [`gap ${[6, 8].map(code).join()}`]],
  ['more than a centimetre outside where something else is wrong', planOf([bent(-1.2), b, c, d, e, f, g, h]), [`gap ${[6, 8].map(code).join()}`, `unmatched ${code(1)}`]],
  ['that a grid beyond it has not got either', planOf([bent(0), southern], { communities: [alone, below] }), [`unmatched ${code(1)},360100001002001`]],
  ['likewise where the community beyond is not surveyed', planOf([bent(0), southern], { communities: [alone, { ...below, boundary: null }] }), [`unmatched ${code(1)},360100001002001`, 'no-community-boundary ']],
];
for (const [name, plan, found] of outlines) {
  test(`a position that the outline of its community has not got, ${name}`, () => assert.deepEqual(short(checkPlan({ ...plan, sizes: [] })), found));
}

test('sizes and tolerances are those that are given', () => {
  assert.deepEqual(short(checkPlan(planOf(nine, { sizes: [{ kind: 'general', setting: 'town', population: { min: 1001 } }] }))).slice(0, 1), [`too-few-people ${code(1)}`]);
  const wide = { ...planTolerances, thinGridMetres: 60 };
  assert.equal(checkPlan(planOf(nine), { tolerances: wide }).filter((finding) => finding.code === 'thin-grid').length, 9);
});

test('boundaries in several coordinate references are refused by name', () => {
  const mixed = planOf([...nine.slice(1), { ...a, boundary: { ...a.boundary!, crs: 'BD09' } }]);
  assert.throws(() => checkPlan(mixed), (error) => error instanceof MixedCrsError && error.found.includes('BD09'));
});

test('in steps it finds the same, says how far it is, and can be left at any time', () => {
  const plan = planOf([a, b, c, d, f, g, h, { ...i, households: 900 }]);
  const told: PlanProgress[] = [];
  const steps = planChecks(plan);
  let next = steps.next();
  for (; !next.done; next = steps.next()) told.push(next.value);
  assert.deepEqual(next.value, checkPlan(plan));
  assert.deepEqual([...new Set(told.map(({ step }) => step))], planSteps.filter((step) => told.some((progress) => progress.step === step)));
  assert.ok(told.every(({ done, of }) => done >= 0 && done <= of));
  const left = planChecks(plan);
  left.next();
  assert.equal(left.return([]).done, true);
});

function short(findings: readonly PlanFinding[]): string[] {
  return findings.map(({ code: name, grids }) => `${name} ${grids.join()}`);
}
