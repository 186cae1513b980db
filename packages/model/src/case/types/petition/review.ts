import { text } from '../../../text/text.js';
import type { Transition } from '../../case-type.js';
import { start, stop, workAgain } from '../shared/effects.js';
import { applicant, clerk, dispatcher, lead } from '../shared/who.js';
import { article } from './basis.js';
import { changedOutcome, decision, grounds, opinion, reviewer, reviewsItself, windowOpen, withdrawing } from './reviewing.js';
import { isClaim } from './stage.js';

/** 复查: the unit above the one that answered looks at the answer, within 30 days of being asked (35). */
export const review: Transition[] = [
  {
    action: 'askReview',
    reopens: true,
    label: text('请求复查', '請求複查', 'Ask for review'),
    done: text('请求复查', '請求複查', 'Review asked for'),
    hint: text('不服处理意见的，自收到书面答复起 30 日内向上一级单位请求。', '不服處理意見的，自收到書面答覆起 30 日內向上一級單位請求。', 'If you disagree with the answer, within 30 days of having it in writing, of the unit above.'),
    from: ['replied', 'closed'],
    to: 'reviewAsked',
    by: [applicant, clerk],
    fields: [grounds],
    guards: [isClaim, windowOpen('askReview', '35')],
    effects: [...stop('askReview'), { set: 'confirmation', value: null }, start('review')],
    conflict: 'guarded',
    tone: 'neutral',
    public: true,
    basis: article('35'),
  },
  {
    action: 'assignReview',
    label: text('转交复查单位', '轉交複查單位', 'Pass on for review'),
    done: text('转交复查', '轉交複查', 'Passed on for review'),
    from: ['reviewAsked'],
    to: 'inReview',
    by: [dispatcher],
    fields: [reviewer],
    guards: [reviewsItself('35')],
    effects: [{ set: 'lead', value: { var: 'args.reviewer' } }],
    conflict: 'guarded',
    tone: 'primary',
    public: true,
    basis: article('35'),
  },
  ...withdrawing({ action: 'recuseReview', from: 'inReview', to: 'reviewAsked' }),
  {
    action: 'decideReview',
    step: 'reply',
    label: text('书面答复复查意见', '書面答覆複查意見', 'Decide the review'),
    done: text('复查答复', '複查答覆', 'Review decided'),
    from: ['inReview'],
    to: 'reviewed',
    by: [lead],
    fields: decision,
    guards: [],
    effects: [changedOutcome, ...stop('review'), start('askReReview')],
    conflict: 'guarded',
    tone: 'primary',
    public: true,
    basis: article('35'),
  },
  {
    // The regulations know the opinion of the reviewing unit; that it may send the matter back is practice.
    action: 'remand',
    label: text('责令重新处理', '責令重新處理', 'Send back to be decided anew'),
    done: text('复查后责令重新处理', '複查後責令重新處理', 'Sent back after review'),
    from: ['inReview'],
    to: 'returned',
    by: [lead],
    fields: [opinion],
    guards: [],
    effects: [
      ...stop('review'),
      { set: 'lead', value: null },
      ...workAgain,
      { set: 'rating', value: null },
      start('conclude'),
    ],
    conflict: 'guarded',
    tone: 'danger',
    public: true,
  },
];
