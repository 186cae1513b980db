import { text } from '../../../text/text.js';
import type { Transition } from '../../case-type.js';
import { start, stop, stopAll } from '../shared/effects.js';
import { internalReason, note } from '../shared/fields.js';
import { supervisionOver } from '../shared/supervision.js';
import { approver, lead, verifier } from '../shared/who.js';
import { controllableBasis } from './basis.js';

/** What the body makes of the report, and how it goes. */
export const decision: Transition[] = [
  {
    action: 'decide',
    label: text('作出决策', '作出決策', 'Decide'),
    done: text('作出决策', '作出決策', 'Decided'),
    hint: text('风险可控的可以决策。', '風險可控的可以決策。', 'Where the risk can be controlled.'),
    from: ['filed', 'held'],
    to: 'decided',
    by: [approver],
    fields: [
      { kind: 'text', name: 'document', label: text('决策文号', '決策文號', 'Number of the decision'), required: true, maxLength: 60 },
      { kind: 'longText', name: 'use', label: text('评估结果怎样运用', '評估結果怎樣運用', 'How the report was used'), required: true, minLength: 4, maxLength: 1000 },
    ],
    guards: [
      {
        code: 'not-controllable',
        when: { '!=': [{ var: 'case.status' }, 'held'] },
        message: text('评估结论不是可实施的，调整方案并重新评估后才能决策。', '評估結論不是可實施的，調整方案並重新評估後才能決策。', 'The report does not say that it may go ahead: change the draft and assess it again first.'),
        basis: controllableBasis,
      },
    ],
    effects: [start('track')],
    conflict: 'guarded',
    tone: 'primary',
    public: false,
    basis: controllableBasis,
  },
  {
    action: 'track',
    step: 'handle',
    label: text('记录跟踪情况', '記錄跟蹤情況', 'Record how it goes'),
    done: text('跟踪', '跟蹤', 'Followed'),
    from: ['decided', 'tracked'],
    to: 'tracked',
    by: [lead],
    fields: [
      { kind: 'longText', name: 'progress', label: text('实施和防范措施落实情况', '實施和防範措施落實情況', 'How it is carried out, and the measures'), hint: text('写事，不写人。', '寫事，不寫人。', 'The matter, no persons.'), required: true, minLength: 2, maxLength: 1000 },
      note,
    ],
    guards: [],
    effects: [...stop('track'), start('track')],
    conflict: 'append',
    tone: 'neutral',
    public: false,
  },
  {
    action: 'close',
    step: 'close',
    label: text('办结', '辦結', 'Close'),
    done: text('办结', '辦結', 'Closed'),
    from: ['tracked'],
    to: 'closed',
    by: [verifier],
    fields: [note],
    guards: supervisionOver,
    effects: [stopAll],
    conflict: 'guarded',
    tone: 'primary',
    public: false,
  },
  {
    action: 'drop',
    step: 'withdraw',
    whileMerged: 'also',
    label: text('不再推进', '不再推進', 'Give up'),
    done: text('不再推进', '不再推進', 'Given up'),
    from: ['registered', 'assessing', 'filed', 'held'],
    to: 'dropped',
    by: [lead, approver],
    fields: [internalReason],
    guards: [],
    effects: [stopAll],
    conflict: 'guarded',
    tone: 'danger',
    public: false,
  },
];
