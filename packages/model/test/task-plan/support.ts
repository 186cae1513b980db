import {
  taskPlanKind, text,
  type Actor, type Milestone, type ProceedingContext, type ProceedingDecision, type Task, type TaskPlan, type TaskPlanDesign,
} from '@linli/model';

export const actors = {
  supervisor: { role: 'supervisor', organisation: 'committee', area: '360102' },
  approver: { role: 'approver', organisation: 'committee', area: '360102' },
  works: { role: 'handler', organisation: 'works', area: '360102' },
  worksHead: { role: 'approver', organisation: 'works', area: '360102' },
  police: { role: 'handler', organisation: 'police', area: '360102' },
  ownHandler: { role: 'handler', organisation: 'committee', area: '360102' },
  citySupervisor: { role: 'supervisor', organisation: 'city', area: '3601' },
  schools: { role: 'handler', organisation: 'schools', area: '360102' },
  citizen: { role: 'applicant', holds: [] },
} satisfies Record<string, Actor>;
export type ActorName = keyof typeof actors;

export function milestone(id: string, part: Partial<Milestone> = {}): Milestone {
  return { id, title: text(id, id, id), due: '2026-06-30', owner: 'works', measure: { kind: 'yes-no' }, evidence: text('文件', '文件', 'A document'), ...part };
}

export function task(id: string, part: Partial<Task> = {}): Task {
  return { id, title: text(id, id, id), lead: 'works', assists: ['police', 'committee'], weight: 50, milestones: [milestone(`${id}-1`)], ...part };
}

export const cameras = { kind: 'amount' as const, target: 40, unit: text('个', '個', 'items') } satisfies Milestone['measure'];

/** A chapter of two tasks, and a task beside it. */
export function designOf(part: Partial<TaskPlanDesign> = {}): TaskPlanDesign {
  return {
    title: text('2026年平安建设任务分解', '2026年平安建設任務分解', 'Tasks of 2026'),
    assessor: 'committee',
    from: '2026-01-01',
    to: '2026-12-31',
    full: 100,
    tasks: [
      task('A', { weight: 60, lead: undefined, milestones: undefined }),
      task('A1', { parent: 'A', weight: 40, milestones: [milestone('a', { weight: 10 }), milestone('b', { weight: 30, measure: cameras, due: '2026-09-30' })] }),
      task('A2', { parent: 'A', weight: 20, milestones: [milestone('c', { owner: 'police' }), milestone('d', { owner: 'committee', due: '2026-12-31' })] }),
      task('B', { weight: 40, milestones: [milestone('e', { owner: 'police', due: '2026-07-31' })] }),
    ],
    ...part,
  };
}

export function contextOf(actor: ActorName, day = '2026-06-15'): ProceedingContext {
  return { actor: actors[actor], now: `${day}T09:00:00+08:00`, organisations: [] };
}

let commands = 0;

export function act(state: TaskPlan | undefined, by: ActorName, action: string, args: Record<string, unknown> = {}, { day = '2026-06-15', id = `c${(commands += 1)}` } = {}): ProceedingDecision {
  return taskPlanKind.decide(state, { id, kind: 'taskPlan', of: 'p1', area: '360102', action, args, base: null }, contextOf(by, day));
}

export function follow(state: TaskPlan | undefined, decision: ProceedingDecision): TaskPlan {
  if (!decision.ok) throw new Error(`${decision.refusal.code} ${JSON.stringify(decision.refusal.issues ?? '')}`);
  const next = decision.steps.reduce<TaskPlan | undefined>((before, step) => taskPlanKind.evolve(before, step, { id: 'p1', area: '360102' }), state);
  if (!next) throw new Error('Nothing happened');
  return next;
}

export function drafted(design = designOf()): TaskPlan {
  return follow(undefined, act(undefined, 'supervisor', 'draft', { design }));
}

export function adopted(design = designOf()): TaskPlan {
  const state = drafted(design);
  return follow(state, act(state, 'approver', 'adopt'));
}

/** Who owns what in {@link designOf}. */
const reporters: Record<string, ActorName> = { a: 'works', b: 'works', c: 'police', d: 'ownHandler', e: 'police' };

export type Move = [day: string, what: 'report' | 'confirm' | 'return', milestone: string, amount?: number | string];

/** Reports on a milestone, and answers to its latest report. */
export function after(state: TaskPlan, ...moves: Move[]): TaskPlan {
  return moves.reduce((before, [day, what, on, amount = 1]) => {
    if (what === 'report') return follow(before, act(before, reporters[on] ?? 'works', 'report', { milestone: on, amount, words: '已完成' }, { day }));
    const last = before.reports.filter((report) => report.milestone === on).pop();
    return follow(before, act(before, 'approver', what, { report: last?.id, words: '核实' }, { day }));
  }, state);
}
