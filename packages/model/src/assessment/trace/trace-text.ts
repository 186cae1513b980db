import { compareExact, exactText, roundExact } from '../exact/exact.js';
import { pickText, type Locale } from '../../text/text.js';
import { calculationText, isPlain, namesOf } from './calculation.js';
import { traceWords } from './trace-words.js';
import type { Exact, Trace, TraceLine } from '../score.js';

/**
 * A trace in lines that can be worked out again by hand, exactly: `得分 = max(12.5, 25 − 0.5 × 14.67) = 17.665 → 17.67（四舍五入，2 位）`.
 * A number that no decimal of 10 places holds is shown as `≈ 85.7143`, and later lines call it by its name, 「比率」, meaning all of it. Notes stand
 * after the line that they belong to, on a line of their own.
 */
export function traceText({ lines }: Trace, locale: Locale): string[] {
  const words = traceWords[locale];
  return shownLines(lines, locale).flatMap(({ line, name, calculation, exact, rounded }) => {
    const worked = calculation === '' || calculation === exact ? '' : `${calculation} `;
    const equal = worked === '' || exact.startsWith('≈') ? exact : `= ${exact}`;
    const said = `${name} = ${worked}${equal}${rounded !== '' && compareExact(line.exact, line.value) !== 0 ? ` → ${rounded}` : ''}`;
    return line.note ? [said, words.note(pickText(line.note, locale))] : [said];
  });
}

/** A trace as a table: the same lines as its text. `notes` go beneath. */
export interface TraceTable {
  /** Step, what, calculation, result, rounding. */
  columns: readonly string[];
  rows: readonly (readonly string[])[];
  notes: readonly string[];
}

/** A trace as a table to be checked with a pocket calculator: what it shows at `result`, and what that is rounded to. */
export function traceTable({ lines }: Trace, locale: Locale): TraceTable {
  const words = traceWords[locale];
  const shown = shownLines(lines, locale);
  return {
    columns: words.columns,
    rows: shown.map(({ name, calculation, exact, rounded }, index) => [String(index + 1), name, calculation || words.given, exact, rounded]),
    notes: shown.flatMap(({ line, name }) => (line.note ? [`${name}${locale === 'en' ? ': ' : '：'}${pickText(line.note, locale)}`] : [])),
  };
}

interface ShownLine {
  line: TraceLine;
  name: string;
  /** Empty where the number was given. */
  calculation: string;
  exact: string;
  /** With how it was rounded. Empty where it was not. */
  rounded: string;
}

function shownLines(lines: readonly TraceLine[], locale: Locale): ShownLine[] {
  const words = traceWords[locale];
  const names = namesOf(lines, locale);
  const known = new Map<string, TraceLine>();
  return lines.map((line) => {
    const { id, expression, exact, rounding, value } = line;
    const calculation = expression === null ? '' : calculationText(expression, known, names, locale);
    known.set(id, line);
    const rounded = rounding ? `${plainText(value)}${words.rounding(words.modes[rounding.mode], rounding.digits)}` : '';
    return { line, name: names.get(id) ?? id, calculation, exact: shownExact(line, exact), rounded };
  });
}

/** With as many places as show that it is rounded to what it is. */
function shownExact({ rounding, value }: TraceLine, exact: Exact): string {
  if (isPlain(exact)) return plainText(exact);
  for (let digits = 4; digits < 10; digits++) {
    const shown = roundExact(exact, { digits, mode: 'half-up' });
    if (rounding === null || compareExact(roundExact(shown, rounding), value) === 0) return `≈ ${plainText(exactText(shown))}`;
  }
  return `≈ ${plainText(exactText(roundExact(exact, { digits: 10, mode: 'half-up' })))}`;
}

function plainText(value: Exact): string {
  return value.replace('-', '−');
}
