import { contractVersion, type Actor, type ChangePage, type Scope } from '@linli/model';

/** What is fetched, and for whom: of another one nothing that is here can be used. */
export interface Wanted {
  /** Post, organisation and area: what a case looks like depends on who sees it. */
  actor: string;
  regions: readonly string[];
  /** Version of the contract that its documents are written in. */
  contract: number;
}

/** A snapshot that is being made beside what is shown. */
export interface Shadow extends Wanted {
  set: number;
  /** The page to go on with; `null` for the first. */
  page: string | null;
  done: number;
  startedAt: number;
  /** Commands that were applied before it began: it has them. */
  included: readonly string[];
}

/** Where the replica stands. It is written in one transaction with what it tells of. */
export interface ReplicaState extends Wanted {
  /** Of the feed; `null` until a snapshot is in. */
  cursor: string | null;
  /** By region, the place of the feed up to which everything has come. */
  reached: Readonly<Record<string, string>>;
  /** By region, the furthest place met: of what lies before it something may be yet to come, while there are more pages. */
  met: Readonly<Record<string, string>>;
  included: readonly string[];
  /** When it was known to have everything. Milliseconds since 1970. */
  wholeAt: number | null;
  /** When some of it was dropped for want of space. */
  droppedAt: number | null;
  /** The segments that are shown. */
  set: number;
  /** Counts changes of the segments, and changes of any kind. */
  generation: number;
  revision: number;
  shadow: Shadow | null;
}

export const emptyState: ReplicaState = {
  actor: '', regions: [], contract: 0, cursor: null, reached: {}, met: {}, included: [], wholeAt: null, droppedAt: null, set: 0, generation: 0, revision: 0, shadow: null,
};

/** What was dropped is fetched again after a day: by then there may be room. */
const untilRefetch = 86_400_000;

export function wantedBy(actor: Actor, scope: Scope): Wanted {
  const actorKey = actor.role === 'applicant' ? '' : `${actor.role} ${actor.organisation} ${actor.area}`;
  return { actor: actorKey, regions: [...scope.regions].sort(), contract: contractVersion };
}

export function isSameWanted(one: Wanted, other: Wanted): boolean {
  return one.actor === other.actor && one.contract === other.contract && one.regions.join() === other.regions.join();
}

export function needsSnapshot(state: ReplicaState, wanted: Wanted, now: number): boolean {
  const { cursor, shadow, droppedAt } = state;
  return cursor === null || shadow !== null || !isSameWanted(state, wanted) || (droppedAt !== null && now - droppedAt > untilRefetch);
}

/** After a page that is in. @param at when it was asked for */
export function afterPage(state: ReplicaState, { items, next, more }: ChangePage, at: number): ReplicaState {
  const met = { ...state.met };
  for (const { region, seq } of items) if (isBehind(met[region], seq)) met[region] = seq;
  return { ...state, cursor: next, met, ...(!more && { reached: met, wholeAt: at }) };
}

export function beginShadow(state: ReplicaState, wanted: Wanted, at: number, included: readonly string[]): ReplicaState {
  const set = Math.max(state.set, state.shadow?.set ?? 0) + 1;
  const kept = state.actor === wanted.actor ? state : { ...emptyState, revision: state.revision + 1, generation: state.generation + 1 };
  return { ...kept, shadow: { ...wanted, set, page: null, done: 0, startedAt: at, included } };
}

/** The snapshot in place of what there was. Where it stands in the feed is known by the next page. */
export function afterSwap(state: ReplicaState, { actor, regions, contract, set, startedAt, included }: Shadow, cursor: string): ReplicaState {
  const { revision, generation } = state;
  // Of a database that was deleted and filled anew meanwhile the numbers must not look the same.
  return { ...emptyState, actor, regions, contract, set, cursor, included, wholeAt: startedAt, revision: revision + 1, generation: Math.max(generation + 1, startedAt) };
}

/** Whether a place of a feed lies before another. They are whole numbers as text, and may be greater than a number can be. */
export function isBehind(place: string | undefined, other: string): boolean {
  if (place === undefined || place.length !== other.length) return place === undefined || place.length < other.length;
  return place < other;
}
