import type * as z from 'zod/mini';
import type { ErrorCode } from '../error.js';

/** Who may ask: everyone; whoever has shown who they are; staff alone. What they are told beyond that the rules of the model say. */
export type Access = 'public' | 'signedIn' | 'staff';

export type ContentType = 'application/json' | 'application/jsonl' | 'application/octet-stream' | 'text/event-stream' | 'text/plain';

/** A good answer. Without a schema it has no body, or one that is no JSON. */
export interface RouteResponse {
  description: string;
  contentType?: ContentType;
  schema?: z.ZodMiniType;
  headers?: Readonly<Record<string, string>>;
}

/**
 * One route of the contract, as data: the service joins a handler to it, OpenAPI is made from it, and the client has its types. Parameters of the path
 * and the query are texts, lists of them by comma; all schemas are without transforms.
 */
export interface Route {
  /** The key of the route in the table, and its `operationId`. */
  name: string;
  method: 'GET' | 'POST' | 'PUT';
  /** With `{name}` for each of `params`. */
  path: string;
  /** By which it is grouped. */
  area: 'commands' | 'changes' | 'cases' | 'receipts' | 'blobs' | 'directory' | 'registers' | 'proceedings' | 'devices' | 'meta';
  summary: string;
  access: Access;
  params?: z.ZodMiniType;
  query?: z.ZodMiniType;
  /** Names in lower case. */
  headers?: z.ZodMiniType;
  /** Of JSON; `bytes` for a file. */
  body?: z.ZodMiniType | 'bytes';
  /** By status. */
  responses: Readonly<Record<number, RouteResponse>>;
  /** What it may refuse with, as problems, beside what every route may: see `commonProblems`. */
  problems: readonly ErrorCode[];
}

/** What any route may refuse with. */
export const commonProblems: readonly ErrorCode[] = ['invalid', 'unauthenticated', 'forbidden', 'not_found', 'too_large', 'rate_limited', 'unavailable', 'internal'];
