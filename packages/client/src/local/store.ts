import type { Case, CaseEvent, CaseRef, Receipt } from '@linli/model';
import type { CaseRecord, Verdict } from '../backend.js';

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
  /** Codes of receipts. */
  receipts: readonly string[];
  /** The command that this one builds on. */
  after?: string | undefined;
}

export interface Found {
  item: Case | undefined;
  receipts: readonly StoredReceipt[];
  after: StoredVerdict | undefined;
}

/** A verdict and what it changes. */
export interface Settlement {
  settled: StoredVerdict;
  change?: { item: Case; events: readonly CaseEvent[]; receipt?: StoredReceipt | undefined } | undefined;
}

/** By which of its times a case is found, and from which end. */
export interface Order {
  by: 'updated' | 'created';
  descending: boolean;
}

/** Where a case stands in an {@link Order}: milliseconds since 1970, then region and id. No two cases stand at the same place. */
export type Position = readonly [time: number, region: string, id: string];

/** A case with its record, made beforehand, and its receipt where it can be tracked. */
export interface SeedRecord extends CaseRecord {
  receipt?: Receipt | undefined;
}

/** How far a set of prepared records has been added. */
export interface SeedMark {
  seed: string;
  count: number;
  complete: boolean;
}

/**
 * What the local back end keeps things in. Every method is one transaction: it happens wholly or not at all, and resolves once
 * its result is durable. Answers are copies.
 */
export interface Store {
  /**
   * Answers the verdict that the command has already. Where it has none, `decide` is told what there is, and what it says is
   * written: verdict, case and events together. `decide` must not wait for anything.
   */
  settle(sought: Sought, decide: (found: Found) => Settlement): Promise<StoredVerdict>;
  record(ref: CaseRef): Promise<CaseRecord | undefined>;
  /** Those of the cases that there are. */
  cases(refs: readonly CaseRef[]): Promise<Case[]>;
  /** Shows cases in order, from behind `after` on, until `visit` answers false. */
  scan(order: Order, after: Position | undefined, visit: (item: Case) => boolean): Promise<void>;
  receipt(code: string): Promise<StoredReceipt | undefined>;
  putBlob(sha256: string, blob: Blob): Promise<void>;
  blob(sha256: string): Promise<Blob | undefined>;
  seedMark(seed: string): Promise<SeedMark>;
  /** Adds prepared records that are not there yet and moves the mark from `from`; does nothing where the mark stands elsewhere. */
  addSeed(from: SeedMark, records: readonly PreparedRecord[], to: SeedMark): Promise<void>;
  close(): Promise<void>;
}

export interface PreparedRecord extends CaseRecord {
  receipt?: StoredReceipt | undefined;
}

export function positionOf(item: Case, { by }: Pick<Order, 'by'>): Position {
  return [Date.parse(by === 'updated' ? item.updatedAt : item.createdAt), item.ref.region, item.ref.id];
}
