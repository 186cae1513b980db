import { caseLight, covers, type Case, type Instant, type WorkCalendar } from '@linli/model';
import type { CasePage, CaseQuery } from '../backend.js';
import { LinliError } from '../errors.js';
import { positionOf, type Order, type Position, type Store } from './store.js';

const defaultLimit = 50;
const greatestLimit = 1000;

/** By what the light of a case is worked out. */
export interface LightContext {
  calendar: WorkCalendar;
  now: Instant;
}

/** One page of the cases that `visible` lets through and the query asks for. */
export async function runQuery(store: Store, query: CaseQuery, visible: (item: Case) => boolean, context: LightContext): Promise<CasePage> {
  const asked = filterOf(query, context);
  const wanted = (item: Case) => visible(item) && asked(item);
  if (query.refs) return { items: (await store.cases(query.refs)).filter(wanted), next: null };
  return readPage(store, query, wanted);
}

async function readPage(store: Store, query: CaseQuery, wanted: (item: Case) => boolean): Promise<CasePage> {
  const order = orderOf(query.sort ?? '-updatedAt');
  const limit = Math.min(Math.max(query.limit ?? defaultLimit, 1), greatestLimit);
  const items: Case[] = [];
  let more = false;
  await store.scan(order, query.after === undefined ? undefined : readPosition(query.after), (item) => {
    if (!wanted(item)) return true;
    more = items.length === limit;
    if (!more) items.push(item);
    return !more;
  });
  const last = items[items.length - 1];
  return { items, next: more && last ? positionOf(last, order).join('~') : null };
}

function filterOf(query: CaseQuery, { calendar, now }: LightContext): (item: Case) => boolean {
  const { area, grid, status, light, organisation } = query;
  const words = (query.text ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  return (item) =>
    (area === undefined || covers(area, item.area)) &&
    (grid === undefined || item.grid === grid) &&
    (organisation === undefined || item.lead === organisation || item.assists.includes(organisation)) &&
    (status === undefined || status.includes(item.status)) &&
    (words.length === 0 || hasWords(item, words)) &&
    (light === undefined || light.includes(caseLight(item, calendar, now).light));
}

function hasWords({ title, receipt, place }: Case, words: readonly string[]): boolean {
  const searched = `${title}\n${receipt}\n${place.text}`.toLowerCase();
  return words.every((word) => searched.includes(word));
}

function orderOf(sort: NonNullable<CaseQuery['sort']>): Order {
  return { by: sort.endsWith('updatedAt') ? 'updated' : 'created', descending: sort.startsWith('-') };
}

function readPosition(after: string): Position {
  const [time, region, id] = after.split('~');
  if (!Number.isFinite(Number(time)) || region === undefined || id === undefined) {
    throw new LinliError('invalid', `Not the "next" of a page of cases: ${after}`);
  }
  return [Number(time), region, id];
}
