import type { Backend, LinliClient } from '@linli/client';
import { taskPlanKind, text, type Milestone, type StepTaken, type Task, type TaskPlanDesign, type Text } from '@linli/model';
import { proceedingsClient, stepsOf, surveyPeople, type Move, type SurveyPerson } from './survey-samples.js';

const milestone = (id: string, title: Text, due: string, owner: string, part: Partial<Milestone> = {}): Milestone => ({
  id, title, due, owner, measure: { kind: 'yes-no' }, evidence: text('正式文件或现场照片', '正式文件或現場照片', 'A signed document or photos of the spot'), ...part,
});
const amount = (target: number, unit: Text): Milestone['measure'] => ({ kind: 'amount', target, unit });
const households = text('户', '戶', 'households');
const places = text('处', '處', 'places');
const rounds = text('次', '次', 'rounds');

const chapter = (id: string, title: Text, weight: number): Task => ({ id, title, weight });
const task = (id: string, parent: string, title: Text, weight: number, lead: string, assists: string[], milestones: Milestone[]): Task => ({ id, parent, title, weight, lead, assists, milestones });

export const planDesign: TaskPlanDesign = {
  title: text('2026年平安东湖建设基本任务分解', '2026年平安東湖建設基本任務分解', 'Basic tasks of Safe Donghu, 2026'),
  basis: text('区委平安办〔2026〕3 号', '區委平安辦〔2026〕3 號', 'District Safety Office 2026 No. 3'),
  assessor: 'committee',
  from: '2026-01-01',
  to: '2026-12-31',
  full: 100,
  tasks: [
    chapter('A', text('一、矛盾纠纷预防化解', '一、矛盾糾紛預防化解', '1. Preventing and settling disputes'), 55),
    task('A1', 'A', text('社区调解室规范化建设', '社區調解室規範化建設', 'A proper mediation room in each community'), 30, 'centre', ['street', 'committee'], [
      milestone('rooms', text('建成调解室', '建成調解室', 'Rooms set up'), '2026-06-30', 'centre', { weight: 20, measure: amount(40, places) }),
      milestone('rules', text('制定调解工作规范', '制定調解工作規範', 'Rules of work drawn up'), '2026-03-31', 'committee', { weight: 10 }),
    ]),
    task('A2', 'A', text('涉老旧小区改造纠纷集中排查，逐户走访并登记，做到一户一档', '涉老舊小區改造糾紛集中排查，逐戶走訪並登記，做到一戶一檔', 'Going from door to door about disputes over the renewal of old housing, and keeping a file on each household that has one'), 25, 'housing', ['street', 'police'], [
      milestone('visits', text('入户走访', '入戶走訪', 'Households visited'), '2026-06-20', 'housing', { measure: amount(1200, households), evidence: text('走访登记汇总表（不含个人信息）', '走訪登記匯總表（不含個人資訊）', 'Totals of the visits, without personal information') }),
      milestone('meeting', text('召开联席会议，研判突出问题', '召開聯席會議，研判突出問題', 'Joint meeting on the worst problems'), '2026-05-31', 'housing', { case: { region: '360102', id: 'resolution-1' } }),
    ]),
    chapter('B', text('二、公共安全', '二、公共安全', '2. Public safety'), 45),
    task('B1', 'B', text('重点路段照明整治', '重點路段照明整治', 'Lighting of dark streets'), 25, 'works', ['power', 'street'], [
      milestone('lamps', text('修复路灯', '修復路燈', 'Lamps repaired'), '2026-06-15', 'works', { measure: amount(300, places) }),
      milestone('power', text('完成线路检测', '完成線路檢測', 'Cables tested'), '2026-09-30', 'power'),
    ]),
    task('B2', 'B', text('夜间巡防', '夜間巡防', 'Night patrols'), 20, 'police', [], [
      milestone('patrols', text('组织夜间巡防', '組織夜間巡防', 'Night patrols held'), '2026-12-31', 'police', { measure: amount(48, rounds) }),
    ]),
  ],
};

const { supervisor, committeeHead, lead, housing, assist } = surveyPeople;
const centre = { role: 'handler', organisation: 'centre', area: '360102' } as const;
const ownHandler = { role: 'handler', organisation: 'committee', area: '360102' } as const;
const at = (day: string): string => `${day}T09:00:00+08:00`;

