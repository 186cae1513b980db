import { text } from '../../../text/text.js';
import type { Guard, Transition } from '../../case-type.js';
import { leadDoesNotAssist } from '../shared/assists.js';
import { givenBack, start, stop, stopAll } from '../shared/effects.js';
import { internalReason, note, reason } from '../shared/fields.js';
import { gaveOrder, notOneself, takeBack } from '../shared/order-steps.js';
import { approver, clerk, dispatcher, supervisor } from '../shared/who.js';

const ownerDoesNotAssist: Guard = {
  ...leadDoesNotAssist('args.owner', 'args.assists'),
  message: text('责任单位不能同时是协办单位。', '責任單位不能同時是協辦單位。', 'The unit that answers for it cannot also assist.'),
};

/** Proposed, committed to by the head of its unit, or given up in public. */
export const pledging: Transition[] = [
  {
    action: 'register',
    step: 'intake',
    label: text('录入实事', '錄入實事', 'Enter'),
    done: text('列入清单', '列入清單', 'Put on the list'),
    from: [],
    to: 'proposed',
    by: [clerk, supervisor],
    fields: [],
    guards: [notOneself('owner'), ownerDoesNotAssist],
    effects: [
      { set: 'lead', value: { var: 'args.owner' } },
      { part: 'ask', organisations: { var: 'args.assists' }, as: 'assist', task: { var: 'args.item' }, starts: [] },
      start('commit'),
      { clock: 'start', id: 'due', limit: { amount: { var: 'args.days' }, unit: 'day' } },
    ],
    conflict: 'guarded',
    tone: 'primary',
    public: true,
  },
  {
    action: 'commit',
    step: 'sign',
    label: text('认领承诺', '認領承諾', 'Commit'),
    done: text('责任单位承诺', '責任單位承諾', 'Committed to'),
    hint: text('由责任单位负责人认领，承诺内容向社会公布。', '由責任單位負責人認領，承諾內容向社會公布。', 'By the head of the unit; the words are published.'),
    from: ['proposed'],
    to: 'working',
    by: [approver],
    fields: [{ kind: 'longText', name: 'pledge', label: text('承诺', '承諾', 'Pledge'), required: true, public: true, minLength: 4, maxLength: 500 }],
    guards: [],
    effects: [...stop('commit'), start('progress')],
    conflict: 'guarded',
    tone: 'primary',
    public: true,
  },
  {
    action: 'return',
    label: text('退回', '退回', 'Return'),
    done: text('退回', '退回', 'Returned'),
    hint: text('不属于本单位职责的，说明理由退回。', '不屬於本單位職責的，說明理由退回。', 'If it is not your duty, say why.'),
    from: ['proposed'],
    to: 'returned',
    by: [approver],
    fields: [internalReason],
    guards: [],
    effects: [...stop('commit'), ...givenBack],
    conflict: 'guarded',
    tone: 'danger',
    public: false,
  },
  {
    action: 'dispatch',
    step: 'dispatch',
    label: text('另定责任单位', '另定責任單位', 'Name another unit'),
    done: text('另定责任单位', '另定責任單位', 'Another unit named'),
    from: ['returned'],
    to: 'proposed',
    by: [clerk, dispatcher, supervisor],
    fields: [
      { kind: 'organisation', name: 'owner', label: text('责任单位', '責任單位', 'Unit that answers for it'), required: true, public: true },
      { kind: 'organisation', name: 'assists', label: text('协办单位', '協辦單位', 'Assisting'), multiple: true, public: true },
      note,
    ],
    guards: [gaveOrder, notOneself('owner'), ownerDoesNotAssist],
    effects: [
      { set: 'lead', value: { var: 'args.owner' } },
      { part: 'ask', organisations: { var: 'args.assists' }, as: 'assist', task: { var: 'case.title' }, starts: [] },
      start('commit'),
    ],
    conflict: 'guarded',
    tone: 'primary',
    public: true,
  },
  {
    ...takeBack({
      action: 'drop',
      label: text('停止项目', '停止項目', 'Give it up'),
      done: text('停止项目', '停止項目', 'Given up'),
      hint: text('原因向社会公布。', '原因向社會公布。', 'The reason is published.'),
      from: ['proposed', 'returned', 'working'],
      to: 'dropped',
      by: [clerk, supervisor],
    }),
    fields: [reason],
    effects: [{ set: 'outcome', value: 'unsolved' }, stopAll],
    public: true,
  },
];
