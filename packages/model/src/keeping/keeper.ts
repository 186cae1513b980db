import type { CaseType } from '../case/case-type.js';
import type { Command } from '../case/command.js';
import { findCaseType } from '../case/find-case-type.js';
import { maySee } from '../case/access.js';
import type { WorkCalendar } from '../clock/calendar.js';
import type { Instant } from '../clock/clock.js';
import { dayOf } from '../clock/day.js';
import type { CasePage, CaseQuery, CaseRecord, RecordQuery, TrackedRecord } from '../contract/case-query.js';
import { LinliError } from '../contract/error.js';
import type { Hint } from '../contract/hint.js';
import type { ProceedingStates, ProceedingVerdict } from '../contract/proceedings.js';
import type { RegisterEntries, RegisterName, RegisterQuery, RevisionVerdict } from '../contract/registers.js';
import type { Verdict } from '../contract/verdict.js';
import { covers, type DivisionCode } from '../division/division.js';
import type { Organisation } from '../division/organisation.js';
import type { GridRevision } from '../grid/register/revision.js';
import type { Actor } from '../identity/actor.js';
import type { CaseRef } from '../identity/case-ref.js';
import type { Receipt } from '../identity/receipt.js';
import { publicCase } from '../privacy/public-case.js';
import { viewCase } from '../privacy/view-case.js';
import type { ProceedingCommand, ProceedingKindName } from '../proceeding/proceeding.js';
import { checked, soughtFor } from './checked-command.js';
import { fingerprintOf } from './fingerprint.js';
import { followed } from './followed.js';
import { gridOf } from './grid-of.js';
import type { Proceedings, ProceedingSurroundings } from './proceedings.js';
import { proves } from './proof.js';
import { runQuery } from './query.js';
import { exportLines } from './records.js';
import type { Registers } from './registers.js';
import { noSuchCase, noSuchReceipt } from './seen.js';
import { caseTypeOf, settle } from './settle.js';
import type { CaseStore, Settlement } from './store.js';

export interface KeeperOptions {
  /** The definitions to work by. Keep the older versions of a type for as long as cases were filed under them. */
  caseTypes: readonly CaseType[];
  /** The directory: who receives what is filed, and to whom it may be given. */
  organisations: readonly Organisation[];
  calendar: WorkCalendar;
  registers?: Registers | undefined;
  proceedings?: Proceedings | undefined;
  /** What comes of the work, unless the back end closes meanwhile. */
  unlessClosed?: (<T>(work: Promise<T>) => Promise<T>) | undefined;
}

/** Who asks, when, and of what store. */
export interface Asking {
  store: CaseStore;
  actor: Actor;
  now: Instant;
  /** Receipts that came along: proof that their cases are the applicant's. */
  shown?: readonly Receipt[] | undefined;
}

/** What is to be told to others of what was done: nothing, where nothing changed. `replayed`: the verdict was there before. */
export type Told<V> = { verdict: V; hint: Hint | null; replayed?: boolean | undefined };

/** What every back end does with what it keeps, whatever it keeps it in. Every method rejects with a {@link LinliError}, or with what the store rejects with. */
export class Keeper {
  readonly #options: KeeperOptions;

  constructor(options: KeeperOptions) {
    this.#options = options;
  }

