import { divisionPath, type DivisionCode } from '../../division/division.js';
import { isInForce, type Grid } from '../grid.js';
import type { Post } from '../post.js';
import type { Duty } from '../service.js';

/** What is read of a grid here. */
export type DutyGrid = Pick<Grid, 'code' | 'name' | 'community' | 'validFrom' | 'validTo'>;

/** Areas that a place lies in, the narrowest first: the grid's own code, then its community and what is above. */
export type AreaChain = readonly string[];

const divisionForm = /^\d{2}(\d{2}(\d{2}(\d{3}(\d{3})?)?)?)?$/;

/** The areas over grids and divisions. A grid that is not among `grids` is read by the default scheme, in which its code begins with that of its community. */
export class Areas {
  readonly #communities: ReadonlyMap<string, DivisionCode>;
  readonly #chains = new Map<string, AreaChain>();

  constructor(grids: readonly DutyGrid[] = []) {
    this.#communities = new Map(grids.map(({ code, community }) => [code, community]));
  }

  chain(area: string): AreaChain {
    const known = this.#chains.get(area);
    if (known) return known;
    const made = divisionForm.test(area) ? above(area) : chainOf(area, this.#communities.get(area) ?? area.slice(0, 12));
    this.#chains.set(area, made);
    return made;
  }

  /** Whether `area` is `wider` or lies in it. */
  within(area: string, wider: string): boolean {
    return this.chain(area).includes(wider);
  }
}

function chainOf(grid: string, community: DivisionCode): AreaChain {
  return [grid, ...(divisionForm.test(community) ? above(community) : [])];
}

function above(division: DivisionCode): string[] {
  return divisionPath(division).reverse();
}

/** Duties of one day, by item, then by post or kind of post, then by area. */
export class DutyIndex {
  readonly #duties = new Map<string, Map<string, Map<string, Duty>>>();

  constructor(duties: readonly Duty[], day: string) {
    for (const duty of duties) {
      if (!isInForce(duty, day)) continue;
      const posts = entry(this.#duties, duty.service, () => new Map<string, Map<string, Duty>>());
      const areas = entry(posts, duty.post, () => new Map<string, Duty>());
      const known = areas.get(duty.area);
      if (!known || known.validFrom < duty.validFrom) areas.set(duty.area, duty);
    }
  }

  /** The posts and kinds of posts that have a duty for an item somewhere. */
  posts(service: string): string[] {
    return [...(this.#duties.get(service)?.keys() ?? [])];
  }

  /** The duty of a post or a kind of posts for an item: that of the narrowest of these areas. */
  find(service: string, post: string, chain: AreaChain): Duty | undefined {
    const areas = this.#duties.get(service)?.get(post);
    if (!areas) return undefined;
    for (const area of chain) {
      const duty = areas.get(area);
      if (duty) return duty;
    }
    return undefined;
  }

  /** A post's own duty, wherever it was laid down; else that of its kind. */
  of(service: string, { id, kind }: Pick<Post, 'id' | 'kind'>, chain: AreaChain): Duty | undefined {
    return this.find(service, id, chain) ?? this.find(service, kind, chain);
  }

  /** All duties of a post or a kind of posts for an item. */
  all(service: string, post: string): Duty[] {
    return [...(this.#duties.get(service)?.get(post)?.values() ?? [])];
  }
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
