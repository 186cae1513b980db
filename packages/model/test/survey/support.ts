import {
  securityQuestions, surveyKind, text,
  type Actor, type ImportedCell, type ProceedingContext, type ProceedingDecision, type Stratum, type Survey, type SurveyDesign, type SurveyQuestion,
} from '@linli/model';

export const now = '2026-06-15T01:00:00Z';

export const actors = {
  supervisor: { role: 'supervisor', organisation: 'committee', area: '360102' },
  approver: { role: 'approver', organisation: 'committee', area: '360102' },
  clerk: { role: 'clerk', organisation: 'committee', area: '360102' },
  otherSupervisor: { role: 'supervisor', organisation: 'elsewhere', area: '360102' },
  township: { role: 'handler', organisation: 'east', area: '360102001' },
  citizen: { role: 'applicant', holds: [] },
} satisfies Record<string, Actor>;
export type ActorName = keyof typeof actors;

export function contextOf(actor: ActorName, at = now): ProceedingContext {
  return { actor: actors[actor], now: at, organisations: [] };
}

export function stratum(id: string, subject: string, population: number | null = null, planned = 50): Stratum {
  return { id, subject, title: text(id, id, id), population, planned };
}

/** Whether someone knows of something: two options, and one that is no answer. */
export const awareness: SurveyQuestion = {
  id: 'awareness',
  title: text('您知道吗？', '您知道嗎？', 'Do you know?'),
  kind: 'yes-no',
  result: text('知晓率', '知曉率', 'Awareness'),
  options: [
    { id: 'yes', title: text('知道', '知道', 'Yes'), counts: 'positive' },
    { id: 'no', title: text('不知道', '不知道', 'No'), counts: 'other' },
    { id: 'unknown', title: text('说不清', '說不清', 'Cannot say'), counts: 'not-valid' },
  ],
};

export function designOf(part: Partial<SurveyDesign> = {}): SurveyDesign {
  return {
    title: text('二季度群众安全感满意度测评', '二季度群眾安全感滿意度測評', 'Safety and satisfaction, second quarter'),
    purpose: text('了解群众的感受，改进工作。', '了解群眾的感受，改進工作。', 'To hear how people feel, and do better.'),
    period: '2026-Q2',
    surveyor: 'committee',
    questions: [awareness],
    subjects: [
      { organisation: 'east', area: '360102001', title: text('东街道', '東街道', 'East') },
      { organisation: 'west', area: '360102002', title: text('西街道', '西街道', 'West') },
    ],
    sample: { frame: text('常住居民', '常住居民', 'Residents'), mode: 'online', strata: [stratum('e1', 'east', 6000), stratum('e2', 'east', 4000), stratum('w1', 'west', 5000)] },
    from: '2026-06-01',
    to: '2026-06-30',
    ...part,
  };
}

export const fullDesign = designOf({ questions: securityQuestions });

let commands = 0;

export function act(state: Survey | undefined, by: ActorName, action: string, args: Record<string, unknown> = {}, { at = now, id = `c${(commands += 1)}` } = {}): ProceedingDecision {
  return surveyKind.decide(state, { id, kind: 'survey', of: 's1', area: '360102', action, args, base: null }, contextOf(by, at));
}

export function follow(state: Survey | undefined, decision: ProceedingDecision): Survey {
  if (!decision.ok) throw new Error(decision.refusal.code);
  const next = decision.steps.reduce<Survey | undefined>((before, step) => surveyKind.evolve(before, step, { id: 's1', area: '360102' }), state);
  if (!next) throw new Error('Nothing happened');
  return next;
}

export function planned(design: SurveyDesign = designOf()): Survey {
  return follow(undefined, act(undefined, 'supervisor', 'plan', { design }));
}

export function opened(design: SurveyDesign = designOf()): Survey {
  const state = planned(design);
  return follow(state, act(state, 'supervisor', 'open'));
}

/** So many sheets with one answer, in a stratum. */
export function answered(state: Survey, inStratum: string, option: string, times: number): Survey {
  return Array.from({ length: times }).reduce<Survey>((before) => follow(before, act(before, before.sample.mode === 'online' ? 'citizen' : 'clerk', 'answer', { stratum: inStratum, answers: { awareness: option } })), state);
}

export function done(state: Survey, ...steps: [ActorName, string][]): Survey {
  return steps.reduce((before, [by, action]) => follow(before, act(before, by, action)), state);
}

/** A survey of figures that a third party brought. */
export function withCells(cells: readonly ImportedCell[], design = designOf({ sample: { ...designOf().sample, mode: 'third-party' } })): Survey {
  const state = opened(design);
  return follow(state, act(state, 'supervisor', 'import', { agency: '第三方', cells }));
}

export function cell(part: Partial<ImportedCell> = {}): ImportedCell {
  return { subject: 'east', stratum: null, question: 'awareness', n: 200, valid: 153, positive: 126, ...part };
}
