import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findGrids } from '@linli/model';

const grids = [
  { code: '360102002001001', name: '民巷第1网格', extent: '民巷锦绣花园1—12栋及沿街门店' },
  { code: '360102002001002', name: '民巷第2网格', extent: '民巷锦绣花园13—24栋，民巷小学' },
  { code: '360102002002001', name: '章江第1网格', extent: '章江路以东、沿江路以西，滨江公馆' },
];

const cases: [typed: string, codes: string[]][] = [
  ['360102002001', ['360102002001001', '360102002001002']],
  ['３６０１０２００２００２', ['360102002002001']],
  ['章江第1网格', ['360102002002001']],
  ['锦绣花园', ['360102002001001', '360102002001002']],
  ['滨江公馆3单元', ['360102002002001']],
  ['民巷小学门口', ['360102002001002']],
  ['市民广场', []],
  ['', []],
  ['  ，。 ', []],
  ['的了', []],
  ['999999', []],
];

for (const [typed, codes] of cases) {
  test(`“${typed}” finds ${codes.length} grids`, () => assert.deepEqual(findGrids(grids, typed).map(({ code }) => code), codes));
}

test('no more are given than asked for', () => assert.equal(findGrids(grids, '锦绣花园', 1).length, 1));
