import type { FieldOf } from '../../../form/definition.js';
import { text } from '../../../text/text.js';
import type { Guard, Transition } from '../../case-type.js';
import { stop, stopAll, workAgain } from './effects.js';
import { internalReason, note } from './fields.js';
import type { PrintedLimit } from './limits.js';
import { supervisionOver } from './supervision.js';

/** The steps of an order from one organisation to another, beside what several may do with it (`orderedWork`). */

type Step = Pick<Transition, 'label' | 'done' | 'from' | 'to' | 'by'> & Partial<Pick<Transition, 'action' | 'hint'>>;

/** Who gave the order judges what came of it. */
export const gaveOrder: Guard = {
  code: 'not-orderer',
  when: { '==': [{ var: 'case.receiver' }, { var: 'actor.organisation' }] },
  message: text('由下达单位办理这一步。', '由下達單位辦理這一步。', 'The organisation that gave the order takes this step.'),
};

/** An order goes to another organisation. @param unit the field of the form that names it */
export function notOneself(unit: string): Guard {
  return {
    code: 'own-organisation',
    when: { '!=': [{ var: `args.${unit}` }, { var: 'actor.organisation' }] },
    message: text('应当下达给其他单位，不能下达给本单位。', '應當下達給其他單位，不能下達給本單位。', 'An order goes to another organisation, not to one’s own.'),
  };
}

/** How far the organisation has come, by its own word. */
export const orderOutcome: FieldOf<'single'> = {
  kind: 'single',
  name: 'outcome',
  label: text('整改结果', '整改結果', 'Outcome'),
  required: true,
  options: [
    { value: 'solved', label: text('已完成', '已完成', 'Done') },
    { value: 'partly', label: text('部分完成', '部分完成', 'Partly done') },
    { value: 'unsolved', label: text('未完成', '未完成', 'Not done') },
  ],
};

interface SendBackOptions {
  /** The limit of whoever checked, which is kept by this. */
  checks: string;
  /** The clock of the order, under the limit that is printed anew. */
  works: string;
  limit: PrintedLimit;
}

/** What was reported does not do: the work goes on, under a new limit. */
export function sendBack(step: Step, { checks, works, limit }: SendBackOptions): Transition {
  return {
    action: 'return',
    ...step,
    fields: [internalReason, limit.field],
    guards: [gaveOrder],
    effects: [...workAgain, ...stop(checks), { clock: 'start', id: works, limit: limit.rule }],
    conflict: 'guarded',
    tone: 'danger',
    public: false,
  };
}

/** Done, and looked at: whoever gave the order strikes it off. */
export function strikeOff(step: Step): Transition {
  return {
    action: 'close',
    ...step,
    step: 'close',
    fields: [note],
    guards: [gaveOrder, ...supervisionOver],
    effects: [stopAll],
    conflict: 'guarded',
    tone: 'primary',
    public: false,
  };
}

/** Whoever gave the order takes it back, with a reason. */
export function takeBack(step: Step): Transition {
  return {
    action: 'revoke',
    ...step,
    step: 'withdraw',
    whileMerged: 'also',
    fields: [internalReason],
    guards: [gaveOrder],
    effects: [stopAll],
    conflict: 'guarded',
    tone: 'danger',
    public: false,
  };
}
