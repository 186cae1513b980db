export * from './backend.js';
export type { BulkOptions, BulkProgress, BulkRow } from './bulk.js';
export * from './client.js';
export { toCsv } from './csv.js';
export * from './create-client.js';
export type { FindDuplicatesOptions, FoundDuplicate, MatterShown } from './duplicates.js';
export { memoryDrafts } from './drafts.js';
export { asLinliError, errorCodes, LinliError, throwIfAborted, type ErrorCode, type Retry } from './errors.js';
export { httpBackend, type HttpBackendOptions } from './http/http-backend.js';
export * from './local/local-backend.js';
export { recordBlob, type RecordBlobOptions } from './record-blob.js';
export {
  keptProceedings as localProceedings, keptRegisters as localRegisters,
  type KeptProceedingsOptions as LocalProceedingsOptions, type KeptRegistersOptions as LocalRegistersOptions, type PreparedProceeding, type Proceedings as LocalProceedings, type Registers, type SeedRecord,
} from '@linli/model';
export type { Centres, DayOptions, Grids } from './grids.js';
export type { ActOptions, Proceedings } from './proceeding-desk.js';
export * from './proceedings.js';
export { scoreDesk, type AskOptions, type ScoreDesk, type ScoreWorker } from './scores/score-desk.js';
export { readTable, type TableCell, type TableSheet } from './tables/read-table.js';
export * from './registers.js';
export { findReassignments, reassignCases, type FindOptions, type Reassigned, type ReassignOptions } from './reassign-cases.js';
export * from './sync/stores.js';
export type * from './sync/types.js';
