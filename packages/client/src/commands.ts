import { dayOf, receiptCode, receiptSecret, regionOf, uuidv7 } from '@linli/model';
import type { Case, CaseRef, CaseType, Command, FormValues, Place, Receipt } from '@linli/model';
import type { Backend, Verdict } from './backend.js';
import { sendToAll, type BulkOptions, type BulkRow } from './bulk.js';
import type { CommandHandle, Commands, RegisterOptions } from './client.js';
import type { Environment } from './environment.js';
import { LinliError, asLinliError } from './errors.js';
import type { Proofs } from './receipts.js';
import type { SyncedBackend } from './sync/types.js';

/** Makes commands and sends them, with the receipts that prove them. */
export class CommandSender implements Commands {
  readonly #backend: Backend;
  readonly #environment: Environment;
  readonly #proofs: Proofs;
  /** Where commands are kept until they are sent; without it they are sent at once. */
  readonly #synced: SyncedBackend | undefined;

  constructor(backend: Backend, environment: Environment, proofs: Proofs, synced?: SyncedBackend) {
    this.#backend = backend;
    this.#environment = environment;
    this.#proofs = proofs;
    this.#synced = synced;
  }

  async get(id: string): Promise<CommandHandle | undefined> {
    const found = await this.#synced?.find(id);
    return found && handleOf(found.entry.command, Promise.resolve(), found);
  }

  register(type: string, values: FormValues, options: RegisterOptions = {}): CommandHandle {
    const caseType = this.#environment.caseTypes.get(type);
    if (!caseType) throw new LinliError('invalid', `This back end has no case type "${type}"`);
    const id = options.id ?? this.#newId();
    const { parent, action = intakeOf(caseType) } = options;
    const inherits = caseType.transitions.find((transition) => transition.action === action)?.inherits;
    const target = { region: inherits && parent ? parent.region : regionOf(divisionIn(values, caseType)), id };
    const [issued] = this.#proofs.of(target);
    const receipt = options.receipt ?? issued ?? this.#newReceipt(caseType);
    // Kept at once, so that the applicant's next step need not wait for this one. The back end checks it either way.
    this.#proofs.keep(target, receipt);
    return this.#dispatch({ ...this.#envelope(id, action, target, values), caseType: type, receipt, parent });
  }

  send(action: string, target: CaseRef, args: FormValues, options: { version?: number | undefined; id?: string | undefined } = {}): CommandHandle {
    const base = options.version === undefined ? null : { version: options.version };
    return this.#dispatch({ ...this.#envelope(options.id ?? this.#newId(), action, target, args), base });
  }

  sendAll(action: string, items: readonly Pick<Case, 'ref' | 'version'>[], args: FormValues, options: BulkOptions = {}): Promise<BulkRow[]> {
    return sendToAll((ref, version) => this.send(action, ref, args, { version }), items, options, () => this.#synced?.sync.status().online === false);
  }

  #envelope(id: string, action: string, target: CaseRef, args: FormValues): Command {
    return { id, v: this.#environment.contract, type: `case.${action}`, target, args, base: null, at: this.#environment.now() };
  }

  #dispatch(command: Command): CommandHandle {
    const promises = this.#synced?.enqueue(command, this.#proofs.of(command.target)) ?? this.#sendNow(command);
    // Whoever awaits another of them hears of a failure; this one must not count as unhandled.
    promises.stored.catch(() => undefined);
    return handleOf(command, promises.stored, promises);
  }

  #sendNow(command: Command): Pick<CommandHandle, 'stored' | 'settled' | 'outcome'> {
    const settled = this.#settle(command);
    settled.catch(() => undefined);
    return { stored: settled.then(() => undefined), settled, outcome: settled };
  }

  async #settle(command: Command): Promise<Verdict> {
    const [verdict] = await this.#submit(command);
    if (!verdict) throw new LinliError('internal', `The back end gave no verdict on command ${command.id}`);
    return verdict;
  }

  async #submit(command: Command): Promise<Verdict[]> {
    try {
      return await this.#backend.submit([command], { receipts: this.#proofs.of(command.target) });
    } catch (error) {
      throw asLinliError(error, `Sending ${command.type}`);
    }
  }

  #newId(): string {
    return uuidv7(this.#environment.clock(), this.#environment.random(10));
  }

  #newReceipt({ receiptPrefix }: CaseType): Receipt {
    const { now, random, calendar } = this.#environment;
    return { code: receiptCode(receiptPrefix, dayOf(now(), calendar.offset), random(7)), secret: receiptSecret(random(10)) };
  }
}

/** Who reads `settled` is taken to show it: nothing else may. */
function handleOf({ id, target, receipt }: Command, stored: Promise<void>, promises: Pick<CommandHandle, 'settled' | 'outcome'>): CommandHandle {
  return {
    id, target, receipt, stored,
    outcome: promises.outcome,
    get settled() {
      return promises.settled;
    },
  };
}

/** The step that files a case of the type from its form, whatever it is called: an appeal is registered, a rectification ordered. */
function intakeOf({ transitions }: CaseType): string {
  return transitions.find(({ from, inherits }) => from.length === 0 && !inherits)?.action ?? 'register';
}

/** Where the case happened, as far as it was entered: the rules, not this, say what is missing. */
function divisionIn(values: FormValues, { projection }: CaseType): string {
  const place = values[projection.place] as Partial<Place> | undefined;
  return typeof place?.division === 'string' ? place.division : '';
}
