import * as z from 'zod/mini';
import { CommandSchema } from '../../case/command.js';
import { CaseRefSchema } from '../../identity/case-ref.js';
import type { Route } from './route.js';
import { ProblemSchema, ReceiptSchema, ReceiptsSchema, VerdictSchema } from './shapes.js';
import { IdSchema, InstantSchema, RegionSchema } from './texts.js';

/** A command as it may be sent: with an id that can stand in a path and a header, and a moment that can be read. */
export const SentCommandSchema = z.extend(CommandSchema, {
  id: IdSchema,
  base: z.nullable(z.union([z.object({ version: z.number().check(z.int(), z.nonnegative()) }), z.object({ after: IdSchema })])),
  at: InstantSchema,
  target: CaseRefSchema,
  caseType: z.optional(z.string().check(z.maxLength(64))),
  receipt: z.optional(ReceiptSchema),
  dependsOn: z.optional(z.array(z.string().check(z.maxLength(80))).check(z.maxLength(100))),
});

export const SubmissionSchema = z.object({ command: SentCommandSchema, receipts: z.optional(ReceiptsSchema) });
export const BatchSchema = z.object({ commands: z.array(SubmissionSchema).check(z.maxLength(100)) });
export const BatchResultSchema = z.union([z.object({ verdict: VerdictSchema }), z.object({ problem: ProblemSchema })]);

export const submitCommand = {
  name: 'submitCommand',
  method: 'POST',
  path: '/v1/commands',
  area: 'commands',
  summary: 'Carries out one command, once: sent again it answers the same verdict',
  access: 'public',
  headers: z.object({ 'idempotency-key': z.string().check(z.regex(/^\d{6}\.[\w-]{1,64}$/)) }),
  body: SubmissionSchema,
  responses: {
    200: { description: 'It had been carried out before', schema: VerdictSchema, headers: { 'Idempotency-Replayed': 'true' } },
    201: { description: 'It was carried out', schema: VerdictSchema },
  },
  problems: ['rejected', 'conflict', 'key_reused', 'in_progress', 'schema_unsupported'],
} as const satisfies Route;

export const submitBatch = {
  name: 'submitBatch',
  method: 'POST',
  path: '/v1/commands:batch',
  area: 'commands',
  summary: 'Carries out up to 100 commands in order, each on its own. What follows one that failed, in the same case, is not tried: base_unknown',
  access: 'public',
  body: BatchSchema,
  responses: { 200: { description: 'A verdict or a problem for each, in the order sent', schema: z.object({ results: z.array(BatchResultSchema) }) } },
  problems: [],
} as const satisfies Route;

export const readVerdict = {
  name: 'readVerdict',
  method: 'GET',
  path: '/v1/commands/{region}/{id}',
  area: 'commands',
  summary: 'The verdict on a command that was sent before, for who sent it',
  access: 'public',
  params: z.object({ region: RegionSchema, id: IdSchema }),
  responses: { 200: { description: 'What became of it', schema: VerdictSchema } },
  problems: [],
} as const satisfies Route;
