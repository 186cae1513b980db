import * as z from 'zod/mini';
import type { Refusal } from '../case/decision.js';
import { dayOf, parseInstant } from '../clock/day.js';
import { covers } from '../division/division.js';
import type { FormIssue } from '../form/issue.js';
import type { StaffActor } from '../identity/actor.js';
import type { ProceedingContext, ProceedingDecision, ProceedingKind } from '../proceeding/kind.js';
import type { ProceedingCommand, StepTaken } from '../proceeding/proceeding.js';
import { hashMembers, sha256 } from '../record/digest.js';
import { text } from '../text/text.js';
import { checkCells } from './check-cells.js';
import { lintSurvey } from './lint-survey.js';
import { refusal, type SurveyRefusalCode } from './refusals.js';
import { SurveyDesignSchema, type Survey, type SurveyDesign } from './survey.js';
import { evolveSurvey, surveyActions, surveyStages, type SurveyAction } from './evolve-survey.js';
import { viewSurvey } from './view-survey.js';

const AnswerSchema = z.object({ stratum: z.string(), answers: z.record(z.string(), z.string()) });
const ImportSchema = z.object({ agency: z.string(), cells: z.array(z.unknown()) });

/** Surveys are made, and their days counted, in China. */
const zone = '+08:00';

/**
 * The life of a survey. A supervisor of the organisation that asks plans it, brings in figures, opens and closes it; its approver, who may
 * also open and close, publishes. What is answered online comes from the public; what is asked by telephone or at the door is entered by a clerk.
 *
 * Of an answer stay the stratum, the options and the day: no applicant, no post, no device, no hour. Its step carries a digest in place
 * of the command's id, since ids are made from the time.
 */
export const surveyKind: ProceedingKind<Survey> = { kind: 'survey', decide, evolve: evolveSurvey, actions, view: viewSurvey };

function actions(state: Survey | undefined, context: ProceedingContext): readonly string[] {
  return surveyActions.filter((action) => hindrance(action, state, context) === undefined);
}

/** Why the actor may not take the step now, whatever it says. */
function hindrance(action: SurveyAction, state: Survey | undefined, { actor, now }: ProceedingContext): SurveyRefusalCode | undefined {
  if (!state) return action !== 'plan' ? 'unknown-survey' : actor.role === 'supervisor' ? undefined : 'not-allowed';
  const own = actor.role !== 'applicant' && actor.organisation === state.surveyor ? actor.role : undefined;
  const { mode } = state.sample;
  const may =
    action === 'answer' ? (mode === 'online' ? actor.role === 'applicant' : mode !== 'third-party' && own === 'clerk')
    : action === 'publish' ? own === 'approver'
    : own === 'supervisor' || (own === 'approver' && (action === 'open' || action === 'close'));
  if (!may) return 'not-allowed';
  if (!surveyStages[action].includes(state.status)) return 'not-in-state';
  const today = dayOf(now, zone);
  return action === 'answer' && (today < state.from || today > state.to) ? 'not-now' : undefined;
}

function decide(state: Survey | undefined, command: ProceedingCommand, context: ProceedingContext): ProceedingDecision {
  const action = surveyActions.find((known) => known === command.action);
  if (!action) return refused(refusal('unknown-action'));
  const hindered = hindrance(action, state, context);
  if (hindered) return refused(refusal(hindered));
  if (action === 'answer' && state) return answer(state, command, context);
  const { actor } = context;
  if (actor.role === 'applicant') return refused(refusal('not-allowed'));
  const checked = checkArgs(action, state, command, actor);
  return checked.ok ? { ok: true, steps: [{ ...stepOf(state, command, context), args: checked.args, by: { role: actor.role, organisation: actor.organisation } }] } : refused(checked.refusal);
}

type Checked = { ok: true; args: Record<string, unknown> } | { ok: false; refusal: Refusal };

