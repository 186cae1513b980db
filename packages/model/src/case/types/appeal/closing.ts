import { text } from '../../../text/text.js';
import type { Transition } from '../../case-type.js';
import { reworkBasis } from './basis.js';
import { start, startAgain, stop } from './effects.js';
import { note, reason, yes, yesNo } from './fields.js';

const answered = ['replied', 'verified', 'calledBack'];

/** After the reply: verify, call back, close or rework; what the applicant may still do. */
export const closing: Transition[] = [
  {
    action: 'verify',
    label: text('核验通过', '核驗通過', 'Verify'),
    done: text('核验', '核驗', 'Verified'),
    from: ['replied'],
    to: 'verified',
    by: [{ role: 'verifier' }],
    fields: [
      {
        kind: 'single',
        name: 'method',
        label: text('核验方式', '核驗方式', 'How it was verified'),
        required: true,
        options: [
          { value: 'documents', label: text('核对材料', '核對材料', 'From documents') },
          { value: 'visit', label: text('现场查看', '現場查看', 'On the spot') },
        ],
      },
      note,
    ],
    guards: [],
    effects: [],
    conflict: 'guarded',
    tone: 'primary',
    public: true,
  },
  {
    action: 'callBack',
    label: text('回访', '回訪', 'Call back'),
    done: text('回访', '回訪', 'Called back'),
    from: ['verified'],
    to: 'calledBack',
    by: [{ role: 'verifier' }],
    fields: [
      { kind: 'single', name: 'reached', label: text('是否联系上', '是否聯繫上', 'Reached'), required: true, options: yesNo },
      {
        kind: 'single',
        name: 'confirmation',
        label: text('诉求人意见', '訴求人意見', 'What the applicant says'),
        show: { '==': [{ var: 'reached' }, yes] },
        required: true,
        public: true,
        options: [
          { value: 'confirmed', label: text('认可办理结果', '認可辦理結果', 'Accepts the result') },
          { value: 'disputed', label: text('不认可办理结果', '不認可辦理結果', 'Disputes the result') },
        ],
      },
      note,
    ],
    guards: [],
    effects: [
      {
        set: 'confirmation',
        value: { if: [{ var: 'args.confirmation' }, { var: 'args.confirmation' }, { var: 'case.confirmation' }, { var: 'case.confirmation' }, 'unreached'] },
      },
    ],
    conflict: 'guarded',
    tone: 'primary',
    public: true,
  },
  {
    action: 'close',
    label: text('结案', '結案', 'Close'),
    done: text('结案', '結案', 'Closed'),
    from: ['calledBack'],
    to: 'closed',
    by: [{ role: 'verifier' }],
    fields: [note],
    guards: [
      {
        code: 'disputed',
        when: { or: [{ '!=': [{ var: 'case.confirmation' }, 'disputed'] }, { '>=': [{ var: 'case.reworks' }, 1] }] },
        message: text('诉求人不认可办理结果，应当先退回重办。', '訴求人不認可辦理結果，應當先退回重辦。', 'The applicant disputes the result: the case must be redone first.'),
        basis: reworkBasis,
      },
    ],
    effects: [...stop('review'), start('reopen')],
    conflict: 'guarded',
    tone: 'primary',
    public: true,
  },
  {
    action: 'rework',
    label: text('退回重办', '退回重辦', 'Send back'),
    done: text('退回重办', '退回重辦', 'Sent back'),
    from: answered,
    to: 'handling',
    by: [{ role: 'verifier' }],
    fields: [reason],
    guards: [],
    effects: startAgain,
    conflict: 'guarded',
    tone: 'danger',
    public: true,
    basis: reworkBasis,
  },
  {
    action: 'rate',
    label: text('评价', '評價', 'Rate'),
    done: text('诉求人评价', '訴求人評價', 'Rated'),
    hint: text('评价的是办理单位，不影响您今后反映问题。', '評價的是辦理單位，不影響您今後反映問題。', 'You rate the handling unit; it changes nothing for you.'),
    from: [...answered, 'closed'],
    by: [{ role: 'applicant' }],
    fields: [
      { kind: 'rating', name: 'stars', label: text('您对办理是否满意', '您對辦理是否滿意', 'How satisfied are you'), required: true, public: true, max: 5 },
      { kind: 'single', name: 'resolved', label: text('问题解决了吗', '問題解決了嗎', 'Was it solved'), required: true, public: true, options: yesNo },
      { kind: 'longText', name: 'comment', label: text('想说的话', '想說的話', 'Anything to add'), public: true, maxLength: 500 },
    ],
    guards: [
      {
        code: 'already-rated',
        when: { '!': { var: 'case.rating.at' } },
        message: text('您已经评价过这次答复。', '您已經評價過這次答覆。', 'You have rated this reply already.'),
      },
    ],
    effects: [
      {
        set: 'rating',
        members: {
          stars: { var: 'args.stars' },
          resolved: { '==': [{ var: 'args.resolved' }, yes] },
          comment: { var: 'args.comment' },
          at: { var: 'now' },
        },
      },
      { set: 'confirmation', value: { if: [{ '==': [{ var: 'args.resolved' }, yes] }, 'confirmed', 'disputed'] } },
    ],
    conflict: 'append',
    tone: 'primary',
    public: true,
  },
  {
    action: 'withdraw',
    label: text('撤回诉求', '撤回訴求', 'Withdraw'),
    done: text('诉求人撤回', '訴求人撤回', 'Withdrawn'),
    hint: text('撤回后不再办理；以后可以重新提交。', '撤回後不再辦理；以後可以重新提交。', 'Nothing more will be done; you may file again later.'),
    from: ['registered', 'triaged', 'accepted', 'dispatched', 'returned', 'signed', 'handling', 'awaiting'],
    to: 'withdrawn',
    by: [{ role: 'applicant' }],
    fields: [{ ...reason, required: false, minLength: undefined }],
    guards: [],
    effects: stop('accept', 'sign', 'reply', 'rework'),
    conflict: 'guarded',
    tone: 'danger',
    public: true,
  },
  {
    action: 'reopen',
    label: text('申请重办', '申請重辦', 'Ask to reopen'),
    done: text('重新办理', '重新辦理', 'Reopened'),
    from: ['closed'],
    to: 'handling',
    by: [{ role: 'applicant' }, { role: 'verifier' }],
    fields: [reason],
    guards: [
      {
        code: 'window-passed',
        when: { '===': [{ var: 'clocks.reopen.passed' }, false] },
        message: text('申请重办的期限已过。如问题仍在，请重新提交诉求。', '申請重辦的期限已過。如問題仍在，請重新提交訴求。', 'The time to reopen is over. If the problem remains, file a new matter.'),
      },
    ],
    effects: [...startAgain, ...stop('reopen')],
    conflict: 'guarded',
    tone: 'neutral',
    public: true,
    basis: reworkBasis,
  },
];
