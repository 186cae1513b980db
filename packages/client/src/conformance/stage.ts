import { correctGrid, mergeGrids, receiptCode, receiptSecret, refKey, uuidv7, type Actor, type Case, type CaseEvent, type CaseRef, type Command, type FormValues, type GridRevision, type Hint, type Receipt, type Revised, type Verdict } from '@linli/model';
import type { Backend } from '../backend.js';
import { LinliError } from '../errors.js';
import { ConformanceFailure } from './failure.js';
import { assessment } from './proceeding-drafts.js';
import { citizen, community, grids, here, staff } from './setup.js';
import type { ConformanceSetup, World } from './types.js';

export interface Filed {
  ref: CaseRef;
  receipt: Receipt;
  command: Command;
}

interface FilingTerms {
  by?: Actor;
  values?: FormValues;
  caseType?: string;
  parent?: CaseRef;
  region?: string;
  v?: 1 | 2;
}

export const clerk = staff('clerk');
export const dispatcher = staff('dispatcher');

/** Whoever acts in most cases, and how often an error that says so is tried again. */
const attempts = 40;

/** A world with what the kit's cases do in it again and again. */
export class Stage {
  readonly setup: ConformanceSetup;
  readonly #world: World;
  readonly #backends = new Map<string, Promise<Backend>>();
  readonly #stops: AbortController[] = [];
  readonly start: number;

  constructor(world: World, setup: ConformanceSetup) {
    this.#world = world;
    this.setup = setup;
    this.start = Date.parse(setup.now);
  }

  /** The back end of an actor, always the same one for the same person. */
  as(actor: Actor, person?: string): Promise<Backend> {
    const key = JSON.stringify([actor, person]);
    const known = this.#backends.get(key) ?? Promise.resolve(this.#world.as(actor, person));
    this.#backends.set(key, known);
    return known;
  }

  /** One more back end, which is not shared. */
  async fresh(actor: Actor, person?: string): Promise<Backend> {
    return this.#world.as(actor, person);
  }

  async advance(days: number): Promise<void> {
    await this.#world.advance?.(days * 24 * 3600 * 1000);
  }

