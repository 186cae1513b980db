import type { ProceedingContext } from '../proceeding/kind.js';
import type { SurveyResult } from './result.js';
import type { Survey } from './survey.js';

/**
 * A survey as the actor may see it. The organisation that asks sees how many answered in each stratum, and the results once it is closed;
 * all others see what is asked while it is open, and what came of it once that is published. How a stratum answered nobody sees: from counts
 * that grow under one's eyes each sheet could be read. `null`: not at all.
 */
export function viewSurvey(state: Survey, { actor }: ProceedingContext): Survey | null {
  const counted = { ...state, tallies: state.tallies.map((tally) => ({ ...tally, counts: {} })), taken: [] };
  if (actor.role !== 'applicant' && actor.organisation === state.surveyor) return counted;
  if (state.status === 'planned') return null;
  const results = state.status === 'published' ? state.results : null;
  const log = state.log.filter(({ action }) => publicSteps.includes(action));
  return { ...counted, tallies: [], imported: [], log, results: results && results.map(forOthers) };
}

/** Which strata of a hidden result gave nothing would say how their few answered. */
function forOthers(result: SurveyResult): SurveyResult {
  return { ...result, options: [], ...(result.hidden && { uncovered: [], effective: '0', correction: null }) };
}

const publicSteps: readonly string[] = ['open', 'close', 'publish'];
