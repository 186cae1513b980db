import { text, type Figure, type Indicator, type Input, type Scheme } from '@linli/model';

/** English names alone, so that a Chinese character in an English page is one that was left untranslated. */
const named = (zh: string, en: string) => text(zh, zh, en);
const entered = (id: string, zh: string, en: string): Input => ({ id, title: named(zh, en), source: { from: 'entered' } });
const counted = (id: string, zh: string, en: string): Input => ({ id, title: named(zh, en), source: { from: 'counted', query: { title: named(`${zh}的事项`, `Cases that are ${en.toLowerCase()}`), of: 'cases' } } });
const half = (digits: number) => ({ digits, mode: 'half-up' as const });

const indicators: Indicator[] = [
  { id: 'handling', title: named('矛盾化解', 'Settling disputes'), full: 60 },
  { id: 'closing', parent: 'handling', title: named('结案率', 'Closed'), full: 30, inputs: [counted('closed', '已结案', 'Closed'), counted('due', '应结案', 'Due')], rate: { numerator: 'closed', denominator: 'due', per: 100 }, rule: { op: 'ratio' } },
  {
    id: 'timely', parent: 'handling', title: named('按期办结', 'In time'), full: 20, inputs: [entered('inTime', '按期', 'In time'), entered('all', '全部', 'All')],
    rate: { numerator: 'inTime', denominator: 'all', per: 100 }, rule: { op: 'target', target: 95, slope: 1 }, smallBase: 10,
  },
  { id: 'visits', parent: 'handling', title: named('回访', 'Visits'), full: 10, inputs: [entered('missed', '漏访', 'Missed')], rule: { op: 'deduct', events: [{ input: 'missed', per: '0.5' }] } },
  { id: 'trust', title: named('群众评价', 'What people say'), full: 40 },
  { id: 'safety', parent: 'trust', title: named('安全感', 'Feeling safe'), full: 20, inputs: [{ id: 'rate', title: named('安全感', 'Feeling safe'), source: { from: 'surveyed' } }], rule: { op: 'target', target: 95, slope: '0.5', floor: 10 } },
  { id: 'replies', parent: 'trust', title: named('有效评价', 'Ratings'), full: 20, inputs: [entered('good', '好评', 'Good'), entered('rated', '评价数', 'Rated')], rate: { numerator: 'good', denominator: 'rated', per: 100 }, rule: { op: 'ratio' }, absence: { noBase: 'leave-out' } },
];

/** A small scheme with each thing that a scorecard has to show. */
export const testScheme: Scheme = {
  id: 'test',
  version: 3,
  title: named('平安测试方案', 'Test scheme'),
  sample: true,
  level: 'township',
  period: 'month',
  full: 100,
  indicators,
  bonus: { title: named('加分', 'Bonus'), cap: 5, indicators: [{ id: 'pilot', title: named('创新试点', 'Pilot'), full: 5, inputs: [entered('given', '试点分', 'Given')], rule: { op: 'manual' } }] },
  vetoes: [{ id: 'accident', title: named('重大事故', 'Grave accident'), input: entered('accidents', '事故', 'Accidents'), effect: { kind: 'cap-grade', grade: 'good' } }],
  groups: [{ id: 'A', title: named('甲组', 'Group A') }, { id: 'B', title: named('乙组', 'Group B') }],
  grades: [{ id: 'best', title: named('优秀', 'Excellent'), from: 90 }, { id: 'good', title: named('良好', 'Good'), from: 80 }, { id: 'fair', title: named('合格', 'Fair'), from: 0 }],
  absence: { missing: 'zero', noBase: 'zero' },
  rounding: { rate: half(2), item: half(2), block: null, total: half(2) },
  ranking: { ties: 'min', within: 'group' },
};

/** The figures of one organisation, as they are entered. */
export function figuresOf(organisation: string, period: string, values: Readonly<Record<string, Figure['values']>>): Figure[] {
  return Object.entries(values).map(([indicator, own]) => ({ organisation, period, indicator, values: own, ...(['pilot', 'innovation'].includes(indicator) && { reason: 'Two streets joined' }) }));
}

/** 60 × …: closing 27.6, timely 17.22, visits 9, safety 18; replies have no base: 20 points are shared out. */
export const north: Record<string, Figure['values']> = {
  closing: { closed: 23, due: 25 }, timely: { inTime: 6, all: 7 }, visits: { missed: 2 }, safety: { rate: '91' }, replies: { good: 0, rated: 0 }, pilot: { given: '1.5' }, accident: { accidents: 0 },
};
export const south: Record<string, Figure['values']> = { ...north, closing: { closed: 25, due: 25 }, timely: { inTime: 96, all: 100 }, replies: { good: 18, rated: 20 }, accident: { accidents: 1 } };
/** No figures of what people say. */
export const east: Record<string, Figure['values']> = { closing: { closed: 20, due: 25 }, timely: { inTime: 90, all: 100 }, visits: { missed: 0 }, accident: { accidents: 0 } };

/** The worked example of the bundled township scheme, in group A: 93.23 in all. */
export const constructed: Record<string, Figure['values']> = {
  meetings: { missed: 1 }, lists: { duties: 1, tasks: 1, risks: 1, faults: 1, remedies: 1 }, funds: { paid: 40, budget: 40 },
  settled: { settled: 97, accepted: 100 }, onTime: { inTime: 467, due: 500 }, followUp: { followedUp: 37, toFollowUp: 40 },
  coverage: { surveyed: 60, grids: 60 }, events: { inTime: 94, due: 100 }, posted: { posted: 60, grids: 60 }, admission: { unadmitted: 0 },
  five: { premises: 1, staff: 1, equipment: 1, rules: 1, funds: 0 }, attendance: { present: 92, rostered: 100 }, calls: { answered: 90, called: 100 },
  hazards: { struckOff: 92, due: 100 }, satisfaction: { satisfied: 91, valid: 100 },
  innovation: { given: 0 }, practice: { byCity: 0, byProvince: 1 }, accreditation: { station: 0, justice: 0 }, incident: { incidents: 0 }, concealment: { concealed: 0 },
};
