import type { Case } from '../../case/case.js';
import type { CaseType, Status } from '../../case/case-type.js';
import { findCaseType } from '../../case/find-case-type.js';
import type { WorkCalendar } from '../../clock/calendar.js';
import type { Clock, Instant } from '../../clock/clock.js';
import { parseInstant } from '../../clock/day.js';
import { dueOf } from '../../clock/due.js';
import { standingOf } from '../../clock/pause.js';
import { tableOf, type CalendarTable } from '../../clock/work-calendar.js';

/** How a limit was kept: `open-late` runs on and is over, `unknown` ends in a year whose calendar is not announced. */
export type LimitState = 'kept' | 'running' | 'unknown' | 'open-late' | 'missed';

/**
 * What a counting condition may ask of a case: of the matter, never of whose it is. A branch of categories is
 * `{"in": ["environment", {"var": "within"}]}`; a limit that was kept `{"==": [{"var": "limits.reply"}, "kept"]}`.
 */
export interface CaseFigures {
  /** Id of the case type. */
  type: string;
  category: string;
  /** The branches of categories above it, from the root down, and the category itself. */
  within: string[];
  status: string;
  phase: Status['phase'] | null;
  area: string;
  grid: string | null;
  lead: string | null;
  receiver: string;
  /** What the lead says came of it. */
  outcome: Case['outcome'];
  /** What the applicant says of that. */
  confirmation: Case['confirmation'];
  /** Only where the applicant really rated: 1 to 5 (有效评价). */
  stars: number | null;
  /** Whether the applicant says that it is solved. */
  resolved: boolean | null;
  returns: number;
  reworks: number;
  supervised: boolean;
  /** It goes on as part of another case, which is counted. */
  merged: boolean;
  /** It has come to its end, withdrawn or refused included: ask for `status` where that matters. */
  closed: boolean;
  /** By id of the clock; the worst, where it ran more than once. A clock that never ran is absent. */
  limits: Readonly<Record<string, LimitState>>;
}

/** Every name that a condition may read, the first segment only. */
export const caseFigureNames = [
  'type', 'category', 'within', 'status', 'phase', 'area', 'grid', 'lead', 'receiver', 'outcome', 'confirmation', 'stars', 'resolved', 'returns',
  'reworks', 'supervised', 'merged', 'closed', 'limits',
] as const satisfies readonly (keyof CaseFigures)[];

/** By which definitions and when cases are looked at. */
export interface CountingContext {
  caseTypes: readonly CaseType[];
  calendar: WorkCalendar;
  now: Instant;
}

export function caseFigures(item: Case, { caseTypes, calendar, now }: CountingContext): CaseFigures {
  const { type, category, status, area, grid, lead, receiver, outcome, confirmation, rating, returns, reworks, supervision, mergedInto, clocks } = item;
  const phase = findCaseType(caseTypes, type)?.statuses.find(({ id }) => id === status)?.phase ?? null;
  const segments = category.split('.');
  return {
    type: type.id,
    category,
    within: segments.map((_, index) => segments.slice(0, index + 1).join('.')),
    status,
    phase,
    area,
    grid,
    lead,
    receiver,
    outcome,
    confirmation,
    stars: rating?.stars ?? null,
    resolved: rating?.resolved ?? null,
    returns,
    reworks,
    supervised: supervision !== null,
    merged: mergedInto !== null,
    closed: phase === 'ended',
    limits: limitsOf(clocks, tableOf(calendar), parseInstant(now)),
  };
}

const worse: readonly LimitState[] = ['kept', 'running', 'unknown', 'open-late', 'missed'];

function limitsOf(clocks: readonly Clock[], table: CalendarTable, now: number): Record<string, LimitState> {
  const limits: Record<string, LimitState> = {};
  for (const clock of clocks) {
    if (clock.window) continue;
    const state = limitState(clock, table, now);
    const known = limits[clock.id];
    if (known === undefined || worse.indexOf(state) > worse.indexOf(known)) limits[clock.id] = state;
  }
  return limits;
}

function limitState(clock: Clock, table: CalendarTable, now: number): LimitState {
  const due = dueOf(clock, table);
  if ('unannounced' in due) return clock.stoppedAt === null ? 'running' : 'unknown';
  if (clock.stoppedAt !== null) return parseInstant(clock.stoppedAt) < due.dueAt ? 'kept' : 'missed';
  return (standingOf(clock)?.since ?? now) >= due.dueAt ? 'open-late' : 'running';
}
