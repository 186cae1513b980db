import * as z from 'zod/mini';
import { CaseSchema } from '../../case/case.js';
import { CaseRefSchema } from '../../identity/case-ref.js';
import type { ChangePage, FeedItem, SnapshotPage } from '../feed.js';
import type { Route } from './route.js';
import { CaseHintSchema, HintSchema, ReceiptsSchema } from './shapes.js';
import { CursorSchema, LimitTextSchema, RegionListSchema, RegionSchema, SeqSchema, WaitTextSchema } from './texts.js';

const entity = { region: RegionSchema, seq: SeqSchema, id: z.string(), version: z.number() };

export const FeedItemSchema: z.ZodMiniType<FeedItem> = z.union([
  z.object({ ...entity, kind: z.literal('case'), op: z.literal('put'), doc: CaseSchema }),
  z.object({ ...entity, kind: z.literal('case'), op: z.enum(['del', 'revoked']) }),
  z.object({ ...entity, kind: z.enum(['register', 'proceeding']), op: z.literal('put') }),
]);
export const ChangePageSchema: z.ZodMiniType<ChangePage> = z.object({ items: z.array(FeedItemSchema), next: z.string(), more: z.boolean() });
export const SnapshotPageSchema: z.ZodMiniType<SnapshotPage> = z.object({ items: z.array(CaseSchema), page: z.nullable(z.string()), next: z.string() });

export const listChanges = {
  name: 'listChanges',
  method: 'GET',
  path: '/v1/changes',
  area: 'changes',
  summary: 'What changed in the counties named, after a cursor',
  access: 'staff',
  query: z.object({ scope: RegionListSchema, after: z.optional(CursorSchema), limit: z.optional(LimitTextSchema), wait: z.optional(WaitTextSchema) }),
  responses: { 200: { description: 'One entry for each that changed, at the place of its latest change', schema: ChangePageSchema } },
  problems: ['cursor_expired'],
} as const satisfies Route;

export const readSnapshot = {
  name: 'readSnapshot',
  method: 'GET',
  path: '/v1/snapshot',
  area: 'changes',
  summary: 'All cases that one may see in the counties named, page by page',
  access: 'staff',
  query: z.object({ scope: RegionListSchema, page: z.optional(CursorSchema) }),
  responses: { 200: { description: 'A page; `next` is the cursor to follow the changes from, once the last page is there', schema: SnapshotPageSchema } },
  problems: ['cursor_expired'],
} as const satisfies Route;

export const followHints = {
  name: 'followHints',
  method: 'GET',
  path: '/v1/hints',
  area: 'changes',
  summary: 'Tells at once that something changed, without saying what',
  access: 'staff',
  query: z.object({ scope: RegionListSchema }),
  responses: { 200: { description: 'Server-sent events; the `data` of each is a hint', contentType: 'text/event-stream', schema: HintSchema } },
  problems: [],
} as const satisfies Route;

export const waitForHints = {
  name: 'waitForHints',
  method: 'POST',
  path: '/v1/hints:wait',
  area: 'changes',
  summary: 'Waits until one of the cases of these receipts has another version than was seen',
  access: 'public',
  body: z.object({
    receipts: ReceiptsSchema,
    seen: z.array(z.object({ ref: CaseRefSchema, version: z.number() })).check(z.maxLength(100)),
    wait: z.optional(z.number().check(z.int(), z.gte(0), z.lte(25))),
  }),
  responses: { 200: { description: 'Those that changed; none where nothing did in that time', schema: z.object({ hints: z.array(CaseHintSchema) }) } },
  problems: [],
} as const satisfies Route;
