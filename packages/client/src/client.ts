import type { Actor, AllowedAction, Attachment, Case, CaseRef, CaseType, Division, DivisionCode, FormValues, Instant, Organisation, PublicCase, Receipt, WorkCalendar } from '@linli/model';
import type { BulkOptions, BulkRow } from './bulk.js';
import type { Centres, Grids } from './grids.js';
import type { Proceedings } from './proceeding-desk.js';
import type { ProceedingStates } from './proceedings.js';
import type { FindDuplicatesOptions, FoundDuplicate } from './duplicates.js';
import type { Numbers, Outbox, Sync } from './sync/types.js';
import type { BackendMeta, CallOptions, CasePage, CaseQuery, CaseRecord, RecordQuery, Verdict } from './backend.js';

/** What an application talks to. Made by {@link createClient}; one client serves one actor for as long as it lives. */
export interface LinliClient {
  readonly actor: Actor;
  readonly caseTypes: ReadonlyMap<string, CaseType>;
  readonly calendar: WorkCalendar;
  readonly storage: BackendMeta['storage'];
  /** The present moment by the client's clock, ISO 8601 UTC. */
  now(): Instant;
  readonly commands: Commands;
  readonly cases: Cases;
  readonly receipts: Receipts;
  readonly directory: Directory;
  readonly grids: Grids;
  readonly centres: Centres;
  readonly assessments: Proceedings<ProceedingStates['assessment']>;
  readonly reviews: Proceedings<ProceedingStates['review']>;
  readonly surveys: Proceedings<ProceedingStates['survey']>;
  readonly taskPlans: Proceedings<ProceedingStates['taskPlan']>;
  /** What was done on this device and is on its way; empty where the client has no store. */
  readonly outbox: Outbox;
  readonly sync: Sync;
  readonly numbers: Numbers;
  readonly blobs: Blobs;
  readonly drafts: Drafts;
  close(): Promise<void>;
}

/**
 * A command on its way. `stored` resolves once it is durable on this device; `settled` once it was decided. A refusal is a
 * verdict, not an error: `settled` rejects only when no verdict could be had. Whoever reads `settled` is taken to show what came of it: a refusal is then
 * not listed in the outbox any more.
 */
export interface CommandHandle {
  readonly id: string;
  readonly target: CaseRef;
  readonly stored: Promise<void>;
  readonly settled: Promise<Verdict>;
  /** The same, for who may not show it: a refusal stays in the outbox. */
  readonly outcome: Promise<Verdict>;
  /** Of a command that files a case: its receipt, known before anything is sent. Good only once the verdict is `applied`. */
  readonly receipt?: Receipt | undefined;
}

export interface RegisterOptions {
  id?: string | undefined;
  receipt?: Receipt | undefined;
  /** The case that the new one comes from. */
  parent?: CaseRef | undefined;
  /** Another transition that makes a case than the type's own filing, such as `split`. */
  action?: string | undefined;
}

export interface Commands {
  /** A command that was stored before, by this page or another: its promises survive a reload. Without a store there is none. */
  get(id: string): Promise<CommandHandle | undefined>;
  /**
   * Files a new case, which takes the id of the command. The verdict carries its receipt. To be sure of filing once even when
   * the page is closed midway, keep `id` and `receipt` with the draft and pass them again.
   */
  register(type: string, values: FormValues, options?: RegisterOptions): CommandHandle;
  /** Takes a transition, such as `accept`, on a case as it was seen at `version`. */
  send(action: string, target: CaseRef, args: FormValues, options?: { version?: number | undefined; id?: string | undefined }): CommandHandle;
  /**
   * The same action with the same entries on many cases, each on its own, as each was seen. Never rejects: every case has its
   * row, with the verdict or the reason that there is none. When the signal aborts, what was not begun is skipped.
   */
  sendAll(action: string, items: readonly Pick<Case, 'ref' | 'version'>[], args: FormValues, options?: BulkOptions): Promise<BulkRow[]>;
}

export interface Cases {
  get(ref: CaseRef, options?: CallOptions): Promise<Case>;
  /** The case with its events. */
  record(ref: CaseRef, options?: CallOptions): Promise<CaseRecord>;
  page(query: CaseQuery, options?: CallOptions): Promise<CasePage>;
  /**
   * All cases of a query, page by page behind the scenes; then again after each change, until the signal aborts. Time that
   * passes is no change: lights are worked out when a case is read.
   */
  watch(query: CaseQuery, options: { signal: AbortSignal }): AsyncIterable<readonly Case[]>;
  watchRecord(ref: CaseRef, options: { signal: AbortSignal }): AsyncIterable<CaseRecord>;
  /** What this client's actor may do now, by the model's own rules; last, what new case they may make from this one (`inherits`). */
  allowed(item: Case): AllowedAction[];
  /**
   * The cases of the same township that may be about the same matter, the likeliest first: by matter, place and time, never by
   * who filed them. For a person to look at side by side; see the model's `likelyDuplicates`.
   */
  duplicates(item: Case, options?: FindDuplicatesOptions): Promise<FoundDuplicate[]>;
  /**
   * The record of a case as JSON Lines (UTF-8), sealed so that whoever gets the file can tell with the model's `verifyRecord`
   * whether anything was changed; what the actor may not see is withheld. Each line comes with its line feed; the first says
   * how many events follow. Put them in a file with `recordBlob`, or write them down as they come.
   */
  exportRecord(ref: CaseRef, options?: CallOptions): AsyncIterable<string>;
  /** The records of all cases of a query in one export, as they are when it begins. */
  exportRecords(query: RecordQuery, options?: CallOptions): AsyncIterable<string>;
}

/** A case as the holder of its receipt sees it. */
export interface TrackedCase {
  readonly ref: CaseRef;
  readonly receipt: Receipt;
  readonly case: PublicCase;
}

export interface Receipts {
  /** Shows a receipt, and keeps it in this client's memory as proof for commands on its case. Rejects with `not_found`. */
  track(receipt: Receipt, options?: CallOptions): Promise<TrackedCase>;
  watch(receipt: Receipt, options: { signal: AbortSignal }): AsyncIterable<TrackedCase>;
}

export interface Directory {
  divisions(parent: DivisionCode | null, options?: CallOptions): Promise<Division[]>;
  /** The names from the province down, as far as they are known. */
  path(code: DivisionCode, options?: CallOptions): Promise<Division[]>;
  organisations(area: DivisionCode, options?: CallOptions): Promise<Organisation[]>;
}

export interface Blobs {
  put(file: Blob, name: string, type: string, options?: CallOptions): Promise<Attachment>;
  /** The file, typed by its content: one of the types that the model's `sniffType` knows, else `application/octet-stream`. */
  get(sha256: string, options?: CallOptions): Promise<Blob>;
}

/** What a person has typed and not yet sent, kept on this device under the key that an element chooses. */
export interface Drafts {
  load(key: string): Promise<Draft | undefined>;
  save(key: string, values: FormValues): Promise<void>;
  remove(key: string): Promise<void>;
}

export interface Draft {
  values: FormValues;
  savedAt: Instant;
}
