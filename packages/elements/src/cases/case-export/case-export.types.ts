import type { CaseRef, TableColumn } from '@linli/model';

/** Detail of `linli-export-request`, beside `waitUntil`. */
export interface CaseExportRequest {
  /** The cases, in their order. */
  refs: readonly CaseRef[];
  columns: readonly TableColumn[];
}
