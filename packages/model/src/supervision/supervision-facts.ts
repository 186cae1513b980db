import type { WorkCalendar } from '../clock/calendar.js';
import type { Clock, Instant, Light } from '../clock/clock.js';
import { parseInstant } from '../clock/day.js';
import { deadlineOf } from '../clock/deadline.js';
import { caseLight, lightOf } from '../clock/light.js';
import { hasPassed } from '../clock/passed.js';
import type { Case } from '../case/case.js';
import type { CaseType, Status } from '../case/case-type.js';
import { matterOf, type Matter } from './matter.js';

/** When, and by which definition, a case is looked at. Without the definition nothing is known of its phase. */
export interface SupervisionContext {
  caseType: CaseType | undefined;
  calendar: WorkCalendar;
  now: Instant;
}

/** What is measured of a case beside its fields. */
export interface SupervisionFacts {
  phase: Status['phase'] | null;
  /** How often an organisation returned the order. */
  returns: number;
  /** How often it went back to the handler. */
  reworks: number;
  /** Whole days since the first limit passed of those that are over; 0 when none is. */
  overdueDays: number;
  /** Whole days since the last step. */
  quietDays: number;
  /** Whether the handling organisation or the applicant says that it is not solved. */
  unresolved: boolean;
  /** Whether the applicant disputes the result. */
  disputed: boolean;
  /** Stars that the applicant gave to the handling, 1 to 5. */
  rating: number | null;
}

/** What a supervision rule reads. */
export interface SupervisionData {
  case: Matter;
  /** The case's own clocks that run, by id. `passed` is `null` where the calendar cannot tell. */
  clocks: Readonly<Record<string, { light: Light; passed: boolean | null }>>;
  /** The worst light of its limits, those of parts too; the limit that supervision itself set is left out. */
  light: Light;
  facts: SupervisionFacts;
}

export const factNames = ['phase', 'returns', 'reworks', 'overdueDays', 'quietDays', 'unresolved', 'disputed', 'rating'] as const satisfies readonly (keyof SupervisionFacts)[];

/** @throws RangeError when a moment cannot be read */
export function supervisionData(item: Case, context: SupervisionContext): SupervisionData {
  const { caseType, calendar, now } = context;
  const limits = item.clocks.filter(({ id }) => id !== 'supervision');
  const { returns, reworks, outcome, confirmation, rating, status } = item;
  return {
    case: matterOf(item),
    clocks: clocksOf(item.clocks, context),
    light: caseLight({ clocks: limits }, calendar, now).light,
    facts: {
      phase: caseType?.statuses.find(({ id }) => id === status)?.phase ?? null,
      returns,
      reworks,
      overdueDays: overdueDays(limits, context),
      quietDays: wholeDays(item.updatedAt, now),
      unresolved: outcome === 'unsolved' || rating?.resolved === false,
      disputed: confirmation === 'disputed',
      rating: rating?.stars ?? null,
    },
  };
}

function clocksOf(clocks: readonly Clock[], { calendar, now }: SupervisionContext): SupervisionData['clocks'] {
  const running = clocks.filter(({ stoppedAt, organisation }) => stoppedAt === null && organisation === null);
  return Object.fromEntries(running.map((clock) => [clock.id, { light: lightOf(clock, calendar, now), passed: hasPassed(clock, calendar, now) }]));
}

function overdueDays(clocks: readonly Clock[], { calendar, now }: SupervisionContext): number {
  const passed = clocks.filter((clock) => lightOf(clock, calendar, now) === 'red').map((clock) => deadlineOf(clock, calendar));
  return Math.max(0, ...passed.map((deadline) => (deadline.known ? wholeDays(deadline.dueAt, now) : 0)));
}

function wholeDays(from: Instant, to: Instant): number {
  return Math.max(0, Math.floor((parseInstant(to) - parseInstant(from)) / 86_400_000));
}
