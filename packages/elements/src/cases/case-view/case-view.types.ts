import type { CaseRef } from '@linli/model';

/** Detail of `linli-case-changed`. */
export interface CaseChange {
  ref: CaseRef;
  version: number;
  status: string;
}
