import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { rankScorecards, scoreAll, whatIf, type AssessmentData, type Observation, type Scheme } from '@linli/model';
import { figure, scheme, start, drive, ways } from '../life/support.js';

const by = { role: 'supervisor', organisation: 'office' } as const;
const observed = (...parts: Parameters<typeof figure>): Observation => ({ ...figure(...parts), at: start, by });
const { state } = drive(ways.confirmed);
const data: AssessmentData = { period: state.period, assessed: state.assessed, observations: state.observations };

test('one figure changes one card; two more change places', () => {
  const result = whatIf(scheme, data, [observed('north', 'timely', { share: 91 })]);
  assert.deepEqual([result.before.map(({ organisation, total }) => [organisation, total]), result.after.map(({ total }) => total)], [[['north', '80.33']], ['81.33']]);
  assert.deepEqual(result.moved, [
    { organisation: 'north', figure: 'matters', before: '43', after: '44' },
    { organisation: 'north', figure: 'timely', before: '15', after: '16' },
    { organisation: 'north', figure: 'total', before: '80.33', after: '81.33' },
  ]);
  const passed = whatIf(scheme, data, [observed('north', 'timely', { share: 99 }), observed('north', 'solved', { done: 8, all: 10 })]);
  assert.deepEqual(passed.moved.filter(({ figure: moved }) => moved === 'place'), [{ organisation: 'west', figure: 'place', before: '2', after: '3' }, { organisation: 'north', figure: 'place', before: '3', after: '2' }]);
});

test('a figure that is older than the one it would replace replaces it all the same', () => {
  const result = whatIf(scheme, data, [{ ...observed('east', 'timely', { share: 75 }), at: '2020-01-01T00:00:00Z' }]);
  assert.equal(result.after[0]?.total, '74');
});

test('an organisation whose peers are compared with it is concerned too', () => {
  const peers: Scheme = { ...scheme, indicators: scheme.indicators.map((each) => (each.id === 'content' ? { ...each, rule: { op: 'relative', base: 'peer-mean', by: 'difference', even: 20, up: 1, down: 1 } } : each)) };
  const result = whatIf(peers, data, [observed('east', 'content', { content: 60 })]);
  assert.deepEqual(result.before.map(({ organisation }) => organisation), ['east', 'west', 'north']);
});

test('what if says what scoring all would, and changes nothing', () => {
  const change = fc.record({ id: fc.constantFrom('east', 'west', 'north', 'south'), share: fc.integer({ min: 0, max: 100 }) });
  fc.assert(fc.property(fc.array(change, { maxLength: 4 }), (given) => {
    const changes = given.map(({ id, share }) => observed(id, 'timely', { share }));
    const before = JSON.stringify(data);
    const result = whatIf(scheme, data, changes);
    assert.equal(JSON.stringify(data), before);
    const last = new Map([...data.observations, ...changes].map((each) => [`${each.organisation} ${each.indicator}`, each]));
    const all = scoreAll(scheme, { ...data, observations: [...last.values()] });
    assert.deepEqual(result.ranking.after, rankScorecards(scheme, all));
    assert.deepEqual(result.after, all.filter(({ organisation }) => result.after.some((each) => each.organisation === organisation)));
    assert.deepEqual(new Set(result.after.map(({ organisation }) => organisation)), new Set(changes.map(({ organisation }) => organisation)));
  }), { numRuns: 40 });
});
