import { exactOf, exactText } from '../exact/exact.js';
import { isNumber } from '../formulas/evaluate.js';
import { pickText, type Locale } from '../../text/text.js';
import { traceWords } from './trace-words.js';
import type { Decimal } from '../decimal.js';
import type { Expression, Exact, ExpressionPart, TraceLine } from '../score.js';

/** Longer decimals are not written out: a later line calls them by name. */
const longest = 10;

/** Whether a number can be written in full. */
export function isPlain(value: Exact): boolean {
  return !value.includes('/') && (value.split('.')[1] ?? '').length <= longest;
}

/** What each line is called: by its title, numbered where several have the same, without the marks that a calculation is read by. */
export function namesOf(lines: readonly TraceLine[], locale: Locale): ReadonlyMap<string, string> {
  const used = new Set<string>();
  return new Map(lines.map(({ id, title }) => {
    const plain = pickText(title, locale).replace(/\s*=\s*/g, '＝').replace(/[「」“”]/g, '"').trim();
    return [id, unused(plain, used)];
  }));
}

function unused(name: string, used: Set<string>): string {
  for (let nth = 1; ; nth++) {
    const each = nth === 1 ? name : `${name} #${nth}`;
    if (used.has(each)) continue;
    used.add(each);
    return each;
  }
}

/** What a value with its sign turned, `['-', 0, value]`, is the opposite of. */
function opposite(part: ExpressionPart): Expression | null {
  if (typeof part !== 'object') return null;
  const [operation, zero, value, ...more] = part as readonly [string, ...Expression[]];
  return operation === '-' && zero === 0 && value !== undefined && more.length === 0 ? value : null;
}

/**
 * A line's expression with the numbers in it; a number that cannot be written in full is called by its name, 「比率」. A number below zero
 * stands in brackets, unless it comes first.
 */
export function calculationText(expression: Expression, lines: ReadonlyMap<string, TraceLine>, names: ReadonlyMap<string, string>, locale: Locale): string {
  const words = traceWords[locale];
  const atom = (value: string, first: boolean): string => (value.startsWith('-') ? (first ? `−${value.slice(1)}` : `(−${value.slice(1)})`) : value);

  const say = (part: Expression, level: number, first: boolean): string => {
    if (isNumber(part)) return atom(exactText(exactOf(part)), first);
    if (typeof part === 'string') {
      const value = lines.get(part)?.value ?? '';
      return isPlain(value) ? atom(value, first) : `${words.quote[0]}${names.get(part) ?? part}${words.quote[1]}`;
    }
    const [operation, ...parts] = part as readonly [string, ...ExpressionPart[]];
    if (operation === 'bands') return sayBands(parts);
    const turned = opposite(part);
    const known = typeof turned === 'string' ? lines.get(turned)?.value : undefined;
    if (known !== undefined && isPlain(known)) return atom(exactText(exactOf(known).neg()), first);
    const inner = parts as readonly Expression[];
    switch (operation) {
      case '+': return chain(inner, ' + ', 1, level, first);
      case '-': return chain(inner, ' − ', 1, level, first);
      case '*': return chain(inner, ' × ', 2, level, first);
      case '/': return chain(inner, ' ÷ ', 2, level, first);
      case 'floor': return call(words.floor, inner);
      case 'ceil': return call(words.ceil, inner);
      default: return call(operation, inner);
    }
  };
  const call = (name: string, parts: readonly Expression[]): string => `${name}(${parts.map((part) => say(part, 0, true)).join(', ')})`;
  /** Only the first part may be of the same kind without brackets: a − (b − c). */
  const chain = (parts: readonly Expression[], sign: string, own: number, level: number, first: boolean): string => {
    const bracketed = own <= level;
    const said = parts.map((part, index) => say(part, index === 0 ? own - 1 : own, index === 0 && (first || bracketed))).join(sign);
    return bracketed ? `(${said})` : said;
  };
  const sayBands = ([value, bands, otherwise]: readonly ExpressionPart[]): string => {
    const pairs = bands as readonly (readonly [Expression, Expression])[];
    const turned = opposite(value as ExpressionPart);
    // −x ≥ −5 is said as x ≤ 5.
    const isTurned = turned !== null && pairs.every(([from]) => isNumber(from));
    const said = pairs.map(([from, result]) => `${isTurned ? `≤ ${say(exactText(exactOf(from as Decimal).neg()), 0, true)}` : `≥ ${say(from, 0, true)}`}: ${say(result, 0, true)}`);
    return `${words.bands}(${[say(isTurned ? turned : (value as Expression), 0, true), ...said, `${words.otherwise}: ${say(otherwise as Expression, 0, true)}`].join('; ')})`;
  };
  return say(expression, 0, true);
}
