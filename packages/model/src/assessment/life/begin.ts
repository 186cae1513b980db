import type { Refusal } from '../../case/decision.js';
import { covers } from '../../division/division.js';
import { findOrganisation } from '../../division/organisation.js';
import type { ProceedingContext } from '../../proceeding/kind.js';
import { text } from '../../text/text.js';
import { lintScheme } from '../lint/lint-scheme.js';
import { isPeriod } from '../period.js';
import type { AssessmentArgs } from './args.js';
import { refusal } from './refusals.js';

/** What keeps an assessment from beginning so; the first thing found. */
export function beginFault({ scheme, period, assessed }: AssessmentArgs<'begin'>, area: string, { actor, organisations }: ProceedingContext): Refusal | undefined {
  // A scheme in one language can be worked with.
  const fault = lintScheme(scheme).find(({ code, severity }) => severity !== 'warning' && code !== 'missing-translation');
  if (fault) return refusal('faulty-scheme', text(`${fault.at} ${fault.code}`, `${fault.at} ${fault.code}`, `${fault.at}: ${fault.message}`));
  if (!isPeriod(period, scheme.period)) return refusal('wrong-period', period);
  if (actor.role === 'applicant' || !covers(actor.area, area)) return refusal('wrong-area', area);
  if (assessed.length === 0) return refusal('no-organisations');

  const unknown = [actor.organisation, ...assessed.map(({ organisation }) => organisation)].find((id) => !findOrganisation(organisations, id));
  if (unknown !== undefined) return refusal('unknown-organisation', unknown);
  const named = (id: string) => findOrganisation(organisations, id)?.name ?? id;
  if (assessed.some(({ organisation }) => organisation === actor.organisation)) return refusal('self-assessment', named(actor.organisation));
  const outside = assessed.find(({ organisation }) => !covers(area, findOrganisation(organisations, organisation)?.area ?? ''));
  if (outside) return refusal('wrong-area', named(outside.organisation));
  const twice = assessed.find(({ organisation }, index) => assessed.findIndex((each) => each.organisation === organisation) !== index);
  if (twice) return refusal('assessed-twice', named(twice.organisation));
  const stray = assessed.find(({ group }) => !scheme.groups.some(({ id }) => id === group));
  return stray && refusal('unknown-group', stray.group);
}
