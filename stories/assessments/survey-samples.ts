import { createClient, LinliError, localBackend, localProceedings, memoryDrafts, type Backend, type ErrorCode, type LinliClient } from '@linli/client';
import {
  appeal, securityQuestions, surveyKind, taskPlanKind, text,
  type Actor, type ImportedCell, type Organisation, type ProceedingBase, type ProceedingKind, type StepTaken, type Stratum, type Survey, type SurveyDesign, type Text,
} from '@linli/model';
import { area, divisionsBelow, organisations as sampleOrganisations, people } from '../support/people.js';
import { now } from '../support/records.js';

export const surveyPeople = {
  ...people,
  committeeHead: { role: 'approver', organisation: 'committee', area },
  street: { role: 'handler', organisation: 'street', area: '360102001' },
} satisfies Record<string, Actor>;
export type SurveyPerson = keyof typeof surveyPeople;

const street = (id: string, name: Text, code: string): Organisation => ({ id, name, kind: 'township', area: code });

export const townships: Organisation[] = [
  street('street', text('公园街道办事处', '公園街道辦事處', 'Gongyuan Street Office'), '360102001'),
  street('pavilion', text('滕王阁街道办事处', '滕王閣街道辦事處', 'Tengwang Pavilion Street Office'), '360102002'),
  street('dunzitang', text('扬农管理处（墩子塘街道）', '揚農管理處（墩子塘街道）', 'Yangnong Administration (Dunzitang Street)'), '360102003'),
  street('lake', text('贤士湖管理处', '賢士湖管理處', 'Xianshi Lake Administration'), '360102004'),
];

export const organisations: Organisation[] = [...sampleOrganisations.filter(({ id }) => id !== 'street'), ...townships];

/** One step of a sample: when, by whom, what. */
export type Move = [at: string, by: Actor, action: string, args?: Record<string, unknown>];

/** The steps that moves leave behind, by the rules of their kind. */
export function stepsOf<State extends ProceedingBase>(kind: ProceedingKind<State>, id: string, moves: readonly Move[]): StepTaken[] {
  let state: State | undefined;
  return moves.flatMap(([at, actor, action, args = {}], index) => {
    const decision = kind.decide(state, { id: `${id}-${index}`, kind: kind.kind, of: id, area, action, args, base: null }, { actor, now: at, organisations });
    if (!decision.ok) throw new Error(`${action}: ${decision.refusal.message.en}`);
    for (const step of decision.steps) state = kind.evolve(state, step, { id, area });
    return decision.steps;
  });
}

let made = 0;

/** A client over prepared proceedings. */
export function proceedingsClient(actor: Actor, kept: readonly { kind: 'survey' | 'taskPlan'; id: string; steps: StepTaken[] }[], behaviour: (backend: Backend) => Backend = (backend) => backend): Promise<LinliClient> {
  const clock = (): number => Date.parse(now);
  const backend = localBackend({
    caseTypes: [appeal],
    actor,
    name: `proceedings-${(made += 1)}`,
    organisations,
    divisions: divisionsBelow,
    proceedings: localProceedings({ kinds: [surveyKind, taskPlanKind], load: async (kind) => kept.filter((one) => one.kind === kind).map((one) => ({ ...one, area })) }),
    clock,
    indexedDB: null,
  });
  return createClient({ backend: behaviour(backend), clock, logger: { warn: () => undefined }, drafts: memoryDrafts(() => now) });
}

