import { figuredIn } from '../indicators-of.js';
import type { Scheme } from '../scheme.js';
import { cellText, type Cell } from './cell.js';
import type { MappedColumn, TableMapping } from './table-mapping.js';

const organisationHeads = ['单位', '單位', '乡镇', '鄉鎮', '街道', '乡镇街道', '部门', '部門', '组织', '組織', '名称', '名稱', 'organisation', 'organization', 'unit', 'township', 'name'];
const periodHeads = ['期间', '期間', '时间', '時間', '月份', '季度', '年度', 'period', 'month', 'quarter', 'year'];

/** 合计、总计、小计 in the first column of a row. */
export const totalHeads: readonly string[] = ['合计', '合計', '总计', '總計', '小计', '小計', '全县', '全市', 'total', 'sum'];

/**
 * A first guess at how a table is read, from the words in its head: the row in which most of them are known. For a person to
 * correct; `null` where nothing is known.
 */
export function suggestMapping(scheme: Scheme, rows: readonly (readonly Cell[])[]): TableMapping | null {
  const names = namesOf(scheme);
  const heads = rows.slice(0, 10).map((row) => headOf(row, names));
  const best = heads.reduce((found, head, index) => (head.columns.length > (heads[found]?.columns.length ?? 0) ? index : found), 0);
  const head = heads[best];
  if (!head || head.columns.length === 0) return null;
  const { organisation = 0, period, columns } = head;
  return { firstRow: best + 1, organisation, ...(period !== undefined && { period }), columns, totals: [...totalHeads] };
}

interface Head {
  organisation?: number;
  period?: number;
  columns: MappedColumn[];
}

function headOf(row: readonly Cell[], names: ReadonlyMap<string, Omit<MappedColumn, 'column'>>): Head {
  const head: Head = { columns: [] };
  const taken = new Set<string>();
  row.forEach((cell, column) => {
    const word = plain(cellText(cell));
    const mapped = names.get(word);
    if (mapped && !taken.has(`${mapped.indicator} ${mapped.input}`)) {
      taken.add(`${mapped.indicator} ${mapped.input}`);
      head.columns.push({ column, ...mapped });
    } else if (organisationHeads.includes(word)) head.organisation ??= column;
    else if (periodHeads.includes(word)) head.period ??= column;
  });
  return head;
}

/** What the head of a column may say: an input's title or id, or that of an indicator with a single input. A name that two have is nobody's. */
function namesOf(scheme: Scheme): Map<string, Omit<MappedColumn, 'column'>> {
  const names = new Map<string, Omit<MappedColumn, 'column'>>();
  const doubtful = new Set<string>();
  const add = (name: string | undefined, mapped: Omit<MappedColumn, 'column'>) => {
    const key = plain(name ?? '');
    const known = names.get(key);
    if (known && (known.indicator !== mapped.indicator || known.input !== mapped.input)) doubtful.add(key);
    names.set(key, mapped);
  };
  for (const { id, title, inputs } of figuredIn(scheme)) {
    for (const input of inputs) {
      const mapped = { indicator: id, input: input.id };
      const own = [...Object.values(input.title), `${id}.${input.id}`];
      for (const name of inputs.length === 1 ? [...own, ...Object.values(title), id] : own) add(name, mapped);
      for (const name of Object.values(title)) add(`${name}${input.title['zh-Hans']}`, mapped);
    }
  }
  for (const name of [...doubtful, '']) names.delete(name);
  return names;
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/[\s()（）]/g, '').toLowerCase();
}
