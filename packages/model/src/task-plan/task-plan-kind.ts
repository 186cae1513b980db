import * as z from 'zod/mini';
import { DecimalSchema } from '../assessment/decimal.js';
import { compareExact } from '../assessment/exact/exact.js';
import { dayOf } from '../clock/day.js';
import { covers } from '../division/division.js';
import { cleanText, countCharacters } from '../form/clean.js';
import type { FormIssue } from '../form/issue.js';
import { CaseRefSchema } from '../identity/case-ref.js';
import type { StaffActor } from '../identity/actor.js';
import type { ProceedingContext, ProceedingDecision, ProceedingKind } from '../proceeding/kind.js';
import type { ProceedingCommand } from '../proceeding/proceeding.js';
import type { Finding } from '../text/finding.js';
import { evolveTaskPlan, findMilestone, taskPlanActions, taskPlanStage, type TaskPlanAction } from './evolve-task-plan.js';
import { lintTaskPlan, milestoneFaults, spanOf } from './lint-task-plan.js';
import { refusal, type TaskPlanRefusalCode } from './refusals.js';
import { EvidenceFileSchema, MilestoneChangeSchema, TaskPlanDesignSchema, type MilestoneChange, type ProgressReport, type TaskPlan } from './task-plan.js';
import { viewTaskPlan } from './view-task-plan.js';

const ReportSchema = z.object({
  milestone: z.string(),
  amount: DecimalSchema,
  words: z.string(),
  files: z.optional(z.array(EvidenceFileSchema)),
  case: z.optional(z.nullable(CaseRefSchema)),
});
const AnswerSchema = z.object({ report: z.string(), words: z.optional(z.string()) });
const AmendSchema = z.object({ milestone: z.string(), change: MilestoneChangeSchema, reason: z.string() });

/** The most that a report, a return or a reason may say, in characters. */
export const taskPlanWords = 1000;

/** Plans are made, and their days counted, in China. */
const zone = '+08:00';

/**
 * The life of a task plan. A supervisor of the assessing organisation drafts it, and confirms or returns what is reported; its approver adopts, amends
 * and closes it, and confirms what the organisation itself is responsible for. Whoever owns a milestone reports on it.
 */
export const taskPlanKind: ProceedingKind<TaskPlan> = { kind: 'taskPlan', decide, evolve: evolveTaskPlan, actions, view: viewTaskPlan };

function actions(state: TaskPlan | undefined, { actor }: ProceedingContext): readonly string[] {
  return taskPlanActions.filter((action) => hindrance(action, state, actor) === undefined);
}

/** Why the actor may not take the step now, whatever it says. */
function hindrance(action: TaskPlanAction, state: TaskPlan | undefined, actor: ProceedingContext['actor']): TaskPlanRefusalCode | undefined {
  if (!state) return action !== 'draft' ? 'unknown-plan' : actor.role === 'supervisor' ? undefined : 'not-allowed';
  if (actor.role === 'applicant') return 'not-allowed';
  const own = actor.organisation === state.assessor ? actor.role : undefined;
  const owns = state.tasks.some(({ milestones = [] }) => milestones.some(({ owner }) => owner === actor.organisation));
  const may =
    action === 'draft' ? own === 'supervisor'
    : action === 'report' ? owns && (actor.role === 'handler' || actor.role === 'approver')
    : action === 'confirm' || action === 'return' ? own === 'supervisor' || own === 'approver'
    : own === 'approver';
  if (!may) return 'not-allowed';
  return state.status === taskPlanStage(action) ? undefined : 'not-in-state';
}

/** What the actor may do now about one milestone. */
export function milestoneActions(state: TaskPlan, id: string, actor: ProceedingContext['actor']): TaskPlanAction[] {
  const milestone = findMilestone(state, id);
  const last = lastReport(state, id);
  if (!milestone || actor.role === 'applicant') return [];
  return (['report', 'confirm', 'return', 'amend'] as const).filter((action) => {
    if (hindrance(action, state, actor)) return false;
    if (action === 'report') return milestone.owner === actor.organisation;
    return action === 'amend' || (last?.answer === null && !isOwnWork(last, actor));
  });
}

function lastReport({ reports }: TaskPlan, milestone: string): ProgressReport | undefined {
  return reports.filter((report) => report.milestone === milestone).pop();
}

/** What an organisation reports to itself its head looks at, and not a head who reported it. */
function isOwnWork({ by }: ProgressReport, { role, organisation }: StaffActor): boolean {
  return by.organisation === organisation && (role !== 'approver' || by.role === role);
}

function decide(state: TaskPlan | undefined, command: ProceedingCommand, { actor, now }: ProceedingContext): ProceedingDecision {
  const action = taskPlanActions.find((known) => known === command.action);
  if (!action) return refused('unknown-action');
  const hindered = hindrance(action, state, actor);
  if (hindered) return refused(hindered);
  if (actor.role === 'applicant') return refused('not-allowed');
  // Its id is that of the command: one answer must not settle the reports of two.
  if (action === 'report' && state?.reports.some(({ id }) => id === command.id)) return refused('invalid');
  const result = action === 'draft' || !state ? checkDesign(command, actor) : check(action, state, command, actor, dayOf(now, zone));
  if (!result.ok) return result;
  const by = { role: actor.role, organisation: actor.organisation };
  return { ok: true, steps: [{ command: command.id, version: (state?.version ?? 0) + 1, action, args: result.args, at: now, by }] };
}

