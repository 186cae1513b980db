import { compareExact, exactOf, exactText, type Fraction } from '../assessment/exact/exact.js';
import type { Decimal } from '../assessment/decimal.js';
import { findOrganisation, type Organisation } from '../division/organisation.js';
import type { Finding } from '../text/finding.js';
import { requiredRecusals } from './recusal.js';
import type { Criterion, JudgeGroup, ReviewPlan } from './review.js';

/**
 * What is wrong with the plan of a review, for whoever convenes it. Codes: `nothing` (no subjects, seats, groups or criteria), `duplicate`,
 * `no-seed`, `unknown-group`, `bad-weight`, `weights-do-not-sum` (to 1, or to 100), `bad-drop`, `too-few-judges` (a group has no more seats than it
 * leaves out, so that nothing remains), `bad-full`, `points-do-not-sum`, `bad-anchors`, `bad-decimals`, `bad-rounding`. With a directory also
 * `unknown-organisation`, and as a warning `too-few-judges` where those who must be recused leave too few for some subject.
 */
export function lintReview(plan: ReviewPlan, organisations?: readonly Organisation[]): Finding[] {
  return [
    ...lintLists(plan),
    ...lintGroups(plan),
    ...lintCriteria(plan),
    ...(organisations ? lintDirectory(plan, organisations) : []),
  ];
}

function lintLists(plan: ReviewPlan): Finding[] {
  const lists = ['subjects', 'groups', 'seats', 'criteria'] as const;
  const findings = lists.flatMap((name): Finding[] => {
    const ids = plan[name].map(({ id }) => id);
    if (ids.length === 0) return [{ code: 'nothing', at: `/${name}`, message: `Name at least one of the ${name}.` }];
    return ids.flatMap((id, index) => (ids.indexOf(id) < index ? [{ code: 'duplicate', at: `/${name}/${index}/id`, message: `Two of the ${name} are called “${id}”: rename one.` }] : []));
  });
  const reviewed = plan.subjects.map(({ organisation, post }) => `${organisation}/${post?.id ?? ''}`);
  reviewed.forEach((key, index) => {
    if (reviewed.indexOf(key) < index) findings.push({ code: 'duplicate', at: `/subjects/${index}`, message: 'The same organisation or post is on the agenda twice: keep it once.' });
  });
  if (plan.order.by === 'lot' && plan.order.seed.trim() === '') findings.push({ code: 'no-seed', at: '/order/seed', message: 'Give the seed of the draw, so that anyone can repeat it.' });
  return findings;
}

function lintGroups({ groups, seats }: ReviewPlan): Finding[] {
  const findings = seats.flatMap(({ group }, index): Finding[] =>
    groups.some(({ id }) => id === group) ? [] : [{ code: 'unknown-group', at: `/seats/${index}/group`, message: `There is no group “${group}”: choose one of the groups.` }],
  );
  groups.forEach((group, index) => {
    if (compareExact(group.weight, 0) <= 0) findings.push({ code: 'bad-weight', at: `/groups/${index}/weight`, message: 'Give the group a weight above 0.' });
    for (const drop of ['dropHigh', 'dropLow'] as const) {
      if (!Number.isInteger(group[drop]) || group[drop] < 0) findings.push({ code: 'bad-drop', at: `/groups/${index}/${drop}`, message: 'Leave out a whole number of scores, 0 or more.' });
    }
    const count = seats.filter((seat) => seat.group === group.id).length;
    if (count <= dropped(group)) findings.push({ code: 'too-few-judges', at: `/groups/${index}`, message: `It has ${count} seats and leaves out ${dropped(group)} scores, so that none remains: add seats, or leave out fewer.` });
  });
  const sum = sumOf(groups.map(({ weight }) => weight));
  if (groups.length > 0 && ![1, 100].some((whole) => sum.equals(exactOf(whole)))) {
    findings.push({ code: 'weights-do-not-sum', at: '/groups', message: `The weights sum to ${exactText(sum)}: make it 1, or 100.` });
  }
  return findings;
}

function lintCriteria({ criteria, outOf, decimals, rounding }: ReviewPlan): Finding[] {
  const findings = criteria.flatMap((criterion, index) => lintCriterion(criterion, `/criteria/${index}`));
  const sum = sumOf(criteria.map(({ full }) => full));
  if (!sum.equals(exactOf(outOf))) findings.push({ code: 'points-do-not-sum', at: '/outOf', message: `The criteria sum to ${exactText(sum)}, and the review is out of ${outOf}: make them the same.` });
  if (![0, 1, 2].includes(decimals)) findings.push({ code: 'bad-decimals', at: '/decimals', message: 'Let judges give 0, 1 or 2 digits after the point.' });
  if (!Number.isInteger(rounding.digits) || rounding.digits < 0 || rounding.digits > 10) findings.push({ code: 'bad-rounding', at: '/rounding/digits', message: 'Round totals to 0 to 10 digits after the point.' });
  return findings;
}

function lintCriterion({ full, anchors }: Criterion, at: string): Finding[] {
  if (compareExact(full, 0) <= 0) return [{ code: 'bad-full', at: `${at}/full`, message: 'Give the criterion points above 0.' }];
  const last = anchors[anchors.length - 1];
  const isOrdered = anchors.every(({ from }, index) => compareExact(from, anchors[index - 1]?.from ?? full) < (index === 0 ? 1 : 0));
  if (!last || (isOrdered && compareExact(last.from, 0) === 0)) return [];
  return [{ code: 'bad-anchors', at: `${at}/anchors`, message: `Put the anchors from high to low, none above ${full}, and let the last begin at 0.` }];
}

function lintDirectory(plan: ReviewPlan, organisations: readonly Organisation[]): Finding[] {
  const named = [
    { at: '/convener', organisation: plan.convener },
    ...(['subjects', 'seats'] as const).flatMap((name) => plan[name].map(({ organisation }, index) => ({ at: `/${name}/${index}/organisation`, organisation }))),
  ];
  const unknown = named.filter(({ organisation }) => !findOrganisation(organisations, organisation));
  return [
    ...unknown.map(({ at, organisation }) => ({ code: 'unknown-organisation', at, message: `The directory has no organisation “${organisation}”.` })),
    ...lintRecusals(plan, organisations),
  ];
}

function lintRecusals(plan: ReviewPlan, organisations: readonly Organisation[]): Finding[] {
  const recusals = requiredRecusals(plan, organisations);
  return plan.subjects.flatMap((subject, index) =>
    plan.groups.flatMap((group): Finding[] => {
      const seats = plan.seats.filter((seat) => seat.group === group.id);
      const left = seats.filter(({ id }) => !recusals.some((recusal) => recusal.seat === id && recusal.subject === subject.id)).length;
      if (left === seats.length || left > dropped(group)) return [];
      return [{ code: 'too-few-judges', at: `/subjects/${index}`, severity: 'warning', message: `Of group “${group.id}” ${left} seats may judge it, and ${dropped(group)} scores are left out: it would have no total.` }];
    }),
  );
}

function dropped({ dropHigh, dropLow }: JudgeGroup): number {
  return dropHigh + dropLow;
}

function sumOf(values: readonly Decimal[]): Fraction {
  return values.reduce<Fraction>((sum, value) => sum.add(exactOf(value)), exactOf(0));
}