/** What the step is to carry: only what is known, whatever else was sent. */
function checkArgs(action: SurveyAction, state: Survey | undefined, { args, area }: ProceedingCommand, actor: StaffActor): Checked {
  if (action === 'plan') {
    const read = SurveyDesignSchema.safeParse(args['design']);
    if (!read.success) return { ok: false, refusal: refusal('invalid', { detail: where(read.error.issues[0]?.path) }) };
    if (read.data.surveyor !== actor.organisation) return { ok: false, refusal: refusal('other-surveyor') };
    if (!covers(actor.area, area) || read.data.subjects.some((subject) => !covers(area, subject.area))) return { ok: false, refusal: refusal('wrong-area') };
    return { ok: true, args: { design: read.data } };
  }
  if (action === 'open' && state) {
    const fault = lintSurvey(designOf(state)).find(({ severity }) => severity === undefined);
    return fault ? { ok: false, refusal: refusal('not-sound', { detail: text(`（${fault.at}）`, `（${fault.at}）`, `(${fault.at}: ${fault.message})`) }) } : { ok: true, args: {} };
  }
  if (action === 'import' && state) {
    const read = ImportSchema.safeParse(args);
    if (!read.success || read.data.agency.trim() === '' || read.data.cells.length === 0) return { ok: false, refusal: refusal('invalid') };
    const { good, issues: [first] } = checkCells(state, read.data.cells);
    if (first) return { ok: false, refusal: refusal('bad-cells', { detail: rowText(first.row + 1, first.message) }) };
    return { ok: true, args: { agency: read.data.agency.trim(), cells: good } };
  }
  return { ok: true, args: {} };
}

function answer(state: Survey, command: ProceedingCommand, context: ProceedingContext): ProceedingDecision {
  const digest = hashMembers('linli.survey.answer', { of: state.id, command: command.id }, sha256);
  if (state.taken.includes(digest)) return { ok: true, steps: [] };
  const read = AnswerSchema.safeParse(command.args);
  if (!read.success) return refused(refusal('invalid'));
  const { stratum, answers } = read.data;
  if (!state.sample.strata.some(({ id }) => id === stratum)) return refused(refusal('unknown-stratum'));
  const issues = answerIssues(state, answers);
  if (issues.length > 0) return refused(refusal('invalid', { issues }));
  const day = dayOf(context.now, zone);
  return { ok: true, steps: [{ ...stepOf(state, command, context), command: digest, args: { stratum, answers }, at: `${day}T00:00:00${zone}`, by: null }] };
}

/** What is still to be answered, or cannot be: by question. Empty when the sheet can be handed in. */
export function answerIssues({ questions }: Pick<Survey, 'questions'>, answers: Readonly<Record<string, string>>): FormIssue[] {
  const unknown = Object.keys(answers).filter((id) => !questions.some((question) => question.id === id));
  const blank = Object.keys(answers).length === 0;
  return [
    ...unknown.map((field): FormIssue => ({ field, code: 'unknown-field' })),
    ...questions.flatMap(({ id, options, optional }): FormIssue[] => {
      const chosen = answers[id];
      if (chosen === undefined) return optional && !blank ? [] : [{ field: id, code: 'required' }];
      return options.some((option) => option.id === chosen) ? [] : [{ field: id, code: 'not-an-option' }];
    }),
  ];
}

function stepOf(state: Survey | undefined, { id, action }: ProceedingCommand, { now }: ProceedingContext): Omit<StepTaken, 'args' | 'by'> {
  parseInstant(now);
  return { command: id, version: (state?.version ?? 0) + 1, action, at: now };
}

function designOf(survey: Survey): SurveyDesign {
  return SurveyDesignSchema.parse(survey);
}

function where(path: readonly PropertyKey[] | undefined) {
  const at = (path ?? []).map(String).join('/');
  return text(`（/${at}）`, `（/${at}）`, `(/${at})`);
}

function rowText(row: number, message: ReturnType<typeof text>) {
  return text(`第 ${row} 行：${message['zh-Hans']}`, `第 ${row} 行：${message['zh-Hant'] ?? ''}`, `Row ${row}: ${message.en ?? ''}`);
}

function refused(reason: Refusal): ProceedingDecision {
  return { ok: false, refusal: reason };
}

