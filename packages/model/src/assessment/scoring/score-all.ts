import { leavesOf } from './leaf.js';
import { measuresOf, type Measures } from './measured.js';
import { remembered } from './memo.js';
import { observedIn } from './observed.js';
import { heldVetoes } from './vetoes.js';
import { workCard, type WorkedCard } from './card.js';
import type { AssessmentData } from '../data.js';
import type { Scheme } from '../scheme.js';
import type { Assessed, Scorecard } from '../score.js';

/** A scheme over its data: nothing is worked out before it is asked for, and each thing once. */
export interface Assessing {
  measures: Measures;
  card(assessed: Assessed): WorkedCard;
}

export function assessing(scheme: Scheme, data: AssessmentData): Assessing {
  const measures = measuresOf(scheme, data);
  const leaves = leavesOf(scheme, data, measures);
  const observed = observedIn(data.observations);
  return {
    measures,
    card: remembered(({ organisation, group }: Assessed) => [organisation, group], (assessed) => workCard(scheme, assessed, data.period, (indicator) => leaves(assessed, indicator), heldVetoes(scheme, assessed, data.period, observed))),
  };
}

/**
 * Scores every assessed organisation, in the order given, exactly: no floating point takes part, so the order of organisations,
 * observations or judges changes nothing. The steps are those of `applicationOrder`. Figures that cannot be make a score `invalid` and its card
 * without total; they are never an error. The scheme is taken to be one that `lintScheme` finds no fault in.
 * @throws RangeError where the scheme cannot be worked with: an indicator without rule, a target or weights of 0
 */
export function scoreAll(scheme: Scheme, data: AssessmentData): Scorecard[] {
  const { card } = assessing(scheme, data);
  return data.assessed.map((assessed) => card(assessed).card);
}

/** The scorecard of one organisation, the same as in `scoreAll`. @throws RangeError where it is not among the assessed, or as `scoreAll` does */
export function scoreOne(scheme: Scheme, data: AssessmentData, organisation: string): Scorecard {
  return assessing(scheme, data).card(assessedIn(data, organisation)).card;
}

export function assessedIn({ assessed }: AssessmentData, organisation: string): Assessed {
  const found = assessed.find((one) => one.organisation === organisation);
  if (!found) throw new RangeError(`Not assessed: ${organisation}`);
  return found;
}
