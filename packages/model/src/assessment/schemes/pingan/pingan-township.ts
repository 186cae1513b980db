import { text } from '../../../text/text.js';
import type { Indicator, Scheme, SchemeGroup, Veto } from '../../scheme.js';
import { entered, grades, toHundredths } from '../parts.js';
import { centre, hazardsAndPublic } from './centre-and-rest.js';
import { disputes } from './disputes.js';
import { grids } from './grids.js';
import { organising } from './organising.js';

const bonus: Indicator[] = [
  {
    id: 'innovation',
    title: text('创新课题', '創新課題', 'Projects of innovation'),
    full: 3,
    inputs: [entered('given', text('评定分', '評定分', 'Points given'))],
    rule: { op: 'manual' },
  },
  {
    id: 'practice',
    title: text('经验推广', '經驗推廣', 'Practice taken up elsewhere'),
    full: 2,
    inputs: [
      entered('byCity', text('被市级推广', '被市級推廣', 'Taken up by the city')),
      entered('byProvince', text('被省级推广', '被省級推廣', 'Taken up by the province')),
    ],
    rule: { op: 'checklist', items: [{ input: 'byCity', points: '0.5' }, { input: 'byProvince', points: '1.5' }] },
  },
  {
    id: 'accreditation',
    title: text('“枫桥式”单位创建', '「楓橋式」單位創建', 'Units accredited'),
    full: 2,
    inputs: [
      entered('station', text('派出所达标', '派出所達標', 'The police station meets the criteria')),
      entered('justice', text('司法所达标', '司法所達標', 'The justice office meets the criteria')),
    ],
    rule: { op: 'checklist', items: [{ input: 'station', points: 1 }, { input: 'justice', points: 1 }] },
  },
];

const vetoes: Veto[] = [
  {
    id: 'incident',
    title: text('发生重大案事件', '發生重大案事件', 'A grave incident'),
    input: entered('incidents', text('重大案事件', '重大案事件', 'Grave incidents')),
    effect: { kind: 'cap-grade', grade: 'qualified' },
  },
  {
    id: 'concealment',
    title: text('瞒报漏报', '瞞報漏報', 'Concealment'),
    input: entered('concealed', text('瞒报漏报的案事件', '瞞報漏報的案事件', 'Incidents concealed or left out')),
    effect: { kind: 'cap-grade', grade: 'qualified' },
  },
];

/** Streets go by the scheme as it is; the others have other weights and targets, and the mountains a coefficient. */
const groups: SchemeGroup[] = [
  { id: 'A', title: text('A 类：城区街道', 'A 類：城區街道', 'A: streets in town') },
  {
    id: 'B',
    title: text('B 类：城郊和平原乡镇', 'B 類：城郊和平原鄉鎮', 'B: towns near the city and in the plain'),
    full: { settled: 10, onTime: 12, coverage: 5, admission: 4 },
    targets: { onTime: 94, events: 93 },
  },
  {
    id: 'C',
    title: text('C 类：山区乡镇', 'C 類：山區鄉鎮', 'C: towns in the mountains'),
    full: { organising: 12, meetings: 4, lists: 4, funds: 4, hazards: 13 },
    targets: { settled: 96, onTime: 90, events: 90, satisfaction: 93 },
    coefficients: { attendance: '1.05', total: '1.02' },
  },
];

/**
 * 平安建设, townships of a county, a year. The tree is made up, for showing and testing; its operators are those of published rules
 * (温州 2017, 宁德, 重庆 2010).
 */
export const pinganTownship: Scheme = {
  id: 'pingan-township',
  version: 1,
  title: text('乡镇（街道）平安建设考评', '鄉鎮（街道）平安建設考評', 'Safe-community assessment of townships'),
  sample: true,
  level: 'township',
  period: 'year',
  full: 100,
  indicators: [...organising, ...disputes, ...grids, ...centre, ...hazardsAndPublic],
  bonus: { title: text('加分项', '加分項', 'Bonus'), cap: 5, indicators: bonus },
  vetoes,
  groups,
  grades: grades({ excellent: 90, good: 80, qualified: 60 }),
  absence: { missing: 'hold', noBase: 'leave-out' },
  rounding: { rate: null, item: toHundredths, block: null, total: toHundredths },
  smallBase: 10,
  ranking: { ties: 'min', within: 'group', then: ['disputes', 'hazards'] },
};
