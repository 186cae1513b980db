import { addDays } from '../clock/day.js';
import type { Day } from '../clock/clock.js';
import type { Finding } from '../text/finding.js';
import { coverOf, type Sizes } from './cover.js';
import { workdayValues, type RoutingNames } from './dimensions.js';
import { assume, type Formula } from './formula.js';
import type { RoutingRule, RoutingTable } from './rule.js';
import { spaceOf } from './space.js';
import { isSound, windowAt } from './window.js';

/** A rule with what it comes to over all facts and days. */
interface Placed {
  rule: RoutingRule;
  index: number;
  formula: Formula;
}

/** Which rules can never fire and why, which fire on what nobody knows, and whether a case can go nowhere. */
export function lintReach({ rules, otherwise }: RoutingTable, names: RoutingNames, today: Day | undefined): Finding[] {
  const { formulas, sizes } = spaceOf(rules.map(({ when }) => when), names);
  const days = daysOf(rules, today);
  const all = new Map([...sizes, ['day', days.length]]);
  const placed = rules.flatMap((rule, index): Placed[] => {
    const formula = formulas[index];
    return formula && days.some((day) => isValid(rule, day)) ? [{ rule, index, formula: { and: [valid(rule, days), formula] } }] : [];
  });
  return [
    ...placed.flatMap((each, place) => [...lintRule(each, placed.slice(0, place), all), ...lintUnknownDay(each, all)]),
    ...(otherwise ? [] : lintRest(placed, all)),
  ];
}

function lintRule({ rule, index, formula }: Placed, earlier: readonly Placed[], sizes: Sizes): Finding[] {
  const at = `/rules/${index}`;
  const reach = coverOf(formula, [], sizes);
  if (reach.covered === true) return [{ code: 'unreachable', at, message: 'Change this condition, or drop the rule: it holds for no case.' }];
  const cover = coverOf(formula, earlier.map((other) => other.formula), sizes);
  if (cover.covered === false) return [];
  if (cover.covered === 'too-complex') return [{ code: 'too-complex', at, message: 'Whether the rules before leave this one anything was not checked to the end: simplify their conditions.' }];
  const by = fewest(formula, cover.by.flatMap((place) => earlier[place] ?? []), sizes).map((other) => other.rule);
  const ids = by.map(({ id }) => `“${id}”`).join(', ');
  const same = by.every(({ when }) => JSON.stringify(when) === JSON.stringify(rule.when));
  if (same) return [{ code: 'same-condition', at, message: `Drop this rule, or change its condition: it is the same as that of ${ids} before it.` }];
  return [{ code: 'shadowed', at, message: `Move this rule up, or drop it: whenever it would fire, an earlier one has (${ids}).` }];
}

/** Without those that leave the rule nothing only together with others that do so alone. */
function fewest(formula: Formula, by: readonly Placed[], sizes: Sizes): readonly Placed[] {
  return by.reduce((needed, each) => {
    const rest = needed.filter((other) => other !== each);
    return coverOf(formula, rest.map((other) => other.formula), sizes).covered === true ? rest : needed;
  }, by);
}

/** Only a condition that names `null` may take a day of an unannounced year for a working day, or for a day off. */
function lintUnknownDay({ rule, index, formula }: Placed, sizes: Sizes): Finding[] {
  if (!sizes.has('workday') || /[[,]null[,\]]/.test(JSON.stringify(rule.when))) return [];
  const on = (workday: boolean | null): Formula => assume(formula, 'workday', workdayValues.indexOf(workday));
  const told = coverOf(on(null), [{ and: [on(true), on(false)] }], sizes);
  if (told.covered !== false) return [];
  return [{ code: 'unknown-workday', at: `/rules/${index}/when`, message: 'Compare time.workday with true or false by “===”: before a year is announced it is null, which this rule takes for one of them.' }];
}

function lintRest(placed: readonly Placed[], sizes: Sizes): Finding[] {
  const rest = coverOf({ and: [] }, placed.map(({ formula }) => formula), sizes);
  return rest.covered === true ? [] : [{ code: 'no-otherwise', at: '/otherwise', message: 'Say where a case goes that no rule fits.' }];
}

/** A day for each stretch in which the same rules are valid, from today on. */
function daysOf(rules: readonly RoutingRule[], today = '0000-01-01'): Day[] {
  const turns = rules.filter(isSound).flatMap(({ validFrom, validTo }) => [...(validFrom ? [validFrom] : []), ...(validTo ? [addDays(validTo, 1)] : [])]);
  return [today, ...new Set(turns.filter((day) => day > today))];
}

function valid(rule: RoutingRule, days: readonly Day[]): Formula {
  return { ask: { dimensions: ['day'], answer: ([day = 0]) => isValid(rule, days[day] ?? '') } };
}

function isValid(rule: RoutingRule, day: Day): boolean {
  return isSound(rule) && windowAt(rule, day) === 'within';
}
