import type { Actor } from '../identity/actor.js';
import type { Case } from '../case/case.js';
import type { CaseRecord } from '../contract/case-query.js';
import type { Verdict } from '../contract/verdict.js';
import type { GridRevision } from '../grid/register/revision.js';
import type { CaseRef } from '../identity/case-ref.js';
import type { Receipt } from '../identity/receipt.js';
import type { KeptRecord } from './sealing.js';
import type { ProceedingKindName, StepTaken } from '../proceeding/proceeding.js';

/** A receipt as it is kept: of its secret, only a digest. */
export interface StoredReceipt {
  code: string;
  digest: string;
  ref: CaseRef;
}

/** A verdict, kept for ever under its command's id; `fingerprint` tells that command from another one with the same id. */
export interface StoredVerdict {
  command: string;
  fingerprint: string;
  verdict: Verdict;
}

/** What has to be looked up to decide on a command. */
export interface Sought {
  command: string;
  ref: CaseRef;
  /** Other cases that the command names. */
  related: readonly CaseRef[];
  /** Codes of receipts: those that were shown, and the new one. */
  receipts: readonly string[];
  /** The code of a receipt that comes with the command, for the case that it files: no other case may have it. */
  issues?: string | undefined;
  /** The command that this one builds on. */
  after?: string | undefined;
  /** Tells the command from another one with the same id. */
  fingerprint: string;
  /** Where it was stored before it was sent, and its number there. */
  device?: string | undefined;
  seq?: number | undefined;
}

export interface Found {
  item: Case | undefined;
  /** Those of the named cases that there are. */
  related: readonly Case[];
  /** Those of the codes that are of the case or of a named one, at least; the new one, whosever it is. */
  receipts: readonly StoredReceipt[];
  after: StoredVerdict | undefined;
  /** What was recorded of the case so far. */
  record: KeptRecord;
  /** Random bytes, made with the database and never written anywhere else. */
  secret: Uint8Array;
}

/** A verdict and what it changes. */
export interface Settlement {
  settled: StoredVerdict;
  change?: { item: Case; record: KeptRecord; receipt?: StoredReceipt | undefined } | undefined;
}

export interface SealedCase {
  case: Case;
  record: KeptRecord;
}

/** By which of its times a case is found, and from which end. */
export interface CaseOrder {
  by: 'updated' | 'created';
  descending: boolean;
}

/** Where a case stands in an {@link CaseOrder}: milliseconds since 1970, then region and id. No two cases stand at the same place. */
export type CasePosition = readonly [time: number, region: string, id: string];

/** A case with its record, made beforehand, and its receipt where it can be tracked. */
export interface SeedRecord extends CaseRecord {
  receipt?: Receipt | undefined;
}

/** What a case must be to be asked for, as far as columns can tell, and who asks. Absent members do not narrow. */
export interface Narrow {
  area?: string | undefined;
  grid?: string | undefined;
  status?: readonly string[] | undefined;
  type?: readonly string[] | undefined;
  /** The organisation that leads it or has a part in it. */
  organisation?: string | undefined;
  /** The case that it comes from. */
  parent?: CaseRef | undefined;
  /** The case that it was merged into. */
  mergedInto?: CaseRef | undefined;
  project?: string | undefined;
  /** Each stands in the title, the code of the receipt or the name of the place. In lower case, without white space. */
  words?: readonly string[] | undefined;
  reader: Actor;
}

/** How far a set of prepared records has been added. */
export interface SeedMark {
  seed: string;
  count: number;
  complete: boolean;
}

/** A proceeding with what was done in it, made beforehand. */
export interface PreparedProceeding {
  kind: ProceedingKindName;
  id: string;
  area: string;
  steps: readonly StepTaken[];
}

/** One that something was done in here: by id of each such command, what tells it from another of the same id, and the version that it led to. */
export interface KeptProceeding extends PreparedProceeding {
  commands: Readonly<Record<string, { fingerprint: string; version: number }>>;
}

/**
 * What a back end keeps things in. Every method is one transaction: it happens wholly or not at all, and resolves once
 * its result is durable. Answers are copies.
 */
export interface CaseStore {
  /**
   * Answers the verdict that the command has already. Where it has none, `decide` is told what there is, and what it says is
   * written: verdict, case and events together. `decide` must not wait for anything.
   */
  settle(sought: Sought, decide: (found: Found) => Settlement): Promise<StoredVerdict>;
  record(ref: CaseRef): Promise<CaseRecord | undefined>;
  /** The cases in the order named, `undefined` where there is none. What is not sealed yet `seal` seals, and it is kept so. */
  sealed(refs: readonly CaseRef[], seal: (record: KeptRecord, secret: Uint8Array) => KeptRecord): Promise<(SealedCase | undefined)[]>;
  /** Those of the cases that there are. */
  cases(refs: readonly CaseRef[]): Promise<Case[]>;
  /**
   * Shows cases in order, from behind `after` on, until `visit` answers false. `narrow` says of which cases alone `visit` wants to know: a store may
   * leave others out, and need not.
   */
  scan(order: CaseOrder, after: CasePosition | undefined, visit: (item: Case) => boolean, narrow: Narrow): Promise<void>;
  /** @param region the only one where it is wanted from, where that is known; a store may look further */
  receipt(code: string, region?: string): Promise<StoredReceipt | undefined>;
  seedMark(seed: string): Promise<SeedMark>;
  /** Adds prepared records that are not there yet and moves the mark from `from`; does nothing where the mark stands elsewhere. */
  addSeed(from: SeedMark, records: readonly PreparedRecord[], to: SeedMark): Promise<void>;
  /** The revisions of the registers of a county, or of those below a shorter code: of each county in the order in which they were made. */
  revisions(region: string): Promise<GridRevision[]>;
  /**
   * Adds a revision after those of its region, a six-digit county code, that there are. `decide` is told these and answers whether it is to be added; it
   * must not wait for anything.
   */
  addRevision(region: string, revision: GridRevision, decide: (before: readonly GridRevision[]) => boolean): Promise<void>;
  /** Those of an area, of what is below it and of what is above it, at least. */
  proceedings(kind: ProceedingKindName, area: string): Promise<KeptProceeding[]>;
  /** `decide` is told what there is of it and answers what there is to be, or `null` where nothing changes; it must not wait for anything. */
  settleProceeding(on: { kind: ProceedingKindName; id: string; area: string }, decide: (before: KeptProceeding | undefined) => KeptProceeding | null): Promise<void>;
}

export interface PreparedRecord extends CaseRecord {
  receipt?: StoredReceipt | undefined;
}

export function positionOf(item: Case, { by }: Pick<CaseOrder, 'by'>): CasePosition {
  return [Date.parse(by === 'updated' ? item.updatedAt : item.createdAt), item.ref.region, item.ref.id];
}