  async close(): Promise<void> {
    for (const stop of this.#stops) stop.abort();
    await this.#world.close();
  }

  id(): string {
    return uuidv7(this.start, crypto.getRandomValues(new Uint8Array(10)));
  }

  newReceipt(prefix = 'CK'): Receipt {
    return { code: receiptCode(prefix, '2026-03-02', crypto.getRandomValues(new Uint8Array(7))), secret: receiptSecret(crypto.getRandomValues(new Uint8Array(10))) };
  }

  command(action: string, target: CaseRef, args: FormValues = {}, base: Command['base'] = null): Command {
    return { id: this.id(), v: 2, type: `case.${action}`, target, args, base, at: this.setup.now };
  }

  /** A command that files a case. */
  filing({ values = {}, caseType = 'kit', parent, region = here, v = 2 }: FilingTerms = {}): Command & { receipt: Receipt } {
    const division = region === here ? community : region;
    const id = this.id();
    const args = { ...matter, place: { division, text: 'East gate' }, ...values };
    return { ...this.command('file', { region, id }, args), id, v, caseType, ...(parent && { parent }), receipt: this.newReceipt(caseType === 'kit' ? 'CK' : 'CO') };
  }

  /** Sends a command, and again for as long as the back end says that this helps. */
  async send(by: Actor, command: Command, receipts?: readonly Receipt[], person?: string): Promise<Verdict> {
    const backend = await this.as(by, person);
    const [verdict, more] = await patiently(() => backend.submit([command], receipts ? { receipts } : {}));
    if (!verdict || more) throw new ConformanceFailure('submit answers one verdict for each command', 1, [verdict, more]);
    return verdict;
  }

  async file(terms: FilingTerms = {}): Promise<Filed> {
    const command = this.filing(terms);
    const verdict = await this.send(terms.by ?? citizen, command);
    if (verdict.status !== 'applied') throw new ConformanceFailure('a whole intake form is filed', 'applied', verdict);
    return { ref: verdict.ref, receipt: command.receipt, command };
  }

  /** Takes a step that must succeed. Answers its version. */
  async take(by: Actor, action: string, { ref, receipt }: Pick<Filed, 'ref'> & Partial<Filed>, args: FormValues = {}, base: Command['base'] = null): Promise<number> {
    const verdict = await this.send(by, this.command(action, ref, args, base), by.role === 'applicant' && receipt ? [receipt] : undefined);
    if (verdict.status !== 'applied') throw new ConformanceFailure(`"${action}" is taken where the rules allow it`, 'applied', verdict);
    return verdict.version;
  }

  /** A case that an organisation leads. */
  async led(lead: string, terms: FilingTerms = {}): Promise<Filed> {
    const filed = await this.file(terms);
    await this.take(clerk, 'accept', filed);
    await this.take(dispatcher, 'dispatch', filed, { lead, note: 'Inner words' });
    return filed;
  }

  async read(ref: CaseRef, by: Actor = clerk): Promise<Case> {
    return (await (await this.as(by)).read(ref)).case;
  }

  async events(ref: CaseRef, by: Actor = clerk): Promise<CaseEvent[]> {
    return (await (await this.as(by)).read(ref)).events;
  }

  /** The first two grids become one, in April. */
  merging(): GridRevision {
    const codes = grids.slice(0, 2).map(({ code }) => code);
    return made(mergeGrids(grids, codes, { id: this.id(), on: '2026-04-01', organisation: 'centre', reason: 'Two became one' }));
  }

  /** Other changes of the third grid, one after another. */
  correcting(): GridRevision[] {
    return [1, 2, 3, 4].map((number) => made(correctGrid(grids, grids[2]?.code ?? '', { phone: `0591-${number}` }, { id: this.id(), on: `2026-0${number + 4}-01`, organisation: 'centre', reason: 'A new number' })));
  }

  async beginAssessment(): Promise<void> {
    const { proceedings } = await this.as(staff('supervisor'));
    const command = { ...assessment, id: this.id(), kind: 'assessment', of: `assessment-${this.id()}`, area: here } as const;
    if (proceedings) await patiently(() => proceedings.submit(command));
  }

  /** Begins to follow the hints of an actor. */
  async follow(by: Actor, receipts?: readonly Receipt[]): Promise<Followed> {
    const stop = new AbortController();
    this.#stops.push(stop);
    const hints: Hint[] = [];
    const backend = await this.fresh(by);
    await backend.meta();
    const ended = (async () => {
      for await (const hint of backend.hints({ signal: stop.signal, ...(receipts && { receipts }) })) hints.push(hint);
    })();
    ended.catch(() => undefined);
    return { hints, stop: () => stop.abort(), ended };
  }
}

export interface Followed {
  hints: readonly Hint[];
  stop: () => void;
  /** Resolves when the hints end. */
  ended: Promise<void>;
}

function made(draft: Revised<{ revision: GridRevision }>): GridRevision {
  if (!draft.ok) throw new Error(draft.refusal.code);
  return draft.revision;
}

/** A whole intake form. */
export const matter: FormValues = {
  subject: 'A lamp is dark',
  detail: 'It has been dark for two weeks.',
  sort: 'lamp',
  name: '欧阳小明',
  phone: '13912345678',
  confidential: 'no',
};

/** Does the work, and again when its error says that time alone can help. */
export async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof LinliError) || error.retry !== 'auto' || attempt === attempts) throw error;
      await moment(25 * attempt);
    }
  }
}

export function moment(ms = 10): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Acts until it is seen, or for ten seconds: a hint may come late, and the first ones may be missed. */
export async function until(seen: () => boolean, act: () => Promise<unknown> = async () => undefined): Promise<boolean> {
  for (let attempt = 0; attempt < 20 && !seen(); attempt += 1) {
    await act();
    for (let wait = 0; wait < 25 && !seen(); wait += 1) await moment(20);
  }
  return seen();
}

export function hintsOf(hints: readonly Hint[], ref: CaseRef): Hint[] {
  return hints.filter((hint) => 'ref' in hint && refKey(hint.ref) === refKey(ref));
}

export function idsOf(items: readonly Pick<Case, 'ref'>[]): string[] {
  return items.map(({ ref }) => refKey(ref));
}
