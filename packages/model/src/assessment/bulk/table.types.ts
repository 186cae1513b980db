import type { Observation } from '../observation.js';
import type { Assessed, Exact, Scorecard, Trace } from '../score.js';
import type { Notes, Values } from './leaf-figures.js';

/** Who is scored, and when. */
export interface ScoreTableOptions {
  assessed: readonly Assessed[];
  /** All that there are figures of, those that rules only look back to among them. */
  periods: readonly string[];
}

/** How far a run has come, in rows. */
export interface ScoreProgress {
  done: number;
  of: number;
}

/** What followed from one change. */
export interface ScoreChange {
  /** Rows whose total is another one, or is there or not there now. */
  totals: readonly number[];
  /** Rows whose place is another one. */
  ranks: readonly number[];
}

/**
 * The scores of very many organisations in many periods, exactly those of `scoreAll`, with their places. A row is an organisation in a
 * period. What is read is what the last run, or change, came to.
 */
export interface ScoreTable {
  readonly rows: number;
  /** @throws RangeError where there is none such */
  row(organisation: string, period: string): number;
  whose(row: number): Assessed & { period: string };

  /** The figures of an indicator or veto in place of those before. @throws RangeError where there is none such */
  set(organisation: string, period: string, indicator: string, values: Values, notes?: Notes): void;
  /** Sets many; of several for the same organisation, period and indicator the later one counts. */
  load(observations: readonly Observation[]): void;
  /**
   * All figures of one input, by row: whole numbers in units of 10^-`digits`, NaN where there is none. Not for lists, nor for points given
   * by hand, each of which needs its reason. @throws RangeError where a number is not whole, or 2^53 or more
   */
  fill(indicator: string, input: string, figures: Float64Array, digits?: number): void;

  /** Scores and ranks all. */
  run(): void;
  /** {@link run} in steps of a few milliseconds, so that a page can draw and listen between them. */
  runSteps(): Generator<ScoreProgress, void>;
  /** Sets one, and brings up to date what it touches: the same as a run of everything. Runs before if nothing has been run since the last `set`. */
  change(organisation: string, period: string, indicator: string, values: Values, notes?: Notes): ScoreChange;

  /** Whole numbers in units of 10^-`totalDigits`; NaN: no total. Not to be written to. */
  readonly totals: Float64Array;
  readonly totalDigits: number;
  /** From 1; 0: none. Not to be written to. */
  readonly ranks: Uint32Array;
  total(row: number): Exact | null;
  rank(row: number): number | null;
  /** Why there is no total. */
  without(row: number): Scorecard['without'];
  grade(row: number): string | null;
  /** Of an indicator or a block. */
  points(indicator: string, row: number): Exact | null;
  /** The same as `scoreOne`. */
  card(organisation: string, period: string): Scorecard;
  /** The same as `explainScore`; worked out now. */
  explain(organisation: string, period: string, subject: string): Trace;
}
