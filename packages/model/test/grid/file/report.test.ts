import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cjt349GridCodeScheme, importIssueCodes, importIssueText, importSeverities, locales, type Grid, type GridFileOptions, type ImportIssueCode, type Position } from '@linli/model';
import { fileOf, first, options, read, second, shortly, type Json } from './support.js';

const outer = first.boundary?.polygons[0]?.[0] ?? [];
const polygon = (ring: unknown, type = 'Polygon'): Json => ({ feature: { geometry: { type, coordinates: [ring] } } });
const with_ = (properties: Json): { properties: Json } => ({ properties });
const [west, south] = outer[0] as Position;
const bowTie = [[west, south], [west + 0.01, south], [west, south + 0.01], [west + 0.01, south + 0.01], [west, south]];
const ended = (validTo: string): Grid => ({ ...first, validFrom: '2020-01-01', validTo });

/** What the first of two features is, what is said of it, and whether it is kept. */
const rows: [what: string, spoilt: Parameters<typeof fileOf>[0], said: string[], kept: boolean, more?: Partial<GridFileOptions>][] = [
  ['nothing is wrong', {}, [], true],
  ['no feature', { feature: { type: 'Polygon' } }, ['1 error not-a-feature'], false],
  ['no properties', { feature: { properties: null } }, ['1 error grid-code not-digits'], false],

  ['no code', with_({ code: undefined }), ['1 error grid-code not-digits'], false],
  ['a code that is too short', with_({ code: first.community }), ['1 error grid-code wrong-length'], false],
  ['a code with letters', with_({ code: `${first.community}A01` }), ['1 error grid-code not-digits'], false],
  ['the number 000', with_({ code: `${first.community}000` }), ['1 error grid-code not-allowed'], false],
  ['a code as a number', with_({ code: Number(first.code) }), ['1 repaired text-number code'], true],
  ['a code as a number that is too long', with_({ code: 2 ** 70 }), ['1 error lost-digits code'], false],
  ['the code of the other', with_({ code: second.code }), ['2 error duplicate-code'], true],
  ['a code that is there already', {}, ['1 warning known-code'], true, { existing: [first] }],
  ['a code whose grid ended', {}, ['1 error retired-code'], false, { existing: [ended('2021-01-01')] }],
  ['a code whose grid goes on', {}, ['1 warning known-code'], true, { existing: [{ ...ended('2026-01-01'), successors: [first.code] }] }],

  ['no community but in its code', with_({ community: undefined }), [], true],
  ['another community than its code', with_({ community: '360102099001' }), ['1 error wrong-community community'], false],
  ['a community of six digits', with_({ community: '360102' }), ['1 error bad-member community'], false],
  ['a community that nobody knows', {}, ['1 warning unknown-community', '2 warning unknown-community'], true, { communities: [{ code: '360102099001' }] }],

  ['no name', with_({ name: ' ' }), ['1 repaired missing-member name'], true],
  ['a name that was damaged', with_({ name: '\ufffd\ufffd网格' }), ['1 warning bad-characters name'], true],
  ['a name that is a list', with_({ name: ['a'] }), ['1 error bad-member name', '1 repaired missing-member name'], false],
  ['no organisation', with_({ organisation: undefined }), ['1 error missing-member organisation'], false],
  ['no organisation but by default', with_({ organisation: undefined }), [], true, { defaults: { organisation: 'centre' } }],
  ['no kind, setting, extent, day, history', with_({ kind: undefined, setting: null, extent: undefined, validFrom: undefined, validTo: undefined, predecessors: undefined, successors: null }), [], true],
  ['kind and setting in Chinese', with_({ kind: '专属网格', setting: '农村' }), [], true],
  ['a kind of its own', with_({ kind: 'other' }), ['1 error bad-member kind'], false],
  ['households as text', with_({ households: '350' }), ['1 repaired text-number households'], true],
  ['households as words', with_({ households: '约350户' }), ['1 repaired bad-member households'], true],
  ['less than no people', with_({ population: -1 }), ['1 repaired bad-member population'], true],
  ['a telephone as a number', with_({ phone: 79112345678 }), ['1 repaired text-number phone'], true],
  ['a telephone as an object', with_({ phone: {} }), ['1 repaired bad-member phone'], true],
  ['a day with strokes', with_({ validFrom: '2026/01/01' }), [], true],
  ['a history that is an empty text', with_({ predecessors: '', successors: '' }), [], true],
  ['a day that is none', with_({ validFrom: '2026-02-30' }), ['1 error bad-member validFrom'], false],
  ['an end before its beginning', with_({ validFrom: '2026-02-01', validTo: '2026-02-01' }), ['1 error bad-days'], false],
  ['a history in words', with_({ predecessors: 'A, B' }), ['1 error bad-member predecessors'], false],

  ['no geometry', { feature: { geometry: null } }, [], true],
  ['a geometry that was forgotten', { feature: { geometry: undefined } }, ['1 warning missing-member geometry'], true],
  ['a point', { feature: { geometry: { type: 'Point', coordinates: [west, south] } } }, ['1 error wrong-geometry'], false],
  ['a number for a geometry', { feature: { geometry: 7 } }, ['1 error wrong-geometry'], false],
  ['a collection of geometries', { feature: { geometry: { type: 'GeometryCollection', geometries: [] } } }, ['1 error wrong-geometry'], false],
  ['no coordinates', { feature: { geometry: { type: 'Polygon' } } }, ['1 error geometry empty'], false],
  ['coordinates that are words', polygon('x'), ['1 error geometry empty'], false],
  ['null for a position', polygon([null, ...outer]), ['1 error geometry not-a-number'], false],
  ['coordinates as text', polygon(outer.map(([lon, lat]) => [String(lon), ` ${lat}`])), ['1 repaired text-number coordinates'], true],
  ['altitudes', polygon(outer.map(([lon, lat]) => [lon, lat, 30])), ['1 repaired altitude'], true],
  ['an open ring', polygon(outer.slice(0, -1)), ['1 repaired geometry unclosed'], true],
  ['a clockwise ring', polygon([...outer].reverse()), ['1 repaired geometry winding'], true],
  ['latitude first', polygon(outer.map(([lon, lat]) => [lat, lon])), ['1 repaired geometry swapped'], true],
  ['a ring that crosses itself', polygon(bowTie), ['1 repaired geometry crossing'], true],
  ['a position twice', polygon([outer[0], ...outer]), ['1 repaired geometry repeated'], true],
  ['metres', polygon(outer.map(([lon, lat]) => [lon * 111_000, lat * 111_000])), Array<string>(10).fill('1 error geometry out-of-range'), false],
  ['a line', polygon([[west, south], [west + 1, south], [west, south]]), ['1 error geometry too-few'], false],
];
for (const [what, spoilt, said, kept, more] of rows) {
  test(`${what}: ${[...new Set(said)].join(', ') || 'sound'}`, () => {
    const { grids, report, features } = read(fileOf(spoilt), more);
    assert.deepEqual(report.map(shortly), said);
    assert.equal(features, 2);
    const firstCode = (spoilt?.properties?.['code'] as string | undefined) ?? first.code;
    assert.equal(grids.some(({ code }) => code === String(firstCode)), kept);
    if (!said.some((each) => each.startsWith('2 error'))) assert.deepEqual(grids[grids.length - 1], second);
    for (const issue of report) for (const locale of locales) assert.match(importIssueText(issue, options.scheme)[locale] ?? '', /^[^{}]*[。.]$/, locale);
  });
}

