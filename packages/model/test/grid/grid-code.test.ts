import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  beijingGridCodeScheme, cjt213GridCodeScheme, cjt349GridCodeScheme, defaultGridCodeScheme, formatGridCode, GridCodeError, gridCodeIssueText, GridCodeSchemeSchema, gridCodeSchemes,
  lintGridCodeScheme, locales, nextGridCode, parseGridCode, text, type GridCodeScheme,
} from '@linli/model';

const community = '360102001005';

const rows: [scheme: GridCodeScheme, code: string, read: object][] = [
  [defaultGridCodeScheme, '360102001005001', { segments: { community, sequence: '001' }, division: community, community, sequence: 1 }],
  [beijingGridCodeScheme, '110101001005012', { segments: { county: '110101', township: '001', community: '005', sequence: '012' }, division: '110101001005', community: '110101001005', sequence: 12 }],
  [cjt349GridCodeScheme, '01020336010200100507', { segments: { object: '010203', county: '360102', township: '001', community: '005', sequence: '07' }, division: community, community, sequence: 7 }],
  [cjt349GridCodeScheme, '01020336010200100500', { segments: { object: '010203', county: '360102', township: '001', community: '005', sequence: '00' }, division: community, community, sequence: null }],
  [cjt349GridCodeScheme, '01020336010200160101', { segments: { object: '010203', county: '360102', township: '001', community: '601', sequence: '01' }, division: '360102001601', community: null, sequence: 1 }],
  [cjt213GridCodeScheme, '36010200100599', { segments: { county: '360102', township: '001', community: '005', sequence: '99' }, division: community, community, sequence: 99 }],
  // A city without counties: nothing is different.
  [defaultGridCodeScheme, '441900003001001', { segments: { community: '441900003001', sequence: '001' }, division: '441900003001', community: '441900003001', sequence: 1 }],
];
for (const [scheme, code, read] of rows) test(`${scheme.id} reads ${code}`, () => assert.deepEqual(parseGridCode(code, scheme), { ok: true, ...read }));

const wrong: [scheme: GridCodeScheme, code: string, issue: object][] = [
  [defaultGridCodeScheme, '', { code: 'not-digits', value: '', length: 15 }],
  [defaultGridCodeScheme, '36010200100500A', { code: 'not-digits', value: '36010200100500A', length: 15 }],
  [defaultGridCodeScheme, '３60102001005001', { code: 'not-digits', value: '３60102001005001', length: 15 }],
  [defaultGridCodeScheme, '360102001005', { code: 'wrong-length', value: '360102001005', length: 15 }],
  [defaultGridCodeScheme, '360102001005000', { code: 'not-allowed', value: '000', length: 15, segment: 'sequence' }],
  [cjt213GridCodeScheme, '36010200100500', { code: 'not-allowed', value: '00', length: 14, segment: 'sequence' }],
  [cjt349GridCodeScheme, '01020336010200100001', { code: 'not-allowed', value: '000', length: 20, segment: 'community' }],
];
for (const [scheme, code, issue] of wrong) {
  test(`${scheme.id} refuses “${code}”, and says why`, () => {
    const parsed = parseGridCode(code, scheme);
    assert.deepEqual(parsed, { ok: false, issue });
    if (parsed.ok) return;
    const said = gridCodeIssueText(parsed.issue, scheme);
    for (const locale of locales) assert.match(said[locale] ?? '', /^\S.*[。.]$/);
  });
}

test('what is written is what is read', () => {
  const digits = (count: number): fc.Arbitrary<string> => fc.array(fc.integer({ min: 0, max: 9 }), { minLength: count, maxLength: count }).map((each) => each.join(''));
  fc.assert(fc.property(fc.constantFrom(...gridCodeSchemes), digits(20), (scheme, number) => {
    const code = number.slice(0, scheme.segments.reduce((sum, segment) => sum + segment.digits, 0));
    const parsed = parseGridCode(code, scheme);
    if (parsed.ok) assert.equal(formatGridCode({ community: parsed.division, sequence: parsed.sequence, segments: parsed.segments }, scheme), code);
  }));
});

