import { localProceedings } from '@linli/client';
import {
  rectification, securityQuestions, surveyKind, taskPlanKind, text,
  type Actor, type ImportedCell, type Milestone, type Organisation, type Survey, type SurveyDesign, type Task, type TaskPlan, type TaskPlanDesign,
} from '@linli/model';
import { Desks } from '../desks.js';

export const area = '360102';

export const posts = {
  citizen: { role: 'applicant', holds: [] },
  supervisor: { role: 'supervisor', organisation: 'committee', area },
  head: { role: 'approver', organisation: 'committee', area },
  works: { role: 'handler', organisation: 'works', area },
  police: { role: 'handler', organisation: 'police', area },
} satisfies Record<string, Actor>;
export type PostName = keyof typeof posts;

const named = (hans: string, hant: string, en: string) => text(hans, hant, en);
const organisations: Organisation[] = [
  { id: 'committee', name: named('区政法委', '區政法委', 'Committee'), kind: 'department', area },
  { id: 'works', name: named('区城管局', '區城管局', 'Public Works'), kind: 'department', area },
  { id: 'police', name: named('派出所', '派出所', 'Police Station'), kind: 'department', area },
  { id: 'east', name: named('东街道', '東街道', 'East Street'), kind: 'township', area: '360102001' },
  { id: 'west', name: named('西街道', '西街道', 'West Street'), kind: 'township', area: '360102002' },
];

/** A committee that asks and sets tasks, and those who answer and report, over one store. */
export class Committee extends Desks<PostName> {
  constructor() {
    super('2026-06-15T09:00:00+08:00', posts, { caseTypes: [rectification], organisations, proceedings: localProceedings({ kinds: [surveyKind, taskPlanKind] }) });
  }

  survey(name: PostName, action: string, args: Record<string, unknown> = {}): Promise<void> {
    return this.take(name, 'surveys', { id: 'survey', area }, action, args);
  }

  taskPlan(name: PostName, action: string, args: Record<string, unknown> = {}): Promise<void> {
    return this.take(name, 'taskPlans', { id: 'plan', area }, action, args);
  }

  /** The survey as a post sees it. */
  async surveyOf(name: PostName): Promise<Survey> {
    const [survey] = await (await this.client(name)).surveys.list(area);
    if (!survey) throw new Error('There is no survey');
    return survey;
  }

  async planOf(name: PostName): Promise<TaskPlan> {
    const [plan] = await (await this.client(name)).taskPlans.list(area);
    if (!plan) throw new Error('There is no plan');
    return plan;
  }

  async open(design: SurveyDesign = surveyDesign): Promise<void> {
    await this.survey('supervisor', 'plan', { design });
    await this.survey('supervisor', 'open');
  }

  /** Opened, imported and closed. */
  async closeSurvey(design: SurveyDesign = agencyDesign, given: readonly ImportedCell[] = cells): Promise<void> {
    await this.open(design);
    await this.survey('supervisor', 'import', { agency: 'Agency', cells: given });
    await this.survey('supervisor', 'close');
  }

  async adopt(): Promise<void> {
    await this.taskPlan('supervisor', 'draft', { design: planDesign });
    await this.taskPlan('head', 'adopt');
  }
}

const stratum = (id: string, subject: string, en: string, population: number) => ({ id, subject, title: named(en, en, en), population, planned: 50 });

/** Names in Latin letters, so that a Chinese character in an English page is one that was left untranslated. */
export const surveyDesign: SurveyDesign = {
  title: named('二季度测评', '二季度測評', 'Second quarter'),
  purpose: named('改进工作。', '改進工作。', 'To do better.'),
  period: '2026-Q2',
  surveyor: 'committee',
  questions: securityQuestions.filter(({ id }) => id === 'safety' || id === 'awareness'),
  subjects: [
    { organisation: 'east', area: '360102001', title: named('东街道', '東街道', 'East Street') },
    { organisation: 'west', area: '360102002', title: named('西街道', '西街道', 'West Street') },
  ],
  sample: { frame: named('居民', '居民', 'Residents'), mode: 'online', strata: [stratum('e1', 'east', 'Gate', 6000), stratum('e2', 'east', 'Pond', 4000), stratum('w1', 'west', 'Lake', 5000)] },
  from: '2026-06-01',
  to: '2026-06-30',
  thresholds: [{ id: 'safe', question: 'safety', below: 90 }],
};
export const agencyDesign: SurveyDesign = { ...surveyDesign, sample: { ...surveyDesign.sample, mode: 'third-party' } };

export const cells: ImportedCell[] = [
  { subject: 'east', stratum: 'e1', question: 'safety', n: 110, valid: 100, positive: 80 },
  { subject: 'east', stratum: 'e2', question: 'safety', n: 60, valid: 60, positive: 30 },
  { subject: 'west', stratum: 'w1', question: 'safety', n: 4, valid: 4, positive: 1 },
  { subject: 'east', stratum: 'e1', question: 'awareness', n: 20, valid: 20, positive: 15 },
];

const milestone = (id: string, owner: string, part: Partial<Milestone> = {}): Milestone => ({
  id, title: named(`节点${id}`, `節點${id}`, `Milestone ${id}`), due: '2026-06-30', owner, measure: { kind: 'yes-no' }, evidence: named('文件', '文件', 'A document'), ...part,
});
const task = (id: string, lead: string, weight: number, milestones: Milestone[], parent?: string): Task => ({ id, parent, title: named(`任务${id}`, `任務${id}`, `Task ${id}`), lead, assists: ['police', 'committee'], weight, milestones });

export const planDesign: TaskPlanDesign = {
  title: named('任务分解', '任務分解', 'Tasks of the year'),
  assessor: 'committee',
  from: '2026-01-01',
  to: '2026-12-31',
  full: 100,
  tasks: [
    { id: 'A', title: named('一、预防', '一、預防', 'Preventing'), weight: 60 },
    task('A1', 'works', 60, [milestone('a', 'works', { measure: { kind: 'amount', target: 40, unit: named('处', '處', 'places') } }), milestone('b', 'police', { due: '2026-06-10' })], 'A'),
    task('B', 'committee', 40, [milestone('c', 'committee', { due: '2026-12-31' })]),
  ],
};
