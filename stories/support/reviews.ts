import { createClient, LinliError, localBackend, localProceedings, memoryDrafts, type Backend, type ErrorCode, type LinliClient, type PreparedProceeding } from '@linli/client';
import { appeal, reviewKind, sampleReview, text, type Actor, type FormValues, type Organisation, type Review, type ReviewPlan, type Seat, type StepTaken } from '@linli/model';
import { served } from './sample-client.js';

export const reviewArea = '360102';
export const reviewId = 'review-2026-h1';
const now = '2026-07-02T10:30:00+08:00';

/** Who can look at the sample review: posts of organisations, and the public. */
export const panel = {
  applicant: { role: 'applicant', holds: [] },
  convener: { role: 'supervisor', organisation: 'committee', area: reviewArea },
  publisher: { role: 'approver', organisation: 'committee', area: reviewArea },
  judge: { role: 'handler', organisation: 'justice', area: reviewArea },
  twoSeats: { role: 'clerk', organisation: 'office', area: reviewArea },
  reviewed: { role: 'approver', organisation: 'town-1', area: '360102001' },
} satisfies Record<string, Actor>;
export type Panelist = keyof typeof panel;

const towns: readonly [zh: string, hant: string, en: string][] = [
  ['公园街道', '公園街道', 'Gongyuan Subdistrict'], ['百花洲街道', '百花洲街道', 'Baihuazhou Subdistrict'], ['滕王阁街道', '滕王閣街道', 'Tengwangge Subdistrict'],
  ['董家窑街道', '董家窯街道', 'Dongjiayao Subdistrict'], ['大院街道', '大院街道', 'Dayuan Subdistrict'], ['墩子塘街道', '墩子塘街道', 'Dunzitang Subdistrict'],
  ['贤士湖管理处', '賢士湖管理處', 'Xianshihu Administration'], ['扬农管理处', '揚農管理處', 'Yangnong Administration'], ['扬子洲镇', '揚子洲鎮', 'Yangzizhou Town'],
  ['彭家桥街道', '彭家橋街道', 'Pengjiaqiao Subdistrict'], ['梅岭镇', '梅嶺鎮', 'Meiling Town'], ['罗亭镇', '羅亭鎮', 'Luoting Town'], ['太平镇', '太平鎮', 'Taiping Town'],
  ['生米镇', '生米鎮', 'Shengmi Town'], ['石岗镇', '石崗鎮', 'Shigang Town'], ['西山镇', '西山鎮', 'Xishan Town'], ['松湖镇', '松湖鎮', 'Songhu Town'], ['流湖镇', '流湖鎮', 'Liuhu Town'],
  ['望城镇', '望城鎮', 'Wangcheng Town'], ['乐化镇', '樂化鎮', 'Lehua Town'], ['溪霞镇', '溪霞鎮', 'Xixia Town'], ['石埠镇', '石埠鎮', 'Shibu Town'],
];

const judging: readonly [id: string, zh: string, hant: string, en: string, group: string, seats: number][] = [
  ['committee', '中共东湖区委政法委员会', '中共東湖區委政法委員會', 'Donghu Political and Legal Affairs Committee', 'leaders', 1],
  ['office', '东湖区人民政府办公室', '東湖區人民政府辦公室', 'Donghu Government Office', 'leaders', 2],
  ['court', '东湖区人民法院', '東湖區人民法院', 'Donghu District Court', 'departments', 1],
  ['justice', '东湖区司法局', '東湖區司法局', 'Donghu Justice Bureau', 'departments', 1],
  ['police', '公安东湖分局', '公安東湖分局', 'Donghu Police Branch', 'departments', 1],
  ['petitions', '东湖区信访局', '東湖區信訪局', 'Donghu Petitions Bureau', 'departments', 1],
  ['civil', '东湖区民政局', '東湖區民政局', 'Donghu Civil Affairs Bureau', 'departments', 1],
  ['labour', '东湖区人力资源和社会保障局', '東湖區人力資源和社會保障局', 'Donghu Human Resources and Social Security Bureau', 'departments', 1],
  ['union', '东湖区总工会', '東湖區總工會', 'Donghu Federation of Trade Unions', 'delegates', 1],
  ['women', '东湖区妇女联合会', '東湖區婦女聯合會', 'Donghu Women’s Federation', 'delegates', 1],
  ['commerce', '东湖区工商业联合会', '東湖區工商業聯合會', 'Donghu Federation of Industry and Commerce', 'delegates', 1],
  ['volunteers', '东湖区志愿服务联合会', '東湖區志願服務聯合會', 'Donghu Volunteers’ Federation', 'delegates', 1],
];

const organisations: Organisation[] = [
  ...judging.map(([id, zh, hant, en]): Organisation => ({ id, name: text(zh, hant, en), kind: id === 'committee' ? 'centre' : 'department', area: reviewArea })),
  ...towns.map(([zh, hant, en], index): Organisation => ({ id: `town-${index + 1}`, name: text(zh, hant, en), kind: 'township', area: `${reviewArea}${String(index + 1).padStart(3, '0')}` })),
];

