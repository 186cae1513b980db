import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { dutyLevels, dutyMatrix, isInForce, type Duty, type DutyLevel } from '@linli/model';
import { day, duties, duty, east, grid, grids, post, posts, service, services, township, west } from './support.js';

const registers = { services, duties, posts, grids };

/** `row: level of each column`. */
function levels(matrix: ReturnType<typeof dutyMatrix>): Record<string, (DutyLevel | null)[]> {
  return Object.fromEntries(matrix.rows.map((row, index) => [row.post, (matrix.cells[index] ?? []).map(({ level }) => level)]));
}

test('rows are the kinds of posts of the area, columns its items by line; a centre’s posts are none of them', () => {
  const matrix = dutyMatrix({ ...registers, area: township, day });
  assert.deepEqual(matrix.rows.map(({ post: key, posts: count, filled }) => [key, count, filled]), [['gridWorker', 3, 3], ['gridLead', 1, 1], ['police', 1, 1]]);
  assert.deepEqual(matrix.columns.map(({ id }) => id), ['food', 'smoke']);
  assert.deepEqual(matrix.groups, [{ id: 'market', from: 0, count: 1 }, { id: 'environment', from: 1, count: 1 }]);
  assert.deepEqual(levels(matrix), { gridWorker: ['lead', 'lead'], gridLead: [null, null], police: [null, 'report'] });
});

test('items of one department stand together', () => {
  const listed = [service('a', { department: 'one' }), service('b', { department: 'two' }), service('c', { department: 'one' })];
  const matrix = dutyMatrix({ ...registers, services: listed, area: township, day, groupBy: 'department' });
  assert.deepEqual([matrix.columns.map(({ id }) => id), matrix.groups], [['a', 'c', 'b'], [{ id: 'one', from: 0, count: 2 }, { id: 'two', from: 2, count: 1 }]]);
});

const worker = (area: string, level: DutyLevel, more: Partial<Duty> = {}) => duty(area, 'gridWorker', 'food', level, more);
const rows: [given: string, duties: Duty[], area: string, then: [DutyLevel | null, string | null, string | null]][] = [
  ['nothing', [], township, [null, null, null]],
  ['the county', [worker('360102', 'report')], township, ['report', '360102', '2026-02-01']],
  ['the township over the county', [worker('360102', 'report'), worker(township, 'assist')], township, ['assist', township, '2026-02-01']],
  ['whatever their order', [worker(township, 'assist'), worker('360102', 'report')], township, ['assist', township, '2026-02-01']],
  ['the grid over its community', [worker(`${east}001`, 'lead'), worker(east, 'assist')], `${east}001`, ['lead', `${east}001`, '2026-02-01']],
  ['not from a neighbour', [worker(west, 'lead')], east, [null, null, null]],
  ['not from below', [worker(east, 'lead')], township, [null, null, null]],
  ['not before it begins', [worker(township, 'lead', { validFrom: '2026-06-16' })], township, [null, null, null]],
  ['from its first day', [worker(township, 'lead', { validFrom: day })], township, ['lead', township, day]],
  ['not on the day it ends', [worker(township, 'lead', { validTo: day })], township, [null, null, null]],
  ['since the record that it continues', [worker(township, 'lead', { validFrom: '2026-02-01', validTo: '2026-05-01' }), worker(township, 'lead', { validFrom: '2026-05-01' })], township, ['lead', township, '2026-02-01']],
  ['not through a break', [worker(township, 'lead', { validTo: '2026-04-01' }), worker(township, 'lead', { validFrom: '2026-05-01' })], township, ['lead', township, '2026-05-01']],
  ['not through another level', [worker(township, 'assist', { validTo: '2026-05-01' }), worker(township, 'lead', { validFrom: '2026-05-01' })], township, ['lead', township, '2026-05-01']],
  ['not before the item was listed', [worker(township, 'lead', { validFrom: '2025-01-01' })], township, ['lead', township, '2026-01-01']],
];

for (const [given, laidDown, area, then] of rows) {
  test(`the duty of grid workers comes from ${given}`, () => {
    const cell = dutyMatrix({ ...registers, duties: laidDown, area, day }).cells[0]?.[0];
    assert.deepEqual([cell?.level, cell?.area, cell?.since], then);
  });
}

test('items that are not on the list that day have no column', () => {
  const listed = [service('early', { validTo: day }), service('late', { validFrom: '2026-06-16' }), service('now')];
  assert.deepEqual(dutyMatrix({ ...registers, services: listed, area: township, day }).columns.map(({ id }) => id), ['now']);
});

test('a post with a duty of its own stands below its kind, and its duty wins over any of its kind', () => {
  const matrix = dutyMatrix({ ...registers, duties: [...duties, duty('36', 'w1', 'food', 'report')], area: township, day });
  assert.deepEqual(levels(matrix), { gridWorker: ['lead', 'lead'], w1: ['report', 'lead'], gridLead: [null, null], police: [null, 'report'] });
});

test('by post each stands in its own grid', () => {
  const matrix = dutyMatrix({ ...registers, duties: [...duties, duty(west, 'gridWorker', 'food', 'assist')], area: township, day, by: 'post' });
  assert.deepEqual(levels(matrix), { w0: ['lead', 'lead'], w1: ['lead', 'lead'], w2: ['assist', 'lead'], l0: [null, null], p0: [null, 'report'] });
});

test('a cell says what narrower areas lay down otherwise', () => {
  const other = duty(west, 'gridWorker', 'food', 'assist');
  const same = duty(east, 'gridWorker', 'food', 'lead');
  const [cell] = dutyMatrix({ ...registers, duties: [...duties, other, same], area: township, day }).cells[0] ?? [];
  assert.deepEqual(cell?.narrower, [other]);
});

test('where codes of grids say nothing of their community, the grids tell', () => {
  const code = '01020036010200100199';
  const elsewhere = { services, duties, posts: [post('w', 'gridWorker', code)], area: township, day };
  assert.deepEqual(dutyMatrix({ ...elsewhere, grids: [grid(code, { community: east })] }).rows[0]?.posts, 1);
  assert.deepEqual(dutyMatrix({ ...elsewhere, grids: [] }).rows[0]?.posts, 0);
});

/** The rule in other words: of all duties that reach a place, the one with the longest area. */
test('the narrowest area wins, as a plain search finds it', () => {
  const area = fc.constantFrom('36', '3601', '360102', township, east, west, `${east}001`, `${west}001`);
  const months = fc.constantFrom('2026-01-01', '2026-03-01', '2026-06-15', '2026-06-16');
  const records = fc.uniqueArray(fc.record({ area, level: fc.constantFrom(...dutyLevels), validFrom: months, validTo: fc.constantFrom(null, '2026-06-15', '2026-12-01') }), { selector: (one) => one.area, maxLength: 8 });
  fc.assert(
    fc.property(records, area, (some, place) => {
      const laidDown = some.map((one) => worker(one.area, one.level, one));
      const reaching = laidDown.filter((one) => isInForce(one, day) && place.startsWith(one.area)).sort((one, other) => other.area.length - one.area.length);
      const cell = dutyMatrix({ ...registers, duties: laidDown, posts: [post('w', 'gridWorker', `${east}001`), post('v', 'gridWorker', `${west}001`)], area: place, day }).cells[0]?.[0];
      assert.equal(cell?.duty ?? undefined, reaching[0]);
    }),
    { numRuns: 200 },
  );
});
