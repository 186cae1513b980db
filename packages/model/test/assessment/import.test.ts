import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { importObservations, lintTexts, ObservationSchema, rowIssueText, suggestMapping, text, type Cell, type ImportOptions, type Organisation, type RowIssue, type Scheme, type TableMapping } from '@linli/model';

const words = (one: string) => text(one, one, one);
const scheme: Scheme = {
  id: 'rates', version: 1, title: words('三率'), level: 'township', period: 'month', full: 100, groups: [{ id: 'all', title: words('全部') }], absence: { missing: 'hold', noBase: 'apart' },
  rounding: { rate: null, item: null, block: null, total: { digits: 2, mode: 'half-up' } }, ranking: { ties: 'min', within: 'group' },
  indicators: [
    {
      id: 'closing', title: words('结案率'), full: 60, rule: { op: 'proportional' }, rate: { numerator: 'closed', denominator: 'due' },
      inputs: [{ id: 'due', title: words('应结案'), source: { from: 'imported' } }, { id: 'closed', title: words('结案'), source: { from: 'imported' } }],
    },
    { id: 'satisfied', title: words('满意率'), full: 40, rule: { op: 'proportional', target: 100 }, inputs: [{ id: 'rate', title: words('满意率'), unit: words('%'), source: { from: 'imported' } }] },
  ],
};
const township = (id: string, name: string): Organisation => ({ id, name: words(name), kind: 'township', area: '360102001' });
const organisations = [township('east', '东街道'), township('west', '西街道'), township('north', '北镇'), township('twin-1', '双镇'), township('twin-2', '双镇')];
const options: ImportOptions = { organisations, assessed: ['east', 'west', 'twin-1', 'twin-2'], period: '2026-07', at: '2026-08-01T09:00:00+08:00', by: { role: 'supervisor', organisation: 'county' } };
const mapping: TableMapping = {
  firstRow: 1, organisation: 0, totals: ['合计'],
  columns: [{ column: 1, indicator: 'closing', input: 'due' }, { column: 2, indicator: 'closing', input: 'closed' }, { column: 3, indicator: 'satisfied', input: 'rate' }],
};
const head: Cell[] = ['街道', '应结案', '结案', '满意率'];

/** What a table comes to: its values by organisation, and code with place of each issue. */
function read(rows: Cell[][], how: Partial<TableMapping> = {}) {
  const { observations, issues, rows: counted } = importObservations(scheme, [head, ...rows], { ...mapping, ...how }, options);
  for (const observation of observations) assert.ok(ObservationSchema.safeParse(observation).success);
  return {
    values: observations.map(({ organisation, indicator, values, period }) => [organisation, period, indicator, values]),
    issues: issues.map(({ code, row, column, issue }) => [issue?.code ?? code, row, column]),
    counted,
  };
}

const east = [['east', '2026-07', 'closing', { due: '972', closed: '911' }], ['east', '2026-07', 'satisfied', { rate: '93.72' }]];
const good: [given: string, row: Cell[]][] = [
  ['text', ['东街道', '972', '911', '93.72']],
  ['an id in place of a name', ['east', '972', '911', '93.72']],
  ['full-width digits, a separator of thousands, a sign of per cent and blanks', [' 东街道 ', '９７２', ' 911 ', '93.72%']],
];
for (const [given, row] of good) test(`a row is read: ${given}`, () => assert.deepEqual(read([row]), { values: east, issues: [], counted: { read: 1, taken: 1 } }));

test('numbers of a spreadsheet are what it shows: an error behind the fifteenth digit is none', () => {
  assert.deepEqual(read([['东街道', 972, 911, 0.1 + 0.2]]).values, [['east', '2026-07', 'closing', { due: 972, closed: 911 }], ['east', '2026-07', 'satisfied', { rate: 0.3 }]]);
});

test('an organisation whose name begins like a row of totals is one', () => {
  const sumubu = { ...township('sumubu', '苏木部'), name: text('苏木部', '蘇木部', 'Sumubu') };
  const { observations } = importObservations(scheme, [head, ['Sumubu', 10, 9, 80]], { ...mapping, totals: ['sum'] }, { ...options, organisations: [sumubu], assessed: ['sumubu'] });
  assert.equal(observations.length, 2);
});

test('an empty cell, or a dash, is a figure known to be missing', () => {
  assert.deepEqual(read([['东街道', '', null, '—']]).values, [['east', '2026-07', 'closing', { due: null, closed: null }], ['east', '2026-07', 'satisfied', { rate: null }]]);
});

