import { parseInstant } from './day.js';
import { deadlineFrom, type Deadline } from './deadline.js';
import { dueOf, isLit, type Due } from './due.js';
import { standingOf } from './pause.js';
import { tableOf } from './work-calendar.js';
import type { Case } from '../case/case.js';
import type { WorkCalendar } from './calendar.js';
import type { Clock, Instant, Light } from './clock.js';

/**
 * The light of a clock at `now`. A window and a stopped clock have none (`off`). A pause makes it `paused`, unless the deadline
 * had passed before the pause began: asking late does not undo being late.
 */
export function lightOf(clock: Clock, calendar: WorkCalendar, now: Instant): Light {
  return isLit(clock) ? lightAt(clock, dueOf(clock, tableOf(calendar)), parseInstant(now)) : 'off';
}

/**
 * The light of a case: the worst among its clocks that run and are no window, with that clock and its deadline. Red is worse
 * than yellow, then unknown, green, paused; of two alike the one that is due first.
 */
export function caseLight(
  item: Pick<Case, 'clocks'>,
  calendar: WorkCalendar,
  now: Instant,
): { light: Light; clock?: Clock | undefined; deadline?: Deadline | undefined } {
  const table = tableOf(calendar);
  const moment = parseInstant(now);
  const lit = item.clocks.filter(isLit).map((clock) => {
    const due = dueOf(clock, table);
    return { clock, due, light: lightAt(clock, due, moment) };
  });
  if (lit.length === 0) return { light: 'off' };
  const { clock, due, light } = lit.reduce((worst, next) => (isWorse(next, worst) ? next : worst));
  return {
    light,
    clock,
    get deadline() {
      return deadlineFrom(clock, table, due);
    },
  };
}

const fromWorst: readonly Light[] = ['red', 'yellow', 'unknown', 'green', 'paused', 'off'];

interface Lit {
  light: Light;
  due: Due;
}

function isWorse(one: Lit, other: Lit): boolean {
  const difference = fromWorst.indexOf(one.light) - fromWorst.indexOf(other.light);
  return difference < 0 || (difference === 0 && momentOf(one.due) < momentOf(other.due));
}

function momentOf(due: Due): number {
  return 'unannounced' in due ? Infinity : due.dueAt;
}

function lightAt(clock: Clock, due: Due, now: number): Light {
  const standing = standingOf(clock);
  if ('unannounced' in due) return standing ? 'paused' : 'unknown';
  if (standing) return due.dueAt <= standing.since ? 'red' : 'paused';
  if (now >= due.dueAt) return 'red';
  return now >= due.warnAt ? 'yellow' : 'green';
}
