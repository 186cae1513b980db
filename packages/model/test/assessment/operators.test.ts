import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { award, bands, bonusWithCap, checklist, compareExact, composite, deduct, exactText, groupCoefficient, panel, proportional, ratio, relative, roundExact, targetSlopeFloor, veto, type Rounding } from '@linli/model';

const half: Rounding = { digits: 2, mode: 'half-up' };

/** 连云港市12345通报 2021-2023: rate → printed points. The formula is inferred from them. */
const satisfaction = (target: number) => (rate: string) => targetSlopeFloor(25, target, 0.5, 12.5, rate, half);
const onTime = (rate: string): string => targetSlopeFloor(20, 95, 1, 0, rate, half);
const sign = (rate: string): string => targetSlopeFloor(10, 95, 1, 0, rate, half);
for (const [name, points, rate, printed] of [
  ['满意率 (95)', satisfaction(95), '66.67', '12.5'], ['满意率 (95)', satisfaction(95), '50', '12.5'], ['满意率 (95)', satisfaction(95), '70.59', '12.8'],
  ['满意率 (98)', satisfaction(98), '75', '13.5'], ['满意率 (98)', satisfaction(98), '71.43', '12.5'], ['满意率 (98)', satisfaction(98), '87.5', '19.75'],
  ['满意率 (98)', satisfaction(98), '83.33', '17.67'], ['满意率 (98)', satisfaction(98), '98', '25'], ['满意率 (98)', satisfaction(98), '100', '25'],
  ['按时办结', onTime, '66.67', '0'], ['按时办结', onTime, '80', '5'], ['按时办结', onTime, '89.82', '14.82'], ['及时签收', sign, '80', '0'], ['及时签收', sign, '77.27', '0'],
] as const) {
  test(`连云港 ${name} ${rate} → ${printed}`, () => assert.equal(points(rate), printed));
}

test('17.665 is exact before it is rounded half up', () => assert.equal(targetSlopeFloor(25, 98, 0.5, 12.5, '83.33'), '17.665'));

