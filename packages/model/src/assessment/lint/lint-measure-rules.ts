import { pointerStep } from '../../record/pointer.js';
import type { Finding } from '../../text/finding.js';
import type { Decimal } from '../decimal.js';
import { compareExact } from '../exact/exact.js';
import { ownIn } from '../own.js';
import type { RuleOf } from '../rule.js';
import type { Indicator, Scheme } from '../scheme.js';
import { fault, warning } from './nodes.js';

export function lintRatio({ rate }: Indicator, at: string): Finding[] {
  return warning(!rate, 'no-rate', at, 'Without a rate the figure is read as a share of 1: give numerator and denominator.');
}

export function lintProportional({ target, cap = 1, from, side = 'at-least', least }: RuleOf<'proportional'>, indicator: Indicator, at: string, { groups }: Scheme): Finding[] {
  const { id, rate } = indicator;
  const own = groups.flatMap(({ targets }, index) => {
    const here = ownIn(targets, id);
    return here === undefined ? [] : [{ target: here, place: `/groups/${index}/targets${pointerStep(id)}` }];
  });
  const ofRule = target ?? (own.length === groups.length ? undefined : rate?.per ?? 1);
  const all = [...(ofRule === undefined ? [] : [{ target: ofRule, place: `${at}/target` }]), ...own];
  const isWorse = (value: Decimal, than: Decimal): boolean => compareExact(value, than) * (side === 'at-most' || compareExact(from ?? than, than) > 0 ? -1 : 1) < 0;
  return [
    ...(target === undefined ? [] : lintTargetValue(target, side, indicator, `${at}/target`)),
    ...own.flatMap((one) => [
      ...lintTargetValue(one.target, side, indicator, one.place),
      ...fault(from === undefined && compareExact(one.target, 0) <= 0, 'bad-target', one.place, 'A target above 0 is needed: the measure is divided by it.'),
    ]),
    ...fault(side === 'at-most' && from !== undefined, 'from-does-not-fit', `${at}/from`, 'Lower is better where “from” is above the target: leave “side” out, or “from”.'),
    ...fault(side === 'at-most' && target === undefined && own.length < groups.length, 'no-target', at, 'Lower is better, so there has to be a target: give it here or in every group.'),
    ...all.flatMap((one) => fault(from !== undefined && compareExact(from, one.target) === 0, 'bad-target', one.place, 'Nothing lies between the target and what gives nothing: move one of them.')),
    ...all.flatMap((one) => fault(least !== undefined && !isWorse(least, one.target), 'least-out-of-order', `${at}/least`, `What gives nothing has to be worse than the target (${one.target}).`)),
    ...fault(from === undefined && target !== undefined && compareExact(target, 0) <= 0, 'bad-target', `${at}/target`, 'A target above 0 is needed: the measure is divided by it.'),
    ...fault(compareExact(cap, 0) <= 0, 'bad-cap', `${at}/cap`, 'Give the cap as a share of full, above 0.'),
    ...warning(compareExact(cap, 1) > 0, 'above-full', `${at}/cap`, 'With a cap above 1 the indicator gives more than its full points.'),
  ];
}

/** Whether a target can be reached by the rate, and is on its scale. */
export function lintTargetValue(target: Decimal, side: 'at-least' | 'at-most', { rate }: Indicator, at: string): Finding[] {
  if (!rate || rate.atMostOne === false) return [];
  const { per = 1 } = rate;
  const message = `The rate is out of ${per}, and the target is ${target}: give both on the same scale.`;
  return [
    ...fault(compareExact(target, per) > 0, 'target-out-of-reach', at, message),
    ...warning(side === 'at-least' && compareExact(per, 1) > 0 && compareExact(target, 0) > 0 && compareExact(target, 1) <= 0, 'scale', at, message),
  ];
}

function lintUnit(unit: Decimal | undefined, at: string): Finding[] {
  return fault(unit !== undefined && compareExact(unit, 0) <= 0, 'bad-unit', at, 'Give how much of the measure a unit is, above 0.');
}

export function lintTarget(rule: RuleOf<'target'>, indicator: Indicator, at: string, { groups }: Scheme): Finding[] {
  const { target, slope, floor = 0, side = 'at-least', further = [], unit, least } = rule;
  const { full, id } = indicator;
  // Each begins where the one before has already begun to count.
  const starts = [target, ...further.map(({ from }) => from)];
  const inOrder = (before: Decimal, next: Decimal): boolean => (side === 'at-least' ? compareExact(next, before) < 0 : compareExact(next, before) > 0);
  return [
    ...lintTargetValue(target, side, indicator, `${at}/target`),
    ...groups.flatMap((group, index) => {
      const own = ownIn(group.targets, id);
      const place = `/groups/${index}/targets${pointerStep(id)}`;
      if (own === undefined) return [];
      return [
        ...lintTargetValue(own, side, indicator, place),
        ...fault(further.some(({ from }) => inOrder(target, from) && !inOrder(own, from)), 'further-not-in-order', place, 'Further slopes would begin before the target of this group is missed: they stay where the rule says.'),
      ];
    }),
    ...lintUnit(unit, `${at}/unit`),
    ...fault(least !== undefined && !inOrder(target, least), 'least-out-of-order', `${at}/least`, `What gives nothing has to be worse than the target (${target}).`),
    ...fault(compareExact(slope, 0) <= 0, 'bad-slope', `${at}/slope`, 'Give the points that a unit costs, above 0.'),
    ...fault(floor !== null && compareExact(floor, full) > 0, 'floor-above-full', `${at}/floor`, `The floor (${String(floor)}) is above full (${full}): lower it.`),
    ...fault(floor !== null && compareExact(floor, full) === 0, 'floor-above-full', `${at}/floor`, `The floor is full (${full}), so nothing is ever taken: lower it.`),
    ...further.flatMap(({ from, slope: more }, index) => [
      ...fault(!inOrder(starts[index] as Decimal, from), 'further-not-in-order', `${at}/further/${index}/from`, `Let it begin ${side === 'at-least' ? 'below' : 'above'} ${String(starts[index])}: further slopes stand one behind the other, away from the target.`),
      ...fault(compareExact(more, 0) <= 0, 'bad-slope', `${at}/further/${index}/slope`, 'Give the points that a unit costs, above 0.'),
    ]),
  ];
}

