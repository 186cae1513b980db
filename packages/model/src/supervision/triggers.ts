import * as z from 'zod/mini';
import type { Case } from '../case/case.js';
import { pathsRead } from '../form/condition.js';
import { BasisSchema, type Basis } from '../clock/clock.js';
import { ConditionSchema, evaluate, holds } from '../form/condition.js';
import { TextSchema, type Text } from '../text/text-schema.js';
import { supervisionData, type SupervisionContext } from './supervision-facts.js';
import { supervisionLevels, type SupervisionLevel } from './supervision.js';

/** When a case should come under supervision. `when` is JsonLogic over {@link SupervisionData}. */
export const SupervisionRuleSchema = z.object({
  id: z.string(),
  /** The level that it proposes. */
  level: z.enum(supervisionLevels),
  when: ConditionSchema,
  /** Why, as whoever decides reads it. */
  reason: TextSchema,
  basis: z.optional(BasisSchema),
});
export type SupervisionRule = z.infer<typeof SupervisionRuleSchema>;

/** That a case should come under supervision of a level above its present one. A supervisor decides. */
export interface SupervisionProposal {
  /** The rule's id. */
  rule: string;
  level: SupervisionLevel;
  reason: Text;
  basis?: Basis | undefined;
  /** What the rule read, by path, and found: `facts.overdueDays` → 6. */
  facts: Readonly<Record<string, unknown>>;
}

/**
 * What the rules propose for a case, the highest level first. Nothing for a case that has ended, or that is handled as part of
 * another.
 * @throws RangeError when a moment of the case cannot be read
 */
export function supervisionDue(item: Case, rules: readonly SupervisionRule[], context: SupervisionContext): SupervisionProposal[] {
  const present = item.supervision ? rankOf(item.supervision.level) : -1;
  const above = rules.filter(({ level }) => rankOf(level) > present);
  if (above.length === 0 || item.mergedInto !== null) return [];
  const data = supervisionData(item, context);
  if (data.facts.phase === 'ended') return [];
  return above
    .filter(({ when }) => holds(when, data))
    .sort((one, other) => rankOf(other.level) - rankOf(one.level))
    .map(({ id, level, reason, basis, when }) => ({
      rule: id,
      level,
      reason,
      basis,
      facts: Object.fromEntries(pathsRead(when).map((path) => [path, evaluate({ var: path }, data)])),
    }));
}

function rankOf(level: SupervisionLevel): number {
  return supervisionLevels.indexOf(level);
}
