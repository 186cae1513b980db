import type { Field } from '../../../form/definition.js';
import { text } from '../../../text/text.js';
import type { Transition } from '../../case-type.js';
import type { Effect } from '../../effect.js';
import { stop } from '../shared/effects.js';
import { note } from '../shared/fields.js';
import { choicesOf, chosenIn } from '../shared/limits.js';
import { sceneAfter } from '../shared/matter.js';
import { outcome, repliedTo } from '../shared/trunk/replying.js';
import { lead } from '../shared/who.js';
import { orderBasis } from './basis.js';
import { fixLimits } from './clocks.js';

/** By when: as the order prints it. */
export const byWhen: Field = {
  kind: 'single',
  name: 'limit',
  label: text('整改期限', '整改期限', 'To be removed by'),
  requiredMessage: text('请选择整改期限', '請選擇整改期限', 'Choose by when'),
  required: true,
  options: choicesOf(fixLimits),
};

export const startFix: Effect = { clock: 'start', id: 'fix', limit: chosenIn('limit', fixLimits) };

/** The order to the place, what came of it, and the report that it is safe. */
export const ordering: Transition[] = [
  {
    action: 'order',
    step: 'handle',
    label: text('下达整改指令', '下達整改指令', 'Order its removal'),
    done: text('下达整改指令', '下達整改指令', 'Ordered to be removed'),
    hint: text('写明整改什么、由哪个单位、到什么时候。', '寫明整改什麼、由哪個單位、到什麼時候。', 'Say what is to be done, by which unit, and by when.'),
    from: ['signed'],
    to: 'ordered',
    by: [lead],
    fields: [
      {
        kind: 'text',
        name: 'addressee',
        label: text('责任单位', '責任單位', 'Unit that answers for the place'),
        hint: text('写单位名称，不写个人姓名。', '寫單位名稱，不寫個人姓名。', 'The name of an organisation, not of a person.'),
        required: true,
        maxLength: 60,
      },
      { kind: 'longText', name: 'measures', label: text('整改什么', '整改什麼', 'What is to be done'), required: true, minLength: 4, maxLength: 1000 },
      byWhen,
      {
        kind: 'single',
        name: 'level',
        label: text('隐患等级', '隱患等級', 'How severe it is'),
        required: true,
        options: [
          { value: 'ordinary', label: text('一般隐患', '一般隱患', 'Ordinary') },
          { value: 'major', label: text('重大隐患', '重大隱患', 'Major') },
        ],
      },
      {
        kind: 'longText',
        name: 'interim',
        label: text('消除之前的安全措施', '消除之前的安全措施', 'What keeps people safe until then'),
        hint: text('撤出人员、停止使用、设置警戒等。', '撤出人員、停止使用、設置警戒等。', 'Withdraw people, stop its use, cordon it off, and the like.'),
        show: { '==': [{ var: 'level' }, 'major'] },
        required: true,
        minLength: 4,
        maxLength: 500,
      },
    ],
    guards: [],
    // Whoever led before may have ordered it too: the new order takes the place of theirs.
    effects: [...stop('order', 'fix'), startFix],
    conflict: 'guarded',
    tone: 'primary',
    public: false,
    basis: orderBasis,
  },
  {
    action: 'fix',
    step: 'reply',
    label: text('报告整改完成', '報告整改完成', 'Report it removed'),
    done: text('整改完成', '整改完成', 'Removed'),
    from: ['ordered'],
    to: 'fixed',
    by: [lead],
    fields: [
      { kind: 'longText', name: 'result', label: text('整改情况', '整改情況', 'What was done'), required: true, minLength: 4, maxLength: 1000 },
      {
        ...outcome,
        label: text('整改结果', '整改結果', 'Outcome'),
        options: [
          { value: 'solved', label: text('隐患已消除', '隱患已消除', 'Removed') },
          { value: 'partly', label: text('已控制，尚未消除', '已控制，尚未消除', 'Contained, not yet removed') },
        ],
      },
      { ...sceneAfter, label: text('整改后的照片', '整改後的照片', 'Photos after') },
      note,
    ],
    ...repliedTo('fix', 'redo'),
    conflict: 'guarded',
    tone: 'primary',
    public: false,
  },
];