test('a geometry of no type is shown as it is', () => {
  const [issue] = read(fileOf({ feature: { geometry: 7 } })).report;
  assert.equal(issue?.params?.['value'], '7');
});

test('what a feature has not got is taken from the defaults, its code or the day', () => {
  const bare = { code: '360102001203001', name: '一组', organisation: 'village' };
  const [grid] = read(fileOf({ feature: { properties: bare } }), { defaults: { extent: '全村' } }).grids;
  assert.deepEqual(grid, {
    ...bare, community: '360102001203', kind: 'general', setting: 'country', households: null, population: null, extent: '全村', boundary: first.boundary,
    phone: null, supervisionPhone: null, validFrom: options.day, validTo: null, predecessors: [], successors: [],
  });
});

test('a file may call its members otherwise', () => {
  const { grids, report } = read(fileOf({ feature: { properties: { WGDM: first.code, 网格名称: '东湖一', DW: 'a', HS: 'x' } } }), { members: { code: 'WGDM', name: '网格名称', organisation: 'DW', households: 'HS' } });
  assert.deepEqual([grids[0]?.code, grids[0]?.name, grids[0]?.organisation], [first.code, '东湖一', 'a']);
  assert.deepEqual(report.map(shortly).slice(0, 1), ['1 repaired bad-member HS']);
});

test('versions of one grid may follow each other, but not overlap', () => {
  const versions = (validTo: string): string => fileOf({ properties: { code: second.code, community: second.community, validFrom: '2020-01-01', validTo } });
  assert.deepEqual(read(versions(second.validFrom)).report, []);
  assert.deepEqual(read(versions('2026-06-01')).report.map(shortly), ['2 error duplicate-code']);
});

test('a merged community has to be named beside the code', () => {
  const code = '01020336010200160101';
  const of = (community: string | undefined): string[] => read(fileOf({ feature: { properties: { code, name: 'a', organisation: 'o', community } } }), { scheme: cjt349GridCodeScheme }).report.map(shortly).filter((said) => said.startsWith('1'));
  assert.deepEqual(of('360102001005'), []);
  assert.deepEqual(of(undefined), ['1 error missing-member community']);
});

test('a report says where, what, and what became of it', () => {
  const [issue] = read(fileOf({ properties: { households: '约350户' } })).report;
  assert.ok(issue);
  assert.deepEqual(importIssueText(issue, options.scheme), {
    'zh-Hans': `第 1 个要素（网格 ${first.code}）：“households”的内容“约350户”无法识别，留空。已自动修正。`,
    'zh-Hant': `第 1 個要素（網格 ${first.code}）：「households」的內容「约350户」無法識別，留空。已自動修正。`,
    en: `Feature 1 (grid ${first.code}): “households” cannot be read and is left empty: 约350户. This was put right.`,
  });
});

test('every code has its sentence, whatever is known of it', () => {
  for (const code of importIssueCodes) for (const severity of importSeverities) for (const feature of [null, 3]) for (const locale of locales) {
    assert.match(importIssueText({ code, severity, feature, grid: null }, options.scheme)[locale] ?? '', /^[^{}]*[。.]$/, code);
  }
});

test('a file in which everything is wrong does not fill the memory with complaints', () => {
  const { report, unlisted, features } = read(`{"type":"FeatureCollection","features":[${Array<string>(12_000).fill('0').join()}]}`);
  assert.deepEqual([report.length, unlisted, features], [10_000, 2000, 12_000]);
});

test('the codes shown above are all but the one of the whole file', () => {
  const found = new Set(rows.flatMap(([, , said]) => said.map((each) => each.split(' ')[2] as ImportIssueCode)));
  assert.deepEqual([...found, 'other-crs'].sort(), [...importIssueCodes].sort());
});
