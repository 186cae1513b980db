import { divisionPath, positionOf, type Actor, type Case, type CaseOrder, type CasePosition, type CaseRef, type CaseStore, type DivisionCode, type StaffActor } from '@linli/model';
import type { Requester, Stores } from '../sql/stores.js';

/** Reads what is kept, for nobody in particular: what comes of it is not for others before it was made public. */
export class PublicReader {
  readonly #stores: Pick<Stores, 'regions' | 'cases'>;

  constructor(stores: Pick<Stores, 'regions' | 'cases'>) {
    this.#stores = stores;
  }

  /** So many of the wanted cases of these types that were filed between two moments: the newest, newest first. */
  async newest(count: number, types: readonly string[], { from, to }: { from: number; to: number }, isWanted: (item: Case) => boolean): Promise<Case[]> {
    const all: Case[] = [];
    for (const actor of readersOf(this.#stores.regions)) {
      const found: Case[] = [];
      const visit = (item: Case) => {
        if (Date.parse(item.createdAt) < from) return false;
        if (this.#isServed(item.ref) && isWanted(item)) found.push(item);
        return found.length < count;
      };
      await this.#store(actor).scan(newestFirst, justAfter(to), visit, { type: types, area: actor.area, reader: actor });
      all.push(...found);
    }
    return all.sort(byNewest).slice(0, count);
  }

  /** The case of a receipt code. */
  async byCode(code: string): Promise<Case | undefined> {
    const receipt = await this.#store(anybody).receipt(code);
    return receipt && this.byRef(receipt.ref);
  }

  async byRef(ref: CaseRef): Promise<Case | undefined> {
    if (!this.#isServed(ref)) return undefined;
    const [item] = await this.#store(anybody).cases([ref]);
    return item;
  }

  #isServed({ region }: CaseRef): boolean {
    return this.#stores.regions.includes(region);
  }

  #store(actor: Actor): CaseStore {
    const requester: Requester = { subject: null, actor };
    return this.#stores.cases(requester);
  }
}

const anybody: Actor = { role: 'applicant', holds: [] };

/** No unit of the directory: it leads nothing and is accused of nothing. */
const organisation = 'open311';

/** One for each province that has regions here, of the smallest area that has them all. */
export function readersOf(regions: readonly string[]): StaffActor[] {
  const provinces = [...new Set(regions.map((region) => region.slice(0, 2)))];
  return provinces.map((province) => ({ role: 'system', organisation, area: sharedArea(regions.filter((region) => region.startsWith(province))) }));
}

function sharedArea([first = '', ...others]: readonly string[]): DivisionCode {
  const path = divisionPath(first).reverse();
  return path.find((code) => others.every((other) => other.startsWith(code))) ?? first;
}

const newestFirst: CaseOrder = { by: 'created', descending: true };

function byNewest(one: Case, other: Case): number {
  const [time, region, id] = positionOf(one, newestFirst);
  const [otherTime, otherRegion, otherId] = positionOf(other, newestFirst);
  return otherTime - time || compare(otherRegion, region) || compare(otherId, id);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

/** Behind everything of that millisecond, where time runs backwards. */
function justAfter(time: number): CasePosition {
  return [time + 1, '000000', '00000000-0000-0000-0000-000000000000'];
}
