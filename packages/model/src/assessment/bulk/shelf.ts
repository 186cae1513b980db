import type { Scheme } from '../scheme.js';
import type { ExactWay } from './exact-way.js';
import type { Layout } from './layout.js';
import type { BulkLeaf } from './leaves.js';
import type { VetoCounts } from './veto-counts.js';

/** What all groups of a table share. */
export interface Shelf {
  readonly scheme: Scheme;
  readonly layout: Layout;
  readonly leaves: readonly BulkLeaf[];
  readonly vetoes: VetoCounts;
  readonly exact: ExactWay;
  /** Whole numbers in the unit of the total's rounding; NaN: none. */
  readonly totals: Float64Array;
  /** Why there is no total, as an outcome from `hold` on; 0 where there is one. */
  readonly without: Uint8Array;
  /** Points that decide between equals, by indicator or block. */
  readonly asked: ReadonlyMap<string, Float64Array>;
  /** Rows that were worked out as a whole the exact way. */
  readonly loose: Set<number>;
  readonly workspace: Float64Array[];
}
