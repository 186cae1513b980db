import { text } from '../../../text/text.js';
import type { Transition } from '../../case-type.js';
import { note } from '../shared/fields.js';
import { callingBack } from '../shared/trunk/calling-back.js';
import { closing as closingSteps } from '../shared/trunk/closing.js';
import { wasSolved } from '../shared/trunk/rating.js';
import { method } from '../shared/trunk/verifying.js';
import { withdrawing } from '../shared/trunk/withdrawing.js';
import { verifier } from '../shared/who.js';
import { answered, open } from './statuses.js';
import { words } from './words.js';

/** After the reply: verify, call back, close or rework; what the applicant may still do. */
export const closing: Transition[] = [
  {
    action: 'verify',
    step: 'verify',
    label: text('核验通过', '核驗通過', 'Verify'),
    done: text('核验', '核驗', 'Verified'),
    from: ['replied'],
    to: 'verified',
    by: [verifier],
    fields: [method, note],
    guards: [],
    effects: [],
    conflict: 'guarded',
    tone: 'primary',
    public: true,
  },
  callingBack(words, { from: ['verified'] }),
  ...closingSteps(words, { calledBack: 'calledBack', answered, closed: 'closed', back: 'handling', asks: wasSolved }),
  withdrawing(words, { from: open, label: text('撤回诉求', '撤回訴求', 'Withdraw') }),
];
