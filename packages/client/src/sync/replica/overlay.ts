import { caseAsSeen, decide, evolve, findCaseType, kinOf, maySee, refKey, relatedTo, type Actor, type Case, type CaseEvent, type CaseRef, type CaseType, type Organisation, type WorkCalendar } from '@linli/model';
import { isBehind, type ReplicaState } from './state.js';
import type { PendingCommand, PendingCommands } from './types.js';

/** What the rules decide by, as it was told last. */
export interface Rules {
  actor: Actor;
  caseTypes: readonly CaseType[];
  calendar: WorkCalendar;
  organisations: readonly Organisation[];
}

/** A case with what was done on this device laid over. */
export interface Laid {
  item: Case | undefined;
  /** What was done, as the rules of this device say. */
  events: readonly CaseEvent[];
}

/** What is fetched, and how far it goes. */
interface Ground {
  find(refs: readonly CaseRef[]): Promise<readonly Case[]>;
  state(): Pick<ReplicaState, 'included' | 'reached'>;
}

/** Cases may come from cases that were filed here too; so far that is followed. */
const deepest = 4;

/**
 * Replays what is not in the replica yet over what is. A command that the rules refuse here changes nothing: what it comes to, the back end says.
 * Nothing of it is stored.
 */
export class Overlay {
  readonly #pending: PendingCommands;
  readonly #ground: Ground;
  readonly #rules: () => Rules | undefined;
  readonly #known = new Map<string, Promise<Laid>>();
  /** Those that were decided by other cases too. */
  readonly #dependent = new Set<string>();

  constructor(pending: PendingCommands, ground: Ground, rules: () => Rules | undefined) {
    this.#pending = pending;
    this.#ground = ground;
    this.#rules = rules;
  }

  /** The cases that something is laid over, by name: of all that there are, or of some. */
  async all(among?: readonly CaseRef[]): Promise<Map<string, Laid>> {
    const refs = among?.filter((ref) => this.#pending.of(ref).length > 0) ?? this.#pending.refs();
    this.#layMissing(refs.filter((ref) => !this.#known.has(refKey(ref))));
    const laid = await Promise.all(refs.map((ref) => this.of(ref)));
    return new Map(refs.flatMap((ref, index) => (laid[index] ? [[refKey(ref), laid[index]]] : [])));
  }

  isOver(ref: CaseRef): boolean {
    return this.#pending.of(ref).length > 0;
  }

  /** Over the case as it is in the replica. */
  of(ref: CaseRef): Promise<Laid> {
    const key = refKey(ref);
    if (!this.#known.has(key)) this.#layMissing([ref]);
    return this.#known.get(key) ?? this.#layOverKept(ref, 0);
  }

  /** Over the case as it was read just now. */
  over(ref: CaseRef, base: Case | undefined): Promise<Laid> {
    // What the back end has just told of it counts, not how far the feed has come.
    return this.#lay(ref, base, (pending) => (base ? isOver(base, pending) : this.#isIn(pending, base)), 0);
  }

  /** What lies over these cases may be another now; and over those that were decided by other cases, whichever they are. Without names: over all. */
  forget(names?: Iterable<string>): void {
    if (!names) return this.#known.clear();
    for (const name of names) this.#known.delete(name);
    for (const name of this.#dependent) this.#known.delete(name);
    this.#dependent.clear();
  }

  /** All of them are looked up at once. What is forgotten meanwhile is not remembered. */
  #layMissing(refs: readonly CaseRef[]): void {
    if (refs.length === 0) return;
    const found = this.#ground.find(refs).then((items) => new Map(items.map((item) => [refKey(item.ref), item])));
    for (const ref of refs) {
      const key = refKey(ref);
      const laying: Promise<Laid> = found.then((bases) => this.#layKept(ref, bases.get(key), 0));
      this.#known.set(key, laying);
      laying.catch(() => this.#known.get(key) === laying && this.#known.delete(key));
    }
  }

  async #layOverKept(ref: CaseRef, depth: number): Promise<Laid> {
    const [base] = await this.#ground.find([ref]);
    return this.#layKept(ref, base, depth);
  }

  #layKept(ref: CaseRef, base: Case | undefined, depth: number): Promise<Laid> {
    return this.#lay(ref, base, (pending) => this.#isIn(pending, base), depth);
  }

  /** Whether what was applied has been fetched: the case stands there, or all of the feed up to there is in and the case is not for the actor to see. */
  #isIn({ command, applied }: PendingCommand, base: Case | undefined): boolean {
    if (!applied) return false;
    if (base && isOver(base, { applied })) return true;
    const { included, reached } = this.#ground.state();
    if (included.includes(command.id)) return true;
    const place = reached[command.target.region];
    return applied.seq !== undefined && place !== undefined && !isBehind(place, applied.seq);
  }

  async #lay(ref: CaseRef, base: Case | undefined, isIn: (pending: PendingCommand) => boolean, depth: number): Promise<Laid> {
    const rules = this.#rules();
    const events: CaseEvent[] = [];
    let item = base;
    if (!rules || rules.actor.role === 'applicant') return { item, events };
    for (const pending of this.#pending.of(ref)) {
      if (isIn(pending)) continue;
      const step = replay(item, pending, rules, await this.#related(pending, item, depth));
      if (!step) continue;
      item = step.item;
      events.push(...step.events);
    }
    if (!item || item === base) return { item, events };
    if (!maySee(item, rules.actor)) return { item: undefined, events: [] };
    // What was fetched is masked already, as far as it is to be.
    return { item: base ? item : caseAsSeen(item, rules.actor), events };
  }

  async #related({ command }: PendingCommand, item: Case | undefined, depth: number): Promise<readonly Case[]> {
    const refs = [...relatedTo(command), ...(item ? kinOf(item) : [])].filter((ref) => refKey(ref) !== refKey(command.target));
    if (refs.length > 0) this.#dependent.add(refKey(command.target));
    const found = await Promise.all(refs.map((ref) => (depth < deepest ? this.#other(ref, depth + 1) : undefined)));
    return found.flatMap((other) => other ?? []);
  }

  async #other(ref: CaseRef, depth: number): Promise<Case | undefined> {
    if (this.#pending.of(ref).length === 0) return (await this.#ground.find([ref]))[0];
    return (await this.#layOverKept(ref, depth)).item;
  }
}

function isOver({ version }: Case, { applied }: Pick<PendingCommand, 'applied'>): boolean {
  return applied !== undefined && version >= applied.version;
}

/** The case after the command; `undefined` where the rules refuse it here. */
function replay(item: Case | undefined, { command, applied }: PendingCommand, rules: Rules, related: readonly Case[]): { item: Case; events: readonly CaseEvent[] } | undefined {
  const caseType = findCaseType(rules.caseTypes, item?.type ?? { id: command.caseType ?? '' });
  if (!caseType) return undefined;
  try {
    // The moment at which it was done: replayed later it must say the same.
    const decision = decide(item, command, { ...rules, caseType, related, now: command.at });
    if (!decision.ok) return undefined;
    const next = decision.events.reduce<Case | undefined>(evolve, item);
    if (!next) return undefined;
    // Others may have come between: what was told to be version 7 is not shown as 6.
    return { item: applied && applied.version > next.version ? { ...next, version: applied.version } : next, events: decision.events };
  } catch {
    // Written by another release, or over what is not whole.
    return undefined;
  }
}
