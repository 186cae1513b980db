import type { ProceedingContext } from '../../proceeding/kind.js';
import { publicBulletin } from '../bulletin/public-bulletin.js';
import type { PublicBulletin } from '../bulletin/public-schema.js';
import type { DoneBy, Observation } from '../observation.js';
import type { Assessment } from './assessment.js';
import { figureKey } from './standing.js';
import { findStep, type AssessmentStep } from './steps.js';

/**
 * The assessment as an actor may see it.
 * - The assessor: all.
 * - An assessed organisation: nothing of a draft; then every figure, but the cases and grids behind its own only; its own objections, those of
 *   others once it is locked, and what its own result is used for.
 * - Everyone else: nothing until it is published; then the scheme and what the publication shows. No case, no grid, no objection, no words of
 *   the log, and of who did something the organisation only: the role reads `system`.
 */
export function viewAssessment(state: Assessment, { actor }: ProceedingContext): Assessment | null {
  const organisation = actor.role === 'applicant' ? null : actor.organisation;
  if (organisation === state.assessor) return state;
  if (organisation !== null && state.assessed.some((each) => each.organisation === organisation)) return state.status === 'draft' ? null : forAssessed(state, organisation);
  return state.status === 'published' ? forPublic(state) : null;
}

function forAssessed(state: Assessment, organisation: string): Assessment {
  const isOpen = state.status === 'locked' || state.status === 'published';
  const objections = state.objections.filter((each) => isOpen || each.organisation === organisation);
  const seen = new Set(objections.map(({ id }) => id));
  const told = new Set(state.changes.flatMap(({ objection, after }) => (objection === null || seen.has(objection) ? [] : [reasonKey(after)])));
  const own = (observation: Observation) => {
    if (observation.organisation === organisation) return observation;
    const { reason, ...rest } = withoutRows(observation);
    return { ...rest, ...(reason !== undefined && { reason: told.has(reasonKey(observation)) ? withheld : reason }) };
  };
  return {
    ...state,
    observations: state.observations.map(own),
    objections,
    changes: state.changes.filter(({ draft }) => !draft).map(({ before, after, objection, reason }) => ({
      before: before && own(before),
      after: own(after),
      // The reason may repeat what another organisation objected.
      ...(objection === null || seen.has(objection) ? { objection, reason } : { objection: null }),
    })),
    corrections: [],
    // With the objections that are seen, the steps by which they came: each tells to which figures it was made.
    log: state.log.filter(({ action, by }) => isShownTo(action, ['assessed', 'public']) || (action === 'object' && (isOpen || by.organisation === organisation))),
    uses: (state.uses ?? []).filter((use) => use.organisation === organisation),
    frozen: undefined,
    ...(state.status === 'published' && { published: shownOf(state) }),
  };
}

function forPublic(state: Assessment): Assessment {
  const published = shownOf(state);
  const shown = new Set(published.cards.map(({ organisation }) => organisation));
  return {
    ...state,
    assessed: state.assessed.filter(({ organisation }) => shown.has(organisation)),
    observations: state.observations.filter(({ organisation }) => shown.has(organisation)).map((each) => ({ ...withoutRows(each), by: withoutPost(each.by) })),
    objections: [],
    changes: [],
    corrections: [],
    log: state.log.filter(({ action }) => isShownTo(action, ['public'])).map(({ action, at, by }) => ({ action, at, by: withoutPost(by) })),
    uses: [],
    frozen: undefined,
    published,
  };
}

/** A state never changes, and is looked at often. */
const shownBefore = new WeakMap<Assessment, PublicBulletin>();

function shownOf(state: Assessment): PublicBulletin {
  const known = shownBefore.get(state);
  if (known) return known;
  const shown = publicBulletin(state.frozen ?? state);
  shownBefore.set(state, shown);
  return shown;
}

function isShownTo(action: string, audiences: readonly AssessmentStep['shownTo'][]): boolean {
  const step = findStep(action);
  return step !== undefined && audiences.includes(step.shownTo);
}

/** In place of a reason that answers another organisation's objection. What is given by hand counts only with one. */
const withheld = '—';

function reasonKey(observation: Observation): string {
  return JSON.stringify([figureKey(observation), observation.reason]);
}

function withoutRows({ rows: _rows, ...rest }: Observation): Observation {
  return rest;
}

function withoutPost({ organisation }: DoneBy): DoneBy {
  return { role: 'system', organisation };
}