  /** Carries out a command once. @throws LinliError `invalid`, `key_reused` */
  async submit(given: Command, asking: Asking): Promise<Told<Verdict>> {
    const command = checked(given);
    const { store, actor, now, shown = [] } = asking;
    const { caseTypes, organisations, calendar, unlessClosed = (work) => work } = this.#options;
    const fingerprint = fingerprintOf(command);
    const grid = await gridOf(command, now, { ...this.#options, actor, store, unlessClosed });
    const circumstances = { fingerprint, actor, shown, caseTypes, organisations, calendar, now, grid };
    let settlement: Settlement | undefined;
    const settled = await store.settle(soughtFor(command, shown, fingerprint), (found) => (settlement = settle(command, found, circumstances)));
    const replayed = settlement === undefined;
    if (settled.fingerprint !== fingerprint) {
      throw new LinliError('key_reused', `Command ${command.id} was sent before with other content; what is changed needs a new id`, { commandId: command.id });
    }
    const { verdict } = settled;
    if (verdict.status !== 'applied') return { verdict, hint: null, replayed };
    const { receipt } = command;
    const isIssued = receipt !== undefined && proves(receipt, settlement?.change?.receipt ?? (await store.receipt(receipt.code, verdict.ref.region)));
    return { verdict: isIssued ? { ...verdict, receipt } : verdict, hint: { ref: verdict.ref, version: verdict.version }, replayed };
  }

  async read(ref: CaseRef, { store, actor }: Asking): Promise<CaseRecord> {
    const record = await store.record(ref);
    if (!record || !maySee(record.case, actor)) throw noSuchCase(ref);
    return viewCase(record, actor, findCaseType(this.#options.caseTypes, record.case.type));
  }

  query(query: CaseQuery, { store, actor, now }: Asking): Promise<CasePage> {
    return runQuery(store, query, actor, { calendar: this.#options.calendar, now });
  }

  /** The lines of an export. `check` throws when it is to end; `pause` lets others have their turn. */
  records(wanted: RecordQuery | readonly CaseRef[], { store, actor, now, shown = [] }: Asking, running: { check: () => void; pause: () => Promise<void> }): AsyncGenerator<string, void> {
    const { calendar, caseTypes } = this.#options;
    return exportLines(store, wanted, { calendar, now, actor, shown, caseTypes, ...running });
  }

  async track(receipt: Receipt, { store, now }: Pick<Asking, 'store' | 'now'>): Promise<TrackedRecord> {
    const kept = await store.receipt(receipt.code);
    const record = proves(receipt, kept) ? await store.record(kept.ref) : undefined;
    if (!record) throw noSuchReceipt();
    const { caseTypes, calendar } = this.#options;
    const { ref, type } = record.case;
    const holder: Actor = { role: 'applicant', holds: [ref] };
    const context = { caseType: caseTypeOf(type, caseTypes), actor: holder, calendar, now };
    return { ref, case: publicCase(record.case, record.events, context, await followed(store, record.case)) };
  }

  organisations(area: DivisionCode): Organisation[] {
    return this.#options.organisations.filter((organisation) => covers(organisation.area, area) || covers(area, organisation.area));
  }

  async register<Name extends RegisterName>(name: Name, query: RegisterQuery, { store, actor, now }: Asking): Promise<readonly RegisterEntries[Name][]> {
    const { registers, organisations, calendar } = this.#options;
    const surroundings = { organisations, actor, today: dayOf(now, calendar.offset), revisions: (region: string) => store.revisions(region) };
    return registers ? registers.list(name, query, surroundings) : [];
  }

  async revise(revision: GridRevision, { store, actor }: Asking): Promise<Told<RevisionVerdict>> {
    const { registers } = this.#options;
    if (!registers) throw new LinliError('forbidden', 'This back end has no registers; give it some');
    const { region, verdict } = await registers.revise(revision, actor, store);
    return { verdict, hint: verdict.status === 'applied' ? { register: 'grids', region } : null };
  }

  async proceedings<Kind extends ProceedingKindName>(kind: Kind, area: DivisionCode, asking: Asking): Promise<readonly ProceedingStates[Kind][]> {
    return (await this.#options.proceedings?.list(kind, area, this.#around(asking))) ?? [];
  }

  async proceedingActions(kind: ProceedingKindName, on: { id?: string | undefined; area: DivisionCode }, asking: Asking): Promise<readonly string[]> {
    return (await this.#options.proceedings?.actions(kind, on, this.#around(asking))) ?? [];
  }

  async proceed(command: ProceedingCommand, asking: Asking): Promise<Told<ProceedingVerdict>> {
    const { proceedings } = this.#options;
    if (!proceedings) throw new LinliError('forbidden', 'This back end keeps no proceedings');
    return proceedings.submit(command, this.#around(asking));
  }

  #around({ store, actor, now }: Asking): ProceedingSurroundings {
    return { organisations: this.#options.organisations, actor, now, store };
  }
}
