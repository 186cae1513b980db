import * as z from 'zod/mini';
import type { Route } from './route.js';
import { ReceiptsSchema } from './shapes.js';
import { Sha256Schema } from './texts.js';

const params = z.object({ sha256: Sha256Schema });

export const putBlob = {
  name: 'putBlob',
  method: 'PUT',
  path: '/v1/blobs/{sha256}',
  area: 'blobs',
  summary: 'Keeps a file under the SHA-256 of its content, whole or part by part',
  access: 'public',
  params,
  headers: z.object({ 'content-range': z.optional(z.string().check(z.regex(/^bytes \d{1,9}-\d{1,9}\/\d{1,9}$/))) }),
  body: 'bytes',
  responses: {
    201: { description: 'It is whole', schema: z.object({ size: z.number() }) },
    202: { description: 'There is so much of it', schema: z.object({ received: z.number() }) },
  },
  problems: ['conflict'],
} as const satisfies Route;

export const readUpload = {
  name: 'readUpload',
  method: 'GET',
  path: '/v1/blobs/{sha256}/upload',
  area: 'blobs',
  summary: 'How much of a file there is',
  access: 'public',
  params,
  responses: { 200: { description: 'The bytes that there are', schema: z.object({ received: z.number(), whole: z.boolean() }) } },
  problems: [],
} as const satisfies Route;

const file = { 200: { description: 'The file, with its type where that is an image or a PDF', contentType: 'application/octet-stream' } } as const;

export const readBlob = {
  name: 'readBlob',
  method: 'GET',
  path: '/v1/blobs/{sha256}',
  area: 'blobs',
  summary: 'A file, for who may see a case that has it',
  access: 'signedIn',
  params,
  responses: file,
  problems: [],
} as const satisfies Route;

export const showBlob = {
  name: 'showBlob',
  method: 'POST',
  path: '/v1/blobs:shown',
  area: 'blobs',
  summary: 'A file, for who holds the receipt of a case that shows it',
  access: 'public',
  body: z.object({ sha256: Sha256Schema, receipts: ReceiptsSchema }),
  responses: file,
  problems: [],
} as const satisfies Route;
