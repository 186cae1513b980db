import type { Text } from '../../text/text-schema.js';
import type { Decimal } from '../decimal.js';
import { compareExact, exactOf, exactText } from '../exact/exact.js';
import { isNumber } from '../formulas/evaluate.js';
import type { Observation } from '../observation.js';
import type { ObservationIssue } from '../observation-issue.js';
import type { Input } from '../scheme.js';

/** What is known of an observation while it is looked at. */
export interface Figures {
  observation: Observation;
  inputs: readonly Input[];
  /** By input, what is there and is a number. */
  numbers: ReadonlyMap<string, Decimal>;
}

/** As `DecimalSchema` has it: asked of every figure of every score, and so without the schema. */
export function isDecimal(value: unknown): value is Decimal {
  return typeof value === 'number' ? Number.isFinite(value) : typeof value === 'string' && isNumber(value);
}

export function titleOf(inputs: readonly Input[], id: string): Text | null {
  return inputs.find((input) => input.id === id)?.title ?? null;
}

/** Numbers of events and the like: none below 0, and whole. */
export function checkCounts({ observation, inputs, numbers }: Figures, ids: readonly string[]): ObservationIssue[] {
  return [...new Set(ids)].flatMap((id): ObservationIssue[] => {
    const value = numbers.get(id);
    if (value === undefined) return [];
    const exact = exactOf(value);
    const about = { indicator: observation.indicator, input: id, title: titleOf(inputs, id), params: { value: exactText(exact) } };
    if (compareExact(exact, 0) < 0) return [{ code: 'negative', ...about }];
    return exact.d === 1n ? [] : [{ code: 'fraction', severity: 'warning', ...about }];
  });
}
