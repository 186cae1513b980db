import type { Case, CaseRef } from '@linli/model';
import type { FieldMemory, FieldTools } from './field-control.js';
import { isComposing } from './ime.js';
import { LoadedLists, type Loaded } from './loaded-lists.js';

/** More than these help nobody: another word does. */
const mostFound = 8;
/** How long a person who types is left alone, in milliseconds. */
const patience = 250;

/** What is being looked for among the cases, and what was found. */
export class CaseSearch implements FieldMemory {
  query = '';

  readonly #tools: FieldTools;
  readonly #found: LoadedLists<Case>;
  readonly #named: LoadedLists<Case>;
  #settled = '';
  #waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(tools: FieldTools, types: readonly string[] | undefined) {
    this.#tools = tools;
    this.#found = new LoadedLists(tools, async (client, text, options) => (await client.cases.page({ text, type: types, limit: mostFound }, options)).items);
    this.#named = new LoadedLists(tools, async (client, key, options) => (await client.cases.page({ refs: [refOf(key)] }, options)).items);
  }

  get found(): Loaded<Case> {
    return this.#settled === this.query ? this.#found.get(this.#settled) : { state: 'loading' };
  }

  named(ref: CaseRef): Loaded<Case> {
    return this.#named.get(keyOf(ref));
  }

  search(text: string): void {
    this.query = text.trim();
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => this.#settle(), patience);
    this.#tools.redraw();
  }

  /** Enter looks at once, and never sends the form that this is in. */
  pressed(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || isComposing(event)) return;
    event.preventDefault();
    this.#settle();
  }

  choose(ref: CaseRef | undefined): void {
    this.query = '';
    this.#tools.set(ref && { region: ref.region, id: ref.id });
    this.#tools.focus(ref ? 'change' : 'search');
  }

  retry(): void {
    this.#found.retry(this.#settled);
  }

  replaced(): void {
    this.query = '';
  }

  rest(): void {
    clearTimeout(this.#waiting);
    this.#found.rest();
    this.#named.rest();
  }

  #settle(): void {
    clearTimeout(this.#waiting);
    this.#settled = this.query;
    this.#tools.redraw();
  }
}

export function keyOf({ region, id }: CaseRef): string {
  return `${region}/${id}`;
}

function refOf(key: string): CaseRef {
  const [region = '', id = ''] = key.split('/');
  return { region, id };
}
