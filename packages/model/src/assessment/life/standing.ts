import type { Observation } from '../observation.js';
import type { Assessment, AssessmentStatus, Objection } from './assessment.js';

/** Those that wait for an answer. */
export function openObjections({ objections }: Assessment): Objection[] {
  return objections.filter(({ answer }) => answer === null);
}

/** Upheld ones that no figure was changed for. `drafted`: a correction that waits to be taken in counts as one. */
export function uncorrected({ objections, changes, corrections = [] }: Assessment, drafted = false): Objection[] {
  const put = new Set([...changes, ...(drafted ? corrections : [])].map(({ objection }) => objection));
  return objections.filter(({ id, answer }) => answer?.upheld && !put.has(id));
}

/** Where an assessment stands once what was done last is done, see `settle` in the table of steps. */
export function settledStatus(state: Assessment): AssessmentStatus {
  if (openObjections(state).length > 0 || uncorrected(state).length > 0) return 'objection';
  const [last] = state.log.filter(({ action }) => action === 'confirm' || action === 'recalculate').slice(-1);
  return last?.action === 'recalculate' ? 'recalculated' : 'confirmed';
}

/** Those made against the figures as they stand, that is since they were last confirmed or recalculated. */
export function objectionsToThese({ objections, log }: Assessment): Objection[] {
  const set = log.map(({ action }) => action === 'confirm' || action === 'recalculate').lastIndexOf(true);
  return objections.slice(log.slice(0, set).filter(({ action }) => action === 'object').length);
}

/** Two observations of the same key are one figure, of which the later counts. */
export function figureKey({ organisation, period, indicator }: Pick<Observation, 'organisation' | 'period' | 'indicator'>): string {
  return JSON.stringify([organisation, period, indicator]);
}
