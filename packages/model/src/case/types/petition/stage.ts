import type { Condition } from '../../../form/condition.js';
import { text } from '../../../text/text.js';
import type { Guard } from '../../case-type.js';
import { article } from './basis.js';
import { isKind } from './categories.js';

/** Whether the competent unit accepted it and has yet to answer: one of its own limits runs. */
export const isHandled: Condition = { or: [{ var: 'clocks.conclude.running' }, { var: 'clocks.answer.running' }, { var: 'clocks.redo.running' }] };

/** Only what article 31-6 settles by a written opinion has the limit of 34 and is reviewed by 35 and 36. */
export const isClaim: Guard = {
  code: 'not-a-claim',
  when: isKind('claim'),
  message: text('只有申诉求决事项适用这一步。', '只有申訴求決事項適用這一步。', 'This step is only for those who ask for a decision.'),
  basis: article('34、35'),
};

/** The re-review ends it: not even the office takes the same facts and reasons up again (36). */
export const notFinal: Guard = {
  code: 'final',
  when: { '!=': [{ var: 'case.status' }, 'reReviewed'] },
  message: text(
    '已经复核终结，以同一事实和理由再提出的不再受理。可以依法通过诉讼、仲裁、行政复议等其他法定途径主张权利。',
    '已經覆核終結，以同一事實和理由再提出的不再受理。可以依法透過訴訟、仲裁、行政復議等其他法定途徑主張權利。',
    'The re-review is final: the same facts and reasons are not accepted again. Court, arbitration, administrative review and other statutory routes remain open.',
  ),
  basis: article('36'),
};
