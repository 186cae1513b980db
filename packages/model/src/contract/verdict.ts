import type { Refusal } from '../case/decision.js';
import type { CaseRef } from '../identity/case-ref.js';
import type { Receipt } from '../identity/receipt.js';

/**
 * What became of a command. `rejected` is the answer of the rules. `conflict`: the command builds on something that the
 * record does not have, such as a later version; its `version` is where the record stands, or 0 for who may not see that.
 * A refused command keeps its verdict: what is corrected gets a new id.
 */
export type Verdict =
  | {
      command: string;
      status: 'applied';
      ref: CaseRef;
      version: number;
      receipt?: Receipt | undefined;
      /** Where the change stands in the feed of its region, a whole number as text: whoever has read that far has it. Of back ends with a feed. */
      seq?: string | undefined;
    }
  | { command: string; status: 'rejected'; refusal: Refusal }
  | { command: string; status: 'conflict'; version: number; fields?: readonly FieldConflict[] | undefined };

/** A field that two people changed: as it was when this one began, as this one entered it, as it stands. `null` where there was nothing. */
export interface FieldConflict {
  field: string;
  base: unknown;
  mine: unknown;
  theirs: unknown;
}