type Refused = Extract<ProceedingDecision, { ok: false }>;
type Checked = { ok: true; args: Record<string, unknown> } | Refused;

function checkDesign({ args, area }: ProceedingCommand, actor: StaffActor): Checked {
  const read = TaskPlanDesignSchema.safeParse(args['design']);
  if (!read.success) return refused('invalid');
  if (read.data.assessor !== actor.organisation) return refused('other-assessor');
  return covers(actor.area, area) ? checked({ design: read.data }) : refused('wrong-area');
}

/** What the step is to carry, checked and cleaned, or why it may not be taken. */
function check(action: TaskPlanAction, state: TaskPlan, { args }: ProceedingCommand, actor: StaffActor, today: string): Checked {
  switch (action) {
    case 'adopt': {
      const fault = lintTaskPlan(state).find(({ severity }) => severity === undefined);
      return fault ? { ok: false, refusal: refusal('not-sound', undefined, fault) } : checked({});
    }
    case 'report':
      return checkReport(state, args, actor, today);
    case 'confirm':
    case 'return':
      return checkAnswer(action, state, args, actor, today);
    case 'amend':
      return checkAmendment(state, args, today);
    default:
      return checked({});
  }
}

function checkReport(state: TaskPlan, args: Record<string, unknown>, { organisation }: StaffActor, day: string): Checked {
  const read = ReportSchema.safeParse(args);
  if (!read.success) return refused('invalid');
  const { amount, files = [], case: named = null } = read.data;
  const milestone = findMilestone(state, read.data.milestone);
  if (!milestone) return refused('unknown-milestone');
  if (milestone.owner !== organisation) return refused('not-owner');
  const words = cleanText(read.data.words);
  const isAmount = compareExact(amount, 0) >= 0 && (milestone.measure.kind === 'amount' || compareExact(amount, 0) === 0 || compareExact(amount, 1) === 0);
  if (!isAmount) return invalid({ field: 'amount', code: 'not-a-number' });
  if (words === '') return invalid({ field: 'words', code: 'required' });
  if (countCharacters(words) > taskPlanWords) return invalid({ field: 'words', code: 'too-long', params: { max: taskPlanWords } });
  return checked({ milestone: milestone.id, amount, words, files, case: named, day });
}

function checkAnswer(action: 'confirm' | 'return', state: TaskPlan, args: Record<string, unknown>, actor: StaffActor, day: string): Checked {
  const read = AnswerSchema.safeParse(args);
  if (!read.success) return refused('invalid');
  const report = state.reports.find(({ id }) => id === read.data.report);
  if (!report || report.answer) return refused('unknown-report');
  if (lastReport(state, report.milestone) !== report) return refused('superseded');
  if (isOwnWork(report, actor)) return refused('own-work');
  const words = cleanText(read.data.words ?? '');
  if (action === 'return' && words === '') return refused('no-reason');
  return countCharacters(words) > taskPlanWords ? refused('invalid') : checked({ report: report.id, words, day });
}

function checkAmendment(state: TaskPlan, args: Record<string, unknown>, day: string): Checked {
  const read = AmendSchema.safeParse(args);
  if (!read.success) return refused('invalid');
  const milestone = findMilestone(state, read.data.milestone);
  if (!milestone) return refused('unknown-milestone');
  const reason = cleanText(read.data.reason);
  if (reason === '') return refused('no-reason');
  const changed = Object.entries(read.data.change).filter(([member, value]) => JSON.stringify(value) !== JSON.stringify(milestone[member as keyof MilestoneChange]));
  if (changed.length === 0) return refused('no-change');
  const change = Object.fromEntries(changed) as MilestoneChange;
  if (countCharacters(reason) > taskPlanWords) return invalid({ field: 'reason', code: 'too-long', params: { max: taskPlanWords } });
  const [fault] = milestoneFaults(state, { ...milestone, ...change });
  if (fault) return invalid(...issuesOf(state, milestone.id, change, fault));
  return checked({ milestone: milestone.id, change, reason, day });
}

/** What is wrong with an amendment: with a day, which days there are. */
function issuesOf(state: TaskPlan, milestone: string, { due }: MilestoneChange, { code, at }: Finding): FormIssue[] {
  const task = state.tasks.find(({ milestones = [] }) => milestones.some(({ id }) => id === milestone));
  const { from, to } = spanOf(task, state);
  if (due !== undefined && code === 'outside-parent') return [due > to ? { field: 'due', code: 'too-late', params: { max: to } } : { field: 'due', code: 'too-early', params: { min: from } }];
  return [{ field: at.split('/')[1] ?? '', code: 'wrong-type' }];
}

function invalid(...issues: FormIssue[]): Refused {
  return { ok: false, refusal: refusal('invalid', issues) };
}

function checked(args: Record<string, unknown>): Checked {
  return { ok: true, args };
}

function refused(code: TaskPlanRefusalCode): Refused {
  return { ok: false, refusal: refusal(code) };
}
