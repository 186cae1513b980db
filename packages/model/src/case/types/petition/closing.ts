import { text } from '../../../text/text.js';
import type { Transition } from '../../case-type.js';
import { redone, start, stop, stopAll } from '../shared/effects.js';
import { note, reason } from '../shared/fields.js';
import { supervisionOver } from '../shared/supervision.js';
import { acceptsResult, rating } from '../shared/trunk/rating.js';
import { withdrawing } from '../shared/trunk/withdrawing.js';
import { applicant, verifier } from '../shared/who.js';
import { article } from './basis.js';
import { isKind } from './categories.js';
import { notFinal } from './stage.js';
import { beforeReply, underReview } from './statuses.js';
import { words } from './words.js';

const answered = ['replied', 'reviewed'];

/** After the answer: rated, closed once nobody can ask for review any more, open again where it was not carried out. */
export const closing: Transition[] = [
  rating(words, { from: [...answered, 'reReviewed', 'closed'], asks: acceptsResult }),
  {
    action: 'close',
    step: 'close',
    label: text('结案', '結案', 'Close'),
    done: text('结案', '結案', 'Closed'),
    from: answered,
    to: 'closed',
    by: [verifier, { role: 'system' }],
    fields: [note],
    guards: [
      {
        code: 'window-open',
        when: {
          or: [
            { '!': isKind('claim') },
            { '==': [{ var: 'case.confirmation' }, 'confirmed'] },
            { '===': [{ var: 'clocks.askReview.passed' }, true] },
            { '===': [{ var: 'clocks.askReReview.passed' }, true] },
          ],
        },
        message: text('信访人还可以请求复查或者复核，期限届满后才能结案。', '信訪人還可以請求複查或者覆核，期限屆滿後才能結案。', 'The petitioner may still ask for review: it is closed when that time is over.'),
        basis: article('35、36'),
      },
      ...supervisionOver,
    ],
    // Who accepted the result may still ask while the window is open.
    effects: [stopAll],
    conflict: 'guarded',
    tone: 'primary',
    public: true,
  },
  {
    action: 'reopen',
    reopens: true,
    label: text('申请落实处理意见', '申請落實處理意見', 'Ask that the answer be carried out'),
    done: text('重新办理', '重新辦理', 'Reopened'),
    hint: text('处理意见没有落实的，可以申请重新办理。', '處理意見沒有落實的，可以申請重新辦理。', 'Where what was answered has not been carried out.'),
    from: ['closed', 'reReviewed'],
    to: 'handling',
    by: [applicant, verifier],
    fields: [reason],
    guards: [
      notFinal,
      {
        code: 'not-supported',
        when: { in: [{ var: 'case.outcome' }, ['solved', 'partly']] },
        message: text('没有支持请求的处理意见可以落实；不服处理意见的，在期限内请求复查、复核。', '沒有支持請求的處理意見可以落實；不服處理意見的，在期限內請求複查、覆核。', 'The answer supported nothing that could be carried out; who disagrees with it asks for review in time.'),
        basis: article('32、35'),
      },
    ],
    effects: [
      ...redone,
      ...stop('askReview', 'askReReview'),
      start('redo'),
    ],
    conflict: 'guarded',
    tone: 'neutral',
    public: true,
    basis: article('32'),
  },
  withdrawing(words, { from: [...beforeReply, ...underReview], label: text('撤回信访事项', '撤回信訪事項', 'Withdraw') }),
];
