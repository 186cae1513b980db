import { dayOf, findCaseType, placeFiled, type Actor, type CaseType, type Command, type Instant, type Organisation, type WorkCalendar } from '@linli/model';
import { orAborted } from '../errors.js';
import type { Registers } from './registers.js';
import type { Store } from './store.js';

interface Surroundings {
  registers?: Registers | undefined;
  caseTypes: readonly CaseType[];
  organisations: readonly Organisation[];
  calendar: WorkCalendar;
  actor: Actor;
  store: Store;
  /** Aborts when the back end closes: what is filed is filed, in a grid or not. */
  signal: AbortSignal;
}

/**
 * The grid of the place where a new case is filed, so that it falls into it by itself; where there is no point, a person says it later.
 * So too where the register cannot be had or used: that must not keep a matter from being filed.
 */
export async function gridOf(command: Command, now: Instant, { registers, caseTypes, organisations, calendar, actor, store, signal }: Surroundings): Promise<string | null> {
  const caseType = registers && command.caseType !== undefined ? findCaseType(caseTypes, { id: command.caseType }) : undefined;
  const place = caseType && placeFiled(command, caseType);
  if (!registers || !place?.point) return null;
  const today = dayOf(now, calendar.offset);
  const query = { area: place.division.slice(0, 6), point: place.point, day: today };
  const surroundings = { organisations, actor, today, revisions: (region: string) => store.revisions(region) };
  const [grid] = await orAborted(registers.list('grids', query, surroundings), signal, 'Looking up the grid').catch(() => []);
  return grid?.code ?? null;
}
