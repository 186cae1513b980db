import { exactOf, exactText } from '../exact/exact.js';
import type { RowIssue } from './import-issue.js';
import type { ReadCell } from './import-observations.js';

/** Columns whose stated total is not what the rows that were taken add up to. A total that is left empty states nothing. */
export function differingTotals(stated: readonly ReadCell[], rows: readonly (readonly ReadCell[])[], index: number): RowIssue[] {
  return stated.flatMap(({ column, value, found }, at): RowIssue[] => {
    if (value === null) return [];
    if (value === undefined) return [{ code: 'not-a-number', row: index + 1, column: column + 1, found }];
    const sum = rows.reduce((total, cells) => total.add(exactOf(cells[at]?.value ?? 0)), exactOf(0));
    return sum.equals(exactOf(value)) ? [] : [{ code: 'total-differs', row: index + 1, column: column + 1, found, expected: exactText(sum) }];
  });
}
