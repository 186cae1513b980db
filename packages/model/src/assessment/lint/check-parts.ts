import type { Decimal } from '../decimal.js';
import { exactOf, exactText } from '../exact/exact.js';
import type { Exact } from '../score.js';

/** What parts come to, where that is not the total that is stated. */
export interface PartsDiffer {
  sum: Exact;
  total: Exact;
  /** sum − total. */
  difference: Exact;
}

/** Whether parts add up to their stated total, exactly: `null` when they do. @throws RangeError on what is no number */
export function checkParts(parts: readonly Decimal[], total: Decimal): PartsDiffer | null {
  const sum = parts.reduce((reached, part) => reached.add(exactOf(part)), exactOf(0));
  const difference = sum.sub(exactOf(total));
  return difference.equals(0) ? null : { sum: exactText(sum), total: exactText(total), difference: exactText(difference) };
}
