import { text } from '../../../text/text.js';
import type { Transition } from '../../case-type.js';
import type { Effect } from '../../effect.js';
import { partsOpen } from '../shared/assists.js';
import { dropRequest, start, stop } from '../shared/effects.js';
import { inTime, withinMost } from '../shared/extension.js';
import { note, yes, yesNo } from '../shared/fields.js';
import { progress } from '../shared/trunk/progress.js';
import { answer } from '../shared/trunk/replying.js';
import { handler, lead } from '../shared/who.js';
import { agreementBasis, monthBasis, otherRoutesBasis } from './basis.js';
import { routes } from './intake.js';
import { words } from './words.js';

/** What a result ends and begins. */
export const concluded: Effect[] = [dropRequest, ...stop('screen', 'settle', 'sign', 'mediate', 'redo', 'followUp', 'confirmation'), start('followUp')];

/** By who mediates: take it up, go on, and come to an agreement or to an end without one. */
export const mediation: Transition[] = [
  {
    action: 'takeUp',
    step: 'sign',
    label: text('接收并开始调解', '接收並開始調解', 'Take up'),
    done: text('开始调解', '開始調解', 'Mediation began'),
    from: ['assigned'],
    to: 'inMediation',
    by: [lead],
    fields: [note],
    guards: [],
    effects: [...stop('sign', 'mediate'), start('mediate')],
    conflict: 'guarded',
    tone: 'primary',
    public: true,
    basis: monthBasis,
  },
  {
    action: 'progress',
    step: 'handle',
    label: text('记录调解进展', '記錄調解進展', 'Record progress'),
    done: text('调解进展', '調解進展', 'Mediation went on'),
    from: ['inMediation'],
    by: [handler],
    fields: [
      {
        ...progress(words),
        label: text('进展', '進展', 'Progress'),
        hint: text('申请人能看到这里的内容。不写任何一方的个人信息。', '申請人能看到這裡的內容。不寫任何一方的個人資訊。', 'The applicant reads this. Nothing personal of either side.'),
      },
      note,
    ],
    guards: [],
    effects: [],
    conflict: 'append',
    tone: 'neutral',
    public: true,
  },
  {
    action: 'agreeLonger',
    label: text('双方同意延长调解', '雙方同意延長調解', 'Both agree to go on longer'),
    done: text('双方同意延长调解', '雙方同意延長調解', 'Both sides agreed to go on longer'),
    from: ['inMediation'],
    by: [lead],
    fields: [
      { kind: 'number', name: 'amount', label: text('延长多少天', '延長多少天', 'Days more'), required: true, public: true, min: 1, max: 60, decimals: 0 },
      { kind: 'single', name: 'bothAgree', label: text('双方是否都同意', '雙方是否都同意', 'Do both sides agree'), required: true, public: true, options: yesNo },
    ],
    guards: [
      {
        code: 'not-both',
        when: { '==': [{ var: 'args.bothAgree' }, yes] },
        message: text('双方都同意才能延长调解。', '雙方都同意才能延長調解。', 'Mediation goes on longer only if both sides agree.'),
        basis: monthBasis,
      },
      inTime({ var: 'clocks.mediate.passed' }),
      withinMost({ var: 'args.amount' }, { var: 'clocks.mediate.extendable' }),
    ],
    effects: [{ clock: 'extend', id: 'mediate', amount: { var: 'args.amount' } }],
    conflict: 'guarded',
    tone: 'neutral',
    public: true,
    basis: monthBasis,
  },
  {
    action: 'agree',
    step: 'reply',
    label: text('达成调解协议', '達成調解協議', 'Agreement reached'),
    done: text('达成调解协议', '達成調解協議', 'An agreement was reached'),
    from: ['inMediation'],
    to: 'concluded',
    by: [lead],
    fields: [
      {
        kind: 'single',
        name: 'agreement',
        label: text('协议形式', '協議形式', 'Form of the agreement'),
        required: true,
        public: true,
        options: [
          { value: 'written', label: text('书面协议', '書面協議', 'In writing') },
          { value: 'oral', label: text('口头协议，已登记', '口頭協議，已登記', 'Oral, and recorded') },
        ],
      },
      {
        ...answer,
        label: text('协议要点', '協議要點', 'What was agreed'),
        hint: text('写给申请人，不写另一方的个人信息。', '寫給申請人，不寫另一方的個人資訊。', 'For the applicant; nothing personal of the other side.'),
      },
      { kind: 'date', name: 'performBy', label: text('履行期限', '履行期限', 'To be kept by'), hint: text('当场履行的不填。', '當場履行的不填。', 'Leave empty if it was done at once.'), public: true },
    ],
    guards: [partsOpen],
    effects: [{ set: 'outcome', value: 'solved' }, ...concluded, start('confirmation')],
    conflict: 'guarded',
    tone: 'primary',
    public: true,
    basis: agreementBasis,
  },
  {
    action: 'endWithout',
    step: 'reply',
    label: text('调解未成，终结', '調解未成，終結', 'End without agreement'),
    done: text('调解终结，未达成协议', '調解終結，未達成協議', 'Mediation ended without agreement'),
    hint: text('告知当事人可以走的其他途径。', '告知當事人可以走的其他途徑。', 'Tell the parties where else they can turn.'),
    from: ['assigned', 'inMediation'],
    to: 'concluded',
    by: [lead],
    fields: [
      {
        kind: 'single',
        name: 'result',
        label: text('终结情形', '終結情形', 'How it ended'),
        required: true,
        public: true,
        options: [
          { value: 'failed', label: text('调解不成', '調解不成', 'No agreement was found') },
          { value: 'refused', label: text('有一方明确拒绝继续调解', '有一方明確拒絕繼續調解', 'One side clearly refuses to go on') },
          { value: 'withdrawn', label: text('当事人撤回调解', '當事人撤回調解', 'The parties took it back') },
        ],
      },
      { ...answer, hint: text('写明调解的经过和终结的原因，不写另一方的个人信息。', '寫明調解的經過和終結的原因，不寫另一方的個人資訊。', 'Say how mediation went and why it ended; nothing personal of the other side.') },
      routes,
    ],
    guards: [partsOpen],
    effects: [{ set: 'outcome', value: 'unsolved' }, ...concluded],
    conflict: 'guarded',
    tone: 'danger',
    public: true,
    basis: otherRoutesBasis,
  },
];
