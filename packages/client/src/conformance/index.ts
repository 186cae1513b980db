import { conflictRules } from './rules/conflicts.js';
import { feedRules } from './rules/feed.js';
import { fileRules } from './rules/files.js';
import { hintRules } from './rules/hints.js';
import { metaRules } from './rules/meta.js';
import { numberRules } from './rules/numbers.js';
import { onceRules } from './rules/once.js';
import { pageRules } from './rules/pages.js';
import { proceedingRules } from './rules/proceedings.js';
import { queryRules } from './rules/queries.js';
import { receiptRules } from './rules/receipts.js';
import { recordRules } from './rules/records.js';
import { registerRules } from './rules/registers.js';
import { sightRules } from './rules/sight.js';
import { verdictRules } from './rules/verdicts.js';
import { versionRules } from './rules/versions.js';
import type { RuleGroup } from './rule.js';
import { conformanceSetup } from './setup.js';
import { Stage } from './stage.js';
import type { Capability, ConformanceCase, MakeWorld } from './types.js';

export { ConformanceFailure } from './failure.js';
export { conformanceSetup } from './setup.js';
export type { Capability, ConformanceCase, ConformanceSetup, MakeWorld, World } from './types.js';

const groups: readonly RuleGroup[] = [
  metaRules, onceRules, verdictRules, conflictRules, receiptRules, sightRules, queryRules, pageRules, recordRules, fileRules, registerRules, proceedingRules, hintRules, feedRules, numberRules, versionRules,
];

/**
 * What a back end owes, case by case, for whatever runner of tests there is: each case makes a world, acts in it through the port alone, and rejects where
 * the back end does something else. The cases are independent and may run side by side.
 *
 * ```ts
 * for (const { group, name, run } of conformance(makeWorld, { capabilities: ['feed'] })) test(`${group} ${name}`, run);
 * ```
 * @param capabilities what the back end has beside what every one must have
 */
export function conformance(makeWorld: MakeWorld, { capabilities = [] }: { capabilities?: readonly Capability[] } = {}): ConformanceCase[] {
  return groups.flatMap(({ group, rules }) =>
    rules
      .filter(({ needs = [] }) => needs.every((need) => capabilities.includes(need)))
      .map(({ name, run }) => ({
        group,
        name,
        async run() {
          const stage = new Stage(await makeWorld(conformanceSetup), conformanceSetup);
          try {
            await run(stage);
          } finally {
            await stage.close();
          }
        },
      })),
  );
}
