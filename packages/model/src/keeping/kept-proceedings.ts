import { LinliError } from '../contract/error.js';
import type { ProceedingHint } from '../contract/hint.js';
import type { ProceedingStates, ProceedingVerdict } from '../contract/proceedings.js';
import { type DivisionCode, covers } from '../division/division.js';
import type { Actor } from '../identity/actor.js';
import { contentFingerprint } from './fingerprint.js';
import { frozen } from './frozen.js';
import { type Members, faultsOf, isNumber, isText, matches, oneOf, only, orNull } from './member-checks.js';
import type { Proceedings, ProceedingSurroundings } from './proceedings.js';
import type { KeptProceeding, PreparedProceeding } from './store.js';
import type { ProceedingBase, ProceedingContext, ProceedingKind } from '../proceeding/kind.js';
import { type ProceedingCommand, type ProceedingKindName, type StepTaken, proceedingKinds } from '../proceeding/proceeding.js';

export interface KeptProceedingsOptions {
  /** The rules of the kinds that there are: `assessmentKind`, `reviewKind` … of the model. */
  kinds: readonly ProceedingKind[];
  /** Prepared ones to begin with, which are not to be changed any more. Asked again only after a failure. What is done later is kept in the store and laid over them. */
  load?: ((kind: ProceedingKindName) => Promise<readonly PreparedProceeding[]>) | undefined;
}

/** Proceedings of a back end: prepared by the host, carried on by the rules. */
export function keptProceedings(options: KeptProceedingsOptions): Proceedings {
  return new KeptProceedings(options);
}

class KeptProceedings implements Proceedings {
  readonly #kinds: ReadonlyMap<ProceedingKindName, ProceedingKind>;
  readonly #load: NonNullable<KeptProceedingsOptions['load']>;
  readonly #prepared = new Map<ProceedingKindName, Promise<readonly PreparedProceeding[]>>();
  /** What was replayed last, by kind and id. */
  readonly #replayed = new Map<string, { steps: number; last: string; state: ProceedingBase }>();

  constructor({ kinds, load = async () => [] }: KeptProceedingsOptions) {
    this.#kinds = new Map(kinds.map((kind) => [kind.kind, kind]));
    this.#load = load;
  }

