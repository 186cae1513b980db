import type { Case } from '../case/case.js';
import type { WorkCalendar } from '../clock/calendar.js';
import type { Instant } from '../clock/clock.js';
import { caseLight } from '../clock/light.js';
import type { CasePage, CaseQuery, RecordQuery } from '../contract/case-query.js';
import { LinliError } from '../contract/error.js';
import { covers } from '../division/division.js';
import { isSameCase } from '../identity/same-case.js';
import { seenBy, type See } from './seen.js';
import { positionOf, type CaseStore, type Narrow, type CaseOrder, type CasePosition } from './store.js';
import type { Actor } from '../identity/actor.js';

const defaultLimit = 50;
const greatestLimit = 1000;

/** By what the light of a case is worked out. */
export interface LightContext {
  calendar: WorkCalendar;
  now: Instant;
}

/** One page of what the actor sees and the query asks for: nobody finds a case by what they may not read of it. */
export async function runQuery(store: Pick<CaseStore, 'cases' | 'scan'>, query: CaseQuery, actor: Actor, context: LightContext): Promise<CasePage> {
  const find = finderOf(query, actor, context);
  if (query.refs) return { items: (await store.cases(query.refs)).flatMap((item) => find(item) ?? []), next: null };
  const order = orderOf(query.sort);
  const limit = Math.min(Math.max(query.limit ?? defaultLimit, 1), greatestLimit);
  const items: Case[] = [];
  let more = false;
  const visit = (item: Case) => {
    const seen = find(item);
    if (!seen) return true;
    more = items.length === limit;
    if (!more) items.push(seen);
    return !more;
  };
  await store.scan(order, query.after === undefined ? undefined : readPosition(query.after), visit, narrowOf(query, actor));
  const last = items[items.length - 1];
  return { items, next: more && last ? positionOf(last, order).join('~') : null };
}

/** Every case that the actor sees and the query asks for, in its order and at one moment. */
export async function visitAll(store: CaseStore, query: RecordQuery, actor: Actor, context: LightContext, visit: (item: Case) => void): Promise<void> {
  const find = finderOf(query, actor, context);
  const show = (item: Case) => {
    const seen = find(item);
    if (seen) visit(seen);
    return true;
  };
  await store.scan(orderOf(query.sort), undefined, show, narrowOf(query, actor));
}

function narrowOf({ area, grid, status, type, organisation, parent, mergedInto, project, text }: CaseQuery, reader: Actor): Narrow {
  const words = wordsOf(text);
  return { area, grid, status, type, organisation, parent, mergedInto, project, ...(words.length > 0 && { words }), reader };
}

function wordsOf(text = ''): string[] {
  return text.toLowerCase().split(/\s+/).filter(Boolean);
}

function finderOf(query: CaseQuery, actor: Actor, context: LightContext): See {
  const see = seenBy(actor);
  const isAsked = filterOf(query, context);
  return (item) => {
    const seen = see(item);
    return seen && isAsked(seen) ? seen : undefined;
  };
}

function filterOf(query: CaseQuery, { calendar, now }: LightContext): (item: Case) => boolean {
  const { area, grid, status, light, organisation, type, parent, mergedInto, project, supervised } = query;
  const words = wordsOf(query.text);
  return (item) =>
    (area === undefined || covers(area, item.area)) &&
    (grid === undefined || item.grid === grid) &&
    (organisation === undefined || item.lead === organisation || item.parts.some((part) => part.organisation === organisation)) &&
    (type === undefined || type.includes(item.type.id)) &&
    (parent === undefined || (item.parent !== null && isSameCase(item.parent.ref, parent))) &&
    (mergedInto === undefined || (item.mergedInto !== null && isSameCase(item.mergedInto, mergedInto))) &&
    (project === undefined || item.project === project) &&
    (supervised === undefined || (item.supervision !== null) === supervised) &&
    (status === undefined || status.includes(item.status)) &&
    (words.length === 0 || hasWords(item, words)) &&
    (light === undefined || light.includes(caseLight(item, calendar, now).light));
}

function hasWords({ title, receipt, place }: Case, words: readonly string[]): boolean {
  const searched = `${title}\n${receipt}\n${place.text}`.toLowerCase();
  return words.every((word) => searched.includes(word));
}

function orderOf(sort: CaseQuery['sort'] = '-updatedAt'): CaseOrder {
  return { by: sort.endsWith('updatedAt') ? 'updated' : 'created', descending: sort.startsWith('-') };
}

function readPosition(after: string): CasePosition {
  const [time, region, id] = after.split('~');
  if (!Number.isFinite(Number(time)) || region === undefined || id === undefined) {
    throw new LinliError('invalid', `Not the "next" of a page of cases: ${after}`);
  }
  return [Number(time), region, id];
}
