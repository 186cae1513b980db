import { text } from '../../text/text.js';
import type { Text } from '../../text/text-schema.js';
import type { RuleOf } from '../rule.js';
import type { Indicator, Input, Scheme } from '../scheme.js';
import { entered, grades, imported, toHundredths } from './parts.js';

/** Both rates are of what was to be closed less what may wait: 应结案数 − 缓办数. */
const due = imported('due', text('应结案数', '應結案數', 'Cases to be closed'));
const deferred = imported('deferred', text('缓办数', '緩辦數', 'Cases that may wait'));

/** So many points for each case that was not put right, more from the third time on, and for a false or a refused one. */
function failures(per: { failure: string; third: string; grave: number }): RuleOf<'deduct'> {
  return {
    op: 'deduct',
    events: [
      { input: 'reworked', per: per.failure, tiers: [{ from: 3, per: per.third }] },
      { input: 'falsified', per: per.grave },
      { input: 'refused', per: per.grave },
    ],
  };
}

function failureInputs(reworked: Text): Input[] {
  return [
    imported('reworked', reworked),
    imported('falsified', text('虚报办结', '虛報辦結', 'Falsely reported as done')),
    imported('refused', text('无故拒办', '無故拒辦', 'Refused without reason')),
  ];
}

const indicators: Indicator[] = [
  {
    id: 'organising',
    title: text('组织保障', '組織保障', 'Organising'),
    full: 5,
    inputs: [entered('given', text('评定分', '評定分', 'Points given'))],
    rule: { op: 'manual' },
  },
  {
    id: 'onTime',
    title: text('按期结案率', '按期結案率', 'Cases closed in time'),
    full: 50,
    inputs: [imported('inTime', text('按期结案数', '按期結案數', 'Cases closed in time')), due, deferred],
    rate: { numerator: 'inTime', denominator: 'due', less: ['deferred'], per: 100 },
    rule: { op: 'target', target: 70, slope: 1 },
  },
  {
    id: 'closed',
    title: text('结案率', '結案率', 'Cases closed'),
    full: 20,
    inputs: [imported('closed', text('结案数', '結案數', 'Cases closed')), due, deferred],
    rate: { numerator: 'closed', denominator: 'due', less: ['deferred'], per: 100 },
    rule: { op: 'target', target: 90, slope: 1 },
  },
  { id: 'urgent', title: text('紧急案件', '緊急案件', 'Urgent cases'), full: 10, floor: 0 },
  {
    id: 'urgentClosed',
    parent: 'urgent',
    title: text('紧急案件结案率', '緊急案件結案率', 'Urgent cases closed'),
    full: 10,
    inputs: [imported('closed', text('紧急案件结案数', '緊急案件結案數', 'Urgent cases closed')), imported('due', text('紧急案件应结案数', '緊急案件應結案數', 'Urgent cases to be closed'))],
    rate: { numerator: 'closed', denominator: 'due', per: 100 },
    rule: { op: 'target', target: 100, slope: '0.5' },
  },
  {
    // Only takes away, from the ten points of the block.
    id: 'urgentOnTime',
    parent: 'urgent',
    title: text('紧急案件按期结案率', '緊急案件按期結案率', 'Urgent cases closed in time'),
    full: 0,
    inputs: [imported('inTime', text('紧急案件按期结案数', '緊急案件按期結案數', 'Urgent cases closed in time')), imported('due', text('紧急案件应结案数', '緊急案件應結案數', 'Urgent cases to be closed'))],
    rate: { numerator: 'inTime', denominator: 'due', per: 100 },
    rule: { op: 'target', target: 95, slope: '0.5', floor: -10 },
    absence: { noBase: 'full' },
  },
  {
    id: 'rework',
    title: text('返工', '返工', 'Rework'),
    full: 5,
    inputs: failureInputs(text('返工次数', '返工次數', 'Times that work had to be redone')),
    rule: failures({ failure: '0.2', third: '0.5', grave: 1 }),
  },
  {
    id: 'assigned',
    title: text('领导交办和媒体曝光', '領導交辦和媒體曝光', 'Assigned by leaders or shown by the media'),
    full: 5,
    inputs: failureInputs(text('交办件返工次数', '交辦件返工次數', 'Times that assigned work had to be redone')),
    rule: failures({ failure: '0.4', third: '1', grave: 2 }),
  },
  {
    id: 'supervised',
    title: text('督办件', '督辦件', 'Supervised cases'),
    full: 5,
    inputs: [imported('late', text('逾期的督办件', '逾期的督辦件', 'Supervised cases that were late'))],
    rule: { op: 'deduct', events: [{ input: 'late', per: 1 }] },
  },
];

/**
 * Digital city management (GB/T 30428.4): rates of closing, urgent cases, rework. Points, targets and the denominator are those of Jinhua; the
 * five points for supervised cases, and below what a grade ends, are made up.
 */
export const cityManagement: Scheme = {
  id: 'city-management',
  version: 1,
  title: text('数字化城市管理考评', '數位化城市管理考評', 'Digital city management'),
  sample: true,
  basis: text('参照金华市考核细则；评价体系见 GB/T 30428.4', '參照金華市考核細則；評價體系見 GB/T 30428.4', 'After the rules of Jinhua; see GB/T 30428.4 for the field'),
  level: 'county',
  period: 'month',
  full: 100,
  indicators,
  groups: [
    { id: 'areas', title: text('区域', '區域', 'Areas') },
    { id: 'departments', title: text('部门', '部門', 'Departments') },
  ],
  grades: grades({ excellent: 90, good: 85, qualified: 60 }),
  absence: { missing: 'hold', noBase: 'leave-out' },
  rounding: { rate: toHundredths, item: toHundredths, block: null, total: toHundredths },
  smallBase: 10,
  ranking: { ties: 'min', within: 'group', then: ['onTime', 'closed'] },
};
