import type { FieldOf } from '../../../../form/definition.js';
import { text } from '../../../../text/text.js';
import type { Guard, Transition } from '../../../case-type.js';
import { leadDoesNotAssist } from '../assists.js';
import { designationBasis, leadBasis } from '../basis.js';
import { givenBack, start, stop } from '../effects.js';
import { internalReason, note, yes, yesNo } from '../fields.js';
import { dispatcher, lead } from '../who.js';

interface DispatchingOptions {
  from: string[];
  dispatched: string;
  returned: string;
  signed: string;
  /** Clocks that run from the signature. */
  starts?: string[];
  /** The window in which the order may be returned, by its clock; without: until it is signed for. */
  window?: string;
  /** How often it may be returned before it is to be designated; without: as often as need be. */
  mostReturns?: number;
  /** What assisting organisations are called here. */
  assistsLabel?: FieldOf<'organisation'>['label'];
}

/** To one organisation that leads, with others that assist; it signs, or returns the order. Needs a clock `sign`. */
export function dispatching(options: DispatchingOptions): Transition[] {
  return [dispatch(options), sign(options), returnOrder(options)];
}

/** For a step that names who leads, with the effect {@link designate}. */
export const designatedField: FieldOf<'single'> = {
  kind: 'single',
  name: 'designated',
  label: text('经协调后指定办理', '經協調後指定辦理', 'Designated after a dispute'),
  hint: text('指定后不得再退单。', '指定後不得再退單。', 'A designated order may not be returned.'),
  options: yesNo,
};
export const designate: Transition['effects'] = [{ set: 'designated', value: { '==': [{ var: 'args.designated' }, yes] } }];

function dispatch({ from, dispatched, returned, window, assistsLabel = text('协办单位', '協辦單位', 'Assisting') }: DispatchingOptions): Transition {
  return {
    action: 'dispatch',
    step: 'dispatch',
    label: text('派单', '派單', 'Dispatch'),
    done: text('派单', '派單', 'Dispatched'),
    hint: text('一个主办单位负责到底，协办单位配合。', '一個主辦單位負責到底，協辦單位配合。', 'One unit leads to the end; others assist.'),
    from: [...from, returned],
    to: dispatched,
    by: [dispatcher],
    fields: [
      { kind: 'organisation', name: 'lead', label: text('主办单位', '主辦單位', 'Lead'), required: true, public: true },
      { kind: 'organisation', name: 'assists', label: assistsLabel, multiple: true, public: true },
      designatedField,
      note,
    ],
    guards: [leadDoesNotAssist('args.lead', 'args.assists', leadBasis)],
    effects: [
      { set: 'lead', value: { var: 'args.lead' } },
      { part: 'ask', organisations: { var: 'args.assists' }, as: 'assist', starts: ['assist'] },
      ...designate,
      start('sign'),
      ...(window === undefined ? [] : [start(window)]),
    ],
    conflict: 'guarded',
    tone: 'primary',
    public: true,
    basis: leadBasis,
  };
}

/** Who was sent it takes it up. */
export function sign({ dispatched, signed, window, starts = [] }: Omit<DispatchingOptions, 'from' | 'returned'>): Transition {
  return {
    action: 'sign',
    step: 'sign',
    label: text('签收', '簽收', 'Sign for'),
    done: text('签收', '簽收', 'Signed for'),
    from: [dispatched],
    to: signed,
    by: [lead],
    fields: [],
    guards: [],
    effects: [...stop('sign', ...named(window)), ...starts.map(start)],
    conflict: 'guarded',
    tone: 'primary',
    public: true,
  };
}

/** Who was sent it says that it is not its duty. */
export function returnOrder({ dispatched, returned, window, mostReturns }: Omit<DispatchingOptions, 'from' | 'signed'>): Transition {
  return {
    action: 'return',
    label: text('退单', '退單', 'Return'),
    done: text('退单', '退單', 'Returned'),
    hint: text('不属于本单位职责的，说明理由退回派单员。', '不屬於本單位職責的，說明理由退回派單員。', 'If it is not your duty, say why and send it back.'),
    from: [dispatched],
    to: returned,
    by: [lead],
    fields: [internalReason],
    guards: [notDesignated, ...named(window).map(windowOpen), ...(mostReturns === undefined ? [] : [returnsLeft(mostReturns)])],
    effects: [...stop('sign', ...named(window)), ...givenBack],
    conflict: 'guarded',
    tone: 'danger',
    public: true,
  };
}

/** Who was designated after a dispute keeps the order. */
const notDesignated: Guard = {
  code: 'designated',
  when: { '!': { var: 'case.designated' } },
  message: text('这件事项经协调后指定由您单位办理，不得再退单。', '這件事項經協調後指定由您單位辦理，不得再退單。', 'This case was designated to your unit after a dispute and may not be returned.'),
  basis: designationBasis,
};

function windowOpen(window: string): Guard {
  return {
    code: 'objection-passed',
    when: { '===': [{ var: `clocks.${window}.passed` }, false] },
    message: text('退单期限已过，应当签收办理。', '退單期限已過，應當簽收辦理。', 'The time to return the order is over: sign for it.'),
  };
}

function returnsLeft(most: number): Guard {
  return {
    code: 'returned-too-often',
    when: { '<': [{ var: 'case.returns' }, most] },
    message: text('退单次数已到上限，由派单员协调后指定办理。', '退單次數已到上限，由派單員協調後指定辦理。', 'It has been returned as often as it may be: the dispatcher designates who handles it.'),
    basis: designationBasis,
  };
}

function named(window: string | undefined): string[] {
  return window === undefined ? [] : [window];
}
