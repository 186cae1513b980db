import * as z from 'zod/mini';
import { BasisSchema } from '../clock/clock.js';
import { CaseRefSchema } from '../identity/case-ref.js';
import { TextSchema } from '../text/text-schema.js';

/** The lines of matters that are brought together in the grid (A3): market, environment, health, errands, safety, justice, civil affairs. */
export const serviceLines = ['market', 'environment', 'health', 'errand', 'safety', 'justice', 'civil', 'urban', 'other'] as const;
export type ServiceLine = (typeof serviceLines)[number];

/**
 * An item admitted to the grid (准入事项): what a department may ask of grids, once it was approved. It is on a public list (滨州 10) until it
 * is withdrawn.
 */
export const GridServiceSchema = z.object({
  id: z.string(),
  label: TextSchema,
  /** The organisation that asked for it and stays responsible for it. */
  department: z.string(),
  line: z.enum(serviceLines),
  /** What the grid does, in a sentence; and what it does not. */
  task: TextSchema,
  basis: z.optional(BasisSchema),
  /** The case of its admission, where there was one. */
  admission: z.nullable(CaseRefSchema),
  validFrom: z.string(),
  validTo: z.nullable(z.string()),
});
export type GridService = z.infer<typeof GridServiceSchema>;

/** What a post does for an item: one leads, others assist or only report. */
export const dutyLevels = ['lead', 'assist', 'report'] as const;
export type DutyLevel = (typeof dutyLevels)[number];

/** One cell of the duty matrix (定岗定责): a kind of post by an admitted item, in all grids of `area` and below. The narrowest area wins. */
export const DutySchema = z.object({ area: z.string(), post: z.string(), service: z.string(), level: z.enum(dutyLevels), validFrom: z.string(), validTo: z.nullable(z.string()) });
export type Duty = z.infer<typeof DutySchema>;
