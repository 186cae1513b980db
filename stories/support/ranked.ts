import { createClient, localBackend, localProceedings, memoryDrafts, type Backend, type LinliClient, type PreparedProceeding } from '@linli/client';
import { assessmentKind, pinganTownship, type Actor, type Assessment, type Figure, type Indicator, type Organisation, type ProceedingCommand, type Scheme, type StepTaken } from '@linli/model';
import { served } from './sample-client.js';

export const rankedArea = '360102';
const now = '2027-01-20T10:00:00+08:00';

/** Who can look at a sample assessment: posts of organisations, and the public. */
export const seats = {
  applicant: { role: 'applicant', holds: [] },
  drafter: { role: 'supervisor', organisation: 'committee', area: rankedArea },
  head: { role: 'approver', organisation: 'committee', area: rankedArea },
  assessed: { role: 'approver', organisation: 'gongyuan', area: '360102001' },
} satisfies Record<string, Actor>;
export type Seat = keyof typeof seats;

const townships: readonly [id: string, group: string, zh: string, en: string, quality: number][] = [
  ['gongyuan', 'A', '公园街道', 'Gongyuan Subdistrict', 0.97], ['baihuazhou', 'A', '百花洲街道', 'Baihuazhou Subdistrict', 0.95], ['tengwangge', 'A', '滕王阁街道', 'Tengwangge Subdistrict', 0.94],
  ['dongjiayao', 'A', '董家窑街道', 'Dongjiayao Subdistrict', 0.9], ['dayuan', 'A', '大院街道', 'Dayuan Subdistrict', 0.9], ['dunzitang', 'A', '墩子塘街道', 'Dunzitang Subdistrict', 0.85],
  ['xianshihu', 'B', '贤士湖管理处', 'Xianshihu Administration', 0.96], ['yangnong', 'B', '扬农管理处', 'Yangnong Administration', 0.93], ['yangzizhou', 'B', '扬子洲镇', 'Yangzizhou Town', 0.91], ['pengjiaqiao', 'B', '彭家桥街道', 'Pengjiaqiao Subdistrict', 0.88],
  ['meiling', 'C', '梅岭镇', 'Meiling Town', 0.92], ['luoting', 'C', '罗亭镇', 'Luoting Town', 0.87], ['taiping', 'C', '太平镇', 'Taiping Town', 0.83],
];

const organisations: Organisation[] = [
  { id: 'committee', name: { 'zh-Hans': '中共东湖区委政法委员会', 'zh-Hant': '中共東湖區委政法委員會', en: 'Donghu Political and Legal Affairs Committee' }, kind: 'department', area: rankedArea },
  ...townships.map(([id, , zh, en], index): Organisation => ({ id, name: { 'zh-Hans': zh, en }, kind: 'township', area: `${rankedArea}${String(index + 1).padStart(3, '0')}` })),
];
const longer: Organisation[] = organisations.map((each) => ({ ...each, name: { 'zh-Hans': `南昌市东湖区${each.name['zh-Hans']}办事处（社会治安综合治理中心）`, en: `Office for Comprehensive Management of Public Security, ${each.name.en ?? ''}` } }));

/** What each indicator is given where things go so well, 0 to 1. */
function valuesOf({ inputs = [], rate, rule }: Indicator, quality: number, salt: number): Figure['values'] {
  const rough = Math.min(1, Math.max(0.6, quality + ((salt * 37) % 11) / 100 - 0.05));
  if (rate) {
    const base = 40 + ((salt * 53) % 160);
    return { [rate.denominator]: base, [rate.numerator]: Math.round(base * rough) };
  }
  if (rule?.op === 'checklist') return Object.fromEntries(inputs.map(({ id }, index) => [id, (salt + index) % 7 < quality * 7 ? 1 : 0]));
  if (rule?.op === 'deduct') return Object.fromEntries(inputs.map(({ id }) => [id, Math.round((1 - rough) * 12)]));
  return Object.fromEntries(inputs.map(({ id }) => [id, salt % 2 === 0 ? '0.5' : 0]));
}

interface Year {
  period: string;
  /** Quality of an organisation, beside its own. */
  lean?: number;
  without?: readonly string[];
  changes?: (figures: Figure[]) => Figure[];
}

function figuresFor({ period, lean = 0, without = [], changes = (figures) => figures }: Year, scheme: Scheme): Figure[] {
  const all = [...scheme.indicators, ...(scheme.bonus?.indicators ?? [])].filter(({ inputs }) => inputs?.length);
  const figures = townships
    .filter(([id]) => !without.includes(id))
    .flatMap(([organisation, , , , quality], at) => [
      ...all.map((indicator, index): Figure => ({ organisation, period, indicator: indicator.id, values: valuesOf(indicator, quality + lean * ((at % 3) - 1), at * 5 + index * 3), ...(indicator.rule?.op === 'manual' && { reason: '区级评审' }) })),
      ...(scheme.vetoes ?? []).map(({ id, input }): Figure => ({ organisation, period, indicator: id, values: { [input.id]: 0 } })),
    ]);
  return changes(figures);
}

