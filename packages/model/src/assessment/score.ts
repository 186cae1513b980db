import type { Text } from '../text/text-schema.js';
import type { AbsencePolicy } from './scheme.js';
import type { CountedRows } from './observation.js';
import type { Rounding } from './decimal.js';

/** An exact number as a text: `17.665`, or `600/7` where no decimal ends. */
export type Exact = string;

/** Which organisation is compared in which group. */
export interface Assessed {
  organisation: string;
  group: string;
}

/** `scored`; `missing`: no observation; `no-base`: nothing to be measured against; `invalid`: figures that cannot be. */
export type ScoreState = 'scored' | 'missing' | 'no-base' | 'invalid';

/** What an indicator came to. Of blocks too. */
export interface Score {
  indicator: string;
  /** The most that it could give here: of the group, and after points of what was left out were shared out. */
  full: Exact;
  state: ScoreState;
  /** The points, `null` where there are none (`hold`, `apart`, left out). */
  points: Exact | null;
  /** What was measured, after rounding; `null` where it was not. */
  measure: Exact | null;
  /** How many the rate is of. */
  base: Exact | null;
  /** 样本不足: too few for the rate to say much. */
  small: boolean;
  /** Of a rate of counts: where it may lie by Wilson's 95 % interval, in the rate's unit. */
  interval: readonly [number, number] | null;
  /** What was done where it is not `scored`. */
  policy: AbsencePolicy | null;
}

export interface AppliedVeto {
  veto: string;
  /** How many events. */
  count: Exact;
  /** The points that it took, above zero. */
  taken: Exact;
}

/** What one organisation came to in one period. Every number is exact and is found again in the trace. */
export interface Scorecard {
  scheme: { id: string; version: number };
  organisation: string;
  group: string;
  period: string;
  /** Every indicator in the scheme's order, blocks and bonus included. */
  scores: readonly Score[];
  /** Sum of the tree, after coefficients. */
  core: Exact | null;
  /** What is added, after the cap. */
  bonus: Exact;
  vetoes: readonly AppliedVeto[];
  /** `null`: held, or listed apart. */
  total: Exact | null;
  grade: string | null;
  /** Why there is no total. */
  without: 'hold' | 'apart' | 'invalid' | null;
}

/**
 * A formula as data: a number (JSON number or digits in a text), the id of an input or of an earlier line, or an operation and its
 * parts. `bands`: [value, [[from, result], …], otherwise]. Nothing else occurs.
 */
export type Expression = number | string | readonly [Operation, ...ExpressionPart[]];
export type ExpressionPart = Expression | readonly (readonly [Expression, Expression])[];
export type Operation = '+' | '-' | '*' | '/' | 'min' | 'max' | 'floor' | 'ceil' | 'bands';

/** One step of a trace, that a pocket calculator can do. */
export interface TraceLine {
  id: string;
  title: Text;
  /** Where the number was given and not worked out: `null`. */
  expression: Expression | null;
  /** Before rounding. */
  exact: Exact;
  rounding: Rounding | null;
  /** What later lines go on with. */
  value: Exact;
  /** Something to know, such as a policy that was applied. */
  note?: Text | undefined;
}

/** How a score came about. */
export interface Trace {
  scheme: { id: string; version: number };
  organisation: string;
  period: string;
  /** Id of an indicator, or `total`. */
  subject: string;
  title: Text;
  /** In the order in which they are done; the last is the score. */
  lines: readonly TraceLine[];
  /** Behind each counted input. */
  rows: Readonly<Record<string, CountedRows>>;
  /** `null` where there is no score. */
  result: Exact | null;
}
