import { exactOf, type Fraction } from '../exact/exact.js';
import type { Expression, ExpressionPart } from '../score.js';

const digits = /^-?\d+(\.\d+)?$/;

/** Whether a part of an expression is a number: a JSON number, or digits in a text. Every other text is a name. */
export function isNumber(expression: ExpressionPart): expression is number | string {
  return typeof expression === 'number' || (typeof expression === 'string' && digits.test(expression));
}

/**
 * Works an expression out, exactly. `+`, `*`, `min` and `max` take any number of parts; `-` and `/` take theirs from the first, one after
 * the other; `floor` and `ceil` go to the next whole number below and above. `bands` gives the result of the first pair whose
 * threshold the value reaches, so pairs stand from high to low.
 * @throws RangeError on a name that the scope has not got, and on dividing by 0
 */
export function evaluate(expression: Expression, scope: ReadonlyMap<string, Fraction>): Fraction {
  if (isNumber(expression)) return exactOf(expression);
  if (typeof expression === 'string') {
    const known = scope.get(expression);
    if (!known) throw new RangeError(`Nothing is known as ${expression}`);
    return known;
  }
  const [operation, ...parts] = expression as readonly [string, ...Expression[]];
  if (operation === 'bands') return evaluateBands(expression as readonly ExpressionPart[], scope);
  const [first, ...others] = parts.map((part) => evaluate(part, scope));
  if (!first) throw new RangeError(`${operation} has no parts`);
  switch (operation) {
    case '+': return others.reduce((sum, value) => sum.add(value), first);
    case '-': return others.reduce((rest, value) => rest.sub(value), first);
    case '*': return others.reduce((product, value) => product.mul(value), first);
    case '/': return others.reduce(divided, first);
    case 'min': return others.reduce((least, value) => (value.compare(least) < 0 ? value : least), first);
    case 'max': return others.reduce((most, value) => (value.compare(most) > 0 ? value : most), first);
    case 'floor': return first.floor();
    case 'ceil': return first.ceil();
    default: throw new RangeError(`Unknown operation: ${operation}`);
  }
}

function evaluateBands([, value, bands, otherwise]: readonly ExpressionPart[], scope: ReadonlyMap<string, Fraction>): Fraction {
  const measure = evaluate(value as Expression, scope);
  const band = (bands as readonly (readonly [Expression, Expression])[]).find(([from]) => measure.compare(evaluate(from, scope)) >= 0);
  return evaluate(band ? band[1] : (otherwise as Expression), scope);
}

function divided(value: Fraction, by: Fraction): Fraction {
  if (by.n === 0n) throw new RangeError('Divided by 0');
  return value.div(by);
}
