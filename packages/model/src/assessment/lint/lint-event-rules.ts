import { pointerStep } from '../../record/pointer.js';
import type { Finding } from '../../text/finding.js';
import type { Decimal } from '../decimal.js';
import { compareExact, exactOf, exactText } from '../exact/exact.js';
import { ownIn } from '../own.js';
import type { RuleOf } from '../rule.js';
import type { Indicator, Scheme } from '../scheme.js';
import { sumOf } from './lint-weights.js';
import { fault, warning } from './nodes.js';

export function lintDeduct({ events, floor = 0 }: RuleOf<'deduct'>, { full }: Indicator, at: string): Finding[] {
  return [
    ...fault(events.length === 0, 'empty', `${at}/events`, 'Say what is deducted for.'),
    ...fault(floor !== null && compareExact(floor, full) >= 0, 'floor-above-full', `${at}/floor`, `The floor (${String(floor)}) leaves nothing to take from ${full}: lower it.`),
    ...lintEvents(events, at),
  ];
}

export function lintAward({ events }: RuleOf<'award'>, { full }: Indicator, at: string): Finding[] {
  return [
    ...fault(events.length === 0, 'empty', `${at}/events`, 'Say what is rewarded.'),
    ...fault(compareExact(full, 0) === 0, 'no-bounds', at, 'Full is 0, so nothing is ever given: give the indicator the most that it may come to.'),
    ...lintEvents(events, at),
  ];
}

/** Kinds of events, and what each of them costs or gives. */
function lintEvents(events: RuleOf<'deduct'>['events'], at: string): Finding[] {
  return [
    ...repeats(events.map(({ input }) => input), `${at}/events`),
    ...events.flatMap(({ per, tiers = [], repeated, cap }, index) => {
      const place = `${at}/events/${index}`;
      const isFree = compareExact(per, 0) === 0 && tiers.length > 0 && repeated === undefined;
      return [
        ...fault(compareExact(per, 0) <= 0 && !isFree, 'bad-slope', `${place}/per`, 'Give the points of an event, above 0; 0 only where a later tier counts.'),
        ...fault(cap !== undefined && compareExact(cap, 0) <= 0, 'bad-cap', `${place}/cap`, 'Give the most points of this kind, above 0.'),
        ...fault(repeated !== undefined && compareExact(repeated.times, 1) <= 0, 'bad-times', `${place}/repeated/times`, 'Doubled is 2: give a number above 1.'),
        ...tiers.flatMap(({ from, per: each }, tier) => [
          ...fault(!Number.isInteger(from) || from < 2, 'bad-tier', `${place}/tiers/${tier}/from`, 'Say from which event on, 2 or later.'),
          ...fault(tier > 0 && from <= (tiers[tier - 1]?.from ?? 0), 'tiers-not-ascending', `${place}/tiers/${tier}/from`, 'Let each tier begin behind the one before.'),
          ...fault(compareExact(each, 0) < 0, 'bad-slope', `${place}/tiers/${tier}/per`, 'Give the points of an event, not below 0.'),
        ]),
      ];
    }),
  ];
}

function repeats(ids: readonly string[], at: string): Finding[] {
  return ids.flatMap((id, index) => fault(ids.indexOf(id) < index, 'same-input', `${at}/${index}/input`, `“${id}” is counted above already.`));
}

export function lintChecklist({ items }: RuleOf<'checklist'>, { id, full, outOf }: Indicator, at: string, { groups }: Scheme): Finding[] {
  const own = items.flatMap(({ points }) => (points === undefined ? [] : [points]));
  const some = own.length > 0 && own.length < items.length;
  const sum = sumOf(own);
  const differs = (points: Decimal): boolean => own.length > 0 && !some && !sum.equals(exactOf(points));
  return [
    ...fault(items.length === 0, 'empty', `${at}/items`, 'Add the items that are looked at.'),
    ...repeats(items.map(({ input }) => input), `${at}/items`),
    ...fault(some, 'points-of-some', `${at}/items`, 'Give points to each item or to none: those of some would never count.'),
    ...fault(differs(full), 'points-do-not-sum', `${at}/items`, `The points of the items sum to ${exactText(sum)}, not to full (${full}).`),
    ...groups.flatMap((group, index) => {
      const here = outOf === undefined ? ownIn(group.full, id) : undefined;
      return here === undefined ? [] : fault(differs(here), 'points-do-not-sum', `/groups/${index}/full${pointerStep(id)}`, `The points of the items sum to ${exactText(sum)}: a group with other points needs items without points of their own.`);
    }),
  ];
}

