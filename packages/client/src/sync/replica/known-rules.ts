import { asLinliError, type Actor, type Organisation } from '@linli/model';
import type { Backend, BackendMeta, CallOptions } from '../../backend.js';
import type { KeptCases } from './kept-cases.js';
import { isLineless, type Line } from './line.js';
import type { Rules } from './overlay.js';

/** Who is acting and by what definitions, as the back end told it last; and whatever else is kept under a name. */
export class KnownRules {
  readonly #remote: Backend;
  readonly #cases: KeptCases;
  readonly #line: Line;
  readonly #changed: () => void;
  #rules: Rules | undefined;
  #isFresh = false;
  /** The name of the directory that is in the rules. */
  #directory: string | undefined;

  constructor(remote: Backend, cases: KeptCases, line: Line, changed: () => void) {
    this.#remote = remote;
    this.#cases = cases;
    this.#line = line;
    this.#changed = changed;
  }

  get rules(): Rules | undefined {
    return this.#rules;
  }

  /** Whether they are all there: what is filed goes to whom the directory says. */
  get isWhole(): boolean {
    return this.#rules !== undefined && (this.#rules.actor.role === 'applicant' || this.#directory === directoryOf(this.#rules.actor));
  }

  /** Reads what is kept. */
  async recall(): Promise<void> {
    const meta = (await this.#cases.kept('meta')) as BackendMeta | undefined;
    if (!meta) return;
    this.#rules = rulesOf(meta);
    await this.complete();
  }

  /** Takes the directory from what is kept, where this tab could not fetch it: another may have. */
  async complete(): Promise<void> {
    if (!this.#rules || this.isWhole) return;
    const name = directoryOf(this.#rules.actor);
    const organisations = (await this.#cases.kept(name)) as Organisation[] | undefined;
    if (organisations) this.#setDirectory(name, organisations);
  }

  async meta(options: CallOptions): Promise<BackendMeta> {
    const meta = await this.kept('meta', async () => {
      const told = await this.#remote.meta(options);
      this.#isFresh = true;
      return told;
    });
    this.#set(rulesOf(meta, this.#rules?.organisations));
    // A command can be sent without the directory; what it comes to is shown a little later.
    if (this.#isFresh) void this.#fetchDirectory(meta.actor).catch(() => undefined);
    return meta;
  }

  /** As the back end itself says: what is kept may be of another post. Without the directory nothing is fetched that could not be shown right. */
  async fresh(): Promise<Rules | undefined> {
    let isStale = !this.isWhole;
    if (!this.#isFresh) {
      const meta = await this.#line.ask(() => this.#remote.meta());
      await this.#cases.keep('meta', meta);
      this.#isFresh = isStale = true;
      this.#set(rulesOf(meta, this.#rules?.organisations));
    }
    if (this.#rules && isStale) await this.#fetchDirectory(this.#rules.actor).catch((error: unknown) => this.#goWithout(error));
    return this.#rules;
  }

  async kept<T>(name: string, fetch: () => Promise<T>): Promise<T> {
    try {
      const value = await this.#line.ask(fetch);
      await this.#cases.keep(name, value).catch(() => undefined);
      return value;
    } catch (error) {
      const problem = asLinliError(error, `Fetching ${name}`);
      const value = isLineless(problem) ? await this.#cases.kept(name).catch(() => undefined) : undefined;
      if (value === undefined) throw problem;
      return value as T;
    }
  }

  async #fetchDirectory(actor: Actor): Promise<void> {
    if (actor.role === 'applicant') return;
    const name = directoryOf(actor);
    this.#setDirectory(name, await this.kept(name, () => this.#remote.organisations(actor.area)));
  }

  /** A back end that refuses the directory has none for this person; one that cannot be reached, or says to ask again, may have one later. */
  #goWithout(error: unknown): void {
    const problem = asLinliError(error, 'Fetching the directory');
    if (isLineless(problem) || problem.retry === 'auto') throw problem;
    this.#directory = this.#rules && directoryOf(this.#rules.actor);
  }

  #setDirectory(name: string, organisations: readonly Organisation[]): void {
    if (!this.#rules || name !== directoryOf(this.#rules.actor)) return;
    this.#directory = name;
    this.#set({ ...this.#rules, organisations });
  }

  #set(rules: Rules): void {
    this.#rules = rules;
    this.#changed();
  }
}

function rulesOf({ actor, caseTypes, calendar }: BackendMeta, organisations: readonly Organisation[] = []): Rules {
  return { actor, caseTypes, calendar, organisations };
}

function directoryOf(actor: Actor): string {
  return `organisations/${actor.role === 'applicant' ? '' : actor.area}`;
}
