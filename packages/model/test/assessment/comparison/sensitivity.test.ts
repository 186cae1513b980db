import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { exactOf, overtaking, rankScorecards, sensitivityOf, sensitivitySteps, type RankRange, type Scheme, type Scorecard, type SensitivityOptions } from '@linli/model';
import { cardOf, schemeOf } from './support.js';

const ranges = (scheme: Scheme, cards: readonly Scorecard[], options?: SensitivityOptions) =>
  Object.fromEntries(sensitivityOf(scheme, cards, options).map(({ organisation, best, worst, exact }) => [organisation, [best, worst, exact]]));

const two = schemeOf({ first: 50, second: 50 });

test('two that are good at different things', () => {
  // At weights 50 : 50 a has 70 and b 68; level at first : second = 9 : 11, that is at a span of a tenth.
  const cards = [cardOf(two, 'a', [45, 25]), cardOf(two, 'b', [34, 34])];
  assert.deepEqual(ranges(two, cards, { vary: 0.05 }), { a: [1, 1, true], b: [2, 2, true] });
  assert.deepEqual(ranges(two, cards, { vary: 0.2 }), { a: [1, 2, true], b: [1, 2, true] });
  assert.deepEqual(overtaking(two, cards, 'b', 'a', 0.05), { can: false, from: 0.1 });
  assert.deepEqual(overtaking(two, cards, 'b', 'a', 0.2), { can: true, from: 0.1 });
  // At the very span at which they come level nobody is before the other.
  assert.equal(overtaking(two, cards, 'b', 'a', 0.1).can, false);
  assert.deepEqual(sensitivityOf(two, cards).map(({ steadyTo }) => steadyTo), [0.1, 0.1]);
});

test('who is better at everything is never passed', () => {
  const cards = [cardOf(two, 'a', [45, 45]), cardOf(two, 'b', [44, 44]), cardOf(two, 'c', [44, 43])];
  assert.deepEqual(ranges(two, cards, { vary: 0.99 }), { a: [1, 1, true], b: [2, 2, true], c: [3, 3, true] });
  assert.deepEqual(overtaking(two, cards, 'c', 'a', 0.99), { can: false, from: null });
  assert.equal(sensitivityOf(two, cards)[0]?.steadyTo, 1);
});

test('a bonus or a veto stays when weights move', () => {
  const cards = [cardOf(two, 'a', [45, 25], { bonus: '5', total: '75' }), cardOf(two, 'b', [34, 34])];
  assert.equal(overtaking(two, cards, 'b', 'a').can, false);
  assert.deepEqual(overtaking(two, cards, 'b', 'a', 0.5), { can: true, from: 0.35 });
});

test('what zero was made of stays zero', () => {
  const zero = { ...two, vetoes: [{ id: 'v', title: two.title, input: { id: 'n', title: two.title, source: { from: 'entered' as const } }, effect: { kind: 'zero' as const } }] };
  const cards = [cardOf(zero, 'a', [1, 0]), cardOf(zero, 'b', [50, 50], { total: '0', vetoes: [{ veto: 'v', count: '1', taken: '100' }] })];
  assert.deepEqual(ranges(zero, cards, { vary: 0.9 }), { a: [1, 1, true], b: [2, 2, true] });
});

test('where everything stands in one block, those in it are varied', () => {
  const whole = schemeOf({ all: 100 });
  const nested: Scheme = { ...two, indicators: [...whole.indicators.map((each) => ({ id: 'all', title: each.title, full: 100 })), ...two.indicators.map((each) => ({ ...each, parent: 'all' }))] };
  const cards = [cardOf(nested, 'a', [70, 45, 25]), cardOf(nested, 'b', [68, 34, 34])].map((card, index) => ({ ...card, total: index === 0 ? '70' : '68' }));
  assert.deepEqual(ranges(nested, cards), { a: [1, 2, true], b: [1, 2, true] });
});

test('where a block was left out, the range may be too wide and says so', () => {
  const cards = [cardOf(two, 'a', [45, 25]), cardOf(two, 'b', [null, 68], { scores: cardOf(two, 'b', [null, 68]).scores.map((score) => ({ ...score, full: score.points === null ? '0' : '100' })) })];
  assert.deepEqual(ranges(two, cards, { vary: 0 }), { a: [1, 1, true], b: [2, 2, true] });
  assert.deepEqual(ranges(two, cards), { a: [1, 2, true], b: [1, 2, true] });
  assert.deepEqual(overtaking(two, cards, 'b', 'a'), { can: null, from: null });
});

