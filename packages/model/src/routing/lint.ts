import type { Day } from '../clock/clock.js';
import type { Organisation } from '../division/organisation.js';
import type { Finding } from '../text/finding.js';
import { lintTexts } from '../text/lint-text.js';
import type { RoutingNames } from './dimensions.js';
import { lintCondition } from './lint-condition.js';
import { lintReach } from './lint-reach.js';
import type { Route, RoutingRule, RoutingTable } from './rule.js';
import { isSound } from './window.js';

/** What a table is held against. What is left out is not looked at. */
export interface RoutingSurroundings extends RoutingNames {
  organisations: readonly Pick<Organisation, 'id'>[];
  /** The day from which on the table is to work: rules whose last day is over are named. */
  today?: Day | undefined;
}

/**
 * What is wrong with a routing table, as its author can mend it. Empty: clean. Codes:
 *
 * - `duplicate`, `missing-translation`, `bad-window`, `expired`, `bad-limit`
 * - `bad-condition`, `unknown-variable`, `not-portable`, `unknown-category`, `unknown-division`, `unknown-organisation`, `lead-assists`
 * - `unreachable`: it holds for no facts. `shadowed`, `same-condition`: whenever it would fire, another has fired before
 * - `unknown-workday`: it fires on a day of which nobody knows whether it is worked, as if that were known
 * - `no-otherwise`: there are cases that go nowhere. `too-complex`: reaching this rule was not checked to the end
 *
 * A rule said to be shadowed never fires on any facts, of the categories given if some are. One that is not may still never fire:
 * texts, dates, and what a condition works out are taken as possible either way.
 */
export function lintRouting(table: RoutingTable, surroundings: RoutingSurroundings): Finding[] {
  const conditions = table.rules.flatMap(({ when }, index) => lintCondition(when, `/rules/${index}/when`, surroundings));
  const evaluable = !conditions.some(({ code }) => code === 'bad-condition');
  return [
    ...table.rules.flatMap((rule, index) => [
      ...duplicate(table.rules, index), ...lintWindow(rule, `/rules/${index}`, surroundings.today), ...lintRoute(rule.then, `/rules/${index}/then`, surroundings),
    ]),
    ...(table.otherwise ? lintRoute(table.otherwise, '/otherwise', surroundings) : []),
    ...conditions,
    ...(evaluable ? lintReach(table, surroundings, surroundings.today) : []),
    ...table.rules.flatMap(({ when: _, ...rest }, index) => lintTexts(rest, `/rules/${index}`)),
    ...lintTexts(table.otherwise, '/otherwise'),
  ];
}

function duplicate(rules: readonly RoutingRule[], index: number): Finding[] {
  const id = rules[index]?.id ?? '';
  return finding(rules.findIndex((rule) => rule.id === id) < index, 'duplicate', `/rules/${index}/id`, `Rename one of the two that are called “${id}”.`);
}

function lintWindow(rule: RoutingRule, at: string, today: Day | undefined): Finding[] {
  if (!isSound(rule)) return [{ code: 'bad-window', at, message: 'Give “validFrom” and “validTo” as days (YYYY-MM-DD), the earlier first.' }];
  const { validTo } = rule;
  return finding(validTo !== undefined && today !== undefined && validTo < today, 'expired', `${at}/validTo`, `Drop this rule, or move its last day: ${validTo} is over.`);
}

function lintRoute({ lead, assists = [], limit }: Route, at: string, { organisations }: RoutingSurroundings): Finding[] {
  const unknown = (id: string): boolean => !organisations.some((organisation) => organisation.id === id);
  const message = (id: string): string => `No organisation is called “${id}”: name one of the directory.`;
  return [
    ...finding(unknown(lead), 'unknown-organisation', `${at}/lead`, message(lead)),
    ...assists.flatMap((id, index) => finding(unknown(id), 'unknown-organisation', `${at}/assists/${index}`, message(id))),
    ...finding(assists.includes(lead), 'lead-assists', `${at}/assists`, 'Take the organisation that leads out of those that assist.'),
    ...finding(limit !== undefined && !(limit.amount > 0), 'bad-limit', `${at}/limit`, 'Give the limit an amount above 0.'),
  ];
}

function finding(wrong: boolean, code: string, at: string, message: string): Finding[] {
  return wrong ? [{ code, at, message }] : [];
}
