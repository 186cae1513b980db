import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { defaultZones, lintTexts, readinessCoverage, readinessItems, readinessLabels, readinessOf, zoneKinds, zonePreset, zonePurposes, ZoneSchema, type Readiness } from '@linli/model';

const look = (item: Readiness['item'], met: boolean | null, rest: Partial<Readiness> = {}): Readiness => ({ item, met, ...rest });
const all = (met: boolean) => readinessItems.map((item) => look(item, met));

const table: [given: string, readiness: Readiness[], states: string[], ready: boolean | null][] = [
  ['nothing looked at', [], ['notLookedAt', 'notLookedAt', 'notLookedAt', 'notLookedAt', 'notLookedAt'], null],
  ['looked at, and left open', [look('sign', null)], ['notLookedAt', 'notLookedAt', 'notLookedAt', 'notLookedAt', 'notLookedAt'], null],
  ['some met, the rest to come', [look('sign', true), look('force', true)], ['met', 'notLookedAt', 'met', 'notLookedAt', 'notLookedAt'], null],
  ['one not met', [look('effect', false)], ['notLookedAt', 'notLookedAt', 'notLookedAt', 'notLookedAt', 'notMet'], false],
  ['all met', all(true), ['met', 'met', 'met', 'met', 'met'], true],
  ['the later look counts', [...all(true), look('site', false, { on: '2026-06-02' }), look('site', true, { on: '2026-06-01' })], ['met', 'notMet', 'met', 'met', 'met'], false],
];

for (const [given, readiness, states, ready] of table) {
  test(`readiness: ${given}`, () => {
    const { lines, ready: isReady } = readinessOf({ readiness });
    assert.deepEqual([lines.map(({ state }) => state), isReady], [states, ready]);
  });
}

test('evidence and day stay with what was looked at', () => {
  const [line] = readinessOf({ readiness: [look('sign', true, { evidence: '大门挂牌照片', on: '2026-06-01' })] }).lines;
  assert.deepEqual(line, { item: 'sign', label: readinessLabels.sign, state: 'met', evidence: '大门挂牌照片', on: '2026-06-01' });
});

test('a share has the centres that were looked at for its base, and none where there is no base', () => {
  const { n, items, ready } = readinessCoverage([{ readiness: all(true) }, { readiness: [look('sign', false)] }, { readiness: [] }]);
  assert.equal(n, 3);
  assert.deepEqual(items[0], { item: 'sign', label: readinessLabels.sign, met: 1, notMet: 1, notLookedAt: 1, base: 2, share: 0.5 });
  assert.deepEqual([items[1]?.base, items[1]?.share], [1, 1]);
  assert.deepEqual(ready, { met: 1, notMet: 1, notLookedAt: 1, base: 2, share: 0.5 });
  assert.deepEqual(readinessCoverage([{ readiness: [] }]).ready, { met: 0, notMet: 0, notLookedAt: 1, base: 0, share: null });
});

test('every centre is counted once under each item, and a share is never beyond its base', () => {
  const looks = fc.array(fc.record({ item: fc.constantFrom(...readinessItems), met: fc.constantFrom(true, false, null) }), { maxLength: 8 });
  fc.assert(
    fc.property(fc.array(fc.record({ readiness: looks }), { maxLength: 6 }), (centres) => {
      const { n, items, ready } = readinessCoverage(centres);
      assert.deepEqual(items.map(({ item }) => item), [...readinessItems]);
      for (const { met, notMet, notLookedAt, base, share } of [...items, ready]) {
        assert.equal(met + notMet + notLookedAt, n);
        assert.equal(share, base === 0 ? null : met / base);
      }
      assert.ok(items.every(({ met }) => ready.met <= met));
    }),
  );
});

test('the nine zones are all the kinds but the place’s own, in order, and have a purpose in each language', () => {
  assert.deepEqual(defaultZones.map(({ kind }) => kind), zoneKinds.filter((kind) => kind !== 'x'));
  assert.deepEqual(Object.keys(zonePurposes), defaultZones.map(({ kind }) => kind));
  assert.deepEqual(lintTexts([defaultZones, zonePurposes]), []);
  defaultZones.forEach((zone) => assert.deepEqual(ZoneSchema.parse(zone), zone));
});

test('a county begins with all nine, a community with fewer', () => {
  assert.deepEqual(zonePreset('county'), [...defaultZones]);
  assert.ok(zonePreset('community').length < 9 && zonePreset('community').every(({ kind }) => kind !== 'litigation'));
});
