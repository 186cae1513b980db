import type { Refusal } from '../../case/decision.js';
import { findOrganisation } from '../../division/organisation.js';
import type { ProceedingContext, ProceedingDecision } from '../../proceeding/kind.js';
import type { ProceedingCommand, StepTaken } from '../../proceeding/proceeding.js';
import { CanonicalJsonError, canonicalJson } from '../../record/canonical-json.js';
import { pickText, text, type Locale } from '../../text/text.js';
import { freezeBulletin } from '../bulletin/freeze-bulletin.js';
import type { DoneBy } from '../observation.js';
import { scoreAll } from '../scoring/score-all.js';
import type { Scheme } from '../scheme.js';
import type { Scorecard } from '../score.js';
import { indicatorsOf } from '../indicators-of.js';
import { parseArgs, type AssessmentArgs } from './args.js';
import type { Assessment } from './assessment.js';
import { beginFault } from './begin.js';
import { figuresFault } from './figures.js';
import { hasObjected, permit } from './permit.js';
import { refusal } from './refusals.js';
import { openObjections } from './standing.js';
import { findStep, type AssessmentAction } from './steps.js';

/** What follows from a command on an assessment: the step to record, or why not. */
export function decideAssessment(state: Assessment | undefined, command: ProceedingCommand, context: ProceedingContext): ProceedingDecision {
  const step = findStep(command.action);
  if (!step || command.kind !== 'assessment') return { ok: false, refusal: refusal('unknown-action') };
  const denied = permit(step, state, context);
  if (denied) return { ok: false, refusal: denied };
  const by = doneBy(context);
  if (!by) return { ok: false, refusal: refusal('not-allowed') };

  const unwritable = unwritableAt(command.args);
  if (unwritable !== undefined) return { ok: false, refusal: refusal('invalid', undefined, [{ field: unwritable, code: 'wrong-type' }]) };
  const parsed = parseArgs(step.action, command.args);
  if ('issues' in parsed) return { ok: false, refusal: refusal('invalid', undefined, parsed.issues) };
  const at = momentAfter(state, context.now);
  const fault = step.action === 'begin' ? beginFault(parsed.args as AssessmentArgs<'begin'>, command.area, context) : state && faultOf(step.action, parsed.args, state, by, context, command.id);
  if (fault) return { ok: false, refusal: fault };
  const args = step.action === 'publish' && state ? publishArgs(parsed.args as AssessmentArgs<'publish'>, state, at) : parsed.args;
  const taken: StepTaken = { command: command.id, version: (state?.version ?? 0) + 1, action: step.action, args, at, by };
  return { ok: true, steps: [taken] };
}

/** Where something is that no record can hold, such as half a character: steps and bulletins are written as canonical JSON. */
function unwritableAt(args: unknown): string | undefined {
  try {
    canonicalJson(args);
    return undefined;
  } catch (error) {
    if (error instanceof CanonicalJsonError) return error.at.slice(1).replace(/\//g, '.');
    throw error;
  }
}

/** A device whose clock is behind must not write a step before the one it follows. */
function momentAfter(state: Assessment | undefined, now: string): string {
  const last = state?.log[state.log.length - 1]?.at;
  return last !== undefined && Date.parse(now) < Date.parse(last) ? last : now;
}

function doneBy({ actor }: ProceedingContext): DoneBy | null {
  return actor.role === 'applicant' ? null : { role: actor.role, organisation: actor.organisation };
}

/** What is wrong with what was entered, or with the figures that it is about. */
function faultOf(action: AssessmentAction, args: AssessmentArgs, state: Assessment, by: DoneBy, context: ProceedingContext, command: string): Refusal | undefined {
  return (faults[action] as Fault<AssessmentAction> | undefined)?.(args, state, by, context, command);
}

type Fault<Action extends AssessmentAction> = (args: AssessmentArgs<Action>, state: Assessment, by: DoneBy, context: ProceedingContext, command: string) => Refusal | undefined;

const faults: { readonly [Action in AssessmentAction]?: Fault<Action> } = {
  observe: figuresFault,
  correct: figuresFault,
  confirm({ objectionsUntil }, state, _by, context) {
    if (!state.observations.some(({ period }) => period === state.period)) return refusal('no-figures');
    return pastFault(objectionsUntil, context) ?? cardFault(state, ['invalid'], context);
  },
  object({ indicator }, state, { organisation }, _context, command) {
    // Its id is that of the command: one answer must not settle the objections of two.
    if (state.objections.some(({ id }) => id === command)) return refusal('objected-already');
    if (!hasFigures(state.scheme, indicator)) return refusal('unknown-indicator', indicator);
    return hasObjected(state, organisation, indicator) ? refusal('objected-already') : undefined;
  },
  answer: ({ objection }, state) => (openObjections(state).some(({ id }) => id === objection) ? undefined : refusal('unknown-objection', objection)),
  recalculate: ({ objectionsUntil }, _state, _by, context) => pastFault(objectionsUntil, context),
  lock: (_args, state, _by, context) => cardFault(state, ['invalid', 'hold'], context),
  use: ({ organisation }, { assessed }) => (assessed.some((each) => each.organisation === organisation) ? undefined : refusal('not-assessed', organisation)),
  publish: ({ show, top }) => (show === 'top' && top === undefined ? refusal('no-top') : undefined),
};

function pastFault(moment: string | undefined, { now }: ProceedingContext): Refusal | undefined {
  return moment !== undefined && Date.parse(moment) <= Date.parse(now) ? refusal('past-moment') : undefined;
}

/** Names those whose total is not there, for the first of these reasons that there is. */
function cardFault(state: Assessment, reasons: readonly NonNullable<Scorecard['without']>[], { organisations }: ProceedingContext): Refusal | undefined {
  const cards = scoreAll(state.scheme, state);
  const why = reasons.find((reason) => cards.some(({ without }) => without === reason));
  if (!why) return undefined;
  const those = cards.filter(({ without }) => without === why).map(({ organisation }) => organisation);
  const named = (locale: Locale, separator: string) =>
    those.map((id) => pickText(findOrganisation(organisations, id)?.name ?? text(id, id, id), locale)).join(separator);
  return refusal(why === 'invalid' ? 'invalid-figures' : 'held', text(named('zh-Hans', '、'), named('zh-Hant', '、'), named('en', ', ')));
}

/** Blocks have no figures of their own. */
function hasFigures(scheme: Scheme, id: string): boolean {
  const all = indicatorsOf(scheme);
  return (scheme.vetoes ?? []).some((veto) => veto.id === id) || (all.some((each) => each.id === id) && !all.some(({ parent }) => parent === id));
}

/** What is published is kept whole, and named by its digest: a bulletin that says something else is not this one. */
function publishArgs(args: AssessmentArgs<'publish'>, state: Assessment, at: string): Record<string, unknown> {
  return { ...args, bulletin: freezeBulletin(state, { ...args, at }) };
}
