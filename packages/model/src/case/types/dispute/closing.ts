import { text } from '../../../text/text.js';
import type { Transition } from '../../case-type.js';
import { redone, start, stop, stopAll } from '../shared/effects.js';
import { note, reason, yes } from '../shared/fields.js';
import { supervisionOver } from '../shared/supervision.js';
import { rating, acceptsResult } from '../shared/trunk/rating.js';
import { withdrawing } from '../shared/trunk/withdrawing.js';
import { applicant, verifier } from '../shared/who.js';
import { followUpBasis } from './basis.js';
import { open } from './statuses.js';
import { words } from './words.js';

/** After mediation: whether the agreement is kept, and the end. */
export const closing: Transition[] = [
  {
    action: 'followUp',
    step: 'callBack',
    label: text('回访履行情况', '回訪履行情況', 'Follow up'),
    done: text('回访', '回訪', 'Followed up'),
    from: ['concluded'],
    by: [verifier],
    fields: [
      {
        kind: 'single',
        name: 'kept',
        label: text('申请人说协议履行得怎样', '申請人說協議履行得怎樣', 'What the applicant says of the agreement'),
        required: true,
        public: true,
        options: [
          { value: yes, label: text('已经履行', '已經履行', 'It was kept') },
          { value: 'partly', label: text('正在履行', '正在履行', 'It is being kept') },
          { value: 'no', label: text('没有履行', '沒有履行', 'It is not kept') },
          { value: 'none', label: text('没有达成协议', '沒有達成協議', 'There is none') },
          { value: 'unreached', label: text('没有联系上', '沒有聯繫上', 'Not reached') },
        ],
      },
      note,
    ],
    guards: [],
    effects: [
      {
        set: 'confirmation',
        value: {
          if: [
            { '==': [{ var: 'args.kept' }, yes] }, 'confirmed',
            { '==': [{ var: 'args.kept' }, 'no'] }, 'disputed',
            { '==': [{ var: 'args.kept' }, 'unreached'] }, { if: [{ var: 'case.confirmation' }, { var: 'case.confirmation' }, 'unreached'] },
            { var: 'case.confirmation' },
          ],
        },
      },
    ],
    conflict: 'append',
    tone: 'primary',
    public: true,
    basis: followUpBasis,
  },
  {
    action: 'mediateAgain',
    label: text('再次调解', '再次調解', 'Mediate again'),
    done: text('再次调解', '再次調解', 'Taken up again'),
    hint: text('协议没有履行，或者双方愿意再谈的。', '協議沒有履行，或者雙方願意再談的。', 'Where the agreement is not kept, or both sides will talk again.'),
    reopens: true,
    from: ['concluded', 'closed'],
    to: 'inMediation',
    by: [applicant, verifier],
    fields: [reason],
    guards: [],
    effects: [
      ...redone,
      ...stop('followUp', 'confirmation', 'mediate'),
      start('mediate'),
    ],
    conflict: 'guarded',
    tone: 'neutral',
    public: true,
    basis: followUpBasis,
  },
  {
    action: 'close',
    step: 'close',
    label: text('结案', '結案', 'Close'),
    done: text('结案', '結案', 'Closed'),
    from: ['concluded'],
    to: 'closed',
    by: [verifier],
    fields: [note],
    guards: [
      {
        code: 'not-followed-up',
        when: { or: [{ '!=': [{ var: 'case.outcome' }, 'solved'] }, { '!!': { var: 'case.confirmation' } }] },
        message: text('达成协议的，回访履行情况后才能结案。', '達成協議的，回訪履行情況後才能結案。', 'Where there is an agreement, ask whether it is kept before closing.'),
        basis: followUpBasis,
      },
      ...supervisionOver,
    ],
    effects: [stopAll],
    conflict: 'guarded',
    tone: 'primary',
    public: true,
  },
  rating(words, { from: ['concluded', 'closed'], asks: acceptsResult }),
  withdrawing(words, {
    from: open,
    label: text('不再调解', '不再調解', 'Withdraw'),
    hint: text('调解是自愿的，您随时可以不再调解；以后可以重新申请。', '調解是自願的，您隨時可以不再調解；以後可以重新申請。', 'Mediation is your free choice: you may stop at any time, and ask again later.'),
  }),
];
