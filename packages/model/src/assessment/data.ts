import type { Observation } from './observation.js';
import type { Assessed } from './score.js';

/** What a scheme is applied to. */
export interface AssessmentData {
  period: string;
  assessed: readonly Assessed[];
  /** Of the period and of those before it that rules compare with. Of two for the same organisation, period and indicator the later one counts. */
  observations: readonly Observation[];
}