export function lintRelative(rule: RuleOf<'relative'>, indicator: Indicator, at: string, { groups }: Scheme): Finding[] {
  const { base, target, input, up, down, floor = 0, cap, even, side = 'at-least', unit } = rule;
  const { id, full, inputs = [], rate } = indicator;
  const most = cap ?? full;
  const everyGroup = groups.length > 0 && groups.every(({ targets }) => ownIn(targets, id) !== undefined);
  return [
    ...fault(base === 'target' && target === undefined && !everyGroup, 'no-target', at, 'It is compared with a target, and there is none: give it here or in every group.'),
    ...fault(base !== 'target' && target !== undefined, 'target-not-used', `${at}/target`, 'The base is another one: leave the target out.'),
    ...(base === 'target' && target !== undefined ? lintTargetValue(target, side, indicator, `${at}/target`) : []),
    ...fault(base === 'input' && input === undefined, 'no-base', at, 'Say which figure it is compared with.'),
    ...fault(base !== 'input' && input !== undefined, 'base-not-used', `${at}/input`, 'The base is another one: leave the figure out.'),
    ...fault(base === 'input' && input !== undefined && !rate && inputs[0]?.id === input, 'same-input', `${at}/input`, 'It is compared with itself: let the measure be the first figure, and the base another.'),
    ...fault(compareExact(up, 0) < 0 || compareExact(down, 0) < 0, 'bad-slope', at, 'Write what a unit gives or costs as points above 0.'),
    ...fault(compareExact(up, 0) === 0 && compareExact(down, 0) === 0, 'bad-slope', at, 'Neither better nor worse changes anything: give points for one of them.'),
    ...lintUnit(unit, `${at}/unit`),
    ...fault(floor !== null && compareExact(floor, most) >= 0, 'floor-above-full', `${at}/floor`, `Between the floor (${String(floor)}) and the most (${most}) there is nothing: lower the floor.`),
    ...warning(cap !== undefined && compareExact(cap, full) > 0, 'above-full', `${at}/cap`, `More than full (${full}) can be given here.`),
    ...fault(even !== undefined && ((floor !== null && compareExact(even, floor) < 0) || compareExact(even, most) > 0), 'even-out-of-bounds', `${at}/even`, `Let it be between ${String(floor ?? '−∞')} and ${most}.`),
  ];
}

export function lintBands({ bands, below, side = 'at-least' }: RuleOf<'bands'>, indicator: Indicator, at: string): Finding[] {
  const { full, rate } = indicator;
  const points = [...bands.map((band) => band.points), below];
  const limit = rate && rate.atMostOne !== false ? (rate.per ?? 1) : undefined;
  const falls = side === 'at-least';
  const inOrder = (before: Decimal, next: Decimal): boolean => (falls ? compareExact(next, before) < 0 : compareExact(next, before) > 0);
  return [
    ...fault(bands.length === 0, 'empty', `${at}/bands`, 'Add a band.'),
    ...bands.flatMap(({ from, points: given }, index) => {
      const before = bands[index - 1];
      return [
        ...fault(before !== undefined && !inOrder(before.from, from), 'bands-not-in-order', `${at}/bands/${index}/from`, `Bands stand from ${falls ? 'high to low' : 'low to high'}: this one is never reached behind ${String(before?.from)}.`),
        ...fault(limit !== undefined && compareExact(from, limit) > 0, 'target-out-of-reach', `${at}/bands/${index}/from`, `The rate is out of ${String(limit)}: give the band on the same scale.`),
        ...fault(compareExact(given, full) > 0, 'above-full', `${at}/bands/${index}/points`, `More than full (${full}) cannot be given.`),
      ];
    }),
    ...fault(compareExact(below, full) > 0, 'above-full', `${at}/below`, `More than full (${full}) cannot be given.`),
    ...warning(points.some((each, index) => index > 0 && compareExact(each, points[index - 1] as Decimal) > 0), 'bands-not-monotone', `${at}/bands`, 'A worse measure gets more points than a better one.'),
    ...warning(bands.length > 0 && points.every((each) => compareExact(each, full) < 0), 'full-out-of-reach', `${at}/bands`, `No band gives the full ${full} points.`),
  ];
}
