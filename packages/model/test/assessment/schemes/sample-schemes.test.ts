import assert from 'node:assert/strict';
import { test } from 'node:test';
import { caseTypes, formulaOf, lintScheme, readScheme, sampleSchemes, type Indicator, type Scheme } from '@linli/model';

const indicatorsOf = ({ indicators, bonus }: Scheme): readonly Indicator[] => [...indicators, ...(bonus?.indicators ?? [])];

test('each bundled scheme is marked sample, clean, and the same after a way through JSON', () => {
  for (const scheme of sampleSchemes) {
    assert.equal(scheme.sample, true, scheme.id);
    assert.deepEqual(lintScheme(scheme), [], scheme.id);
    assert.deepEqual(readScheme(JSON.parse(JSON.stringify(scheme))), { ok: true, scheme }, scheme.id);
  }
});

test('what was bundled is named once', () => {
  assert.deepEqual(sampleSchemes.map(({ id, version }) => `${id} ${version}`), ['pingan-township 1', 'hotline-three-rates 1', 'lianyungang-hotline 1', 'lianyungang-hotline 2', 'city-management 1']);
});

test('every leaf has a formula in every group', () => {
  for (const scheme of sampleSchemes) {
    const blocks = new Set(indicatorsOf(scheme).map(({ parent }) => parent));
    const leaves = indicatorsOf(scheme).filter(({ id }) => !blocks.has(id));
    for (const { id } of leaves) for (const group of scheme.groups) assert.ok(formulaOf(scheme, id, group.id).lines.length >= 2, `${scheme.id} ${id} ${group.id}`);
  }
});

test('what is counted is of case types, clocks and statuses that there are', () => {
  const queries = sampleSchemes.flatMap((scheme) => indicatorsOf(scheme).flatMap(({ inputs = [] }) => inputs.flatMap(({ source }) => (source.from === 'counted' ? [source.query] : []))));
  assert.ok(queries.length >= 18);
  for (const { of, types = [], clock, where } of queries) {
    if (of === 'grids') continue;
    const found = caseTypes.filter(({ id }) => types.includes(id));
    assert.deepEqual(found.map(({ id }) => id), types);
    for (const { clocks, statuses } of found) {
      if (clock !== undefined) assert.ok(clocks.some(({ id, window }) => id === clock && window !== true), clock);
      const written = JSON.stringify(where ?? true);
      for (const [, limit = ''] of written.matchAll(/"limits\.(\w+)"/g)) assert.ok(clocks.some(({ id }) => id === limit), limit);
      for (const [, list = ''] of written.matchAll(/"var":"status"\},\[?("[^\]}]+")/g)) {
        for (const status of list.split(',').map((each) => each.slice(1, -1))) assert.ok(statuses.some(({ id }) => id === status), status);
      }
    }
  }
});
