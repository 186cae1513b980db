import type { Case } from '../../case/case.js';
import { barredBy } from '../../case/holding.js';
import { dayOf, dayNumberAt, dayAt, parseOffset } from '../../clock/day.js';
import type { Day } from '../../clock/clock.js';
import { dueOf } from '../../clock/due.js';
import { tableOf } from '../../clock/work-calendar.js';
import { covers } from '../../division/division.js';
import { findOrganisation, withAllBelow, type Organisation } from '../../division/organisation.js';
import { holds } from '../../form/condition.js';
import { isInForce, type Grid } from '../../grid/grid.js';
import type { CountedRows, DoneBy, Observation } from '../observation.js';
import { periodDays, type Period } from '../period.js';
import { figuredIn } from '../indicators-of.js';
import type { CountQuery, Input, Scheme } from '../scheme.js';
import { caseFigures, type CaseFigures, type CountingContext } from './case-figures.js';
import { gridFigures } from './grid-figures.js';

/** What is counted, for whom and when. */
export interface Countable extends CountingContext {
  cases: readonly Case[];
  grids?: readonly Grid[];
  organisations: readonly Organisation[];
  /** Ids of the organisations that are assessed. */
  assessed: readonly string[];
  period: Period;
  /** Who has it counted. */
  by: DoneBy;
}

/** A row that fits a query, with the organisations that it may count for. */
type Row = { case: Case } | { grid: Grid };

/**
 * One observation for each organisation and each indicator or veto that has counted inputs, with exactly the rows behind each figure.
 * Inputs of the same indicator that are not counted have to be added to it. A case is counted for every assessed organisation that its query
 * makes it belong to, so that a county may be assessed beside its townships; never for one that it accuses, or for one below that (信访工作条例 30): neither
 * a row nor a number tells them. Merged cases count as one: the one they went into.
 * @throws RangeError when the period is none
 */
export function countObservations(scheme: Scheme, countable: Countable): Observation[] {
  const counted = countedInputs(scheme);
  const owners = ownersOf(countable);
  const found = new Map(counted.flatMap(({ inputs }) => inputs.map(({ query }) => [query, rowsOf(query, countable)] as const)));
  const { assessed, period, by, now } = countable;
  return counted.flatMap(({ indicator, inputs }) => {
    const shares = inputs.map(({ id, query }) => ({ id, share: shareOut(found.get(query) ?? [], query, owners, countable.organisations) }));
    return assessed.map((organisation) => {
      const rows = Object.fromEntries(shares.map(({ id, share }) => [id, asRows(share.get(organisation) ?? [])]));
      const values = Object.fromEntries(Object.entries(rows).map(([id, { cases = [], grids = [] }]) => [id, cases.length + grids.length]));
      return { organisation, period, indicator, values, rows, at: now, by };
    });
  });
}

interface CountedInput {
  id: string;
  query: CountQuery;
}

function countedInputs(scheme: Scheme): { indicator: string; inputs: CountedInput[] }[] {
  return figuredIn(scheme).map(({ id, inputs }) => ({ indicator: id, inputs: inputs.flatMap(countedInput) })).filter(({ inputs }) => inputs.length > 0);
}

function countedInput({ id, source }: Input): CountedInput[] {
  return source.from === 'counted' ? [{ id, query: source.query }] : [];
}

function rowsOf(query: CountQuery, countable: Countable): Row[] {
  const { where = true } = query;
  if (query.of === 'grids') {
    const { to } = periodDays(countable.period);
    return (countable.grids ?? []).filter((grid) => isInForce(grid, to) && holds(where, gridFigures(grid))).map((grid) => ({ grid }));
  }
  const inPeriod = periodTest(query, countable);
  return countable.cases.filter((item) => item.mergedInto === null && isOfType(item, query) && inPeriod(item) && holds(where, figuresOf(item, countable))).map((item) => ({ case: item }));
}

