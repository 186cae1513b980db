import type * as z from 'zod/mini';
import { putBlob, readBlob, readUpload, showBlob } from './blobs.js';
import { exportRecords, listCases, namedCases, readCase, readCaseEvents } from './cases.js';
import { followHints, listChanges, readSnapshot, waitForHints } from './changes.js';
import { readVerdict, submitBatch, submitCommand } from './commands.js';
import { readDevice, reserveNumbers } from './devices.js';
import { listDivisions, listOrganisations } from './directory.js';
import { checkHealth, checkReady, readMeta, readMetrics, readOpenApi } from './meta.js';
import { listProceedingActions, listProceedings, submitProceeding } from './proceedings.js';
import { trackReceipt } from './receipts.js';
import { readRegister, reviseGrids } from './registers.js';

/** Every route of the contract, by name. */
export const routes = {
  submitCommand, submitBatch, readVerdict,
  listChanges, readSnapshot, followHints, waitForHints,
  listCases, namedCases, readCase, readCaseEvents, exportRecords,
  trackReceipt,
  putBlob, readUpload, readBlob, showBlob,
  listDivisions, listOrganisations,
  readRegister, reviseGrids,
  listProceedings, listProceedingActions, submitProceeding,
  reserveNumbers, readDevice,
  readMeta, readOpenApi, checkHealth, checkReady, readMetrics,
} as const;

export type Routes = typeof routes;
export type RouteName = keyof Routes;

type Part<Name extends RouteName, Of extends 'params' | 'query' | 'headers' | 'body'> = Routes[Name] extends { readonly [Key in Of]: infer Schema extends z.ZodMiniType } ? z.infer<Schema> : undefined;

/** What stands in the path, the query, the headers and the body of a request. `undefined` where there is nothing, or bytes. */
export type RouteParams<Name extends RouteName> = Part<Name, 'params'>;
export type RouteQuery<Name extends RouteName> = Part<Name, 'query'>;
export type RouteHeaders<Name extends RouteName> = Part<Name, 'headers'>;
export type RouteBody<Name extends RouteName> = Part<Name, 'body'>;

/** The body of the answer of one status, or of any. */
export type RouteAnswer<Name extends RouteName, Status extends keyof Routes[Name]['responses'] = keyof Routes[Name]['responses']> =
  Status extends keyof Routes[Name]['responses'] ? (Routes[Name]['responses'][Status] extends { readonly schema: infer Schema extends z.ZodMiniType } ? z.infer<Schema> : undefined) : never;
