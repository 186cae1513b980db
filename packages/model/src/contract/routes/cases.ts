import * as z from 'zod/mini';
import { CaseEventSchema } from '../../case/event.js';
import { lights } from '../../clock/names.js';
import { DivisionCodeSchema } from '../../division/division.js';
import { CaseRefSchema } from '../../identity/case-ref.js';
import type { Route } from './route.js';
import { CasePageSchema, CaseRecordSchema, NarrowingSchema, ReceiptsSchema } from './shapes.js';
import { IdSchema, LimitTextSchema, NameListSchema, NameSchema, RefTextSchema, RegionSchema, SearchTextSchema } from './texts.js';

const lightList = new RegExp(`^(${lights.join('|')})(,(${lights.join('|')}))*$`);

export const listCases = {
  name: 'listCases',
  method: 'GET',
  path: '/v1/cases',
  area: 'cases',
  summary: 'Cases that one may see, by what is asked of them',
  access: 'signedIn',
  query: z.object({
    area: z.optional(DivisionCodeSchema),
    grid: z.optional(NameSchema),
    status: z.optional(NameListSchema),
    light: z.optional(z.string().check(z.regex(lightList))),
    organisation: z.optional(NameSchema),
    type: z.optional(NameListSchema),
    parent: z.optional(RefTextSchema),
    mergedInto: z.optional(RefTextSchema),
    project: z.optional(NameSchema),
    supervised: z.optional(z.enum(['true', 'false'])),
    text: z.optional(SearchTextSchema),
    sort: z.optional(z.enum(['-updatedAt', 'updatedAt', '-createdAt', 'createdAt'])),
    after: z.optional(z.string().check(z.maxLength(200))),
    limit: z.optional(LimitTextSchema),
  }),
  responses: { 200: { description: 'A page; `next` is the `after` of the following one', schema: CasePageSchema } },
  problems: [],
} as const satisfies Route;

export const namedCases = {
  name: 'namedCases',
  method: 'POST',
  path: '/v1/cases:named',
  area: 'cases',
  summary: 'Those of the cases named that one may see and that are as is asked, in one page',
  access: 'signedIn',
  body: z.object({ refs: z.array(CaseRefSchema).check(z.maxLength(1000)), query: z.optional(NarrowingSchema) }),
  responses: { 200: { description: 'The cases', schema: CasePageSchema } },
  problems: [],
} as const satisfies Route;

const params = z.object({ region: RegionSchema, id: IdSchema });

export const readCase = {
  name: 'readCase',
  method: 'GET',
  path: '/v1/cases/{region}/{id}',
  area: 'cases',
  summary: 'A case and its record, as one may see them',
  access: 'signedIn',
  params,
  headers: z.object({ 'if-none-match': z.optional(z.string()) }),
  responses: {
    200: { description: 'The case', schema: CaseRecordSchema, headers: { ETag: 'The version' } },
    304: { description: 'It still has the version named in If-None-Match' },
  },
  problems: [],
} as const satisfies Route;

export const readCaseEvents = {
  name: 'readCaseEvents',
  method: 'GET',
  path: '/v1/cases/{region}/{id}/events',
  area: 'cases',
  summary: 'The record of a case, as one may see it',
  access: 'signedIn',
  params,
  responses: { 200: { description: 'What happened, in order', schema: z.object({ events: z.array(CaseEventSchema) }) } },
  problems: [],
} as const satisfies Route;

export const exportRecords = {
  name: 'exportRecords',
  method: 'POST',
  path: '/v1/records:export',
  area: 'cases',
  summary: 'The sealed records of the cases named, or of all that are as is asked',
  access: 'public',
  body: z.union([
    z.object({ refs: z.array(CaseRefSchema).check(z.maxLength(1000)), receipts: z.optional(ReceiptsSchema) }),
    z.object({ query: NarrowingSchema, receipts: z.optional(ReceiptsSchema) }),
  ]),
  responses: { 200: { description: 'One JSON text to a line, from header to end. Without its end it is not whole', contentType: 'application/jsonl' } },
  problems: [],
} as const satisfies Route;
