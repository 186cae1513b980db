import { parseInstant } from './day.js';
import { closedPauses, type Span } from './pause.js';
import type { Clock } from './clock.js';

/**
 * The moment, in milliseconds since 1970, at which `share` of a limit in hours is used. Hours run from the moment of the start
 * (民法典 201) through nights and holidays; each pause is added in full. Reckoned in whole seconds, so that it can be followed
 * from a text. A pause that is not over yet is taken to end at once.
 * @param note is told of each pause that moved the answer, cut to what it added
 */
export function countHours(clock: Clock, share: number, note: (pause: Span) => void = ignore): number {
  let moment = wholeSeconds(parseInstant(clock.startedAt));
  let left = Math.round(clock.limit.amount * share * 3600) * 1000;
  for (const pause of closedPauses(clock)) {
    const from = Math.max(wholeSeconds(pause.from), moment);
    const to = wholeSeconds(pause.to);
    if (from - moment >= left) break;
    if (to <= from) continue;
    note({ from, to });
    left -= from - moment;
    moment = to;
  }
  return moment + left;
}

function wholeSeconds(moment: number): number {
  return Math.floor(moment / 1000) * 1000;
}

function ignore(): void {}
