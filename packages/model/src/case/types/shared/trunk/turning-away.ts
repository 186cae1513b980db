import type { Choice, Field, FieldOf } from '../../../../form/definition.js';
import { text } from '../../../../text/text.js';
import type { Transition } from '../../../case-type.js';
import { stopAll } from '../effects.js';
import { reason } from '../fields.js';
import { clerk } from '../who.js';
import { say, type Words } from '../words.js';

/** Grounds that several types know. */
export const statutory: Choice = {
  value: 'statutory',
  label: text('应通过诉讼、仲裁、行政复议等法定途径', '應透過訴訟、仲裁、行政復議等法定途徑', 'Belongs to a statutory route: court, arbitration, review'),
};
export const unclear: Choice = { value: 'unclear', label: text('内容不清且无法联系补充', '內容不清且無法聯繫補充', 'Unclear, and nobody can be asked') };

const refusal = {
  action: 'refuse',
  label: text('不予受理', '不予受理', 'Refuse'),
  done: text('不予受理', '不予受理', 'Not accepted'),
  hint: text('必须说明理由；应走法定途径的，必须告知途径。', '必須說明理由；應走法定途徑的，必須告知途徑。', 'A reason is required and, for statutory routes, the route.'),
};
const groundLabel = text('不予受理的情形', '不予受理的情形', 'Which ground applies');

interface RefusingOptions extends Pick<Transition, 'from'>, Partial<Pick<Transition, 'action' | 'label' | 'done' | 'hint' | 'to' | 'by' | 'basis'>> {
  ground?: Choice['label'];
  grounds: Choice[];
  /** Where to turn instead, and what else is told. */
  fields?: Field[];
}

/** It is not taken up: on which ground, why, and where to turn instead (潍坊市12345条例 19). */
export function refusing({ ground = groundLabel, grounds, fields = [], to = 'refused', by = [clerk], ...step }: RefusingOptions): Transition {
  return {
    ...refusal,
    ...step,
    step: 'refuse',
    to,
    by,
    fields: [{ kind: 'single', name: 'ground', label: ground, required: true, public: true, options: grounds }, reason, ...fields],
    guards: [],
    effects: [stopAll],
    conflict: 'guarded',
    tone: 'danger',
    public: true,
  };
}

/** Where to turn instead. @param required the grounds on which it must be said */
export function routeFor(...required: string[]): FieldOf<'text'> {
  return {
    kind: 'text',
    name: 'route',
    label: text('可以走的途径', '可以走的途徑', 'Where to turn'),
    hint: text('例如：向劳动人事争议仲裁委员会申请仲裁', '例如：向勞動人事爭議仲裁委員會申請仲裁', 'For example: apply to the labour arbitration commission'),
    required: { in: [{ var: 'ground' }, required] },
    public: true,
    maxLength: 120,
  };
}

/** What a grid worker found is not taken up. */
export function dismissing({ from, grounds }: { from: string[]; grounds: Choice[] }): Transition {
  return refusing({
    action: 'dismiss',
    label: text('不予立案', '不予立案', 'Do not take up'),
    done: text('不予立案', '不予立案', 'Not taken up'),
    hint: text('必须说明理由。', '必須說明理由。', 'A reason is required.'),
    from,
    to: 'dismissed',
    ground: text('不予立案的情形', '不予立案的情形', 'Which ground applies'),
    grounds,
  });
}

/** To a body outside, which answers for it from then on; whoever filed it is told to which. */
export function transferring(words: Words, { from }: Pick<Transition, 'from'>): Transition {
  return {
    action: 'transfer',
    step: 'transfer',
    label: text('转送', '轉送', 'Pass on'),
    done: text('转送', '轉送', 'Passed on'),
    hint: say(words, '属于其他地区或系统职责的，转送并告知{reader}。', '屬於其他地區或系統職責的，轉送並告知{reader}。', 'For matters of another region or system; the {reader} is told.'),
    from,
    to: 'transferred',
    by: [clerk],
    fields: [{ kind: 'text', name: 'recipient', label: text('接收单位', '接收單位', 'Receiving body'), required: true, public: true, maxLength: 60 }, reason],
    guards: [],
    effects: [stopAll],
    conflict: 'guarded',
    tone: 'neutral',
    public: true,
  };
}