export function lintPanel({ outOf, groups }: RuleOf<'panel'>, at: string): Finding[] {
  const whole = (value: number): boolean => Number.isInteger(value) && value >= 0;
  return [
    ...fault(groups.length === 0, 'empty', `${at}/groups`, 'Say whose scores count.'),
    ...fault(compareExact(outOf, 0) <= 0, 'bad-scale', `${at}/outOf`, 'Say out of how many points judges score, above 0.'),
    ...repeats(groups.map(({ input }) => input), `${at}/groups`),
    ...groups.flatMap(({ weight, dropHigh, dropLow }, index) => [
      ...fault(compareExact(weight, 0) <= 0, 'bad-weight', `${at}/groups/${index}/weight`, 'Give the group a weight above 0, or leave it out.'),
      ...fault(!whole(dropHigh) || !whole(dropLow), 'bad-drop', `${at}/groups/${index}`, 'Leave out a whole number of scores, 0 or more.'),
    ]),
  ];
}

function lintFalling({ how, per, floor }: NonNullable<RuleOf<'rank'>['falling']>, places: number, full: Decimal, at: string): Finding[] {
  const isStep = how === 'step';
  return [
    ...fault(places > 0, 'places-and-falling', at, 'Points fall from place to place, or each place has its own: leave one of the two out.'),
    ...fault(isStep && (per === undefined || compareExact(per, 0) <= 0), 'bad-slope', `${at}/per`, 'Give the points that each place costs, above 0.'),
    ...fault(!isStep && per !== undefined, 'bad-slope', `${at}/per`, 'What each place costs follows from how many there are: leave it out.'),
    ...fault(how === 'share' && floor !== undefined, 'floor-above-full', `${at}/floor`, 'The last one gets its share: leave the floor out.'),
    ...fault(floor !== undefined && compareExact(floor, full) >= 0, 'floor-above-full', `${at}/floor`, `The floor (${String(floor)}) is not below full (${full}): lower it.`),
  ];
}

export function lintRank({ places, last = [], moved = [], otherwise = 0, falling }: RuleOf<'rank'>, { full, inputs = [] }: Indicator, at: string): Finding[] {
  const points = [...places.map((place) => place.points), otherwise];
  const most = [...points, ...last.map((each) => each.points), ...moved.map((each) => each.points)];
  const whole = (value: number): boolean => Number.isInteger(value) && value > 0;
  return [
    ...(falling ? lintFalling(falling, places.length, full, `${at}/falling`) : []),
    ...fault(!falling && places.length + last.length + moved.length === 0, 'empty', at, 'No place gives or costs anything: add places, the last, or movement.'),
    ...fault(inputs.length === 0, 'no-inputs', at, 'Say which figure is ranked.'),
    ...places.flatMap(({ to }, index) => [
      ...fault(!whole(to), 'bad-place', `${at}/places/${index}/to`, 'Give a place, 1 or later.'),
      ...fault(index > 0 && to <= (places[index - 1]?.to ?? 0), 'places-not-ascending', `${at}/places/${index}/to`, 'Let each step end behind the one before.'),
    ]),
    ...last.flatMap(({ count }, index) => fault(!whole(count), 'bad-place', `${at}/last/${index}/count`, 'Say how many are the last, 1 or more.')),
    ...moved.flatMap(({ by }, index) => [
      ...fault(!Number.isInteger(by) || by === 0, 'bad-place', `${at}/moved/${index}/by`, 'Say by how many places: above 0 up, below 0 down.'),
      ...fault(moved.findIndex((each) => each.by === by) < index, 'duplicate', `${at}/moved/${index}/by`, 'The same movement stands above already.'),
    ]),
    ...fault(most.some((each) => compareExact(each, full) > 0), 'above-full', at, `More than full (${full}) cannot be given for a place.`),
    ...warning(points.some((each, index) => index > 0 && compareExact(each, points[index - 1] as Decimal) > 0), 'places-not-monotone', `${at}/places`, 'A worse place gets more points than a better one.'),
  ];
}
