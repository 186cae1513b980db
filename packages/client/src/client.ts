import type { Actor, AllowedAction, Attachment, Case, CaseRef, CaseType, Division, DivisionCode, FormValues, Instant, Organisation, PublicCase, Receipt, WorkCalendar } from '@linli/model';
import type { BackendMeta, CallOptions, CasePage, CaseQuery, CaseRecord, Verdict } from './backend.js';

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
  readonly blobs: Blobs;
  readonly drafts: Drafts;
  close(): Promise<void>;
}

/**
 * A command on its way. `stored` resolves once it is durable on this device; `settled` once it was decided. A refusal is a
 * verdict, not an error: `settled` rejects only when no verdict could be had.
 */
export interface CommandHandle {
  readonly id: string;
  readonly target: CaseRef;
  readonly stored: Promise<void>;
  readonly settled: Promise<Verdict>;
  /** Of a command that files a case: its receipt, known before anything is sent. Good only once the verdict is `applied`. */
  readonly receipt?: Receipt | undefined;
}

export interface Commands {
  /**
   * Files a new case, which takes the id of the command. The verdict carries its receipt. To be sure of filing once even when
   * the page is closed midway, keep `id` and `receipt` with the draft and pass them again.
   */
  register(type: string, values: FormValues, options?: { id?: string | undefined; receipt?: Receipt | undefined }): CommandHandle;
  /** Takes a transition, such as `accept`, on a case as it was seen at `version`. */
  send(action: string, target: CaseRef, args: FormValues, options?: { version?: number | undefined; id?: string | undefined }): CommandHandle;
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
  /** What this client's actor may do now, by the model's own rules. */
  allowed(item: Case): AllowedAction[];
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