for (const [what, answer, expected] of [
  ['a rate', ratio(842, 869, { per: 100, rounding: { digits: 1, mode: 'half-up' } }), '96.9'],
  ['a rate that no decimal ends', ratio(6, 7, { per: 100 }), '600/7'],
  ['a rate without a base', ratio(0, 0), null],
  ['a rate of nothing done', ratio(0, 5), '0'],
  ['化解率 12 × min(1, 97 ÷ 98)', proportional(12, '97/98', 1, half), '11.88'],
  ['beyond the target', proportional(10, '1.3'), '10'],
  ['beyond the target with a cap of 1.2', proportional(10, '1.3', '1.2'), '12'],
  ['a part of a point, as a whole one', targetSlopeFloor(10, 95, 1, 0, '93.4', null, { steps: 'started' }), '8'],
  ['a part of a point, not at all', targetSlopeFloor(10, 95, 1, 0, '93.4', null, { steps: 'whole' }), '9'],
  ['a part of a point, as that part', targetSlopeFloor(10, 95, 1, 0, '93.4'), '8.4'],
  ['温州: safety feeling 88 below 96 and 90', targetSlopeFloor(0, 96, '0.25', -5, 88, null, { further: [{ from: 90, slope: '0.25' }] }), '-2.5'],
  ['温州: safety feeling 90, 0.25 a point', targetSlopeFloor(0, 96, '0.25', -5, 90, null, { further: [{ from: 90, slope: '0.5', fromTarget: true }] }), '-1.5'],
  ['温州: safety feeling 89, 0.5 for every point', targetSlopeFloor(0, 96, '0.25', -5, 89, null, { further: [{ from: 90, slope: '0.5', fromTarget: true }] }), '-3.5'],
  ['of two slopes that replace, the further', targetSlopeFloor(10, 5, 1, 0, '8.5', null, { side: 'at-most', further: [{ from: 8, slope: '1.5', fromTarget: true }, { from: 6, slope: '1.2', fromTarget: true }] }), '4.75'],
  ['not above the target', targetSlopeFloor(10, 5, 1, 0, '6.5', null, { side: 'at-most' }), '8.5'],
  ['three meetings missed', deduct(5, '0.25', 3), '4.25'],
  ['all is lost', deduct(1, '0.5', 3), '0'],
  ['a block that only takes away', deduct(0, 1, 9, -5), '-5'],
  ['金华: returned 4 times, from the 3rd on 0.5', deduct(5, '0.2', 4, 0, { tiers: [{ from: 3, per: '0.5' }] }), '3.6'],
  ['returned 2 times, no tier reached', deduct(5, '0.2', 2, 0, { tiers: [{ from: 3, per: '0.5' }] }), '4.6'],
  ['温州: 2 accidents, 1 in a guarded period', deduct(0, 5, 2, -100, { repeated: 1 }), '-15'],
  ['a cap for the kind', deduct(10, 2, 9, 0, { cap: 3 }), '7'],
  ['the highest band', bands('90', [{ from: 90, points: 10 }, { from: 80, points: 8 }], 5), '10'],
  ['just below a band', bands('89.99', [{ from: 90, points: 10 }, { from: 80, points: 8 }], 5), '8'],
  ['below all bands', bands('12', [{ from: 90, points: 10 }], 5), '5'],
  ['倒扣不封底', deduct(5, 5, 3, null), '-10'],
  ['of a slope without end', targetSlopeFloor(5, 95, 1, null, 80), '-10'],
  ['for each 5 points', targetSlopeFloor(10, 95, 1, 0, '84.9', null, { unit: 5, steps: 'whole' }), '8'],
  ['worse than the least', targetSlopeFloor(10, 95, '0.1', 5, '59.9', null, { least: 60 }), '0'],
  ['halfway between nothing and full', proportional(10, '77.5', 1, null, { from: 60, target: 95 }), '5'],
  ['target by measure, where lower is better', proportional(10, 8, 1, null, { target: 5, side: 'at-most' }), '6.25'],
  ['below zero', proportional(10, '-0.5'), '0'],
  ['an award up to its most', award(5, 3, 2), '5'],
  ['an award with a cap for the kind', award(5, '0.5', 9, { cap: 2 }), '2'],
  ['the lowest band that it is not above', bands(3, [{ from: 2, points: 10 }, { from: 5, points: 6 }], 0, 'at-most'), '6'],
  ['3 of 4 items', checklist(5, 3, 4), '3.75'],
  ['judges without the highest and lowest', panel([{ scores: [90, 80, 70, 100], dropHigh: 1, dropLow: 1 }]), '85'],
  ['two groups of judges, 3 to 1, of 10 points', panel([{ scores: [80], weight: 3 }, { scores: [60], weight: 1 }], { full: 10 }), '7.5'],
  ['a group of which no judge is left', panel([{ scores: [80, 90], dropHigh: 1, dropLow: 1 }, { scores: [60] }]), null],
  ['no judges at all', panel([]), null],
  ['2 points above last year', relative(10, 92, 90, { by: 'difference', up: 1, down: '0.25', even: 6 }), '8'],
  ['2 points below it', relative(10, 88, 90, { by: 'difference', up: 1, down: '0.25' }), '9.5'],
  ['fewer by a quarter, where fewer is better', relative(10, 30, 40, { by: 'percent', up: '0.1', down: 1, even: 5, side: 'at-most' }), '7.5'],
  ['a part of a unit as a whole one', relative(10, '89.5', 90, { by: 'difference', up: 1, down: 2, steps: 'started' }), '8'],
  ['per cent of nothing', relative(10, 30, 0, { by: 'percent', up: 1, down: 1 }), null],
  ['a coefficient', groupCoefficient('88.5', '1.05'), '92.925'],
  ['a bonus up to its cap', bonusWithCap([2, '1.5', 3], 5), '5'],
  ['a bonus below its cap', bonusWithCap(['1.5'], 5), '1.5'],
  ['温州: two veto events', veto('93.23', { kind: 'deduct', points: 30 }, 2), '33.23'],
  ['a veto that makes it zero', veto('93.23', { kind: 'zero' }), '0'],
  ['zero never raises what is below', veto('-4', { kind: 'zero' }), '-4'],
  ['a veto that only caps the grade', veto('93.23', { kind: 'cap-grade', grade: 'pass' }), '93.23'],
  ['a veto whose event did not take place', veto('93.23', { kind: 'zero' }, 0), '93.23'],
  ['准格尔旗: 30/35/35', composite([{ weight: '0.3', score: 99 }, { weight: '0.35', score: '88.4' }, { weight: '0.35', score: '93.1' }], half), '93.23'],
] as const) {
  test(`${what}: ${expected ?? 'no base'}`, () => assert.equal(answer, expected));
}

