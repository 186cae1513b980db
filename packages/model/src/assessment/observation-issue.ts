import type { Text } from '../text/text-schema.js';

/**
 * What can be wrong with an observation:
 *
 * - `unknown-indicator`; `block`: an indicator that is the sum of others; `wrong-period`: not of the scheme's kind; `unknown-input`
 * - `not-a-number`: text in a number cell; `not-a-list`: one number where each judge's score belongs; `list`: the other way round
 * - `negative`; `fraction` (a warning): a count that is not whole
 * - `numerator-larger`: than its denominator; `less-larger`: more taken off the denominator than there is; `repeated-larger`: more events count again
 *   than there were; `above-all`: a share above 1
 * - `score-off-scale`: a judge's, beyond 0 to `to`; `off-bounds`: points by hand, beyond `from` to `to`; `no-reason`: points by hand without why
 * - `not-yes-or-no`: an item of a checklist that is neither 1 nor 0; `parts-differ`: `total` is stated, and the parts come to `sum`
 */
export const observationIssueCodes = [
  'unknown-indicator', 'block', 'wrong-period', 'unknown-input', 'not-a-number', 'not-a-list', 'list', 'negative', 'fraction', 'numerator-larger',
  'less-larger', 'repeated-larger', 'above-all', 'score-off-scale', 'off-bounds', 'no-reason', 'not-yes-or-no', 'parts-differ',
] as const;
export type ObservationIssueCode = (typeof observationIssueCodes)[number];

/** One thing that is wrong with an observation, at its place. `observationIssueText` puts it in words. */
export interface ObservationIssue {
  code: ObservationIssueCode;
  /** The figures can be used all the same. What has none cannot. */
  severity?: 'warning';
  /** As the observation names it. */
  indicator: string;
  /** Id of the input, as the observation names it; `null`: it is about the whole of it. */
  input: string | null;
  /** In a list, the place of the score, from 0. */
  index?: number;
  /** How the input is called, or the indicator where it is about the whole; `null` where there is none such. */
  title: Text | null;
  /** What the sentence says besides: `value`, `from`, `to`, `total`, `sum`, `other` (another figure). */
  params?: Readonly<Record<string, string>>;
  /** The name of the other input, such as that of the denominator. */
  otherTitle?: Text;
}