test('a code that a scheme cannot write is a named error', () => {
  const table: [scheme: GridCodeScheme, of: Parameters<typeof formatGridCode>[0], code: string, segment?: string][] = [
    [defaultGridCodeScheme, { community: '360102001', sequence: 1 }, 'no-community'],
    [defaultGridCodeScheme, { community, sequence: 0 }, 'not-allowed', 'sequence'],
    [defaultGridCodeScheme, { community, sequence: 1000 }, 'not-allowed', 'sequence'],
    [defaultGridCodeScheme, { community, sequence: 1.5 }, 'not-allowed', 'sequence'],
    [defaultGridCodeScheme, { community, sequence: null }, 'missing-segment', 'sequence'],
    [cjt349GridCodeScheme, { community, sequence: 1 }, 'missing-segment', 'object'],
    [cjt349GridCodeScheme, { community, sequence: 1, segments: { object: '12' } }, 'not-allowed', 'object'],
  ];
  for (const [scheme, of, code, segment] of table) {
    assert.throws(() => formatGridCode(of, scheme), (error) => error instanceof GridCodeError && error.code === code && error.segment === segment, JSON.stringify(of));
  }
  assert.equal(formatGridCode({ community, sequence: null, segments: { object: '010203' } }, cjt349GridCodeScheme), '01020336010200100500');
});

test('the next code goes on after the highest that was ever given', () => {
  const taken = ['360102001005001', '360102001005007', '360102001006009', 'no code', '36010200100599'];
  assert.equal(nextGridCode([], community, defaultGridCodeScheme), '360102001005001');
  assert.equal(nextGridCode(taken, community, defaultGridCodeScheme), '360102001005008');
  assert.equal(nextGridCode(['01020336010200100500'], community, cjt349GridCodeScheme, { object: '010203' }), '01020336010200100501');
});

test('codes are given until none is left, and none twice', () => {
  const taken = ['36010200100599', '36010200100503'];
  while (taken.length < 99) {
    const next = nextGridCode(taken, community, cjt213GridCodeScheme);
    assert.ok(!taken.includes(next));
    taken.push(next);
  }
  assert.throws(() => nextGridCode(taken, community, cjt213GridCodeScheme), { name: 'GridCodeError', code: 'sequence-full' });
  assert.throws(() => nextGridCode([], '3601', cjt213GridCodeScheme), { name: 'GridCodeError', code: 'no-community' });
});

test('the schemes are data, clean, and of the length they say', () => {
  for (const scheme of gridCodeSchemes) {
    assert.deepEqual(GridCodeSchemeSchema.parse(JSON.parse(JSON.stringify(scheme))), scheme);
    assert.deepEqual(lintGridCodeScheme(scheme), [], scheme.id);
  }
  assert.deepEqual(gridCodeSchemes.map(({ id, segments }) => [id, segments.map(({ digits }) => digits).join('+')]), [['12+3', '12+3'], ['beijing', '6+3+3+3'], ['cjt-349', '6+6+3+3+2'], ['cjt-213', '6+3+3+2']]);
});

test('what is wrong with a scheme is found', () => {
  const label = text('甲', '甲', 'A');
  const [whole, number] = defaultGridCodeScheme.segments as [GridCodeScheme['segments'][0], GridCodeScheme['segments'][0]];
  const table: [segments: GridCodeScheme['segments'], findings: string[]][] = [
    [[], ['no-sequence /segments', 'no-community /segments']],
    [[whole], ['no-sequence /segments']],
    [[number, { ...number, name: 'again' }, whole], ['repeated-part /segments/1/part']],
    [[whole, number, { name: 'sequence', label, part: 'other', digits: 2 }], ['duplicate-name /segments/2/name']],
    [[whole, { ...number, digits: 0 }], ['bad-digits /segments/1/digits']],
    [[whole, { ...number, ranges: [{ from: '1', to: '999' }] }], ['bad-range /segments/1/ranges/0']],
    [[whole, { ...number, ranges: [{ from: '900', to: '001' }] }], ['bad-range /segments/1/ranges/0']],
    [[whole, { ...number, ranges: [{ from: '001', to: '500' }, { from: '500', to: '999' }] }], ['overlapping-ranges /segments/1/ranges/1']],
    [[whole, { ...number, ranges: [{ from: '000', to: '000', standsFor: 'whole' }] }], ['no-number /segments/1/ranges']],
    [[whole, { ...number, ranges: [{ from: '001', to: '999', standsFor: 'merged' }] }], ['misplaced-meaning /segments/1/ranges/0/standsFor']],
    [[{ ...whole, digits: 3 }, number], ['division-gap /segments/0/digits']],
    [[{ ...whole, part: 'county', digits: 6 }, number], ['no-community /segments']],
    [[{ ...whole, label: { 'zh-Hans': '甲', en: 'A' } }, number], ['missing-translation /segments/0/label/zh-Hant']],
  ];
  for (const [segments, findings] of table) assert.deepEqual(lintGridCodeScheme({ ...defaultGridCodeScheme, segments }).map(({ code, at }) => `${code} ${at}`), findings);
});
