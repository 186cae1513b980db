import assert from 'node:assert/strict';
import { test } from 'node:test';
import { covers, divisionLevel, divisionPath, parentDivision, regionOf, trimDivision } from '@linli/model';

const rows: [code: string, level: string, parent: string | undefined, region: string][] = [
  ['36', 'province', undefined, '360000'],
  ['3601', 'prefecture', '36', '360100'],
  ['360102', 'county', '3601', '360102'],
  ['360102001', 'township', '360102', '360102'],
  ['360102001001', 'community', '360102001', '360102'],
  // A city without counties: its towns stand right below xx00.
  ['441900003', 'township', '441900', '441900'],
];

for (const [code, level, parent, region] of rows) {
  test(`division ${code}: its level, the one above it, and where its cases are kept`, () => {
    assert.equal(divisionLevel(code), level);
    assert.equal(parentDivision(code), parent);
    assert.equal(regionOf(code), region);
    assert.equal(divisionPath(code).pop(), code);
    assert.equal(trimDivision(code.padEnd(12, '0')), code);
  });
}

test('a path leads down from the province', () => {
  assert.deepEqual(divisionPath('360102001'), ['36', '3601', '360102', '360102001']);
});

test('a division covers itself and what is below it, and nothing else', () => {
  const table: [area: string, code: string, covered: boolean][] = [
    ['3601', '3601', true], ['3601', '360102001', true], ['360102', '3601', false], ['360102', '360103001', false],
  ];
  for (const [area, code, covered] of table) assert.equal(covers(area, code), covered, `${area} over ${code}`);
});

test('what is no code has no level', () => assert.throws(() => divisionLevel('3601020'), RangeError));
