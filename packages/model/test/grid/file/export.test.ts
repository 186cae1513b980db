import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { convertBoundary, crsNames, exportGrids, gridFileReader, gridKinds, gridSettings, type Grid, type Position } from '@linli/model';
import { first, options, read, sample, second } from './support.js';

test('what is exported is read again as it was', () => {
  const { grids, crs, report, unlisted, features } = read(JSON.stringify(exportGrids(sample.grids)), { communities: sample.communities });
  assert.deepEqual(grids, sample.grids);
  assert.deepEqual({ crs, report, unlisted, features }, { crs: 'CGCS2000', report: [], unlisted: 0, features: sample.grids.length });
});

test('the file says its reference', () => {
  const names = crsNames.map((crs) => exportGrids([first], { crs }).crs.properties.name);
  assert.deepEqual(names, ['urn:ogc:def:crs:EPSG::4490', 'urn:ogc:def:crs:OGC:1.3:CRS84', 'GCJ02', 'BD09']);
  assert.equal(exportGrids([]).crs.properties.name, 'urn:ogc:def:crs:EPSG::4490');
});

test('an export in another reference moves the boundaries, and reads back in it', () => {
  const { grids, crs } = read(JSON.stringify(exportGrids([first], { crs: 'GCJ02' })));
  assert.equal(crs, 'GCJ02');
  assert.deepEqual(grids[0]?.boundary, first.boundary && convertBoundary(first.boundary, 'GCJ02'));
});

test('boundaries in several references are no file, unless one is asked for', () => {
  const moved: Grid = { ...second, boundary: second.boundary && convertBoundary(second.boundary, 'BD09') };
  assert.throws(() => exportGrids([first, moved]), { name: 'GridFileError', code: 'mixed-crs', found: ['CGCS2000', 'BD09'] });
  assert.equal(exportGrids([first, moved], { crs: 'CGCS2000' }).features.length, 2);
});

const day = fc.integer({ min: 0, max: 9999 }).map((days) => new Date(Date.UTC(2020, 0, 1 + days)).toISOString().slice(0, 10));
const phone = fc.constantFrom(null, '0791-12345678', '');
const codes = fc.array(fc.constantFrom('360102001001001', '360102001001002'), { maxLength: 2 });
const ring = fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 30 }), fc.integer({ min: 1, max: 9 })).map(([x, y, size]): Position[] => {
  const [west, south] = [115.1 + x / 7, 28.1 + y / 7];
  return [[west, south], [west + size / 100, south], [west + size / 100, south + size / 100], [west, south]];
});
const grid = fc.record<Grid>({
  code: fc.integer({ min: 1, max: 999 }).map((number) => `360102001001${String(number).padStart(3, '0')}`), community: fc.constant('360102001001'),
  name: fc.string({ minLength: 1, unit: 'binary' }).filter((name) => name.trim() !== '' && !name.includes('\ufffd')),
  extent: fc.string(), organisation: fc.constant('organisation'),
  kind: fc.constantFrom(...gridKinds), setting: fc.constantFrom(...gridSettings), households: fc.option(fc.nat()), population: fc.option(fc.nat()),
  boundary: fc.option(ring.map((outer) => ({ crs: 'CGCS2000' as const, polygons: [[outer]] }))),
  phone, supervisionPhone: phone, validFrom: day, validTo: fc.constant(null), predecessors: codes, successors: codes,
}, { noNullPrototype: true });

test('export, then import in any pieces, is the identity on any grids', () => {
  fc.assert(fc.property(fc.uniqueArray(grid, { maxLength: 4, selector: ({ code }) => code }), fc.integer({ min: 1, max: 200 }), fc.boolean(), (grids, size, asBytes) => {
    const json = JSON.stringify(exportGrids(grids));
    const text = asBytes ? new TextEncoder().encode(json) : json;
    const reader = gridFileReader(options);
    for (let from = 0; from < text.length; from += size) reader.write(text.slice(from, from + size));
    const file = reader.end();
    assert.deepEqual(file.grids, grids);
    assert.deepEqual(file.report, []);
  }), { numRuns: 150 });
});
