import { pointerStep } from '../../record/pointer.js';
import type { Finding } from '../../text/finding.js';
import type { Decimal } from '../decimal.js';
import { compareExact } from '../exact/exact.js';
import { ownIn } from '../own.js';
import type { RuleOf } from '../rule.js';
import type { Indicator, Input, Scheme } from '../scheme.js';
import { inputsOfRule, lintReference } from './lint-inputs.js';
import { lintAward, lintChecklist, lintDeduct, lintPanel, lintRank } from './lint-event-rules.js';
import { lintBands, lintProportional, lintRatio, lintRelative, lintTarget } from './lint-measure-rules.js';
import { fault, nodesOf } from './nodes.js';

/** Each indicator's rule: what it reads is there, and its numbers make sense together. */
export function lintRules(scheme: Scheme): Finding[] {
  return nodesOf(scheme).flatMap(({ indicator, at, children }) => {
    if (!indicator.rule || children.length > 0) return [];
    const place = `${at}/rule`;
    const { rule, inputs = [] } = indicator;
    // The numbers of a rule are on the scale that it scores on.
    const scored = (full: Decimal): Finding[] => lintByOperator({ ...indicator, full: indicator.outOf ?? full }, place, scheme);
    const own = scored(indicator.full);
    return [
      ...inputsOfRule(rule).flatMap(({ id, at: inside }) => (rule.op === 'panel' ? lintListReference(id, `${place}${inside}`, inputs) : lintReference(id, `${place}${inside}`, inputs))),
      ...lintFirst(indicator, at),
      ...own,
      ...scheme.groups.flatMap(({ full }, group) => {
        const points = ownIn(full, indicator.id);
        const at = `/groups/${group}/full${pointerStep(indicator.id)}`;
        return points === undefined ? [] : scored(points).filter((found) => ofFull.includes(found.code) && !own.some((one) => one.code === found.code && one.at === found.at)).map((found) => ({ ...found, at }));
      }),
    ];
  });
}

/** What may be wrong with a rule only where an indicator has the points that a group gives it. */
const ofFull: readonly string[] = ['above-full', 'floor-above-full', 'even-out-of-bounds', 'no-bounds'];

function lintByOperator(indicator: Indicator, at: string, scheme: Scheme): Finding[] {
  const { rule } = indicator;
  switch (rule?.op) {
    case 'ratio': return lintRatio(indicator, at);
    case 'proportional': return lintProportional(rule, indicator, at, scheme);
    case 'target': return lintTarget(rule, indicator, at, scheme);
    case 'relative': return lintRelative(rule, indicator, at, scheme);
    case 'bands': return lintBands(rule, indicator, at);
    case 'deduct': return lintDeduct(rule, indicator, at);
    case 'award': return lintAward(rule, indicator, at);
    case 'checklist': return lintChecklist(rule, indicator, at, scheme);
    case 'panel': return lintPanel(rule, at);
    case 'rank': return lintRank(rule, indicator, at);
    case 'manual': return lintManual(rule, indicator, at);
    default: return [];
  }
}

function lintListReference(id: string, at: string, inputs: readonly Input[]): Finding[] {
  const input = inputs.find((each) => each.id === id);
  if (!input) return lintReference(id, at, inputs);
  return fault(input.list !== true, 'no-list', at, `A panel reads the scores of its judges one by one: mark “${id}” as a list.`);
}

/** Without a rate the first figure is the measure. */
function lintFirst({ rule, rate, inputs = [] }: Indicator, at: string): Finding[] {
  const [first] = inputs;
  if (rate || !first || !rule || ['deduct', 'award', 'checklist', 'panel'].includes(rule.op)) return [];
  return fault(first.list === true, 'list', `${at}/inputs/0`, `“${first.id}” is a list of scores: only a panel reads such.`);
}

function lintManual({ from = 0, to }: RuleOf<'manual'>, { full, outOf, inputs = [] }: Indicator, at: string): Finding[] {
  const most = to ?? full;
  return [
    ...fault(outOf !== undefined && to === undefined, 'no-bounds', at, 'Points are given on a scale of their own: say up to how many.'),
    ...fault(compareExact(from, most) >= 0, 'no-bounds', at, `Between ${from} and ${most} there is nothing to be given: say from what to what points are given by hand.`),
    ...fault(to !== undefined && compareExact(to, full) > 0, 'above-full', `${at}/to`, `More than full (${full}) cannot be given.`),
    ...fault(inputs[0]?.source.from === 'counted', 'source-does-not-fit', at, 'What is counted is not given by hand: choose another rule, or have it entered.'),
  ];
}
