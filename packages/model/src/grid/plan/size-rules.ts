import * as z from 'zod/mini';
import { gridKinds, gridSettings } from '../grid.js';

const AmountSchema = z.object({ min: z.optional(z.number()), max: z.optional(z.number()) });

/** How large grids of one kind and setting are to be. What no rule names has no size that is right or wrong. */
export const GridSizeRuleSchema = z.object({ kind: z.enum(gridKinds), setting: z.enum(gridSettings), households: z.optional(AmountSchema), population: z.optional(AmountSchema) });
export type GridSizeRule = z.infer<typeof GridSizeRuleSchema>;

export const GridSizeRulesSchema = z.array(GridSizeRuleSchema);
export type GridSizeRules = z.infer<typeof GridSizeRulesSchema>;
