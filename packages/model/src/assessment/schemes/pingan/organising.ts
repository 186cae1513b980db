import { text } from '../../../text/text.js';
import type { Indicator } from '../../scheme.js';
import { entered } from '../parts.js';

/** A 组织领导. */
export const organising: Indicator[] = [
  { id: 'organising', title: text('组织领导', '組織領導', 'Leadership'), full: 15 },
  {
    id: 'meetings',
    parent: 'organising',
    title: text('季度例会', '季度例會', 'Quarterly meetings'),
    full: 5,
    inputs: [entered('missed', text('应开未开的例会', '應開未開的例會', 'Meetings that were due and not held'))],
    rule: { op: 'deduct', events: [{ input: 'missed', per: '0.25' }] },
  },
  {
    id: 'lists',
    parent: 'organising',
    title: text('五张清单', '五張清單', 'The five lists'),
    full: 5,
    inputs: [
      entered('duties', text('责任清单', '責任清單', 'List of duties')),
      entered('tasks', text('任务清单', '任務清單', 'List of tasks')),
      entered('risks', text('风险清单', '風險清單', 'List of risks')),
      entered('faults', text('问题清单', '問題清單', 'List of faults')),
      entered('remedies', text('整改清单', '整改清單', 'List of remedies')),
    ],
    rule: { op: 'checklist', items: [{ input: 'duties' }, { input: 'tasks' }, { input: 'risks' }, { input: 'faults' }, { input: 'remedies' }] },
  },
  {
    id: 'funds',
    parent: 'organising',
    title: text('经费保障', '經費保障', 'Funds'),
    full: 5,
    inputs: [
      entered('paid', text('已拨经费（万元）', '已撥經費（萬元）', 'Funds paid (10,000 yuan)')),
      entered('budget', text('预算经费（万元）', '預算經費（萬元）', 'Funds in the budget (10,000 yuan)')),
    ],
    rate: { numerator: 'paid', denominator: 'budget', per: 100, atMostOne: false },
    rule: { op: 'ratio' },
  },
];