/** As things were: two stand level, one has few cases, one a grave incident, and one has not sent its figures. */
const uneven = (figures: Figure[]): Figure[] => {
  const own = (organisation: string) => figures.filter((each) => each.organisation === organisation);
  const level = own('dongjiayao').map((each): Figure => ({ ...each, organisation: 'dayuan' }));
  return figures
    .filter(({ organisation, indicator }) => organisation !== 'dayuan' && !(organisation === 'taiping' && indicator === 'satisfaction'))
    .concat(level)
    .map((each) => (each.organisation === 'luoting' && each.indicator === 'onTime' ? { ...each, values: { inTime: 6, due: 7 } } : each))
    .map((each) => (each.organisation === 'yangnong' && each.indicator === 'incident' ? { ...each, values: { incidents: 1 } } : each));
};

export const rankedUntil = ['begin', 'observe', 'confirm', 'object', 'answer', 'lock', 'publish'] as const;
export type RankedUntil = (typeof rankedUntil)[number];

const complete = (figures: Figure[]): Figure[] => figures.map((each) => each);

interface Played {
  id: string;
  period: string;
  until: RankedUntil;
  publish?: Record<string, unknown>;
  year?: Partial<Year>;
  scheme?: Scheme;
}

/** An assessment taken as far as a step, as the model's own rules decide. @throws Error with the refusal where a step is not accepted */
export function played({ id, period, until, publish = {}, year = {}, scheme = pinganTownship }: Played): { prepared: PreparedProceeding; state: Assessment } {
  const assessed = townships.filter(([township]) => !year.without?.includes(township)).map(([organisation, group]) => ({ organisation, group }));
  const changes = until === 'lock' || until === 'publish' ? complete : uneven;
  const next = `${Number(period.slice(0, 4)) + 1}`;
  const taken: readonly [RankedUntil, Seat, string, Record<string, unknown>][] = [
    ['begin', 'drafter', `${next}-01-05T09:00:00+08:00`, { title: { 'zh-Hans': '东湖区乡镇（街道）平安建设年度考评', 'zh-Hant': '東湖區鄉鎮（街道）平安建設年度考評', en: 'Donghu safe-community assessment of townships' }, scheme, period, assessed }],
    ['observe', 'drafter', `${next}-01-06T09:00:00+08:00`, { observations: figuresFor({ period, changes, ...year }, scheme) }],
    ['confirm', 'head', `${next}-01-08T09:00:00+08:00`, until === 'confirm' || until === 'object' ? { objectionsUntil: `${next}-01-31T23:59:59+08:00` } : {}],
    ['object', 'assessed', `${next}-01-10T09:00:00+08:00`, { indicator: 'onTime', words: '两件事项因道路积水暂停计时，应当不计入应结案。' }],
    ['answer', 'head', `${next}-01-12T09:00:00+08:00`, { objection: '', upheld: false, words: '已核对暂停记录，两件都没有批准暂停。' }],
    ['lock', 'head', `${next}-01-15T09:00:00+08:00`, {}],
    ['publish', 'head', `${next}-01-18T09:00:00+08:00`, { show: 'full', number: `东政法通报〔${next}〕2号`, ...publish }],
  ];
  const skipped: readonly string[] = until === 'lock' || until === 'publish' ? ['object', 'answer'] : [];
  const steps: StepTaken[] = [];
  let state: Assessment | undefined;
  for (const [action, seat, at, args] of taken.slice(0, rankedUntil.indexOf(until) + 1).filter(([action]) => !skipped.includes(action))) {
    const command: ProceedingCommand = { id: `${id}-${action}`, kind: 'assessment', of: id, area: rankedArea, action, args: action === 'answer' ? { ...args, objection: state?.objections[0]?.id } : args, base: null };
    const decision = assessmentKind.decide(state, command, { actor: seats[seat], now: at, organisations });
    if (!decision.ok) throw new Error(`${id}: ${action} was refused, ${JSON.stringify(decision.refusal)}`);
    steps.push(...decision.steps);
    state = decision.steps.reduce<Assessment | undefined>((before, step) => assessmentKind.evolve(before, step, { id, area: rankedArea }), state);
  }
  if (!state) throw new Error(`Assessment ${id} has no steps`);
  return { prepared: { kind: 'assessment', id, area: rankedArea, steps }, state };
}

/** Last year, in another order, without one town that is new now and with one that is gone now. */
const lastYear = () => played({ id: 'y2025', period: '2025', until: 'publish', year: { lean: 0.05, without: ['luoting'] } });

export interface RankedOptions {
  seat?: Seat;
  until?: RankedUntil;
  publish?: Record<string, unknown>;
  /** Long names of organisations. */
  long?: boolean;
  none?: boolean;
  behaviour?: (backend: Backend) => Backend;
}

let made = 0;

export async function rankedClient({ seat = 'drafter', until = 'confirm', publish = {}, long = false, none = false, behaviour = served }: RankedOptions = {}): Promise<LinliClient> {
  const clock = (): number => Date.parse(now);
  const prepared = none ? [] : [lastYear().prepared, played({ id: 'y2026', period: '2026', until, publish }).prepared];
  const backend = localBackend({
    caseTypes: [], actor: seats[seat], name: `ranked-${(made += 1)}`, organisations: long ? longer : organisations, clock, indexedDB: null,
    proceedings: localProceedings({ kinds: [assessmentKind], load: async (kind) => (kind === 'assessment' ? prepared : []) }),
  });
  return createClient({ backend: behaviour(backend), clock, logger: { warn: () => undefined }, drafts: memoryDrafts(() => now) });
}

/** A story's loader. */
export function withRanking(options?: RankedOptions): () => Promise<{ client: LinliClient }> {
  return async () => ({ client: await rankedClient(options) });
}
