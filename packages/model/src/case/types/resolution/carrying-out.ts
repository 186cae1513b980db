import { text } from '../../../text/text.js';
import type { Transition } from '../../case-type.js';
import { leadDoesNotAssist, partsOpen } from '../shared/assists.js';
import { start, stop } from '../shared/effects.js';
import { photos } from '../shared/fields.js';
import { sendBack, strikeOff, takeBack } from '../shared/order-steps.js';
import { sign } from '../shared/trunk/dispatching.js';
import { progressing } from '../shared/trunk/progress.js';
import { clerk, lead, supervisor } from '../shared/who.js';
import { limit } from './limits.js';
import { words } from './words.js';

/** From the minutes of the meeting to what came of it. */
export const carryingOut: Transition[] = [
  {
    action: 'assign',
    step: 'intake',
    label: text('交办', '交辦', 'Assign'),
    done: text('交办', '交辦', 'Assigned'),
    from: [],
    to: 'assigned',
    by: [clerk, supervisor],
    fields: [],
    guards: [leadDoesNotAssist('args.unit', 'args.assists')],
    effects: [
      { set: 'lead', value: { var: 'args.unit' } },
      { part: 'ask', organisations: { var: 'args.assists' }, as: 'assist', task: { var: 'args.requirement' }, starts: ['assist'] },
      start('sign'),
      { clock: 'start', id: 'do', limit: limit.rule },
    ],
    conflict: 'guarded',
    tone: 'primary',
    public: false,
  },
  sign({ dispatched: 'assigned', signed: 'working' }),
  progressing(words, { from: ['working'], label: text('记录落实进展', '記錄落實進展', 'Record progress'), done: text('落实', '落實', 'Worked on') }),
  {
    action: 'report',
    step: 'reply',
    label: text('报告已完成', '報告已完成', 'Report it done'),
    done: text('报告已完成', '報告已完成', 'Reported done'),
    from: ['working'],
    to: 'done',
    by: [lead],
    fields: [{ kind: 'longText', name: 'result', label: text('落实情况', '落實情況', 'What was done'), required: true, minLength: 4, maxLength: 1000 }, photos],
    guards: [partsOpen],
    effects: [{ set: 'outcome', value: 'solved' }, ...stop('do', 'redo'), start('confirm')],
    conflict: 'guarded',
    tone: 'primary',
    public: false,
  },
  sendBack(
    { label: text('退回继续落实', '退回繼續落實', 'Send back'), done: text('退回继续落实', '退回繼續落實', 'Sent back'), from: ['done'], to: 'working', by: [clerk, supervisor] },
    { checks: 'confirm', works: 'do', limit },
  ),
  strikeOff({ action: 'confirm', label: text('确认落实', '確認落實', 'Confirm'), done: text('确认落实', '確認落實', 'Confirmed'), from: ['done'], to: 'confirmed', by: [clerk, supervisor] }),
  takeBack({
    action: 'cancel',
    label: text('取消', '取消', 'Cancel'),
    done: text('取消', '取消', 'Cancelled'),
    hint: text('会议另有决定时使用，须说明理由。', '會議另有決定時使用，須說明理由。', 'Where a meeting decided otherwise; a reason is required.'),
    from: ['assigned', 'working'],
    to: 'cancelled',
    by: [clerk, supervisor],
  }),
];
