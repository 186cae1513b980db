import type { Finding } from '../../text/finding.js';
import { lintTexts } from '../../text/lint-text.js';
import type { Scheme } from '../scheme.js';
import { lintGroups } from './lint-groups.js';
import { lintInputs } from './lint-inputs.js';
import { lintResults } from './lint-results.js';
import { lintRules } from './lint-rules.js';
import { lintTree } from './lint-tree.js';
import { lintWeights } from './lint-weights.js';
import { readScheme } from './read-scheme.js';

/**
 * What is wrong with a scheme of assessment, as its author can mend it, and with `severity: 'warning'` what may be. Empty: clean. It may be
 * anything that was parsed from JSON: where it has not the form of a scheme, the codes are those of {@link readScheme}. Otherwise:
 * - tree: `empty`, `duplicate`, `reserved-id`, `unknown-parent`, `cycle`, `no-rule`, `no-inputs`, `block-with-rule`, `block-with-inputs`,
 *   `floor-of-leaf`, `cap-of-leaf`;
 * - points: `weights-of-block`, `weights-of-scheme`, `weights-of-group`, `bad-full`, `negative-full`, `floor-above-full`, `above-full`,
 *   `full-out-of-reach`, `bad-cap`, `cap-out-of-reach`;
 * - figures: `unknown-input`, `unused-input`, `same-input`, `list`, `no-list`, `source-does-not-fit`, `rate-does-not-fit`, `no-rate`, `bad-per`,
 *   `bad-condition`, `unknown-variable`, `query-does-not-fit`;
 * - rules: `no-target`, `bad-target`, `target-out-of-reach`, `scale`, `bad-slope`, `bad-unit`, `further-not-in-order`,
 *   `least-out-of-order`, `from-does-not-fit`, `no-base`, `base-not-used`, `even-out-of-bounds`, `bands-not-in-order`, `bands-not-monotone`,
 *   `bad-tier`, `tiers-not-ascending`, `bad-times`, `points-of-some`, `points-do-not-sum`, `bad-scale`, `bad-weight`, `bad-drop`, `bad-place`,
 *   `places-not-ascending`, `places-not-monotone`, `places-and-falling`, `no-bounds`;
 * - groups: `no-group`, `unknown-indicator`, `target-not-used`, `bad-coefficient`;
 * - results: `unknown-grade`, `veto-without-effect`, `grades-not-descending`, `grade-out-of-reach`, `no-lowest-grade`, `bad-digits`, `bad-small-base`,
 *   `bad-version`; and `missing-translation`.
 */
export function lintScheme(scheme: Scheme): Finding[] {
  const read = readScheme(scheme);
  if (!read.ok) return read.findings;
  const { version } = scheme;
  return [
    ...(Number.isInteger(version) && version > 0 ? [] : [{ code: 'bad-version', at: '/version', message: 'Number versions 1, 2, 3…' }]),
    ...lintTree(scheme),
    ...lintWeights(scheme),
    ...lintInputs(scheme),
    ...lintRules(scheme),
    ...lintGroups(scheme),
    ...lintResults(scheme),
    ...lintTexts(scheme),
  ];
}
