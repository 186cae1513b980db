import type { CaseRef } from '@linli/model';

/** Detail of `linli-case-tracked`. */
export interface CaseTracked {
  ref: CaseRef;
  /** The receipt code as it was issued. */
  code: string;
}
