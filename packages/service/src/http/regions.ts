import { LinliError, covers } from '@linli/model';
import type { Requester, Stores } from '../sql/stores.js';
import type { Policy } from './policy.js';

/** Which counties a requester may name. One that is not served and one that they may not name are answered alike. */
export class RegionGate {
  readonly #stores: Stores;
  readonly #policy: Policy;

  constructor(stores: Stores, policy: Policy) {
    this.#stores = stores;
    this.#policy = policy;
  }

  mayName(region: string, requester: Requester): boolean {
    return this.#stores.regions.includes(region) && this.#policy.mayName(region, requester);
  }

  /** @throws LinliError `not_found` */
  check(regions: readonly (string | undefined)[], requester: Requester): void {
    const closed = regions.find((region) => region !== undefined && !this.mayName(region, requester));
    if (closed !== undefined) throw new LinliError('not_found', `Region ${closed} is not served here`);
  }

  /** All that they may name, those of their own area first. */
  allFor(requester: Requester): string[] {
    const { actor } = requester;
    const isOwn = (region: string) => actor.role !== 'applicant' && (covers(actor.area, region) || covers(region, actor.area));
    return this.#stores.regions.filter((region) => this.#policy.mayName(region, requester)).sort((one, other) => Number(isOwn(other)) - Number(isOwn(one)));
  }

  /** Whether anything of the area is served here. */
  isServed(area: string): boolean {
    return this.#stores.regions.some((region) => touches(area, region));
  }

  /** Whether they may name anything of the area. */
  isOpen(area: string, requester: Requester): boolean {
    return this.#stores.regions.some((region) => touches(area, region) && this.#policy.mayName(region, requester));
  }
}

function touches(area: string, region: string): boolean {
  return covers(area, region) || covers(region, area) || region === area.padEnd(6, '0');
}

/** The names of a list by comma, each once. */
export function listIn(text: string): string[] {
  return [...new Set(text.split(','))];
}
