import { evolve, maySee, proceedingKinds, seenBy, type Actor, type Case, type CaseStore, type FeedItem, type Hint, type Keeper, type ProceedingKindName } from '@linli/model';
import { registerNames } from '@linli/model/contract';
import type { FeedRow } from '../../sql/stores.js';
import type { Call } from '../call.js';
import { areaOfFeed } from './feeds.js';

/** What one reader may be told of the feed: what they see, that they see something no more, and of everything else nothing. */
export class Sight {
  readonly #keeper: Keeper;
  readonly #call: Call;
  readonly #actor: Actor;
  readonly #store: CaseStore;
  /** By kind and area, as they were when first asked for. */
  readonly #proceedings = new Map<string, Promise<ReadonlyMap<string, string>>>();

  constructor(keeper: Keeper, call: Call) {
    this.#keeper = keeper;
    this.#call = call;
    this.#actor = call.requester.actor;
    this.#store = call.store;
  }

  /** The entry of the feed, as the reader may have it. */
  async item(row: FeedRow): Promise<FeedItem | undefined> {
    const { region, seq, kind, id, version, item } = row;
    if (kind !== 'case') return (await this.#hintOf(row)) && { region, seq, kind, id, version, op: 'put' };
    const doc = item && seenBy(this.#actor)(item);
    if (doc) return { region, seq, kind, id, version: doc.version, op: 'put', doc };
    if (!(await this.#couldSee(row))) return undefined;
    return { region, seq, kind, id, version, op: item ? 'revoked' : 'del' };
  }

  /** That something changed. A case that is theirs no more is told of too: who shows it has to look again. */
  async hint(row: FeedRow): Promise<Hint | undefined> {
    const { region, kind, id, version, item } = row;
    if (kind !== 'case') return this.#hintOf(row);
    const isTheirs = (item && maySee(item, this.#actor)) || (await this.#couldSee(row));
    return isTheirs ? { ref: { region, id }, version } : undefined;
  }

  async #hintOf({ region, kind, id }: FeedRow): Promise<Hint | undefined> {
    if (kind === 'register') {
      const register = registerNames.find((name) => name === id);
      return register && { register, region };
    }
    const [, proceeding, of] = /^(\w+)\/(.+)$/.exec(id) ?? [];
    const known = proceedingKinds.find((name) => name === proceeding);
    const area = known && of !== undefined ? (await this.#areas(known, areaOfFeed(region))).get(of) : undefined;
    return known && of !== undefined && area !== undefined ? { proceeding: known, of, area } : undefined;
  }

  /** The areas of the proceedings that the reader may see, by id. */
  #areas(kind: ProceedingKindName, area: string): Promise<ReadonlyMap<string, string>> {
    const key = `${kind} ${area}`;
    const known = this.#proceedings.get(key) ?? this.#keeper.proceedings(kind, area, this.#call.asking).then((all) => new Map(all.map((each) => [each.id, each.area])));
    this.#proceedings.set(key, known);
    return known;
  }

  /** Whether they ever saw the case. Who is barred from it may have been so from the first: only the record can tell, and it must not tell them. */
  async #couldSee({ region, id, item, touched }: FeedRow): Promise<boolean> {
    if (!touched.some((each) => maySee(touchedBy(each, { region, id }), this.#actor))) return false;
    const isBarred = item && this.#actor.role !== 'applicant' && item.barred.includes(this.#actor.organisation);
    if (!isBarred) return true;
    const record = await this.#store.record({ region, id });
    let standing: Case | undefined;
    return record?.events.some((event) => maySee((standing = evolve(standing, event)), this.#actor)) ?? false;
  }
}

/** A case as it once may have been: held by this organisation, or lying in this division. */
function touchedBy(each: string, ref: Case['ref']): Parameters<typeof maySee>[0] {
  return { ref, area: /^\d{2,12}$/.test(each) ? each : '', receiver: each, lead: null, parts: [], parent: null, barred: [] };
}
