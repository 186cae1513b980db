import type { Field } from '../../../form/definition.js';
import { text } from '../../../text/text.js';
import type { Transition } from '../../case-type.js';
import { partsOpen } from '../shared/assists.js';
import { start, startAgain, stop } from '../shared/effects.js';
import { note, reason } from '../shared/fields.js';
import { scene } from '../shared/matter.js';
import { strikeOff } from '../shared/order-steps.js';
import { progress } from '../shared/trunk/progress.js';
import { method, othersWork } from '../shared/trunk/verifying.js';
import { clerk, lead, supervisor, verifier } from '../shared/who.js';
import { words } from './words.js';

const proof: Field = { ...scene, label: text('证明材料', '證明材料', 'What shows it'), requiredMessage: text('请附上证明材料', '請附上證明材料', 'Attach what shows it'), public: true };

const done: Field = {
  kind: 'number',
  name: 'done',
  label: text('已完成数量', '已完成數量', 'Done so far'),
  hint: text('按项目的计量单位。', '按項目的計量單位。', 'In the unit of measure of the item.'),
  required: true,
  public: true,
  min: 0,
  decimals: 2,
};

/** Progress in public, the report that it is done, and the word of another that it is. */
export const keeping: Transition[] = [
  {
    action: 'reportProgress',
    step: 'handle',
    label: text('公布进度', '公布進度', 'Publish progress'),
    done: text('公布进度', '公布進度', 'Progress published'),
    from: ['working'],
    by: [lead],
    fields: [
      { kind: 'number', name: 'percent', label: text('完成百分比', '完成百分比', 'Percent done'), required: true, public: true, min: 0, max: 100, decimals: 0, unit: text('%', '%', '%') },
      done,
      { kind: 'text', name: 'milestone', label: text('到了哪个节点', '到了哪個節點', 'Milestone reached'), public: true, maxLength: 60 },
      progress(words),
      proof,
    ],
    guards: [],
    effects: [...stop('progress'), start('progress')],
    conflict: 'append',
    tone: 'neutral',
    public: true,
  },
  {
    action: 'complete',
    step: 'reply',
    label: text('报告完成', '報告完成', 'Report it done'),
    done: text('报告完成', '報告完成', 'Reported as done'),
    from: ['working'],
    to: 'completed',
    by: [lead],
    fields: [
      { kind: 'longText', name: 'result', label: text('完成情况', '完成情況', 'What was done'), required: true, public: true, minLength: 4, maxLength: 1000 },
      done,
      proof,
    ],
    guards: [
      partsOpen,
      {
        code: 'below-target',
        when: { '>=': [{ var: 'args.done' }, { var: 'case.content.target' }] },
        message: text('还没有达到目标数量，可以继续公布进度。', '還沒有達到目標數量，可以繼續公布進度。', 'The target has not been reached: go on publishing progress.'),
      },
    ],
    effects: [{ set: 'outcome', value: 'solved' }, { call: 'end' }, ...stop('due', 'progress', 'rework', 'redo'), start('review')],
    conflict: 'guarded',
    tone: 'primary',
    public: true,
  },
  {
    action: 'verify',
    step: 'verify',
    label: text('验收通过', '驗收通過', 'Verify'),
    done: text('验收', '驗收', 'Verified'),
    from: ['completed'],
    to: 'verified',
    by: [verifier],
    fields: [
      { ...method, label: text('验收方式', '驗收方式', 'How it was verified'), public: true },
      { kind: 'longText', name: 'findings', label: text('验收意见', '驗收意見', 'What was found'), required: true, public: true, minLength: 2, maxLength: 1000 },
      note,
    ],
    guards: [othersWork],
    effects: [],
    conflict: 'guarded',
    tone: 'primary',
    public: true,
  },
  {
    action: 'sendBack',
    label: text('验收不通过', '驗收不通過', 'Send back'),
    done: text('验收不通过', '驗收不通過', 'Sent back'),
    from: ['completed', 'verified'],
    to: 'working',
    by: [verifier],
    fields: [reason],
    guards: [othersWork],
    effects: [...startAgain, start('progress')],
    conflict: 'guarded',
    tone: 'danger',
    public: true,
  },
  { ...strikeOff({ label: text('办结', '辦結', 'Close'), done: text('已兑现', '已兌現', 'Kept'), from: ['verified'], to: 'closed', by: [clerk, supervisor] }), public: true },
];
