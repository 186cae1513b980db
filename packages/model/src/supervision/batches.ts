import * as z from 'zod/mini';
import { utf8ToBytes, bytesToHex } from '@noble/hashes/utils.js';
import { sha256 } from '@noble/hashes/sha2.js';
import type { Case } from '../case/case.js';
import type { CaseType } from '../case/case-type.js';
import { findCaseType } from '../case/find-case-type.js';
import { ConditionSchema, holds } from '../form/condition.js';
import { CaseRefSchema, type CaseRef } from '../identity/case-ref.js';
import { matterOf } from './matter.js';
import { checkKinds, type CheckKind } from './supervision.js';

/**
 * How cases are drawn to be looked at again. `filter` is JsonLogic over `case`, as far as it is about the handling: by what a
 * matter is, never by whom it concerns. Give one of `share` (above 0, at most 1) and `count`.
 */
export const BatchPlanSchema = z.object({
  id: z.string(),
  kind: z.enum(checkKinds),
  filter: z.optional(ConditionSchema),
  share: z.optional(z.number()),
  count: z.optional(z.number()),
  /** Announced beforehand, it lets anyone repeat the draw. */
  seed: z.string(),
});
export type BatchPlan = z.infer<typeof BatchPlanSchema>;

/** Cases that were drawn, in the order of the draw. */
export const BatchSchema = z.object({
  id: z.string(),
  kind: z.enum(checkKinds),
  seed: z.string(),
  /** How many there were to draw from. */
  drawnFrom: z.number(),
  cases: z.array(CaseRefSchema),
});
export type Batch = z.infer<typeof BatchSchema>;

/**
 * Draws from the cases that have ended, may be looked at again where they stand, and are not part of another. The same cases, plan and seed give the same batch, in whatever
 * order they come: each case has the SHA-256 of `seed`, region and id, with a line feed between; the lowest are drawn. A share is
 * rounded up, so that of few cases one is drawn.
 * @throws RangeError when the plan does not say how many
 */
export function drawBatch(cases: readonly Case[], plan: BatchPlan, caseTypes: readonly CaseType[]): Batch {
  const { id, kind, seed, filter } = plan;
  const eligible = cases.filter((item) => mayBeChecked(item, kind, caseTypes) && (filter === undefined || holds(filter, { case: matterOf(item) })));
  const lots = new Map(eligible.map(({ ref }) => [lotOf(ref, seed), ref]));
  const drawn = [...lots].sort(([one], [other]) => (one < other ? -1 : 1)).slice(0, sizeOf(plan, lots.size));
  return { id, kind, seed, drawnFrom: lots.size, cases: drawn.map(([, ref]) => ref) };
}

/** The steps that record a check, see the shared steps `checks`. */
const actions: Readonly<Record<CheckKind, string>> = { lookBack: 'lookBack', sample: 'sampleReview' };

/** Whether it has ended, and its definition lets it be looked at again there. */
function mayBeChecked({ type, status, mergedInto }: Case, kind: CheckKind, caseTypes: readonly CaseType[]): boolean {
  const caseType = findCaseType(caseTypes, type);
  const hasEnded = caseType?.statuses.find(({ id }) => id === status)?.phase === 'ended';
  return hasEnded && mergedInto === null && caseType.transitions.some(({ action, from }) => action === actions[kind] && from.includes(status));
}

function sizeOf({ share, count }: BatchPlan, eligible: number): number {
  if (count !== undefined && share === undefined && Number.isInteger(count) && count > 0) return count;
  if (share === undefined || count !== undefined || !(share > 0 && share <= 1)) throw new RangeError('A batch needs either a share above 0 and at most 1, or a whole count above 0');
  // 0.07 × 100 is a little more than 7 to a computer.
  return Math.ceil(Number((share * eligible).toFixed(6)));
}

function lotOf({ region, id }: CaseRef, seed: string): string {
  return bytesToHex(sha256(utf8ToBytes([seed, region, id].join('\n'))));
}
