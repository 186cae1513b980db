import type { Text } from '../text/text-schema.js';
import type { Rounding } from './decimal.js';
import type { Expression } from './score.js';

/** A line that is still to be worked out. */
export interface FormulaLine {
  id: string;
  title: Text;
  expression: Expression;
  rounding: Rounding | null;
}

/**
 * An indicator's way from inputs to points in one group, as lines of plain arithmetic: the same for every organisation. What other
 * organisations or periods have to say comes in as names that begin with `@`, worked out before: `@base` (relative), `@place`, `@count`
 * and `@moved` (rank), `@mean:<input>` (panel). The line `measure` is what is compared; the last line, `points`, is the score; those between have a
 * colon in their ids, which inputs have not.
 */
export interface Formula {
  /** Ids of inputs and `@` names that the lines read. */
  reads: readonly string[];
  lines: readonly FormulaLine[];
}
