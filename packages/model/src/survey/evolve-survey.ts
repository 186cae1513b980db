import { mustFollow } from '../proceeding/following.js';
import type { StepTaken } from '../proceeding/proceeding.js';
import { surveyResults } from './results.js';
import type { ImportedCell, Survey, SurveyDesign, Tally } from './survey.js';

export const surveyActions = ['plan', 'open', 'answer', 'import', 'close', 'publish'] as const;
export type SurveyAction = (typeof surveyActions)[number];

/** Where a survey stands when each step may be taken. */
export const surveyStages: Readonly<Record<SurveyAction, readonly Survey['status'][]>> = {
  plan: ['planned'], open: ['planned'], answer: ['open'], import: ['open'], close: ['open'], publish: ['closed'],
};

/** @throws RangeError when a step does not follow, or is none of a survey */
export function evolveSurvey(state: Survey | undefined, step: StepTaken, of: { id: string; area: string }): Survey {
  const { action, args, at, by, version } = step;
  const stage = surveyActions.find((known) => known === action);
  mustFollow(state, step, of, stage !== undefined && (state ? surveyStages[stage].includes(state.status) : stage === 'plan'));
  const log = [...(state?.log ?? []), ...(by ? [{ action, at, by }] : [])];
  if (action === 'plan') {
    return { ...(args['design'] as SurveyDesign), ...of, version, status: 'planned', tallies: [], imported: [], taken: [], results: null, log };
  }
  if (!state) throw new RangeError(`A survey begins with “plan”, not with “${action}”`);
  const next = { ...state, version, log };
  switch (action) {
    case 'open':
      return { ...next, status: 'open' };
    case 'answer':
      return { ...next, tallies: tallied(state.tallies, args['stratum'] as string, args['answers'] as Readonly<Record<string, string>>), taken: inserted(state.taken, step.command) };
    case 'import':
      return { ...next, imported: replaced(state.imported, args['agency'] as string, args['cells'] as readonly ImportedCell[]) };
    case 'close':
      // What it came to stays; how single strata answered is no longer needed.
      return { ...next, status: 'closed', results: surveyResults(state), tallies: state.tallies.map((tally) => ({ ...tally, counts: {} })), taken: [] };
    case 'publish':
      return { ...next, status: 'published' };
    default:
      return next;
  }
}

/** In the order of the strata's ids: it does not show who came first. */
function tallied(tallies: readonly Tally[], stratum: string, answers: Readonly<Record<string, string>>): Tally[] {
  const before = tallies.find((tally) => tally.stratum === stratum) ?? { stratum, answered: 0, counts: {} };
  const counts = { ...before.counts };
  for (const [question, option] of Object.entries(answers).sort(byKey)) counts[question] = { ...counts[question], [option]: (counts[question]?.[option] ?? 0) + 1 };
  return [...tallies.filter((tally) => tally !== before), { stratum, answered: before.answered + 1, counts }].sort((one, other) => (one.stratum < other.stratum ? -1 : 1));
}

function byKey([one]: readonly [string, string], [other]: readonly [string, string]): number {
  return one < other ? -1 : 1;
}

/** In the order of the digests, which is no order of time. */
function inserted(digests: readonly string[], digest: string): string[] {
  const place = digests.findIndex((other) => other > digest);
  return place < 0 ? [...digests, digest] : [...digests.slice(0, place), digest, ...digests.slice(place)];
}

function replaced(imported: Survey['imported'], agency: string, cells: readonly ImportedCell[]): Survey['imported'] {
  const key = ({ subject, stratum, question }: ImportedCell): string => JSON.stringify([subject, stratum, question]);
  const keys = new Set(cells.map(key));
  return [...imported.filter(({ cell }) => !keys.has(key(cell))), ...cells.map((cell) => ({ agency, cell }))];
}
