import { exactOf } from '../assessment/exact/exact.js';
import { text } from '../text/text.js';
import type { Text } from '../text/text-schema.js';
import { ImportedCellSchema, type ImportedCell, type Survey } from './survey.js';

export const cellIssueCodes = ['unreadable', 'unknown-subject', 'unknown-question', 'unknown-stratum', 'not-a-count', 'more-valid-than-asked', 'more-positive-than-valid', 'twice', 'mixed-levels'] as const;
export type CellIssueCode = (typeof cellIssueCodes)[number];

/** Why one row of imported figures cannot be taken. */
export interface CellIssue {
  /** From 0. */
  row: number;
  /** Which member of the cell. */
  member: string;
  code: CellIssueCode;
  message: Text;
}

const messages: Record<CellIssueCode, Text> = {
  unreadable: text('缺少数据，或数字写错了。', '缺少資料，或數字寫錯了。', 'Something is missing, or a number cannot be read.'),
  'unknown-subject': text('测评里没有这个单位。', '測評裡沒有這個單位。', 'The survey is not about this organisation.'),
  'unknown-question': text('测评里没有这道题。', '測評裡沒有這道題。', 'The survey has no such question.'),
  'unknown-stratum': text('这个单位没有这一层样本。', '這個單位沒有這一層樣本。', 'This organisation has no such stratum.'),
  'not-a-count': text('人数必须是不小于 0 的整数。', '人數必須是不小於 0 的整數。', 'Numbers of people are whole and not below 0.'),
  'more-valid-than-asked': text('有效答卷多于样本数。', '有效答卷多於樣本數。', 'There are more valid answers than people asked.'),
  'more-positive-than-valid': text('肯定回答不能小于 0 或多于有效答卷。', '肯定回答不能小於 0 或多於有效答卷。', 'Positive answers are neither below 0 nor more than the valid ones.'),
  twice: text('同一单位、样本层和题目出现了两次。', '同一單位、樣本層和題目出現了兩次。', 'The same organisation, stratum and question stand there twice.'),
  'mixed-levels': text('同一单位、同一题目不能既有整体数据又有分层数据。', '同一單位、同一題目不能既有整體資料又有分層資料。', 'For one organisation and question give either the whole or its strata, not both.'),
};

/** Which rows of a third party's figures can be taken, and what is wrong with the others. */
export function checkCells(survey: Pick<Survey, 'questions' | 'subjects' | 'sample' | 'imported' | 'tallies'>, rows: readonly unknown[]): { good: ImportedCell[]; issues: CellIssue[] } {
  const good: ImportedCell[] = [];
  const issues: CellIssue[] = [];
  rows.forEach((row, index) => {
    const read = ImportedCellSchema.safeParse(row);
    const fault = read.success ? faultOf(survey, read.data, good) : ({ member: String(read.error.issues[0]?.path[0] ?? ''), code: 'unreadable' } as const);
    if (fault) issues.push({ row: index, ...fault, message: messages[fault.code] });
    else if (read.success) good.push(read.data);
  });
  return { good, issues };
}

function faultOf(survey: Pick<Survey, 'questions' | 'subjects' | 'sample' | 'imported' | 'tallies'>, cell: ImportedCell, before: readonly ImportedCell[]): Pick<CellIssue, 'member' | 'code'> | undefined {
  const { subject, stratum, question, n, valid, positive, population } = cell;
  const own = survey.sample.strata.filter((candidate) => candidate.subject === subject);
  if (!survey.subjects.some(({ organisation }) => organisation === subject)) return { member: 'subject', code: 'unknown-subject' };
  if (!survey.questions.some(({ id }) => id === question)) return { member: 'question', code: 'unknown-question' };
  if (stratum !== null && !own.some(({ id }) => id === stratum)) return { member: 'stratum', code: 'unknown-stratum' };
  const wrong = Object.entries({ n, valid, population: population ?? 0 }).find(([, count]) => !Number.isSafeInteger(count) || count < 0);
  if (wrong) return { member: wrong[0], code: 'not-a-count' };
  if (valid > n) return { member: 'valid', code: 'more-valid-than-asked' };
  const share = exactOf(positive);
  if (share.compare(0) < 0 || share.compare(valid) > 0) return { member: 'positive', code: 'more-positive-than-valid' };
  const same = (other: ImportedCell): boolean => other.subject === subject && other.question === question;
  if (before.some((other) => same(other) && other.stratum === stratum)) return { member: 'stratum', code: 'twice' };
  const others = [...before, ...survey.imported.map((imported) => imported.cell)].filter(same);
  const answered = stratum === null && survey.tallies.some((tally) => own.some(({ id }) => id === tally.stratum));
  if (answered || others.some((other) => (other.stratum === null) !== (stratum === null))) return { member: 'stratum', code: 'mixed-levels' };
  return undefined;
}