const proceedings = (instead: NonNullable<Backend['proceedings']>) => (backend: Backend): Backend =>
  new Proxy(backend, {
    get(target, name) {
      if (name === 'proceedings') return instead;
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
const never = (): Promise<never> => new Promise<never>(() => undefined);

/** Nothing ever arrives. */
export const waiting = proceedings({ list: never, submit: never, actions: never });

/** Every look and every step fails with this code. */
export const failing = (code: ErrorCode) => {
  const fail = (): Promise<never> => Promise.reject(new LinliError(code, `A story asked for ${code}`));
  return proceedings({ list: fail, submit: fail, actions: fail });
};

const stratum = (id: string, subject: string, title: Text, population: number | null, planned: number): Stratum => ({ id, subject, title, population, planned });

export const surveyDesign: SurveyDesign = {
  title: text('2026年二季度群众安全感满意度测评', '2026年二季度群眾安全感滿意度測評', 'Safety and satisfaction, second quarter of 2026'),
  purpose: text('想听听您对身边安全的感受。结果用来改进工作，并向大家公布。', '想聽聽您對身邊安全的感受。結果用來改進工作，並向大家公布。', 'We would like to know how safe you feel. The results are used to do better, and are published.'),
  period: '2026-Q2',
  surveyor: 'committee',
  questions: securityQuestions,
  subjects: townships.map(({ id, name, area: code }) => ({ organisation: id, area: code, title: name })),
  sample: {
    frame: text('在辖区住满半年、年满 18 周岁的居民', '在轄區住滿半年、年滿 18 週歲的居民', 'Residents of 18 and over who have lived here for half a year'),
    mode: 'online',
    strata: [
      stratum('east', 'street', text('东门社区', '東門社區', 'East Gate'), 6200, 60),
      stratum('lotus', 'street', text('荷花池社区', '荷花池社區', 'Lotus Pond'), 3800, 40),
      stratum('zigu', 'pavilion', text('子固路社区', '子固路社區', 'Zigu Road'), 5100, 100),
      stratum('yangnong', 'dunzitang', text('扬农社区', '揚農社區', 'Yangnong'), 2400, 50),
      stratum('lakeside', 'lake', text('湖滨社区', '湖濱社區', 'Lakeside'), null, 50),
    ],
  },
  from: '2026-06-01',
  to: '2026-06-30',
  thresholds: [
    { id: 'safety', question: 'safety', below: 96, requirement: text('排查治安隐患，公布整改结果。', '排查治安隱患，公布整改結果。', 'Look for what is unsafe, and publish what was done.'), limit: '30' },
    { id: 'awareness', question: 'awareness', below: 85 },
  ],
};

const { supervisor, committeeHead, applicant } = surveyPeople;
const opened = (design: SurveyDesign): Move[] => [['2026-05-20T09:00:00+08:00', supervisor, 'plan', { design }], ['2026-05-28T09:00:00+08:00', supervisor, 'open']];

/** A few sheets of a survey that runs. */
const sheets: Move[] = [['east', 5], ['lotus', 2], ['zigu', 9]].flatMap(([where, count]) =>
  Array.from({ length: Number(count) }, (_, index): Move => ['2026-06-10T09:00:00+08:00', applicant, 'answer', { stratum: where, answers: { safety: String(4 - (index % 3)), order: '3', enforcement: '4', awareness: index % 2 ? 'yes' : 'no', participation: 'no' } }]),
);

export const openSteps = stepsOf(surveyKind, 'survey-open', [...opened(surveyDesign), ...sheets]);
export const plannedSteps = openSteps.slice(0, 1);

/** What an agency found by telephone: large and small samples, a stratum without answers, one subject of which too few answered. */
const found: [stratum: string, subject: string, valid: number, positive: Record<string, number>][] = [
  ['east', 'street', 212, { safety: 207, order: 201, enforcement: 195, awareness: 180, participation: 77 }],
  ['lotus', 'street', 140, { safety: 137, order: 128, enforcement: 125, awareness: 131, participation: 41 }],
  ['zigu', 'pavilion', 305, { safety: 289, order: 280, enforcement: 271, awareness: 236, participation: 102 }],
  ['yangnong', 'dunzitang', 26, { safety: 22, order: 21, enforcement: 22, awareness: 19, participation: 6 }],
  ['lakeside', 'lake', 4, { safety: 4, order: 4, enforcement: 3, awareness: 3, participation: 1 }],
];
const cells: ImportedCell[] = found.flatMap(([where, subject, valid, positive]) => Object.entries(positive).map(([question, count]) => ({ subject, stratum: where, question, n: Math.round(valid * 1.06), valid, positive: count })));
const agencyDesign: SurveyDesign = { ...surveyDesign, sample: { ...surveyDesign.sample, mode: 'third-party' } };
const imported: Move[] = [...opened(agencyDesign), ['2026-06-12T09:00:00+08:00', supervisor, 'import', { agency: '省统计局社情民意调查中心', cells }]];
const closed: Move[] = [...imported, ['2026-06-15T09:00:00+08:00', supervisor, 'close']];

export const importedSteps = stepsOf(surveyKind, 'survey-agency', imported);
export const closedSteps = stepsOf(surveyKind, 'survey-agency', closed);
export const publishedSteps = stepsOf(surveyKind, 'survey-agency', [...closed, ['2026-06-16T09:00:00+08:00', committeeHead, 'publish']]);
/** Of people who answered because they wished to. */
export const selfSelectedSteps = stepsOf(surveyKind, 'survey-open', [...opened(surveyDesign), ...sheets, ['2026-06-16T09:00:00+08:00', supervisor, 'close'], ['2026-06-16T10:00:00+08:00', committeeHead, 'publish']]);

export function surveyClient(person: SurveyPerson, steps: StepTaken[] | undefined, behaviour?: (backend: Backend) => Backend): Promise<LinliClient> {
  return proceedingsClient(surveyPeople[person], steps ? [{ kind: 'survey', id: 'survey', steps }] : [], behaviour);
}

/** The survey as it stands after its steps, as a host may have it. */
export function surveyOf(steps: readonly StepTaken[]): Survey {
  const last = steps.reduce<Survey | undefined>((state, step) => surveyKind.evolve(state, step, { id: 'survey', area }), undefined);
  if (!last) throw new Error('No steps');
  return last;
}