/** A report, and what the assessor said to it. Reports are known by the command that they came with. */
function reporting(moves: readonly Move[]): Move[] {
  return moves.map(([when, by, action, args = {}], index) => {
    if (action !== 'confirm' && action !== 'return') return [when, by, action, args];
    const of = args['of'];
    const report = moves.slice(0, index).map(([, , what, said = {}], place) => (what === 'report' && said['milestone'] === of ? place : -1)).filter((place) => place >= 0).pop();
    return [when, by, action, { report: `plan-${report}`, words: args['words'] ?? '' }];
  });
}

const moves: Move[] = reporting([
  [at('2026-01-05'), supervisor, 'draft', { design: planDesign }],
  [at('2026-01-10'), committeeHead, 'adopt'],
  [at('2026-03-20'), ownHandler, 'report', { milestone: 'rules', amount: 1, words: '《社区调解工作规范》已印发。', files: [{ name: '社区调解工作规范.pdf', sha256: 'a'.repeat(64) }] }],
  [at('2026-03-25'), committeeHead, 'confirm', { of: 'rules', words: '文件已核对。' }],
  [at('2026-04-10'), centre, 'report', { milestone: 'rooms', amount: 12, words: '已建成 12 处，另有 6 处正在装修。' }],
  [at('2026-04-12'), supervisor, 'confirm', { of: 'rooms' }],
  [at('2026-05-30'), housing, 'report', { milestone: 'meeting', amount: 1, words: '联席会议已召开。' }],
  [at('2026-06-02'), supervisor, 'return', { of: 'meeting', words: '没有会议纪要，请补报。' }],
  [at('2026-06-05'), housing, 'report', { milestone: 'meeting', amount: 1, words: '补报会议纪要，议定事项已立项办理。', files: [{ name: '会议纪要.pdf', sha256: 'b'.repeat(64) }], case: { region: '360102', id: 'resolution-1' } }],
  [at('2026-06-06'), supervisor, 'confirm', { of: 'meeting' }],
  [at('2026-06-08'), committeeHead, 'amend', { milestone: 'visits', change: { due: '2026-07-20' }, reason: '汛期人员抽调，经区政府同意顺延一个月。' }],
  [at('2026-06-12'), lead, 'report', { milestone: 'lamps', amount: 210, words: '已修复 210 处，其余等待配件。' }],
  [at('2026-06-13'), supervisor, 'confirm', { of: 'lamps' }],
  [at('2026-06-16'), centre, 'report', { milestone: 'rooms', amount: 40, words: '40 处全部建成并挂牌。', files: [{ name: '验收表.pdf', sha256: 'c'.repeat(64) }] }],
  [at('2026-06-16'), assist, 'report', { milestone: 'patrols', amount: 22, words: '上半年组织夜间巡防 22 次。' }],
]);

export const planSteps = stepsOf(taskPlanKind, 'plan', moves);
export const draftSteps = planSteps.slice(0, 1);
export const closedPlanSteps = stepsOf(taskPlanKind, 'plan', [...moves, [at('2026-06-17'), committeeHead, 'close']]);

/** The 86 tasks of a year, two milestones each. */
const owners = ['works', 'police', 'housing', 'centre', 'street', 'power'];
export const manyDesign: TaskPlanDesign = {
  ...planDesign,
  full: 86,
  tasks: Array.from({ length: 86 }, (_, index): Task => {
    const owner = owners[index % owners.length] ?? 'works';
    const number = index + 1;
    const due = (month: number): string => `2026-${String(1 + (month % 12)).padStart(2, '0')}-28`;
    return {
      id: `t${number}`, title: text(`第 ${number} 项基本任务`, `第 ${number} 項基本任務`, `Basic task ${number}`), weight: 1, lead: owner,
      milestones: [
        milestone(`m${number}-1`, text('完成前期工作', '完成前期工作', 'Prepared'), due(index % 6), owner),
        milestone(`m${number}-2`, text('完成并通过验收', '完成並通過驗收', 'Done and accepted'), due(6 + (index % 6)), owner),
      ],
    };
  }),
};
export const manySteps = stepsOf(taskPlanKind, 'plan', [[at('2026-01-05'), supervisor, 'draft', { design: manyDesign }], [at('2026-01-10'), committeeHead, 'adopt']]);

export function planClient(person: SurveyPerson, steps: StepTaken[] | undefined = planSteps, behaviour?: (backend: Backend) => Backend): Promise<LinliClient> {
  return proceedingsClient(surveyPeople[person], steps.length > 0 ? [{ kind: 'taskPlan', id: 'plan', steps }] : [], behaviour);
}
