import type { CaseRef, FormValues, Receipt } from '@linli/model';

/** Detail of `linli-case-submit-request`, beside `waitUntil`. */
export interface CaseSubmitRequest {
  /** The case type's id. */
  type: string;
  /** What was entered, cleaned, without hidden fields. */
  values: FormValues;
}

/** Detail of `linli-case-submitted`. */
export interface CaseSubmitted {
  ref: CaseRef;
  /** Absent when the back end gives receipts in another way. */
  receipt: Receipt | undefined;
}
