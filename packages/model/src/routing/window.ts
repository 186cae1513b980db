import { isDay } from '../clock/day.js';
import type { Day } from '../clock/clock.js';
import type { RoutingRule } from './rule.js';

type Window = Pick<RoutingRule, 'validFrom' | 'validTo'>;

/** Where a day stands to the days on which a rule is valid, the first and the last included. */
export function windowAt({ validFrom, validTo }: Window, day: Day): 'before' | 'within' | 'after' {
  if (validFrom !== undefined && day < validFrom) return 'before';
  return validTo !== undefined && day > validTo ? 'after' : 'within';
}

/** Whether its ends are days, in their order. */
export function isSound({ validFrom, validTo }: Window): boolean {
  return [validFrom, validTo].every((day) => day === undefined || isDay(day)) && !(validFrom !== undefined && validTo !== undefined && validFrom > validTo);
}
