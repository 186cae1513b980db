import type { Basis, Day } from '../clock/clock.js';
import { evaluate, holds } from '../form/condition.js';
import type { Text } from '../text/text-schema.js';
import { routingFacts, type RoutedCase, type RoutingContext, type RoutingFacts } from './facts.js';
import { decidingPaths, variablePaths } from './operations.js';
import type { Route, RoutingRule, RoutingTable } from './rule.js';
import { windowAt } from './window.js';

/** What became of a rule. `after`: not looked at, because one before it fired. */
export const ruleOutcomes = ['fired', 'no-match', 'not-valid-yet', 'expired', 'after'] as const;
export type RuleOutcome = (typeof ruleOutcomes)[number];

/** What a variable read as. `deciding`: the rule fired, or did not, through it. */
export interface ReadValue {
  name: string;
  value: unknown;
  deciding: boolean;
}

/** One rule as it was looked at, with all that a record needs to show it later. */
export interface RuleTrace {
  rule: string;
  label?: Text | undefined;
  basis?: Basis | undefined;
  validFrom?: Day | undefined;
  validTo?: Day | undefined;
  outcome: RuleOutcome;
  /** Empty for a rule whose condition was not looked at. */
  values: ReadValue[];
}

/** Where a case goes and why: `rule` is `null` where none fired, `then` where the table has no `otherwise` either. */
export interface Routing {
  table: { id: string; version: number };
  rule: RoutingRule | null;
  then: Route | null;
  /** Every rule of the table, in its order. */
  trace: RuleTrace[];
}

/**
 * Where a case goes by a table: the first rule that is valid on the day and holds. Throws where a condition cannot be evaluated,
 * which `lintRouting` finds first, and a RangeError when `now` is no moment.
 */
export function routeCase(item: RoutedCase, table: RoutingTable, context: RoutingContext): Routing {
  const facts = routingFacts(item, context);
  const fired = table.rules.findIndex((rule) => outcomeOf(rule, facts) === 'fired');
  const rule = table.rules[fired] ?? null;
  return {
    table: { id: table.id, version: table.version },
    rule,
    then: rule?.then ?? table.otherwise ?? null,
    trace: table.rules.map((each, index) => traceOf(each, rule && index > fired ? 'after' : outcomeOf(each, facts), facts)),
  };
}

function outcomeOf(rule: RoutingRule, facts: RoutingFacts): RuleOutcome {
  const place = windowAt(rule, facts.time.day);
  if (place !== 'within') return place === 'before' ? 'not-valid-yet' : 'expired';
  return holds(rule.when, facts) ? 'fired' : 'no-match';
}

function traceOf({ id, label, basis, validFrom, validTo, when }: RoutingRule, outcome: RuleOutcome, facts: RoutingFacts): RuleTrace {
  const looked = outcome === 'fired' || outcome === 'no-match';
  const deciding = looked ? decidingPaths(when, facts) : [];
  const values = looked ? variablePaths(when).map((name) => ({ name, value: evaluate({ var: name }, facts), deciding: deciding.includes(name) })) : [];
  return { rule: id, ...(label && { label }), ...(basis && { basis }), ...(validFrom && { validFrom }), ...(validTo && { validTo }), outcome, values };
}