const rates = fc.integer({ min: 0, max: 10_000 }).map((value) => exactText(`${value}/100`));
const points = fc.integer({ min: 0, max: 400 }).map((value) => exactText(`${value}/20`));
const better = fc.tuple(rates, rates).map(([one, other]) => (compareExact(one, other) <= 0 ? [one, other] as const : [other, one] as const));

test('there is no part of nothing, and no more items are met than there are', () => {
  for (const [met, of] of [[0, 0], [5, 4], [-1, 4], [NaN, 4]] as const) assert.throws(() => checklist(5, met, of), RangeError);
});

test('a better measure never gives fewer points', () => {
  fc.assert(fc.property(better, points, rates, points, fc.constantFrom('exact', 'started', 'whole'), fc.boolean(), ([low, high], full, target, slope, steps, atMost) => {
    const side: 'at-most' | 'at-least' = atMost ? 'at-most' : 'at-least';
    const more = { steps, side, further: [{ from: atMost ? 90 : 10, slope: 1 }] };
    const [worse, best] = atMost ? [high, low] : [low, high];
    assert.ok(compareExact(targetSlopeFloor(full, target, slope, 0, worse, half, more), targetSlopeFloor(full, target, slope, 0, best, half, more)) <= 0);
    assert.ok(compareExact(proportional(full, low), proportional(full, high)) <= 0);
    const rule = { by: 'difference', up: slope, down: 1, even: 0, side } as const;
    assert.ok(compareExact(relative(full, worse, target, rule)!, relative(full, best, target, rule)!) <= 0);
    assert.ok(compareExact(bands(low, [{ from: 90, points: 10 }, { from: 40, points: 3 }]), bands(high, [{ from: 90, points: 10 }, { from: 40, points: 3 }])) <= 0);
    assert.ok(compareExact(deduct(full, slope, high), deduct(full, slope, low)) <= 0);
  }));
});

test('a trimmed mean lies within what is left, and the order of judges does not matter', () => {
  const panels = fc.record({ scores: fc.array(rates, { minLength: 1, maxLength: 9 }), dropHigh: fc.nat(3), dropLow: fc.nat(3), turn: fc.nat(8) });
  fc.assert(fc.property(panels, ({ scores, dropHigh, dropLow, turn }) => {
    const mean = panel([{ scores, dropHigh, dropLow }]);
    const moved = [...scores.slice(turn), ...scores.slice(0, turn)].reverse();
    assert.equal(panel([{ scores: moved, dropHigh, dropLow }]), mean);
    const sorted = [...scores].sort(compareExact);
    const left = sorted.slice(dropLow, Math.max(sorted.length - dropHigh, 0));
    if (left.length === 0) assert.equal(mean, null);
    else assert.ok(compareExact(left[0]!, mean!) <= 0 && compareExact(mean!, left[left.length - 1]!) <= 0);
  }));
});

test('points are never above full nor below the floor', () => {
  fc.assert(fc.property(points, rates, points, rates, (full, target, slope, rate) => {
    for (const value of [targetSlopeFloor(full, target, slope, 0, rate), deduct(full, slope, rate), proportional(full, exactText(roundExact(rate, { digits: 0, mode: 'up' })))]) {
      assert.ok(compareExact(value, 0) >= 0 && compareExact(value, full) <= 0);
    }
  }));
});
