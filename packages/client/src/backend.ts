import type { Actor, Case, CaseEvent, CaseRef, CaseType, Command, Division, DivisionCode, GridRevision, Light, Organisation, PublicCase, Receipt, Refusal, WorkCalendar } from '@linli/model';
import type { ProceedingHint, ProceedingPort } from './proceedings.js';
import type { RegisterEntries, RegisterHint, RegisterName, RegisterQuery, RevisionVerdict } from './registers.js';

/**
 * The one port between a client and where cases are kept. The local back end, and later the HTTP one, implement it; so may a
 * vendor. Methods reject with a {@link LinliError} and with nothing else.
 */
export interface Backend {
  /** What this back end is, who is acting, and the definitions that it works by. Called once, when the client is made. */
  meta(options?: CallOptions): Promise<BackendMeta>;
  /**
   * Carries out commands in order, each on its own; answers one verdict for each, once all of them are durable. The same
   * command id is carried out once and answers the same verdict for ever. Rejects with `key_reused` when an id comes back with
   * other content, and with `invalid` for what is no command.
   */
  submit(batch: readonly Command[], options?: SubmitOptions): Promise<Verdict[]>;
  /** A case and its record as the actor may see them, by the model's `maySee` and `viewCase`: applicants read no internal step. */
  read(ref: CaseRef, options?: CallOptions): Promise<CaseRecord>;
  /** Cases within the actor's area, newest first or as the query says. */
  query(query: CaseQuery, options?: CallOptions): Promise<CasePage>;
  /**
   * The records of the cases named, or of all that the query asks for, as the actor may see them: the lines of `exportRecord` of
   * the model, each with its line feed, from header to end. A back end streams them. It exports cases as they were when it
   * began. Rejects with `not_found` when a case that is named is not for the actor to see.
   */
  records(wanted: RecordQuery | readonly CaseRef[], options?: RecordOptions): AsyncIterable<string>;
  /** What the holder of a receipt may see of the case. Rejects with `not_found` alike for a wrong code and a wrong secret. */
  track(receipt: Receipt, options?: CallOptions): Promise<TrackedRecord>;
  /** Keeps a file under the SHA-256 of its content, lower-case hex. Putting it again changes nothing. */
  putBlob(sha256: string, blob: Blob, options?: CallOptions): Promise<void>;
  /**
   * The file of that digest, to whoever names it: a digest is learnt from a case that one may see, or from the file itself. A
   * back end that serves more than one device must ask besides whether the actor may see a case that has the file.
   */
  getBlob(sha256: string, options?: CallOptions): Promise<Blob>;
  /** Divisions right below `parent`, or the top ones that this back end serves. */
  divisions(parent: DivisionCode | null, options?: CallOptions): Promise<Division[]>;
  /** Organisations that serve `area` or a division above or below it. */
  organisations(area: DivisionCode, options?: CallOptions): Promise<Organisation[]>;
  /**
   * Records of a register that concern an area. The public gets posts and who stands in for them for the present day only, and centres
   * without their readiness. A back end without registers leaves it out, and `revise` too.
   */
  register?<Name extends RegisterName>(name: Name, query: RegisterQuery, options?: CallOptions): Promise<readonly RegisterEntries[Name][]>;
  /**
   * Writes a revision of the grids, as the model's `mayMakeRevision` and `applyRevision` allow. The same id is written once. Rejects with
   * `key_reused` when an id comes back with other content, and with `invalid` for what is no revision.
   */
  revise?(revision: GridRevision, options?: CallOptions): Promise<RevisionVerdict>;
  /** Assessments, reviews, surveys and plans of tasks. A back end without them leaves it out. */
  readonly proceedings?: ProceedingPort | undefined;
  /**
   * Tells which case, register or proceeding changed, in this tab or another. Ends when the signal aborts. A latency hint only; between
   * devices, only of cases that the actor may see.
   */
  hints(options: { signal: AbortSignal }): AsyncIterable<Hint>;
  close(): Promise<void>;
}

export interface CallOptions {
  signal?: AbortSignal | undefined;
}

export interface SubmitOptions extends CallOptions {
  /** Receipts that the applicant has shown: proof for commands on those cases. */
  receipts?: readonly Receipt[] | undefined;
}

export interface RecordOptions extends CallOptions {
  /** Receipts that the applicant has shown: proof that the cases are theirs. */
  receipts?: readonly Receipt[] | undefined;
}

export interface BackendMeta {
  schema: { min: number; max: number };
  actor: Actor;
  caseTypes: readonly CaseType[];
  calendar: WorkCalendar;
  /**
   * Where data is kept. `memory` is lost with the page. `reason` is the error code that says why it came to that, such as
   * `storage_quota`, and the person should be warned; there is none where the host asked for memory.
   */
  storage: { kind: 'indexeddb' | 'memory' | 'remote'; reason?: string | undefined };
}

/**
 * What became of a command. `rejected` is the answer of the rules. `conflict`: the command builds on something that the
 * record does not have, such as a later version; its `version` is where the record stands, or 0 for who may not see that.
 * A refused command keeps its verdict: what is corrected gets a new id.
 */
export type Verdict =
  | { command: string; status: 'applied'; ref: CaseRef; version: number; receipt?: Receipt | undefined }
  | { command: string; status: 'rejected'; refusal: Refusal }
  | { command: string; status: 'conflict'; version: number };

/** Pages by key: pass `next` of one page as `after` of the following. Absent members do not filter. */
export interface CaseQuery {
  area?: DivisionCode | undefined;
  grid?: string | undefined;
  status?: readonly string[] | undefined;
  light?: readonly Light[] | undefined;
  /** Id of an organisation: the cases that it leads or has a part in. */
  organisation?: string | undefined;
  /** Ids of case types. */
  type?: readonly string[] | undefined;
  /** The cases that come from this one. */
  parent?: CaseRef | undefined;
  /** The cases that were merged into this one. */
  mergedInto?: CaseRef | undefined;
  project?: string | undefined;
  /** Whether they are under supervision. */
  supervised?: boolean | undefined;
  /** Words that must all occur in the title, receipt code or place. */
  text?: string | undefined;
  sort?: '-updatedAt' | 'updatedAt' | '-createdAt' | 'createdAt' | undefined;
  after?: string | undefined;
  /** Default 50, at most 1,000. */
  limit?: number | undefined;
  /** Only these cases, in one page: how a live query reads again just what changed. */
  refs?: readonly CaseRef[] | undefined;
}

/** Asks for all cases that there are, never for a page of them. */
export type RecordQuery = Omit<CaseQuery, 'after' | 'limit' | 'refs'> & { [Part in 'after' | 'limit' | 'refs']?: undefined };

export interface CasePage {
  items: Case[];
  next: string | null;
}

export interface CaseRecord {
  case: Case;
  events: CaseEvent[];
}

export interface TrackedRecord {
  ref: CaseRef;
  case: PublicCase;
}

export interface CaseHint {
  ref: CaseRef;
  version: number;
}

export type Hint = CaseHint | RegisterHint | ProceedingHint;
