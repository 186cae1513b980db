import { text } from '../../../text/text.js';
import type { CountQuery, Indicator } from '../../scheme.js';
import { counted, entered, equals, not, surveyed } from '../parts.js';

/** D 综治中心. */
export const centre: Indicator[] = [
  { id: 'centre', title: text('综治中心', '綜治中心', 'The centre'), full: 15 },
  {
    id: 'five',
    parent: 'centre',
    title: text('“五有”建设', '「五有」建設', 'The five that a centre has'),
    full: 5,
    inputs: [
      entered('premises', text('有场所', '有場所', 'Premises')),
      entered('staff', text('有人员', '有人員', 'Staff')),
      entered('equipment', text('有设施', '有設施', 'Equipment')),
      entered('rules', text('有制度', '有制度', 'Rules')),
      entered('funds', text('有经费', '有經費', 'Funds')),
    ],
    rule: { op: 'checklist', items: ['premises', 'staff', 'equipment', 'rules', 'funds'].map((input) => ({ input, points: 1 })) },
  },
  {
    id: 'attendance',
    parent: 'centre',
    title: text('入驻到岗率', '入駐到崗率', 'Departments at their desks'),
    full: 5,
    inputs: [
      entered('present', text('到岗班次', '到崗班次', 'Shifts that were staffed')),
      entered('rostered', text('应到班次', '應到班次', 'Shifts on the roster')),
    ],
    rate: { numerator: 'present', denominator: 'rostered', per: 100 },
    rule: { op: 'ratio' },
  },
  {
    id: 'calls',
    parent: 'centre',
    title: text('吹哨响应率', '吹哨響應率', 'Joint calls answered'),
    full: 5,
    inputs: [
      entered('answered', text('按时报到的部门次', '按時報到的部門次', 'Departments that reported in time')),
      entered('called', text('吹哨召集的部门次', '吹哨召集的部門次', 'Departments that were called')),
    ],
    rate: { numerator: 'answered', denominator: 'called', per: 100 },
    rule: { op: 'ratio' },
  },
];

const hazardsDue: Omit<CountQuery, 'title'> = { of: 'cases', types: ['hazard'], whose: 'area', by: 'due', clock: 'fix' };

/** E 隐患整改, F 群众评价. */
export const hazardsAndPublic: Indicator[] = [
  {
    id: 'hazards',
    title: text('隐患整改率', '隱患整改率', 'Hazards removed'),
    full: 10,
    inputs: [
      counted('struckOff', text('复查通过并销号的隐患', '複查通過並銷號的隱患', 'Hazards checked again and struck off'), { ...hazardsDue, where: equals('status', 'closed') }),
      counted('due', text('整改到期的隐患', '整改到期的隱患', 'Hazards that were due to be removed'), { ...hazardsDue, where: not(equals('status', 'dismissed')) }),
    ],
    rate: { numerator: 'struckOff', denominator: 'due', per: 100 },
    rule: { op: 'ratio' },
  },
  {
    id: 'satisfaction',
    title: text('群众满意度', '群眾滿意度', 'Satisfaction of the public'),
    full: 10,
    inputs: [
      surveyed('satisfied', text('表示满意的受访者', '表示滿意的受訪者', 'Answers that are satisfied')),
      surveyed('valid', text('有效问卷', '有效問卷', 'Valid answers')),
    ],
    rate: { numerator: 'satisfied', denominator: 'valid', per: 100 },
    rule: { op: 'target', target: 95, slope: '0.5', floor: 5 },
    smallBase: 30,
  },
];
