import type { AbsencePolicy, Indicator, Scheme } from '../scheme.js';
import { neededInputs } from '../scoring/figures.js';
import { earlierPeriod } from '../scoring/standing.js';
import { treeOf } from '../scoring/tree.js';
import { LeafFigures } from './leaf-figures.js';
import { chunkRows } from './operand.js';

/**
 * What came of an indicator in a row. `exactly`: points that only the exact way could tell. `given`: points in place of a score, as others get
 * them; `nothing`: 0 of them, whatever is shared out to it.
 */
export const outcomes = { scored: 0, exactly: 1, nothing: 2, given: 3, leftOut: 4, hold: 5, apart: 6, invalid: 7 } as const;

/** An indicator with a rule, in all rows. */
export interface BulkLeaf {
  readonly index: number;
  readonly indicator: Indicator;
  /** Of the bonus: nothing is shared out there. */
  readonly bonus: boolean;
  readonly needed: readonly string[];
  readonly figures: LeafFigures;
  /** Points before the coefficient: whole numbers in the unit of the group's plan, or doubles near them. NaN: none. */
  readonly points: Float64Array;
  readonly outcomes: Uint8Array;
  /** Whether there may be an outcome other than `scored` in rows from each multiple of a chunk on. */
  readonly eventful: Uint8Array;
  /** Whether others of the group, or other periods, have a say in its points. */
  readonly compares: boolean;
  /** What is done where a figure is missing, or there is no base. */
  readonly policies: Readonly<Record<'missing' | 'noBase', AbsencePolicy>>;
  /** Whether others of the group have a say in it. */
  readonly averages: boolean;
}

/** The leaves of a scheme, those of the bonus last. */
export function bulkLeaves(scheme: Scheme, rows: number): BulkLeaf[] {
  const trees = [treeOf(scheme.indicators), treeOf(scheme.bonus?.indicators ?? [])];
  return trees.flatMap(({ leaves }, bonus) => leaves.map((indicator) => ({ indicator, bonus: bonus === 1 }))).map(({ indicator, bonus }, index) => ({
    ...{ index, indicator, bonus },
    needed: neededInputs(indicator),
    figures: new LeafFigures(indicator, rows),
    points: new Float64Array(rows).fill(NaN),
    outcomes: new Uint8Array(rows),
    eventful: new Uint8Array(Math.ceil(rows / chunkRows) + 1),
    compares: isCompared(indicator),
    policies: policiesOf(scheme, indicator, bonus),
    averages: Object.values(policiesOf(scheme, indicator, bonus)).includes('peer-mean'),
  }));
}

function isCompared({ rule }: Indicator): boolean {
  return rule?.op === 'rank' || (rule?.op === 'relative' && (rule.base === 'peer-mean' || rule.base === 'last-period' || rule.base === 'last-year'));
}

/** The indicator's own policy before the scheme's, which is not asked for the bonus. */
function policiesOf(scheme: Scheme, { absence }: Indicator, bonus: boolean): BulkLeaf['policies'] {
  const other = bonus ? { missing: 'zero' as const, noBase: 'zero' as const } : scheme.absence;
  return { missing: absence?.missing ?? other.missing, noBase: absence?.noBase ?? other.noBase };
}

/** Which period it looks back to, by its place among those of the table; −1: none. */
export function earlierIndex(rule: Indicator['rule'], periods: readonly string[], index: number): number {
  const earlier = earlierPeriod(rule, periods[index] as string);
  return earlier === null ? -1 : periods.indexOf(earlier);
}

/** Whether anything but scores may be among some rows, at most a chunk of them. */
export function isEventful({ eventful }: BulkLeaf, from: number, length: number): boolean {
  return eventful[Math.floor(from / chunkRows)] === 1 || eventful[Math.floor((from + length - 1) / chunkRows)] === 1;
}

export function setOutcome({ outcomes: came, eventful }: BulkLeaf, row: number, outcome: number): void {
  came[row] = outcome;
  if (outcome !== outcomes.scored) eventful[Math.floor(row / chunkRows)] = 1;
}
