import type { BulkRow } from '@linli/client';
import type { Case, FormValues } from '@linli/model';

/** Detail of `linli-bulk-action-request`, beside `waitUntil`. */
export interface BulkActionRequest {
  action: string;
  /** The cases that it is to be taken on, each as it was seen. */
  items: readonly Pick<Case, 'ref' | 'version'>[];
  /** What was entered, cleaned. */
  args: FormValues;
}

/** Detail of `linli-bulk-settled`. */
export interface BulkActionSettled {
  action: string;
  /** What became of each case, in their order. */
  rows: readonly BulkRow[];
}
