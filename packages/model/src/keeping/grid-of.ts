import type { CaseType } from '../case/case-type.js';
import type { Command } from '../case/command.js';
import { findCaseType } from '../case/find-case-type.js';
import { placeFiled } from '../case/place-filed.js';
import type { WorkCalendar } from '../clock/calendar.js';
import type { Instant } from '../clock/clock.js';
import { dayOf } from '../clock/day.js';
import type { Organisation } from '../division/organisation.js';
import type { Actor } from '../identity/actor.js';
import type { Registers } from './registers.js';
import type { CaseStore } from './store.js';

interface Surroundings {
  registers?: Registers | undefined;
  caseTypes: readonly CaseType[];
  organisations: readonly Organisation[];
  calendar: WorkCalendar;
  actor: Actor;
  store: CaseStore;
  /** What comes of the work, unless the back end closes meanwhile: what is filed is filed, in a grid or not. */
  unlessClosed: <T>(work: Promise<T>) => Promise<T>;
}

/**
 * The grid of the place where a new case is filed, so that it falls into it by itself; where there is no point, a person says it later.
 * So too where the register cannot be had or used: that must not keep a matter from being filed.
 */
export async function gridOf(command: Command, now: Instant, { registers, caseTypes, organisations, calendar, actor, store, unlessClosed }: Surroundings): Promise<string | null> {
  const caseType = registers && command.caseType !== undefined ? findCaseType(caseTypes, { id: command.caseType }) : undefined;
  const place = caseType && placeFiled(command, caseType);
  if (!registers || !place?.point) return null;
  const today = dayOf(now, calendar.offset);
  const query = { area: place.division.slice(0, 6), point: place.point, day: today };
  const surroundings = { organisations, actor, today, revisions: (region: string) => store.revisions(region) };
  const [grid] = await unlessClosed(registers.list('grids', query, surroundings)).catch(() => []);
  return grid?.code ?? null;
}
