import type {
  BackendMeta, CasePage, CaseQuery, CaseRecord, CaseRef, ChangePage, Command, DeviceReport, Division, DivisionCode, GridRevision, Hint, LinliError, NumberBlock, Organisation, Receipt, RecordQuery, RegisterEntries, RegisterName, RegisterQuery,
  RevisionVerdict, Scope, SnapshotPage, TrackedRecord, Verdict,
} from '@linli/model';
import type { ProceedingPort } from './proceedings.js';

/**
 * The one port between a client and where cases are kept. `localBackend` and `httpBackend` implement it; so may a vendor: the conformance kit,
 * `@linli/client/conformance`, says whether it does. Methods reject with a {@link LinliError} and with nothing else.
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
  /**
   * The same for up to 100 commands, each of which comes to an end of its own: a verdict, or the error that kept it from one. Those after a command
   * that failed in the same case are not tried: `base_unknown`. A back end that need not be sparing with requests leaves it out.
   */
  submitEach?(batch: readonly ProvenCommand[], options?: CallOptions): Promise<readonly (Verdict | LinliError)[]>;
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
  /** Keeps a file under the SHA-256 of its content, lower-case hex. Putting it again changes nothing; one that was cut off goes on where it stopped. */
  putBlob(sha256: string, blob: Blob, options?: CallOptions): Promise<void>;
  /**
   * The file of that digest, to whoever names it: a digest is learnt from a case that one may see, or from the file itself. A
   * back end that serves more than one device asks besides whether the actor may see a case that has the file.
   */
  getBlob(sha256: string, options?: SubmitOptions): Promise<Blob>;
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
  /** The feed of changes, for who works without a line. A back end of one device leaves it out. */
  readonly feed?: Feed | undefined;
  /**
   * Tells which case, register or proceeding changed, in this tab or another. Ends when the signal aborts. A latency hint only; between
   * devices, only of cases that the actor may see.
   */
  hints(options: { signal: AbortSignal; receipts?: readonly Receipt[] | undefined }): AsyncIterable<Hint>;
  close(): Promise<void>;
}

/** What changed and what there is, for a replica; and what a back end knows of devices. */
export interface Feed {
  /** What changed after a cursor, or since ever. With `wait`, seconds up to 25, the answer may come that late where nothing has changed yet. Rejects with `cursor_expired` when a snapshot is needed. */
  changes(query: { scope: Scope; after?: string | undefined; limit?: number | undefined; wait?: number | undefined }, options?: CallOptions): Promise<ChangePage>;
  /** All that the actor may see of the scope: first without `page`, then with that of the page before. */
  snapshot(query: { scope: Scope; page?: string | undefined }, options?: CallOptions): Promise<SnapshotPage>;
  /** Numbers for this device alone. Never given twice, whether they are used or not. */
  reserveNumbers(wanted: { region: string; type: string; count: number }, options?: CallOptions): Promise<NumberBlock>;
  device(id: string, options?: CallOptions): Promise<DeviceReport>;
  /** The verdict on a command that was sent before; `undefined` where there is none. */
  verdict(ref: { region: string; id: string }, options?: CallOptions): Promise<Verdict | undefined>;
}

export interface ProvenCommand {
  command: Command;
  /** Receipts that the applicant has shown: proof for this command. */
  receipts?: readonly Receipt[] | undefined;
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

export type { BackendMeta, CaseHint, CasePage, CaseQuery, CaseRecord, ChangePage, DeviceReport, FeedItem, Hint, NumberBlock, RecordQuery, Scope, SnapshotPage, TrackedRecord, Verdict } from '@linli/model';
