import type { Source } from '@linli/model';
import type { ExplainWay } from './score-explain.types.js';

/** What is said around a trace; its own words come from the model. */
export interface ScoreExplainMessages {
  heading: string;
  result: string;
  noResult: string;
  organisation: string;
  period: string;
  /** The scheme that it was reckoned by. */
  scheme: string;
  version: (number: number) => string;
  waysLabel: string;
  ways: Record<ExplainWay, string>;
  tableHint: string;
  copy: string;
  copied: string;
  /** Where the clipboard is not to be had. */
  selected: string;
  print: string;
  inputs: string;
  /** In place of a value that is not there. */
  missing: string;
  sources: Record<Source['from'], string>;
  /** Who gave a figure, and when. */
  given: (who: string, when: string) => string;
  counted: (who: string, when: string) => string;
  reason: string;
  changes: string;
  change: (before: string, after: string) => string;
  noInputs: string;
  rows: string;
  cases: (count: number) => string;
  grids: (count: number) => string;
  noRows: string;
  /** Where figures were counted, and their rows are not there. */
  rowsKept: string;
  /** Rows of a page that are not for the reader to see. */
  hidden: (count: number) => string;
  page: (from: number, to: number, count: number) => string;
  before: string;
  next: string;
  empty: string;
  emptyHint: string;
  /** Where the score depends on figures that the reader may not see. */
  withheld: string;
  withheldHint: string;
  /** While the latest figures could not be had and older ones are explained. */
  stale: string;
}

export const scoreExplainMessages: ScoreExplainMessages = {
  heading: '得分说明',
  result: '得分',
  noResult: '没有得分',
  organisation: '被考评单位',
  period: '考评周期',
  scheme: '考评方案',
  version: (number) => `第 ${number} 版`,
  waysLabel: '查看方式',
  ways: { words: '文字说明', table: '计算表', data: '数据来源' },
  tableHint: '从上到下，每一步都可以用计算器验算。',
  copy: '复制说明',
  copied: '已复制。',
  selected: '已选中说明文字，请按 Ctrl+C 复制。',
  print: '打印',
  inputs: '用到的数据',
  missing: '没有数据',
  sources: { counted: '系统统计', entered: '人工录入', imported: '文件导入', surveyed: '测评调查', judged: '评委评分' },
  given: (who, when) => `${who} ${when} 提供`,
  counted: (who, when) => `${who} ${when} 统计`,
  reason: '理由',
  changes: '更正记录',
  change: (before, after) => `由 ${before} 改为 ${after}`,
  noInputs: '这一项由下面各项汇总得出。请打开各项指标，查看它们用到的数据。',
  rows: '统计依据',
  cases: (count) => `${count} 件事项`,
  grids: (count) => `${count} 个网格`,
  noRows: '这些数据不是系统统计的，没有逐条明细。',
  rowsKept: '逐条明细没有向您公开，或者没有随数据保存。',
  hidden: (count) => `本页有 ${count} 件没有显示：您没有查看权限。`,
  page: (from, to, count) => `第 ${from}–${to} 条，共 ${count} 条`,
  before: '上一页',
  next: '下一页',
  empty: '没有可以说明的得分',
  emptyHint: '请核对考评、单位和指标，或者稍后再来查看。',
  withheld: '这项得分的计算过程没有公开',
  withheldHint: '它要和其他单位的数据比较，而那些数据没有公布。',
  stale: '下面是之前取得的内容，可能不是最新的。',
};