function isOfType(item: Case, { types }: CountQuery): boolean {
  return types?.includes(item.type.id) ?? true;
}

/** Several queries ask the same cases: each is worked out once for a counting. */
const figures = new WeakMap<Countable, Map<Case, CaseFigures>>();

function figuresOf(item: Case, countable: Countable): CaseFigures {
  const known = figures.get(countable) ?? new Map<Case, CaseFigures>();
  figures.set(countable, known);
  const mine = known.get(item) ?? caseFigures(item, countable);
  known.set(item, mine);
  return mine;
}

function periodTest({ by = 'created', clock: id = 'reply' }: CountQuery, { period, calendar }: Countable): (item: Case) => boolean {
  const { from, to } = periodDays(period);
  const isWithin = (day: Day): boolean => from <= day && day <= to;
  if (by === 'created') return (item) => isWithin(dayOf(item.createdAt, calendar.offset));
  const clocksOf = (item: Case) => item.clocks.filter((clock) => clock.id === id);
  if (by === 'stopped') return (item) => clocksOf(item).some(({ stoppedAt }) => stoppedAt !== null && isWithin(dayOf(stoppedAt, calendar.offset)));
  const table = tableOf(calendar);
  const offset = parseOffset(calendar.offset);
  // A limit in days is over when the next day begins, and belongs to the day before that.
  return (item) => clocksOf(item).some((clock) => {
    const due = dueOf(clock, table);
    return !('unannounced' in due) && isWithin(dayAt(due.lastDay ?? dayNumberAt(due.dueAt, offset)));
  });
}

/** Which assessed organisations answer for an organisation, or for an area. */
interface Owners {
  ofOrganisation: (id: string) => readonly string[];
  ofArea: (area: string) => readonly string[];
}

function ownersOf({ assessed, organisations }: Countable): Owners {
  const above = new Map<string, string[]>();
  for (const id of assessed) {
    for (const below of withAllBelow(organisations, [id])) above.set(below, [...(above.get(below) ?? []), id]);
  }
  const areas = assessed.flatMap((id) => {
    const organisation = findOrganisation(organisations, id);
    return organisation ? [{ id, area: organisation.area }] : [];
  });
  const known = new Map<string, readonly string[]>();
  return {
    ofOrganisation: (id) => above.get(id) ?? [],
    ofArea: (area) => {
      const mine = known.get(area) ?? areas.filter((each) => covers(each.area, area)).map(({ id }) => id);
      known.set(area, mine);
      return mine;
    },
  };
}

function shareOut(rows: readonly Row[], query: CountQuery, owners: Owners, organisations: readonly Organisation[]): Map<string, Row[]> {
  const shares = new Map<string, Row[]>();
  for (const row of rows) {
    const notFor = 'case' in row ? [...row.case.barred, ...barredBy(row.case.accused, organisations)] : [];
    for (const owner of ownersOfRow(row, query, owners)) {
      if (notFor.includes(owner)) continue;
      const mine = shares.get(owner);
      if (mine) mine.push(row);
      else shares.set(owner, [row]);
    }
  }
  return shares;
}

function ownersOfRow(row: Row, { whose = 'lead' }: CountQuery, { ofArea, ofOrganisation }: Owners): readonly string[] {
  if ('grid' in row) return ofArea(row.grid.community);
  const { area, lead, receiver } = row.case;
  if (whose === 'area') return ofArea(area);
  const organisation = whose === 'lead' ? lead : receiver;
  return organisation === null ? [] : ofOrganisation(organisation);
}

function asRows(rows: readonly Row[]): CountedRows {
  const cases = rows.flatMap((row) => ('case' in row ? [row.case.ref] : []));
  const grids = rows.flatMap((row) => ('grid' in row ? [row.grid.code] : []));
  return { ...(cases.length > 0 && { cases }), ...(grids.length > 0 && { grids }) };
}
