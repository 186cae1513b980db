import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exportGrids, importIssueText, type Crs, type GridFile, type GridFileOptions } from '@linli/model';
import { sampleGrids } from '@linli/model/samples';
import { options, read, sample } from './support.js';

const { grids, communities } = sample;

/** The sample in one reference, said to be in another. */
function said(actual: Crs, declared: Crs, more: Partial<GridFileOptions>): GridFile {
  const file = exportGrids(grids, { crs: actual });
  return read(JSON.stringify({ ...file, crs: { type: 'name', properties: { name: declared } } }), more);
}

const all: Crs[] = ['CGCS2000', 'WGS84', 'GCJ02', 'BD09'];
for (const actual of all) {
  for (const declared of all) {
    const alike = actual === declared || (actual !== 'GCJ02' && actual !== 'BD09' && declared !== 'GCJ02' && declared !== 'BD09');
    test(`${actual} that is said to be ${declared}: ${alike ? 'nothing to say' : 'a warning'}`, () => {
      const { report, grids: read } = said(actual, declared, { communities });
      assert.equal(read.length, grids.length);
      assert.deepEqual(report.map(({ code, params }) => [code, params?.['declared'], params?.['likely']]), alike ? [] : [['other-crs', declared, actual === 'WGS84' ? 'CGCS2000' : actual]]);
      for (const issue of report) assert.match(importIssueText(issue, options.scheme).en ?? '', /lie in their community/);
    });
  }
}

test('the communities may themselves be in another reference', () => {
  const moved = exportGrids(grids, { crs: 'GCJ02' });
  assert.deepEqual(read(JSON.stringify(moved), { communities }).report, []);
});

test('grids that are there already stand in for communities without boundaries', () => {
  const codes = communities.map(({ code }) => ({ code }));
  assert.deepEqual(said('GCJ02', 'CGCS2000', { communities: codes, existing: grids }).report[0]?.code, 'other-crs');
  assert.ok(said('CGCS2000', 'CGCS2000', { communities: codes, existing: grids }).report.every(({ code }) => code === 'known-code'));
});

test('where nothing is known there is nothing to say', () => {
  assert.deepEqual(said('GCJ02', 'CGCS2000', {}).report, []);
});

test('boundaries that were drawn carelessly are no other reference', () => {
  // Another county laid over the same ground: half of its grids lie anywhere.
  const other = sampleGrids({ seed: 9, townships: 2, communitiesPerTownship: 3, gridsPerCommunity: 4 });
  assert.deepEqual(read(JSON.stringify(exportGrids(grids)), { communities: other.communities }).report, []);
});

test('what a person decides after the warning settles it', () => {
  assert.deepEqual(said('GCJ02', 'CGCS2000', { communities, readAs: 'GCJ02' }).report, []);
});
