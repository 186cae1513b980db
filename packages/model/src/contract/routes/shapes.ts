import * as z from 'zod/mini';
import { BasisSchema } from '../../clock/clock.js';
import { lights } from '../../clock/names.js';
import { CaseSchema } from '../../case/case.js';
import type { AllowedAction, Refusal } from '../../case/decision.js';
import { CaseEventSchema } from '../../case/event.js';
import { TransitionSchema } from '../../case/case-type.js';
import { DivisionCodeSchema } from '../../division/division.js';
import { issueCodes, type FormIssue } from '../../form/issue.js';
import type { RevisionRefusal } from '../../grid/register/refusals.js';
import { CaseRefSchema } from '../../identity/case-ref.js';
import { roles } from '../../identity/actor.js';
import type { Receipt } from '../../identity/receipt.js';
import type { FollowedCase, PublicCase, PublicStep } from '../../privacy/public-case.js';
import { proceedingKinds } from '../../proceeding/proceeding.js';
import { TextSchema } from '../../text/text-schema.js';
import type { CasePage, CaseRecord, TrackedRecord } from '../case-query.js';
import { errorCodes, type ErrorIssue } from '../error.js';
import type { CaseHint, Hint } from '../hint.js';
import type { Problem } from '../problem.js';
import type { FieldConflict, Verdict } from '../verdict.js';
import { registerNames } from './register-names.js';
import { NameSchema, RegionSchema, SeqSchema } from './texts.js';

// The shapes of the contract, as schemas. Annotated, so that they are held to the types that programs use.

export const ReceiptSchema: z.ZodMiniType<Receipt> = z.object({ code: z.string().check(z.maxLength(64)), secret: z.string().check(z.maxLength(64)) });
export const ReceiptsSchema = z.array(ReceiptSchema).check(z.maxLength(100));

const FormIssueSchema: z.ZodMiniType<FormIssue> = z.object({ field: z.string(), code: z.enum(issueCodes), params: z.optional(z.record(z.string(), z.union([z.string(), z.number()]))) });

export const RefusalSchema: z.ZodMiniType<Refusal> = z.object({
  code: z.string(),
  message: TextSchema,
  basis: z.optional(BasisSchema),
  issues: z.optional(z.array(FormIssueSchema)),
});

export const FieldConflictSchema: z.ZodMiniType<FieldConflict> = z.object({ field: z.string(), base: z.unknown(), mine: z.unknown(), theirs: z.unknown() });

export const VerdictSchema: z.ZodMiniType<Verdict> = z.discriminatedUnion('status', [
  z.object({ command: z.string(), status: z.literal('applied'), ref: CaseRefSchema, version: z.number(), receipt: z.optional(ReceiptSchema), seq: z.optional(SeqSchema) }),
  z.object({ command: z.string(), status: z.literal('rejected'), refusal: RefusalSchema }),
  z.object({ command: z.string(), status: z.literal('conflict'), version: z.number(), fields: z.optional(z.array(FieldConflictSchema)) }),
]);

const ErrorIssueSchema: z.ZodMiniType<ErrorIssue> = z.object({ pointer: z.string(), code: z.string() });

/** RFC 9457. Its `type` is `urn:linli:problem:` and one of the codes. */
export const ProblemSchema: z.ZodMiniType<Problem> = z.object({
  type: z.enum(errorCodes.map((code) => `urn:linli:problem:${code}`)),
  title: z.string(),
  status: z.number(),
  detail: z.optional(z.string()),
  retry: z.enum(['auto', 'auth', 'user', 'never']),
  issues: z.optional(z.array(ErrorIssueSchema)),
  command: z.optional(z.string()),
  verdict: z.optional(VerdictSchema),
});

export const CasePageSchema: z.ZodMiniType<CasePage> = z.object({ items: z.array(CaseSchema), next: z.nullable(z.string()) });
export const CaseRecordSchema: z.ZodMiniType<CaseRecord> = z.object({ case: CaseSchema, events: z.array(CaseEventSchema) });

const PublicStepSchema: z.ZodMiniType<PublicStep> = z.object({
  version: z.number(),
  action: z.string(),
  at: z.string(),
  organisation: z.nullable(z.string()),
  role: z.enum(roles),
  args: z.record(z.string(), z.any()),
});

const AllowedActionSchema: z.ZodMiniType<AllowedAction> = z.pick(TransitionSchema, { action: true, label: true, hint: true, fields: true, tone: true, basis: true, step: true, inherits: true });

const FollowedCaseSchema: z.ZodMiniType<FollowedCase> = z.extend(z.pick(CaseSchema, { type: true, status: true, outcome: true, lead: true, clocks: true, updatedAt: true }), {
  steps: z.array(PublicStepSchema),
});

export const PublicCaseSchema: z.ZodMiniType<PublicCase> = z.extend(
  z.pick(CaseSchema, {
    ref: true, type: true, version: true, receipt: true, title: true, category: true, place: true, content: true, status: true, outcome: true, confirmation: true, lead: true, rating: true,
    clocks: true, createdAt: true, updatedAt: true,
  }),
  { steps: z.array(PublicStepSchema), actions: z.array(AllowedActionSchema), follows: z.nullable(FollowedCaseSchema) },
);

export const TrackedRecordSchema: z.ZodMiniType<TrackedRecord> = z.object({ ref: CaseRefSchema, case: PublicCaseSchema });

export const CaseHintSchema: z.ZodMiniType<CaseHint> = z.object({ ref: CaseRefSchema, version: z.number() });
export const HintSchema: z.ZodMiniType<Hint> = z.union([
  CaseHintSchema,
  z.object({ register: z.enum(registerNames), region: RegionSchema }),
  z.object({ proceeding: z.enum(proceedingKinds), of: z.string(), area: DivisionCodeSchema }),
]);

export const RevisionRefusalSchema: z.ZodMiniType<RevisionRefusal> = z.object({ code: z.string() as z.ZodMiniType<RevisionRefusal['code']>, message: TextSchema, grids: z.array(z.string()) });

/** What is asked of the cases, in a body: as `CaseQuery` says. */
export const NarrowingSchema = z.object({
  area: z.optional(DivisionCodeSchema),
  grid: z.optional(NameSchema),
  status: z.optional(z.array(NameSchema)),
  light: z.optional(z.array(z.enum(lights))),
  organisation: z.optional(NameSchema),
  type: z.optional(z.array(NameSchema)),
  parent: z.optional(CaseRefSchema),
  mergedInto: z.optional(CaseRefSchema),
  project: z.optional(NameSchema),
  supervised: z.optional(z.boolean()),
  text: z.optional(z.string().check(z.maxLength(200))),
  sort: z.optional(z.enum(['-updatedAt', 'updatedAt', '-createdAt', 'createdAt'])),
});
