import type { ClockUnit, Limit } from '../../../clock/clock.js';
import type { Condition } from '../../../form/condition.js';
import type { Choice, FieldOf } from '../../../form/definition.js';
import { text } from '../../../text/text.js';

/** A limit that may be chosen, with the word for it. */
export interface ChosenLimit extends Choice {
  limit: Limit;
}

/** The choices of a field that sets a limit. */
export function choicesOf(limits: readonly ChosenLimit[]): Choice[] {
  return limits.map(({ value, label }) => ({ value, label }));
}

/** The rule that turns what was chosen in `field` into the limit of a clock. */
export function chosenIn(field: string, limits: readonly ChosenLimit[]): Condition {
  return { if: limits.flatMap(({ value, limit: { amount, unit } }): Condition[] => [{ '==': [{ var: `args.${field}` }, value] }, { amount, unit }]) };
}

/** A limit that whoever gives an order prints on it, in place of the clock's own: as a field, and as what a clock is started with. */
export interface PrintedLimit {
  field: FieldOf<'single'>;
  /** For `limit` of an effect that starts a clock. */
  rule: Condition;
}

/** @param amounts what may be chosen, shortest first */
export function printedLimit(amounts: readonly number[], unit: 'workday' | 'day', label = text('办理时限', '辦理時限', 'Limit')): PrintedLimit {
  const limits = amounts.map((amount): ChosenLimit => ({ value: String(amount), label: inWords(amount, unit), limit: { amount, unit } }));
  return {
    field: {
      kind: 'single',
      name: 'limit',
      label,
      requiredMessage: text('请选择时限', '請選擇時限', 'Choose a limit'),
      required: true,
      options: choicesOf(limits),
    },
    rule: chosenIn('limit', limits),
  };
}

function inWords(amount: number, unit: ClockUnit) {
  const plural = amount === 1 ? '' : 's';
  return unit === 'workday'
    ? text(`${amount} 个工作日`, `${amount} 個工作日`, `${amount} working day${plural}`)
    : text(`${amount} 天`, `${amount} 天`, `${amount} day${plural}`);
}
