import { exactText, type Fraction } from '../exact/exact.js';
import { joinText, numberOf } from '../formulas/parts.js';
import { text } from '../../text/text.js';
import type { Text } from '../../text/text-schema.js';
import type { WorkedLine } from '../formulas/work.js';
import type { TraceLine } from '../score.js';

/** A number that was not worked out here. One that no decimal ends is written as the division that it is. */
export function given(id: string, title: Text, value: Fraction, note?: Text): TraceLine {
  const expression = numberOf(value);
  const exact = exactText(value);
  return { id, title, expression: typeof expression === 'string' ? null : expression, exact, rounding: null, value: exact, ...(note && { note }) };
}

export function worked({ id, title, expression, exact, rounding, value }: WorkedLine, note?: Text): TraceLine {
  return { id, title, expression, exact: exactText(exact), rounding, value: exactText(value), ...(note && { note }) };
}

/** Stands where there are no points: how many there could have been, and why there are none. */
export function unscored(id: string, title: Text, full: Fraction, note: Text | undefined): TraceLine {
  return given(`@full:${id}`, joinText(title, text('（满分）', '（滿分）', '(full points)')), full, note);
}