  async list<Kind extends ProceedingKindName>(kind: Kind, area: DivisionCode, surroundings: ProceedingSurroundings): Promise<readonly ProceedingStates[Kind][]> {
    const rules = this.#kinds.get(kind);
    if (!rules) return [];
    const [prepared, stored] = await Promise.all([this.#preparedOf(kind), surroundings.store.proceedings(kind, area)]);
    const kept = [...new Map([...prepared.map(asKept), ...stored].map((each) => [each.id, each])).values()];
    return kept
      .filter((each) => covers(area, each.area) || covers(each.area, area))
      .sort((one, other) => begun(other) - begun(one))
      // What is replayed is shown again and again: nobody may change it.
      .flatMap((each) => frozen(rules.view(this.#stateOf(rules, each), contextOf(surroundings))) ?? []) as unknown as ProceedingStates[Kind][];
  }

  async submit(given: ProceedingCommand, surroundings: ProceedingSurroundings): Promise<{ verdict: ProceedingVerdict; hint: ProceedingHint | null }> {
    const faults = faultsOf(given, members);
    if (faults.length > 0) throw new LinliError('invalid', `This is not a command to a proceeding; look at: ${faults.join(', ')}`);
    const command = only(given, members);
    const { kind, of, area } = command;
    const rules = this.#kinds.get(kind);
    if (!rules) throw new LinliError('forbidden', `This back end keeps no proceedings of the kind ${kind}`);
    const fingerprint = contentFingerprint(command);
    const prepared = (await this.#preparedOf(kind)).find(({ id }) => id === of);
    let verdict: ProceedingVerdict = { status: 'conflict', version: 0 };
    let hint: ProceedingHint | null = null;
    await surroundings.store.settleProceeding({ kind, id: of, area }, (stored) => {
      const kept = stored ?? (prepared && asKept(prepared));
      const decided = this.#decide(rules, kept, command, fingerprint, surroundings);
      verdict = decided.verdict;
      if (decided.next) hint = { proceeding: kind, of, area: kept?.area ?? area };
      return decided.next;
    });
    return { verdict, hint };
  }

  async actions(kind: ProceedingKindName, { id, area }: { id?: string | undefined; area: DivisionCode }, surroundings: ProceedingSurroundings): Promise<readonly string[]> {
    const rules = this.#kinds.get(kind);
    if (!rules) return [];
    if (id === undefined) return rules.actions(undefined, contextOf(surroundings));
    const stored = (await surroundings.store.proceedings(kind, area)).find((each) => each.id === id);
    const prepared = stored ? undefined : (await this.#preparedOf(kind)).find((each) => each.id === id);
    const kept = stored ?? (prepared && asKept(prepared));
    return kept ? rules.actions(this.#stateOf(rules, kept), contextOf(surroundings)) : [];
  }

  #decide(rules: ProceedingKind, kept: KeptProceeding | undefined, command: ProceedingCommand, fingerprint: string, surroundings: ProceedingSurroundings): { verdict: ProceedingVerdict; next: KeptProceeding | null } {
    const known = kept?.commands[command.id];
    if (known !== undefined && known.fingerprint !== fingerprint) {
      throw reused(command);
    }
    const made = known ?? preparedBy(command, kept, surroundings.actor);
    if (made) return { verdict: { status: 'applied', version: made.version }, next: null };
    const context = contextOf(surroundings);
    const state = kept && this.#stateOf(rules, kept);
    const version = state?.version ?? 0;
    const conflict = { verdict: { status: 'conflict', version }, next: null } as const;
    const isStale = command.base !== null && command.base !== version;
    // Who may not see it is not told how far it is.
    if (isStale && (!state || rules.view(state, context) !== null)) return conflict;
    const decision = rules.decide(state, command, context);
    if (!decision.ok) return { verdict: { status: 'rejected', refusal: decision.refusal }, next: null };
    if (isStale) return conflict;
    const reached = version + decision.steps.length;
    const verdict = { status: 'applied', version: reached } as const;
    if (decision.steps.length === 0) return { verdict, next: null };
    const steps = withoutTurns([...(kept?.steps ?? []), ...decision.steps]);
    // Ids are made from the time: what nobody did by name keeps none, and its rules tell themselves that it came before.
    const commands = { ...kept?.commands, ...(!decision.steps.some(isNobodys) && { [command.id]: { fingerprint, version: reached } }) };
    return { verdict, next: { kind: command.kind, id: command.of, area: kept?.area ?? command.area, steps, commands } };
  }

  #stateOf(rules: ProceedingKind, { kind, id, area, steps }: KeptProceeding): ProceedingBase {
    const key = `${kind} ${id}`;
    const before = this.#replayed.get(key);
    const last = steps[steps.length - 1]?.command ?? '';
    // Steps are only ever added; where one was put in between, others stand in its place.
    const goesOn = before !== undefined && steps[before.steps - 1]?.command === before.last;
    if (goesOn && before.steps === steps.length) return before.state;
    const standing = steps.slice(goesOn ? before.steps : 0).reduce<ProceedingBase | undefined>((state, step) => rules.evolve(state, step, { id, area }), goesOn ? before.state : undefined);
    if (!standing) throw new LinliError('unavailable', `Proceeding ${id} has no steps`);
    frozen(standing);
    this.#replayed.set(key, { steps: steps.length, last, state: standing });
    return standing;
  }

  #preparedOf(kind: ProceedingKindName): Promise<readonly PreparedProceeding[]> {
    const known = this.#prepared.get(kind);
    if (known) return known;
    const loading = this.#load(kind);
    loading.catch(() => this.#prepared.delete(kind));
    this.#prepared.set(kind, loading);
    return loading;
  }
}

const members: Members = {
  id: isText,
  kind: oneOf(proceedingKinds),
  of: isText,
  area: (value) => matches(value, /^\d{2,12}$/),
  action: isText,
  args: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  base: orNull(isNumber),
};

function asKept({ kind, id, area, steps }: PreparedProceeding): KeptProceeding {
  return { kind, id, area, steps, commands: {} };
}

function begun({ steps }: KeptProceeding): number {
  return Date.parse(steps[0]?.at ?? '') || 0;
}

/** Of a prepared one no fingerprints are there: the step tells what its command was. */
function preparedBy(command: ProceedingCommand, kept: KeptProceeding | undefined, actor: Actor): StepTaken | undefined {
  const made = kept?.steps.filter((step) => step.command === command.id).pop();
  if (made && (made.action !== command.action || actor.role === 'applicant' || made.by?.organisation !== actor.organisation)) throw reused(command);
  return made;
}

function reused({ id }: ProceedingCommand): LinliError {
  return new LinliError('key_reused', `Command ${id} was sent before with other content; what is changed needs a new id`);
}

function isNobodys({ by }: StepTaken): boolean {
  return by === null;
}

/**
 * What nobody did by name (an answer to a survey) is kept in the order of digests and not of time, between what was done before all of it and after:
 * such steps never contradict, and whoever opens the store does not see whose turn was when.
 */
function withoutTurns(steps: readonly StepTaken[]): StepTaken[] {
  const from = steps.map(isNobodys).lastIndexOf(false) + 1;
  const theirs = steps.slice(from).sort((one, other) => (one.command < other.command ? -1 : 1));
  return [...steps.slice(0, from), ...theirs.map((step, index) => ({ ...step, version: from + index + 1 }))];
}

function contextOf({ actor, now, organisations }: ProceedingSurroundings): ProceedingContext {
  return { actor, now, organisations };
}
