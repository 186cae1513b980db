import type { Field } from '../../../form/definition.js';
import { text } from '../../../text/text.js';
import type { Transition } from '../../case-type.js';
import { optionalReason, photos } from '../shared/fields.js';
import { outcome, repliedTo } from '../shared/trunk/replying.js';
import { applicant, lead } from '../shared/who.js';
import { modes } from './form.js';

/** A day and a part of it, as both sides keep it. */
const appointment: Field[] = [
  { kind: 'date', name: 'on', label: text('约定日期', '約定日期', 'Day'), required: true, public: true, min: 'today' },
  {
    kind: 'single',
    name: 'slot',
    label: text('时段', '時段', 'Time of day'),
    required: true,
    public: true,
    options: [
      { value: 'morning', label: text('上午', '上午', 'Morning') },
      { value: 'afternoon', label: text('下午', '下午', 'Afternoon') },
      { value: 'evening', label: text('晚上', '晚上', 'Evening') },
    ],
  },
];

/** A unit makes (单位制作), an official brings (干部跑堂). */
export const delivering: Transition[] = [
  {
    action: 'prepare',
    step: 'handle',
    label: text('准备好并约时间', '準備好並約時間', 'Ready: make an appointment'),
    done: text('已准备，约定送办', '已準備，約定送辦', 'Ready, appointment made'),
    from: ['making'],
    to: 'ready',
    by: [lead],
    fields: [
      { kind: 'longText', name: 'prepared', label: text('准备了什么', '準備了什麼', 'What was prepared'), required: true, public: true, minLength: 2, maxLength: 500 },
      { kind: 'single', name: 'mode', label: text('方式', '方式', 'How'), required: true, public: true, options: modes },
      ...appointment,
      {
        kind: 'longText',
        name: 'bring',
        label: text('请申请人备好', '請申請人備好', 'What the applicant should have at hand'),
        hint: text('能查到的材料不要求提供。', '能查到的材料不要求提供。', 'Ask for nothing that can be looked up.'),
        public: true,
        maxLength: 500,
      },
    ],
    guards: [],
    effects: [],
    conflict: 'guarded',
    tone: 'primary',
    public: true,
  },
  {
    action: 'reschedule',
    label: text('改约时间', '改約時間', 'Change the appointment'),
    done: text('改约时间', '改約時間', 'Appointment changed'),
    from: ['ready'],
    to: 'ready',
    by: [applicant, lead],
    fields: [...appointment, optionalReason],
    guards: [],
    effects: [],
    conflict: 'guarded',
    tone: 'neutral',
    public: true,
  },
  {
    action: 'deliver',
    step: 'reply',
    label: text('送办完成', '送辦完成', 'Delivered'),
    done: text('送办', '送辦', 'Delivered'),
    from: ['making', 'ready'],
    to: 'delivered',
    by: [lead],
    fields: [
      {
        kind: 'longText',
        name: 'answer',
        label: text('送办了什么', '送辦了什麼', 'What was delivered'),
        hint: text('申请人能看到；没办成的说明原因。', '申請人能看到；沒辦成的說明原因。', 'The applicant reads this; where it could not be done, say why.'),
        required: true,
        public: true,
        minLength: 4,
        maxLength: 1000,
      },
      outcome,
      { ...photos, public: true },
    ],
    ...repliedTo('deliver', 'rework', 'redo'),
    conflict: 'guarded',
    tone: 'primary',
    public: true,
  },
];
