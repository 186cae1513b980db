import type { Case } from '../case/case.js';

/** What a replica holds: counties, six-digit codes, each asked for by name. */
export interface Scope {
  regions: readonly string[];
}

/**
 * One entity that changed, as the reader may see it now. There is one entry for each entity, at the place of its latest change.
 * `revoked`: it was theirs to see and is no more.
 */
export type FeedItem =
  | { region: string; seq: string; kind: 'case'; id: string; version: number; op: 'put'; doc: Case }
  | { region: string; seq: string; kind: 'case'; id: string; version: number; op: 'del' | 'revoked' }
  | { region: string; seq: string; kind: 'register' | 'proceeding'; id: string; version: number; op: 'put' };

/** Of changes, in the order of each region. `next` is the cursor to go on from: opaque, and good for as long as the feed is the same one. */
export interface ChangePage {
  items: readonly FeedItem[];
  next: string;
  more: boolean;
}

/** All that a reader may see, page by page. The last page has `next`, the cursor of the feed as it stood when the first page was made. */
export interface SnapshotPage {
  items: readonly Case[];
  /** Of the following page; `null` on the last. */
  page: string | null;
  next: string;
}

/** Whole numbers from the first to the last, given to one device for a region and type. */
export interface NumberBlock {
  region: string;
  type: string;
  first: number;
  last: number;
}

/** What a back end knows of a device: up to which number its commands have come without a gap, and which are missing below the highest. */
export interface DeviceReport {
  device: string;
  regions: readonly { region: string; contiguous: number; highest: number; missing: readonly number[] }[];
}
