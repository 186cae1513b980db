import { text } from '../../text/text.js';
import type { Text } from '../../text/text-schema.js';
import type { ObservationIssue } from '../observation-issue.js';

/**
 * Why a row was not taken. `row` and `column` count from 1 as a spreadsheet does; `column: null`: the whole row.
 * `total-differs`: a row that states totals, and what the figures above it come to; these are taken all the same.
 */
export interface RowIssue {
  code: 'no-organisation' | 'unknown-organisation' | 'ambiguous-organisation' | 'not-assessed' | 'twice' | 'not-a-period' | 'not-a-number' | 'total-differs' | 'invalid';
  row: number;
  column: number | null;
  /** What stands there. */
  found: string;
  /** With `total-differs`. */
  expected?: string | undefined;
  /** With `twice`: the row before. */
  other?: number | undefined;
  /** With `invalid`: what the scheme says of the figures. */
  issue?: ObservationIssue | undefined;
}

/** What a {@link RowIssue} says, without its place. Of `invalid` see `observationIssueText`. */
export function rowIssueText({ code, found, expected = '', other = 0 }: RowIssue): Text {
  switch (code) {
    case 'no-organisation': return text('没有单位名称。', '沒有單位名稱。', 'There is no name of an organisation.');
    case 'unknown-organisation': return text(`没有名为“${found}”的单位。`, `沒有名為「${found}」的單位。`, `There is no organisation called “${found}”.`);
    case 'ambiguous-organisation': return text(`有多个单位名为“${found}”，请填写编号。`, `有多個單位名為「${found}」，請填寫編號。`, `Several organisations are called “${found}”; write its id.`);
    case 'not-assessed': return text(`“${found}”不在本次考评范围内。`, `「${found}」不在本次考評範圍內。`, `“${found}” is not assessed here.`);
    case 'twice': return text(`与第 ${other} 行重复。`, `與第 ${other} 行重複。`, `The same as row ${other}.`);
    case 'not-a-period': return text(`“${found}”不是本方案的考评期。`, `「${found}」不是本方案的考評期。`, `“${found}” is no period of this scheme.`);
    case 'not-a-number': return text(`“${found}”不是数字。`, `「${found}」不是數字。`, `“${found}” is no number.`);
    case 'total-differs': return text(`表中合计为 ${found}，各行相加为 ${expected}。`, `表中合計為 ${found}，各行相加為 ${expected}。`, `The stated total is ${found}; the rows add up to ${expected}.`);
    case 'invalid': return text('数据不符合方案要求。', '資料不符合方案要求。', 'The figures are not what the scheme asks for.');
  }
}
