import { parseInstant } from './day.js';
import { secondsIn, totalOf } from './limit.js';
import { pausedSpans, type PausedSpan } from './pause.js';
import type { Clock } from './clock.js';

/**
 * The moment, in milliseconds since 1970, at which `share` of a limit in hours or minutes is used. They run from the moment of the
 * start (民法典 201) through nights and holidays; the time that the clock stood is added in full. Reckoned in whole seconds, so
 * that it can be followed from a text. A pause that is not over yet is taken to end at once.
 * @param note is told of each stretch of standing that moved the answer, cut to what it added
 */
export function countTime(clock: Clock, share: number, note: (pause: PausedSpan) => void = ignore): number {
  let moment = wholeSeconds(parseInstant(clock.startedAt));
  let left = Math.round(totalOf(clock) * share * secondsIn(clock.limit.unit)) * 1000;
  for (const pause of pausedSpans(clock)) {
    const from = Math.max(wholeSeconds(pause.from), moment);
    const to = wholeSeconds(pause.to);
    if (from - moment >= left) break;
    if (to <= from) continue;
    note({ from, to, causes: pause.causes });
    left -= from - moment;
    moment = to;
  }
  return moment + left;
}

function wholeSeconds(moment: number): number {
  return Math.floor(moment / 1000) * 1000;
}

function ignore(): void {}
