import type { Case } from '../case/case.js';
import { parseInstant } from '../clock/day.js';
import type { CaseRef } from '../identity/case-ref.js';
import { comparable, pairsOf, seam, type Pairs } from './similarity.js';

/** What two cases are compared by: the matter, the place and the time. Who asks is no part of it, and cannot be passed in. */
export type ComparedMatter = Pick<Case, 'ref' | 'type' | 'category' | 'title' | 'place' | 'content' | 'createdAt'> & Partial<Pick<Case, 'mergedInto' | 'parent'>>;

/** A matter made ready to be compared with many others. Each part is worked out when it is first asked for, and kept. */
export class PreparedMatter {
  readonly matter: ComparedMatter;
  readonly key: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly #fields: readonly string[];
  #place?: Pairs;
  #title?: Pairs;
  #text?: string;
  #textPairs?: Pairs;

  /** @param fields the fields of `content` that describe the matter */
  constructor(matter: ComparedMatter, fields: readonly string[]) {
    this.matter = matter;
    this.key = keyOf(matter.ref);
    this.at = parseInstant(matter.createdAt);
    this.#fields = fields;
  }

  get place(): Pairs {
    return (this.#place ??= pairsOf(comparable(this.matter.place.text)));
  }

  get title(): Pairs {
    return (this.#title ??= pairsOf(comparable(this.matter.title)));
  }

  /** Title and description, comparable. */
  get text(): string {
    const described = this.#fields.map((name) => this.matter.content[name]).filter((value) => typeof value === 'string');
    return (this.#text ??= [this.matter.title, ...described].map(comparable).join(seam));
  }

  get textPairs(): Pairs {
    return (this.#textPairs ??= pairsOf(this.text));
  }
}

export function keyOf({ region, id }: CaseRef): string {
  return `${region}/${id}`;
}
