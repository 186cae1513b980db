import type { GridCodeScheme } from '../grid-code-scheme.js';
import { defaultGridCodeScheme } from '../grid-code-schemes.js';
import { belonging } from './belonging.js';
import { planFindingCodes, type PlanFinding } from './finding.js';
import { gaps } from './gaps.js';
import { openEdges } from './open-edges.js';
import { overlaps } from './overlaps.js';
import { parts } from './parts.js';
import type { GridPlan } from './plan.js';
import { checkRecords } from './records.js';
import { surveyOf } from './survey.js';
import { planTolerances, type PlanTolerances } from './tolerances.js';
import { topologyOf } from './topology.js';
import { openLoops } from './unmatched.js';

/** In this order. */
export const planSteps = ['boundaries', 'records', 'edges', 'pairs', 'unmatched', 'overlaps', 'gaps', 'belonging', 'parts'] as const;
export type PlanStep = (typeof planSteps)[number];

/** Grids that a step looks at: a few milliseconds. */
const perStep = 200;

/** How far a check has come: `done` of `of` within its step; `of` may grow while overlaps are found. */
export interface PlanProgress {
  step: PlanStep;
  done: number;
  of: number;
}

export interface PlanCheckOptions {
  /** Default: `defaultGridCodeScheme`, 12 + 3 digits. */
  scheme?: GridCodeScheme;
  /** Default: `planTolerances`. */
  tolerances?: PlanTolerances;
}

/**
 * Checks a plan all at once: full coverage, no overlap, the right size by kind and setting, every grid inside one community, in one piece, one
 * grid set for all departments (滨州条例 6; 全域覆盖、分类划分、规模适度). Errors first, by grid. A plan in order has no finding.
 * @throws MixedCrsError where boundaries are in several coordinate references
 */
export function checkPlan(plan: GridPlan, options?: PlanCheckOptions): PlanFinding[] {
  const steps = planChecks(plan, options);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/**
 * {@link checkPlan} in small steps, so that a page can draw and listen between them: `next()` goes on for some milliseconds, also where
 * much has to be clipped. Yields how far it has come; returns the findings.
 */
export function* planChecks(plan: GridPlan, { scheme = defaultGridCodeScheme, tolerances = planTolerances }: PlanCheckOptions = {}): Generator<PlanProgress, PlanFinding[]> {
  const survey = yield* told('boundaries', plan.grids.length + plan.communities.length, surveyOf(plan, tolerances, perStep));
  const { grids, shapes, communityOf } = survey;
  const findings = yield* told('records', grids.length, checkRecords(survey, scheme, perStep));
  const topology = yield* told('edges', shapes.length, topologyOf(shapes, perStep));
  const open = yield* told('pairs', topology.pairs, openEdges(topology, grids.length, communityOf, 25 * perStep));
  const loops = yield* told('unmatched', open.cover.length, openLoops(survey, topology, open));
  findings.push(...loops.findings);
  findings.push(...(yield* toldOf('overlaps', overlaps(survey, topology, open, loops))));
  findings.push(...(yield* toldOf('gaps', gaps(survey, loops))));
  findings.push(...(yield* toldOf('belonging', belonging(survey, loops.belonging, unmatchedCodes(findings)))));
  findings.push(...(yield* told('parts', grids.length, parts(survey, topology, perStep))));
  return findings.sort(inOrder);
}

function* told<T>(step: PlanStep, of: number, steps: Generator<number, T>): Generator<PlanProgress, T> {
  yield { step, done: 0, of };
  for (;;) {
    const next = steps.next();
    if (next.done) return next.value;
    yield { step, done: next.value, of };
  }
}

function* toldOf<T>(step: PlanStep, steps: Generator<[number, number], T>): Generator<PlanProgress, T> {
  for (;;) {
    const next = steps.next();
    if (next.done) return next.value;
    yield { step, done: next.value[0], of: next.value[1] };
  }
}

function unmatchedCodes(findings: readonly PlanFinding[]): Set<string> {
  return new Set(findings.filter(({ code }) => code === 'unmatched').flatMap(({ grids }) => grids));
}

function inOrder(one: PlanFinding, other: PlanFinding): number {
  if (one.severity !== other.severity) return one.severity === 'error' ? -1 : 1;
  const [a, b] = [placeIn(one), placeIn(other)];
  return a < b ? -1 : a > b ? 1 : planFindingCodes.indexOf(one.code) - planFindingCodes.indexOf(other.code);
}

function placeIn({ grids, community }: PlanFinding): string {
  return grids[0] ?? community ?? '';
}