const bad: [given: string, row: Cell[], issue: (string | number | null)[]][] = [
  ['text in a number cell', ['东街道', '972', '约900', '93.72'], ['not-a-number', 3, 3]],
  ['a day in a number cell', ['东街道', 972, new Date('2026-07-01'), 93], ['not-a-number', 3, 3]],
  ['a separator at the wrong place', ['东街道', '97,2', 90, 93], ['not-a-number', 3, 2]],
  ['a sign of per cent where counts are asked for', ['东街道', 972, '90%', 93], ['not-a-number', 3, 3]],
  ['a denominator smaller than its numerator', ['东街道', 900, 911, 93], ['numerator-larger', 3, 3]],
  ['a negative count', ['东街道', -1, -2, 93], ['negative', 3, 2]],
  ['nobody', ['', 972, 911, 93], ['no-organisation', 3, 1]],
  ['an organisation that there is not', ['南街道', 972, 911, 93], ['unknown-organisation', 3, 1]],
  ['one that is not assessed', ['北镇', 972, 911, 93], ['not-assessed', 3, 1]],
  ['a name that two have', ['双镇', 972, 911, 93], ['ambiguous-organisation', 3, 1]],
  ['the same once more', ['西街道', 1, 1, 93], ['twice', 3, null]],
];
for (const [given, row, issue] of bad) {
  test(`a bad row is listed and the good ones are kept: ${given}`, () => {
    const { values, issues, counted } = read([['西街道', 10, 9, 90], row]);
    assert.deepEqual(values.map(([organisation]) => organisation), ['west', 'west']);
    assert.ok(issues.some((one) => assertSame(one, issue)), JSON.stringify(issues));
    assert.deepEqual(counted, { read: 2, taken: 1 });
  });
}

function assertSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

test('the period of a row is its own where a column has it, and must be of the scheme’s kind', () => {
  const { values, issues } = read([['东街道', 10, 9, '2026-06'], ['东街道', 10, 8, '2026-05'], ['西街道', 10, 8, '2026-Q2']], { period: 3, columns: mapping.columns.slice(0, 2) });
  assert.deepEqual([values.map(([, period]) => period), issues], [['2026-06', '2026-05'], [['not-a-period', 4, 4]]]);
});

test('rows that do not add up to their stated total are named at the total, and kept', () => {
  const rows: Cell[][] = [['东街道', 10, 9, 90], ['西街道', '0.1', '0.1', ''], ['合计', '10.1', '9.2', '']];
  const { values, issues } = read(rows);
  assert.deepEqual([values.length, issues.filter(([code]) => code === 'total-differs')], [4, [['total-differs', 4, 3]]]);
});

test('what each issue says, it says in three languages', () => {
  const codes: RowIssue['code'][] = ['no-organisation', 'unknown-organisation', 'ambiguous-organisation', 'not-assessed', 'twice', 'not-a-period', 'not-a-number', 'total-differs', 'invalid'];
  for (const code of codes) assert.deepEqual(lintTexts(rowIssueText({ code, row: 1, column: 1, found: '南街道' })), []);
});

test('a mapping is guessed from the words in the head, whatever stands above it; a word that two inputs have is left to a person', () => {
  const rows: Cell[][] = [['某县 2026 年 7 月三率统计表'], [], ['序号', '乡镇（街道）', '应结案', '结案', '满意率']];
  const guess = suggestMapping(scheme, rows);
  assert.deepEqual([guess?.firstRow, guess?.organisation, guess?.columns.map(({ column, indicator, input }) => `${column} ${indicator} ${input}`)], [3, 1, ['2 closing due', '3 closing closed', '4 satisfied rate']]);
  assert.equal(suggestMapping(scheme, [['a', 'b'], ['c']]), null);
});

test('whatever is in the cells: no row is taken and listed with a fault, and every row is one or the other', () => {
  const cell = fc.oneof(fc.constantFrom<Cell>('东街道', '西街道', '合计', null, '', '12', '1,000', '—', true), fc.double(), fc.integer(), fc.string(), fc.date({ noInvalidDate: true }));
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 8 }), (rows) => {
      const { observations, issues, rows: counted } = importObservations(scheme, [head, ...rows], mapping, options);
      const faulty = new Set(issues.filter(({ code, issue }) => code !== 'total-differs' && issue?.severity !== 'warning').map(({ row }) => row));
      assert.ok(counted.taken <= counted.read && counted.read - counted.taken <= faulty.size);
      assert.equal(new Set(observations.map(({ organisation }) => organisation)).size, counted.taken);
      for (const observation of observations) assert.ok(ObservationSchema.safeParse(observation).success, JSON.stringify(observation));
    }),
  );
});