test('weights vary by a share from 0 to less than 1', () => {
  for (const vary of [-0.1, 1, 2]) assert.throws(() => sensitivityOf(two, [cardOf(two, 'a', [1, 1])], { vary }), RangeError);
  assert.throws(() => overtaking(two, [], 'a', 'b'), RangeError);
});

const points = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 3, maxLength: 3 });
const three = schemeOf({ x: 20, y: 30, z: 50 });
const someCards = (scheme: Scheme) => fc.array(fc.record({ of: points, group: fc.constantFrom('A', 'A', 'B'), bonus: fc.integer({ min: 0, max: 3 }) }), { minLength: 1, maxLength: 7 })
  .map((rows) => rows.map(({ of, group, bonus }, index) => {
    const total = of.reduce((sum, each) => sum + each, bonus);
    return cardOf(scheme, `o${index}`, of, { group, bonus: String(bonus), total: String(total) });
  }));
const rules = fc.record({ ties: fc.constantFrom('min', 'max', 'dense'), within: fc.constantFrom('group', 'all'), then: fc.constantFrom(undefined, ['z']) });
const withRule = (ranking: object): Scheme => ({ ...three, ranking: ranking as Scheme['ranking'] });

/** Places under some factors, worked out in the plainest way. */
function placesBy(scheme: Scheme, cards: readonly Scorecard[], factors: readonly number[]): Map<string, number> {
  const weights = three.indicators.map(({ full }, index) => exactOf(full).mul(exactOf(factors[index] ?? 1)));
  const whole = weights.reduce((sum, each) => sum.add(each));
  const moved = cards.map((card) => {
    const core = card.scores.reduce((sum, { points: got }, index) => sum.add(exactOf(got ?? 0).div(exactOf(three.indicators[index]?.full ?? 1)).mul(weights[index] ?? 0)), exactOf(0));
    const total = core.mul(100).div(whole).add(exactOf(card.bonus));
    return { ...card, total: total.toFraction().includes('/') ? total.toFraction() : total.toString() };
  });
  return new Map(rankScorecards(scheme, moved).flatMap(({ places }) => places.map(({ organisation, place }) => [organisation, place])));
}

const inside = (range: RankRange | undefined, place: number | undefined) => range !== undefined && place !== undefined && range.best <= place && place <= range.worst;

test('without a span the range is the place', () => {
  fc.assert(fc.property(someCards(three), rules, (cards, rule) => {
    for (const { place, best, worst, exact, found } of sensitivityOf(withRule(rule), cards, { vary: 0 })) assert.deepEqual([best, worst, exact, found], [place, place, true, { best: place, worst: place }]);
  }));
});

test('no corner and no weights within the span lead out of the range, and what was found is in it', () => {
  fc.assert(fc.property(someCards(three), rules, fc.constantFrom(0.1, 0.25, 0.6), fc.array(fc.array(fc.integer({ min: -10, max: 10 }), { minLength: 3, maxLength: 3 }), { maxLength: 4 }), (cards, rule, vary, others) => {
    const scheme = withRule(rule);
    const all = sensitivityOf(scheme, cards, { vary });
    const byId = new Map(all.map((range) => [range.organisation, range]));
    const corners = Array.from({ length: 8 }, (_, bits) => [0, 1, 2].map((index) => ((bits >> index) & 1 ? 1 + vary : 1 - vary)));
    const seen = new Map(all.map(({ organisation, place }) => [organisation, [place]]));
    for (const factors of [...corners, ...others.map((parts) => parts.map((part) => 1 + (part * vary) / 10))]) {
      for (const [organisation, place] of placesBy(scheme, cards, factors)) {
        assert.ok(inside(byId.get(organisation), place), `${organisation} at ${place} under ${factors.join()}`);
        if (corners.includes(factors)) seen.get(organisation)?.push(place);
      }
    }
    for (const { organisation, found, best, worst } of all) {
      assert.ok(found.best >= best && found.worst <= worst);
      assert.ok(found.best <= Math.min(...(seen.get(organisation) ?? [])) && found.worst >= Math.max(...(seen.get(organisation) ?? [])));
    }
  }), { numRuns: 150 });
});

test('of two with the same weights, one can pass exactly when it does in some corner', () => {
  fc.assert(fc.property(points, points, fc.constantFrom(0.1, 0.3, 0.7), (one, other, vary) => {
    const cards = [cardOf(three, 'a', one), cardOf(three, 'b', other)];
    const corners = Array.from({ length: 8 }, (_, bits) => placesBy(three, cards, [0, 1, 2].map((index) => ((bits >> index) & 1 ? 1 + vary : 1 - vary))));
    assert.equal(overtaking(three, cards, 'b', 'a', vary).can, corners.some((places) => (places.get('b') ?? 0) < (places.get('a') ?? 0)));
    for (const { best, worst, exact } of sensitivityOf(three, cards, { vary })) assert.ok(exact && best <= worst);
  }));
});

