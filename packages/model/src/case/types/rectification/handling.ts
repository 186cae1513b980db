import { text } from '../../../text/text.js';
import type { FieldOf } from '../../../form/definition.js';
import type { Transition } from '../../case-type.js';
import { partsOpen } from '../shared/assists.js';
import { start, stop } from '../shared/effects.js';
import { photos } from '../shared/fields.js';
import { gaveOrder, orderOutcome, sendBack, strikeOff } from '../shared/order-steps.js';
import { progressing } from '../shared/trunk/progress.js';
import { lead, supervisor, verifier } from '../shared/who.js';
import { limit } from './limits.js';
import { words } from './words.js';

function account(name: string, label: FieldOf<'longText'>['label'], hint: FieldOf<'longText'>['hint']): FieldOf<'longText'> {
  return { kind: 'longText', name, label, hint, required: true, minLength: 4, maxLength: 1000 };
}

/** 解决一个问题、建立一项机制、推动一项工作: it is not enough that the one problem is gone. */
const threeParts = [
  account('problem', text('解决一个问题', '解決一個問題', 'The problem fixed'), text('问题怎样解决，有什么证明。', '問題怎樣解決，有什麼證明。', 'How it was fixed, and what shows it.')),
  account('mechanism', text('建立一项机制', '建立一項機制', 'The mechanism established'), text('建立或完善了什么制度，防止再次发生。', '建立或完善了什麼制度，防止再次發生。', 'What rule or routine was set up so that it does not come back.')),
  account('extension', text('推动一项工作', '推動一項工作', 'The work extended'), text('举一反三，推动了哪些同类工作。', '舉一反三，推動了哪些同類工作。', 'To what similar work the lesson was carried.')),
];

/** From work on it to the close: report, re-check, strike off or return. */
export const handling: Transition[] = [
  progressing(words, { from: ['rectifying'], label: text('记录整改进展', '記錄整改進展', 'Record progress'), done: text('整改', '整改', 'Worked on') }),
  {
    action: 'report',
    step: 'reply',
    label: text('报告整改结果', '報告整改結果', 'Report'),
    done: text('报告整改结果', '報告整改結果', 'Reported'),
    from: ['rectifying'],
    to: 'reported',
    by: [lead],
    fields: [
      ...threeParts,
      orderOutcome,
      photos,
    ],
    guards: [partsOpen],
    effects: [{ set: 'outcome', value: { var: 'args.outcome' } }, ...stop('rectify', 'redo'), start('recheck')],
    conflict: 'guarded',
    tone: 'primary',
    public: false,
  },
  {
    action: 'recheck',
    step: 'verify',
    label: text('复查通过', '複查通過', 'Re-check'),
    done: text('复查通过', '複查通過', 'Re-checked'),
    from: ['reported'],
    to: 'rechecked',
    by: [supervisor, verifier],
    fields: [{ kind: 'longText', name: 'findings', label: text('复查情况', '複查情況', 'What the check found'), required: true, minLength: 4, maxLength: 1000 }, photos],
    guards: [
      gaveOrder,
      {
        code: 'not-done',
        when: { '==': [{ var: 'case.outcome' }, 'solved'] },
        message: text('整改单位报告尚未完成，应当退回继续整改。', '整改單位報告尚未完成，應當退回繼續整改。', 'The organisation reports that it is not done: send it back.'),
      },
    ],
    effects: stop('recheck'),
    conflict: 'guarded',
    tone: 'primary',
    public: false,
  },
  sendBack(
    { label: text('退回整改', '退回整改', 'Send back'), done: text('退回整改', '退回整改', 'Sent back'), from: ['reported', 'rechecked'], to: 'rectifying', by: [supervisor, verifier] },
    { checks: 'recheck', works: 'rectify', limit },
  ),
  strikeOff({ label: text('整改销号', '整改銷號', 'Strike off'), done: text('整改销号', '整改銷號', 'Struck off'), from: ['rechecked'], to: 'closed', by: [supervisor, verifier] }),
];
