import { exactOf, type Fraction } from '../exact/exact.js';
import { isNumber } from '../formulas/evaluate.js';
import type { Observed } from './observed.js';
import type { Grade, Scheme, Veto } from '../scheme.js';
import type { Assessed } from '../score.js';

/** A veto whose event took place. */
export interface HeldVeto {
  veto: Veto;
  count: Fraction;
}

/** The vetoes that hold: 1 event or more. What was not observed did not happen. `null`: a count is no whole number from 0. */
export function heldVetoes(scheme: Scheme, { organisation }: Assessed, period: string, observed: Observed): HeldVeto[] | null {
  const held: HeldVeto[] = [];
  for (const veto of scheme.vetoes ?? []) {
    const value = new Map(Object.entries(observed(organisation, period, veto.id)?.values ?? {})).get(veto.input.id) ?? 0;
    if (Array.isArray(value) || !isNumber(value) || !(Number(value) >= 0 && Number.isFinite(Number(value)))) return null;
    const count = exactOf(value);
    if (count.d !== 1n) return null;
    if (count.n > 0n) held.push({ veto, count });
  }
  return held;
}

/** The first grade that the total reaches, the best standing first; not better than any grade it is capped to. `null`: it reaches none. */
export function gradeFor(grades: readonly Grade[], total: Fraction, caps: readonly string[]): string | null {
  const reached = grades.findIndex(({ from }) => total.compare(exactOf(from)) >= 0);
  if (reached < 0) return null;
  const capped = grades.map(({ id }, index) => (caps.includes(id) ? index : 0));
  return grades[Math.max(reached, ...capped)]?.id ?? null;
}
