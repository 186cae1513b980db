import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { compareExact, exactOf, exactText, scoreAll, scoreOne, SchemeSchema, type Scorecard } from '@linli/model';
import { withoutOrder, worldFrom } from './scoring-worlds.js';

const seeds = fc.integer({ min: 1, max: 2 ** 31 - 1 });
const byName = (cards: readonly Scorecard[]): Scorecard[] => [...cards].sort((a, b) => (a.organisation < b.organisation ? -1 : 1));
const sum = (values: readonly string[]): string => exactText(values.reduce((total, value) => total.add(exactOf(value)), exactOf(0)));

test('the order of organisations, observations, figures and judges never changes a score', () => {
  fc.assert(fc.property(seeds, fc.nat(20), (seed, turn) => {
    const { scheme, data } = worldFrom(seed);
    const turned = { ...data, assessed: [...data.assessed].reverse(), observations: withoutOrder(data.observations, turn) };
    assert.deepEqual(byName(scoreAll(scheme, turned)), byName(scoreAll(scheme, data)));
  }));
});

test('a scheme that was written down and read again scores the same', () => {
  fc.assert(fc.property(seeds, (seed) => {
    const { scheme, data } = worldFrom(seed);
    assert.deepEqual(scoreAll(SchemeSchema.parse(JSON.parse(JSON.stringify(scheme))), JSON.parse(JSON.stringify(data)) as typeof data), scoreAll(scheme, data));
  }), { numRuns: 30 });
});

test('one card alone is as it is among all', () => {
  fc.assert(fc.property(seeds, (seed) => {
    const { scheme, data } = worldFrom(seed);
    for (const one of scoreAll(scheme, data)) assert.deepEqual(scoreOne(scheme, data, one.organisation), one);
  }), { numRuns: 30 });
});

test('what is left out keeps the sum of full: of the roots, and of every block that something remains of', () => {
  let leftOut = 0;
  fc.assert(fc.property(seeds, (seed) => {
    const { scheme, data } = worldFrom(seed, true);
    const own = scoreAll({ ...scheme, absence: { missing: 'zero', noBase: 'zero' }, indicators: scheme.indicators.map((one) => ({ ...one, absence: undefined })) }, data);
    const cards = scoreAll(scheme, data);
    for (const [index, one] of cards.entries()) {
      const full = (scores: Scorecard['scores'], parent: string | undefined): string =>
        sum(scores.filter(({ indicator }) => scheme.indicators.some(({ id, parent: above }) => id === indicator && above === parent)).map((score) => score.full));
      const leaves = one.scores.filter(({ indicator }) => scheme.indicators.some(({ id, rule }) => id === indicator && rule));
      const remain = leaves.some(({ policy, full: points }) => policy !== 'leave-out' && compareExact(points, 0) > 0);
      if (remain) assert.equal(full(one.scores, undefined), full(own[index]!.scores, undefined));
      for (const { id } of scheme.indicators.filter(({ rule }) => !rule)) assert.equal(full(one.scores, id), one.scores.find(({ indicator }) => indicator === id)!.full);
      leftOut += leaves.filter(({ policy }) => policy === 'leave-out').length;
    }
  }));
  assert.ok(leftOut > 100, String(leftOut));
});

test('a card has a total or a reason, and a score has points or a reason', () => {
  const seen = new Set<string>();
  fc.assert(fc.property(seeds, (seed) => {
    const { scheme, data } = worldFrom(seed);
    for (const one of scoreAll(scheme, data)) {
      assert.equal(one.total === null, one.without !== null);
      if (one.total === null) assert.equal(one.grade, null);
      for (const { points, state, policy } of one.scores) {
        seen.add(`${state} ${policy}`);
        if (points === null) assert.ok(state === 'invalid' || policy === 'hold' || policy === 'apart' || policy === 'leave-out', `${state} ${policy}`);
        if (state === 'scored') assert.ok(points !== null && policy === null);
      }
    }
  }));
  for (const state of ['missing', 'no-base']) for (const policy of ['zero', 'full', 'leave-out', 'peer-mean', 'hold', 'apart']) assert.ok(seen.has(`${state} ${policy}`), `${state} ${policy}`);
});