test('a wider span contains a narrower one, and up to `steadyTo` nothing moves', () => {
  fc.assert(fc.property(someCards(three), rules, (cards, rule) => {
    const scheme = withRule({ ...rule, within: 'group' });
    const spans = [0, 0.05, 0.2, 0.5, 0.9].map((vary) => ({ vary, all: sensitivityOf(scheme, cards, { vary }) }));
    spans.forEach(({ vary, all }, index) => all.forEach((range, at) => {
      const narrower = spans[index - 1]?.all[at];
      if (narrower) assert.ok(range.best <= narrower.best && range.worst >= narrower.worst);
      assert.ok(range.steadyTo !== null);
      if (vary < range.steadyTo && rule.ties !== 'dense') assert.deepEqual([range.best, range.worst], [range.place, range.place]);
    }));
  }), { numRuns: 60 });
});

test('with groups of other weights the ranges still hold what weights can do', () => {
  fc.assert(fc.property(someCards(three), fc.array(fc.integer({ min: -10, max: 10 }), { minLength: 3, maxLength: 3 }), (given, parts) => {
    const scheme = withRule({ ties: 'min', within: 'all' });
    const other = [40, 40, 20];
    const cards = given.map((card) => (card.group === 'A' ? card : { ...card, scores: card.scores.map((score, index) => ({ ...score, full: String(other[index]) })) }));
    const factors = parts.map((part) => exactOf(1).add(exactOf(part).div(50)));
    const totals = cards.map((card) => {
      const weights = card.scores.map(({ full }, index) => exactOf(full).mul(factors[index] ?? 1));
      const reached = card.scores.reduce((sum, score, index) => sum.add(exactOf(score.points ?? 0).mul(factors[index] ?? 1)), exactOf(0));
      return { id: card.organisation, total: reached.mul(100).div(weights.reduce((sum, each) => sum.add(each))).add(exactOf(card.bonus)) };
    });
    const byId = new Map(sensitivityOf(scheme, cards, { vary: 0.2 }).map((range) => [range.organisation, range]));
    for (const { id, total } of totals) assert.ok(inside(byId.get(id), 1 + totals.filter((each) => each.total.compare(total) > 0).length));
  }));
});

test('the same seed draws the same weights, and cards in another order the same ranges', () => {
  const cards = Array.from({ length: 9 }, (_, index) => cardOf(three, `o${index}`, [index * 2, 15 + (index % 3), 40 - index * 2]));
  const drawn = (seed: number, given = cards) => sensitivityOf(three, given, { method: 'sample', draws: 200, seed });
  assert.deepEqual(drawn(4), drawn(4));
  assert.deepEqual(drawn(4), drawn(4, [...cards].reverse()));
  assert.notDeepEqual(drawn(4), drawn(5));
  for (const { often, best, worst, place } of drawn(4)) assert.ok(often !== null && often >= 0 && often <= 1 && best <= place && place <= worst);
  assert.deepEqual(sensitivityOf(three, cards), sensitivityOf(three, [...cards].reverse()));
});

test('a sample holds no two against each other: it knows neither what else can be nor how steady a place is', () => {
  const cards = [cardOf(two, 'a', [45, 45]), cardOf(two, 'b', [44, 44])];
  assert.deepEqual(sensitivityOf(two, cards, { method: 'sample', draws: 20 }).map(({ best, worst, exact, steadyTo }) => [best, worst, exact, steadyTo]), [[1, 1, false, null], [2, 2, false, null]]);
});

test('in pieces it comes to the same, and says how far it is', () => {
  const cards = Array.from({ length: 12 }, (_, index) => cardOf(three, `o${index}`, [index, 15 + (index % 3), 40 - index], { group: index % 3 === 0 ? 'B' : 'A' }));
  for (const options of [{}, { draws: 10 }, { method: 'sample', draws: 50 }] satisfies SensitivityOptions[]) {
    const steps = sensitivitySteps(three, cards, options);
    const done: number[] = [];
    let step = steps.next();
    for (; !step.done; step = steps.next()) done.push(step.value);
    assert.deepEqual(step.value, sensitivityOf(three, cards, options));
    assert.ok(done.length > cards.length && done.every((each, index) => each >= (done[index - 1] ?? 0) && each <= 1) && done[done.length - 1] === 1);
  }
});
