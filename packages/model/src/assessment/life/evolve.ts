import { mustFollow } from '../../proceeding/following.js';
import type { StepTaken } from '../../proceeding/proceeding.js';
import type { Bulletin } from '../bulletin/bulletin.js';
import type { DoneBy, Observation } from '../observation.js';
import type { AssessmentArgs, Figure } from './args.js';
import type { Assessment } from './assessment.js';
import { isSameFigure, observed } from './figures.js';
import { figureKey, settledStatus } from './standing.js';
import { findStep, type AssessmentAction, type AssessmentStep } from './steps.js';

/** The assessment after a step. @throws RangeError when the step does not follow, or is none of an assessment */
export function evolveAssessment(state: Assessment | undefined, step: StepTaken, of: { id: string; area: string }): Assessment {
  const rule = findStep(step.action);
  const { by } = step;
  if (!rule || !by) throw new RangeError(`No step of an assessment: ${step.action}`);
  mustFollow(state, step, of, state ? rule.from.includes(state.status) && isOfSide(rule, state, by) : rule.from.length === 0);

  const taken: Taken = { command: step.command, at: step.at, by };
  const before = state ?? begun(step.args as AssessmentArgs<'begin'>, taken, of);
  const effect = effects[rule.action] as Effect<AssessmentAction> | undefined;
  const words = wordsOf(step);
  const log = [...before.log, { action: step.action, at: step.at, by, ...(words !== undefined && { words }) }];
  const after: Assessment = { ...before, ...effect?.(step.args as AssessmentArgs, before, taken), version: step.version, log };
  return { ...after, status: rule.to === 'settle' ? settledStatus(after) : (rule.to ?? after.status) };
}

function isOfSide({ side }: AssessmentStep, { assessor, assessed }: Assessment, { organisation }: DoneBy): boolean {
  return side === 'assessor' ? organisation === assessor : assessed.some((each) => each.organisation === organisation);
}

/** The moment, post and command of a step. */
interface Taken {
  command: string;
  at: string;
  by: DoneBy;
}

function begun({ title, scheme, period, assessed }: AssessmentArgs<'begin'>, { by }: Taken, { id, area }: { id: string; area: string }): Assessment {
  return {
    id, area, version: 0, title, scheme, period, assessor: by.organisation, assessed, status: 'draft',
    observations: [], objections: [], changes: [], corrections: [], log: [], uses: [], bulletin: null,
  };
}

/** What stands beside a step in the log. An objection and its answer stand with the objection. */
function wordsOf({ action, args }: StepTaken): string | undefined {
  if (action === 'object' || action === 'answer' || action === 'use') return undefined;
  const words = args['words'] ?? args['reason'];
  return typeof words === 'string' ? words : undefined;
}

type Effect<Action extends AssessmentAction> = (args: AssessmentArgs<Action>, state: Assessment, taken: Taken) => Partial<Assessment>;

const effects: { readonly [Action in AssessmentAction]?: Effect<Action> } = {
  observe: ({ observations, reason, objection = null }, state, taken) =>
    takeIn(state, drafted(state, observations, taken, objection, reason), true),
  confirm: ({ objectionsUntil }) => ({ objectionsUntil }),
  object: ({ indicator, words }, { objections }, { command, at, by }) => ({
    objections: [...objections, { id: command, organisation: by.organisation, indicator, words, at, by, answer: null }],
  }),
  answer: ({ objection, upheld, words }, { objections }, { at, by }) => ({
    objections: objections.map((each) => (each.id === objection ? { ...each, answer: { upheld, words, at, by } } : each)),
  }),
  correct: ({ observations, reason, objection = null }, state, taken) => ({
    corrections: [...(state.corrections ?? []), ...drafted(state, observations, taken, objection, reason)],
  }),
  recalculate: ({ objectionsUntil }, state) => ({
    ...takeIn(state, state.corrections ?? [], false),
    corrections: [],
    objectionsUntil: objectionsUntil ?? state.objectionsUntil,
  }),
  withdraw: () => ({ corrections: [], objectionsUntil: undefined }),
  use: ({ kind, organisation, words }, { uses = [] }, { at, by }) => ({ uses: [...uses, { kind, organisation, words, at, by }] }),
  publish: (args, _state, { at }) => {
    const { show, top, number, title } = args;
    const { bulletin: frozen } = args as { bulletin?: Bulletin };
    return { publication: { show, ...(top !== undefined && { top }), ...(number !== undefined && { number }), ...(title && { title }), at }, bulletin: frozen?.digest ?? null, ...(frozen && { frozen }) };
  },
};

type NewFigure = NonNullable<Assessment['corrections']>[number];

function drafted({ scheme }: Assessment, figures: readonly Figure[], taken: Taken, objection: string | null, reason: string | undefined): NewFigure[] {
  return figures.map((figure) => ({ observation: observed(scheme, figure, taken, reason), objection, ...(reason !== undefined && { reason }) }));
}

/** Replaces figures, and says of each what it was. What says the same as what stands there changes nothing, unless an objection is answered by it. */
function takeIn({ observations, changes }: Assessment, figures: readonly NewFigure[], draft: boolean): Partial<Assessment> {
  const byKey = new Map<string, Observation>(observations.map((each) => [figureKey(each), each]));
  const added: Assessment['changes'] = [];
  for (const { observation: after, ...why } of figures) {
    const before = byKey.get(figureKey(after)) ?? null;
    if (before && why.objection === null && isSameFigure(before, after)) continue;
    byKey.set(figureKey(after), after);
    added.push({ before, after, ...why, ...(draft && { draft }) });
  }
  return { observations: [...byKey.values()], changes: [...changes, ...added] };
}
