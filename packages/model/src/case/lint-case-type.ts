import type { Organisation } from '../division/organisation.js';
import { lintFields, lintForm, lintTree } from '../form/lint.js';
import type { Role } from '../identity/actor.js';
import type { Finding } from '../text/finding.js';
import { lintTexts } from '../text/lint-text.js';
import type { CaseType } from './case-type.js';
import { lintProjection } from './lint/projection.js';
import { lintLimits } from './lint/limits.js';
import { lintShown } from './lint/never-shown.js';
import { lintReads } from './lint/reads.js';
import { lintReferences } from './lint/references.js';
import { lintRunningClocks } from './lint/running-clocks.js';
import { lintOrganisations, lintRoles } from './lint/staffing.js';
import { stepsOf, takeableSteps } from './lint/steps.js';
import { lintTurnedClocks } from './lint/turned-clocks.js';
import { lintWays } from './lint/ways.js';

/** Who is there where the case type is to be used. What is left out is not looked at. */
export interface LintCaseTypeOptions {
  /** The posts that are staffed. Applicants and the system always are. */
  roles?: readonly Role[] | undefined;
  /** The directory. */
  organisations?: readonly Organisation[] | undefined;
}

/**
 * What is wrong with a case type, as its author can mend it, and with `severity: 'warning'` what may be. Empty: clean. Codes:
 * - names: `duplicate`, `unknown-status`, `unknown-clock`, `unknown-action`, `unknown-field`, `unknown-variable`,
 *   `unknown-placeholder`, `place-missing`;
 * - ways: `no-intake`, `unreachable`, `dead-end`, `terminal-exit`, `close-without-reply`;
 * - clocks: `limit-longer-than-whole`, `limit-out-of-proportion`, `within-itself`, `clock-left-running`, `clock-started-twice`,
 *   `clock-never-started`, `never-paused`, `never-resumed`, `not-extendable`, and `never-sent` for a notice that waits on a window;
 * - people: `role-nobody-has`, `no-receiver`, `nobody-to-choose`;
 * - rules and forms: `bad-condition`, `field-never-shown` and those of {@link lintForm}.
 */
export function lintCaseType(caseType: CaseType, { roles, organisations }: LintCaseTypeOptions = {}): Finding[] {
  const takeable = takeableSteps(caseType, roles);
  return [
    ...lintReferences(caseType),
    ...lintRoles(caseType, roles),
    ...(organisations ? lintOrganisations(caseType, organisations) : []),
    ...lintWays(caseType, takeable),
    ...lintLimits(caseType),
    ...lintTurnedClocks(caseType),
    ...lintRunningClocks(caseType, takeable),
    ...lintReads(caseType),
    ...lintProjection(caseType),
    ...lintForms(caseType),
    ...lintShown(caseType),
    ...lintWords(caseType),
  ];
}

/** The intake form, and the fields that transitions ask for. */
function lintForms(caseType: CaseType): Finding[] {
  return [
    ...lintForm(caseType.form).map((finding) => ({ ...finding, at: `/form${finding.at}` })),
    ...stepsOf(caseType).flatMap(({ transition, at }) => lintFields(transition.fields, at)),
    ...lintTree(caseType.categories, '/categories'),
  ];
}

/** Texts beside those of forms and fields, which are looked at there. */
function lintWords({ form: _form, transitions, ...rest }: CaseType): Finding[] {
  return [
    ...lintTexts(rest),
    ...transitions.flatMap(({ fields: _fields, ...transition }, index) => lintTexts(transition, `/transitions/${index}`)),
  ];
}