const plan: ReviewPlan = {
  ...sampleReview,
  title: text('东湖区 2026 年上半年平安建设述职评议', '東湖區 2026 年上半年平安建設述職評議', 'Donghu review of the first half of 2026'),
  convener: 'committee',
  subjects: towns.map((_, index) => ({ id: `town-${index + 1}`, organisation: `town-${index + 1}` })),
  order: { by: 'lot', seed: '2026-07-01 18:00' },
  seats: judging.flatMap(([organisation, , , , group, count]) => Array.from({ length: count }, () => ({ group, organisation }))).map((seat, index): Seat => ({ id: String(index + 1), ...seat })),
};

/** How far the session has come: `up` with the first seven seats in, after so many subjects. */
export interface SessionTerms {
  stage?: 'planned' | 'open' | 'up' | 'closed' | 'published';
  /** How many subjects are over. */
  over?: number;
  /** Seats that have handed in for the subject that is up. */
  handedIn?: readonly string[];
  more?: (step: (organisation: string, role: 'supervisor' | 'handler', action: string, args?: Record<string, unknown>) => void, now: () => Review) => void;
}

/** A session that was played beforehand. */
export function playedReview({ stage = 'up', over = 4, handedIn = ['1', '2', '4', '5', '9', '11', '12'], more }: SessionTerms = {}): PreparedProceeding {
  const steps: StepTaken[] = [];
  let review: Review | undefined;
  const now = (): Review => {
    if (!review) throw new Error('Not planned yet');
    return review;
  };
  const step = (organisation: string, role: 'supervisor' | 'approver' | 'handler', action: string, args: Record<string, unknown> = {}): void => {
    const at = new Date(Date.parse('2026-07-02T09:00:00+08:00') + steps.length * 5_000).toISOString();
    const decision = reviewKind.decide(
      review, { id: `step-${steps.length}`, kind: 'review', of: reviewId, area: reviewArea, action, args, base: null }, { actor: { role, organisation, area: reviewArea }, now: at, organisations },
    );
    if (!decision.ok) throw new Error(`${action}: ${decision.refusal.code}`);
    decision.steps.forEach((taken) => {
      review = reviewKind.evolve(review, taken, { id: reviewId, area: reviewArea });
      steps.push(taken);
    });
  };
  const score = ({ id, organisation }: Seat): void => {
    const subject = now().up ?? '';
    const quality = 0.74 + ((Number(subject.slice(5)) * 7) % 22) / 100 + ((Number(id) * 5 + Number(subject.slice(5)) * 3) % 7) / 100;
    const scores = Object.fromEntries(plan.criteria.map((criterion, index) => [criterion.id, Math.min(Number(criterion.full), Math.round(Number(criterion.full) * (quality + index / 200) * 2) / 2)]));
    step(organisation, 'handler', 'score', { seat: id, subject, scores, words: { '4': '问题讲得透，措施能检查。', '11': '社区反映的停车问题年内要有结果。' }[id] ?? '' });
  };
  step('committee', 'supervisor', 'plan', { ...plan });
  if (stage !== 'planned') step('committee', 'supervisor', 'open');
  const count = stage === 'closed' || stage === 'published' ? towns.length : stage === 'planned' || stage === 'open' ? 0 : over;
  for (let index = 0; index < count; index += 1) {
    step('committee', 'supervisor', 'call');
    plan.seats.forEach(score);
  }
  if (stage === 'up') {
    step('committee', 'supervisor', 'call');
    plan.seats.filter(({ id }) => handedIn.includes(id)).forEach(score);
  }
  more?.(step, now);
  if (stage === 'closed' || stage === 'published') step('committee', 'supervisor', 'close');
  if (stage === 'published') step('committee', 'approver', 'publish');
  return { kind: 'review', id: reviewId, area: reviewArea, steps };
}

export interface ReviewSample extends SessionTerms {
  /** Who is looking. Default: a judge of the justice bureau. */
  as?: Panelist;
  /** No review at all. */
  none?: boolean;
  /** What was typed before and not sent. */
  draft?: FormValues;
  behaviour?: (backend: Backend) => Backend;
}

let made = 0;

/** A story's loader. */
export function withReview({ as = 'judge', none = false, draft, behaviour = (backend) => backend, ...terms }: ReviewSample = {}): () => Promise<{ client: LinliClient }> {
  return async () => {
    const clock = (): number => Date.parse(now);
    const backend = localBackend({
      caseTypes: [appeal], actor: panel[as], name: `review-${(made += 1)}`, organisations, divisions: async () => [], clock, indexedDB: null,
      proceedings: localProceedings({ kinds: [reviewKind], load: async () => (none ? [] : [playedReview(terms)]) }),
    });
    const drafts = memoryDrafts(() => now);
    const client = await createClient({
      backend: behaviour(served(backend)), clock, logger: { warn: () => undefined }, drafts: draft ? { ...drafts, load: async () => ({ values: draft, savedAt: '2026-07-02T10:21:00+08:00' }) } : drafts,
    });
    return { client };
  };
}

const listing = (list: () => Promise<never>) => (backend: Backend): Backend =>
  new Proxy(backend, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (name === 'proceedings') return { ...(value as object), list };
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });

/** Reviews never arrive. */
export const waitingForReviews = listing(() => new Promise<never>(() => undefined));
/** Every look at reviews fails with this code. */
export const failingReviews = (code: ErrorCode): ((backend: Backend) => Backend) => listing(() => Promise.reject(new LinliError(code, `A story asked for ${code}`)));
