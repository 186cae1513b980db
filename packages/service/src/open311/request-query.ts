import { addDays, dayOf, type Instant } from '@linli/model';
import { Open311Problem } from './problem.js';
import type { Catalogue } from './services.js';

/** Which service requests are asked for: some by name, or those of a time. */
export type RequestQuery = { ids: readonly string[] } | ListQuery;

export interface ListQuery {
  /** Ids of services; `null`: of all. */
  codes: readonly string[] | null;
  status: readonly ('open' | 'closed')[];
  /** Milliseconds since 1970, both inclusive. */
  from: number;
  to: number;
  page: number;
  size: number;
}

/** Cases are of this time: what lies outside is no date that anybody means, and some of it none that can be looked for. */
const earliest = Date.parse('1900-01-01T00:00:00Z');
const latest = Date.parse('2200-01-01T00:00:00Z');

/** Days of a list, and how many it may span at most: both of the specification. */
const days = 90;
const day = 24 * 60 * 60 * 1000;
const span = days * day;
const greatestSize = 1000;
/** How far a list can be paged through; whoever wants more narrows the dates. */
const greatestReach = 10_000;
const greatestNames = 50;

/** @throws Open311Problem 400 for what cannot be asked */
export function readQuery(params: URLSearchParams, { catalogue, now, offset }: { catalogue: Catalogue; now: Instant; offset: string }): RequestQuery {
  const ids = listIn(params, 'service_request_id');
  if (ids.length > greatestNames) throw new Open311Problem(400, [`service_request_id: at most ${greatestNames} at once`]);
  if (ids.length > 0) return { ids };
  const codes = listIn(params, 'service_code');
  const unknown = codes.filter((code) => !catalogue.find(code));
  if (unknown.length > 0) throw new Open311Problem(400, [`service_code: there is no service ${unknown.join(', ')}`]);
  const size = wholeIn(params, 'page_size', greatestSize, greatestSize);
  const page = wholeIn(params, 'page', 1, greatestReach);
  if (page * size > greatestReach) throw new Open311Problem(400, [`page: only the first ${greatestReach} requests can be paged through; narrow start_date and end_date`]);
  return { codes: codes.length > 0 ? codes : null, status: statusIn(params), ...datesIn(params, now, offset), page, size };
}

/** Values that are given several times or with commas between; empty ones count as left out. */
export function listIn(params: URLSearchParams, name: string): string[] {
  return params.getAll(name).flatMap((value) => value.split(',')).map((value) => value.trim()).filter(Boolean);
}

function statusIn(params: URLSearchParams): ('open' | 'closed')[] {
  const status = listIn(params, 'status');
  const known = status.filter((each) => each === 'open' || each === 'closed');
  if (known.length < status.length) throw new Open311Problem(400, ['status: open, closed, or both with a comma between']);
  return known.length > 0 ? known : ['open', 'closed'];
}

function wholeIn(params: URLSearchParams, name: string, usual: number, greatest: number): number {
  const given = params.get(name)?.trim();
  if (!given) return usual;
  const value = Number(given);
  if (!/^\d{1,9}$/.test(given) || value < 1 || value > greatest) throw new Open311Problem(400, [`${name}: a whole number from 1 to ${greatest}`]);
  return value;
}

function datesIn(params: URLSearchParams, now: Instant, offset: string): { from: number; to: number } {
  const start = dateIn(params, 'start_date', (date) => `${date}T00:00:00${offset}`);
  const end = dateIn(params, 'end_date', (date) => `${addDays(date, 1)}T00:00:00${offset}`);
  const to = end ?? (start === undefined ? Date.parse(now) : start + span);
  const from = start ?? to - span;
  if (from > to) throw new Open311Problem(400, ['start_date: must not be after end_date']);
  // Two whole days that are 90 apart take in both of them.
  if (to - from > span + day) throw new Open311Problem(400, [`start_date and end_date: at most ${days} days apart`]);
  return { from, to };
}

/** A moment with its offset, or a whole day of the calendar. */
function dateIn(params: URLSearchParams, name: string, ofDay: (date: string) => Instant): number | undefined {
  // A plus sign that was not written as %2B arrives as a space.
  const given = params.get(name)?.trim().replace(' ', '+');
  if (!given) return undefined;
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(given);
  const isMoment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.test(given);
  const time = isDay && isRealDay(given) ? Date.parse(ofDay(given)) - (name === 'end_date' ? 1 : 0) : isMoment ? Date.parse(given) : Number.NaN;
  if (!(time >= earliest && time < latest)) throw new Open311Problem(400, [`${name}: a moment such as 2026-01-05T09:00:00+08:00, or a day such as 2026-01-05`]);
  return time;
}

function isRealDay(date: string): boolean {
  const midnight = `${date}T00:00:00Z`;
  return !Number.isNaN(Date.parse(midnight)) && dayOf(midnight, '+00:00') === date;
}
