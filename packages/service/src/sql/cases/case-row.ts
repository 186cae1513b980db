import { type Case, holdersOf, refKey } from '@linli/model';
import type { Query } from '../sql.js';
import { statement } from '../statement.js';

/** The columns of a case beside its region, in the order of the statements below. */
type CaseColumns = readonly [
  id: string, area: string, grid: string | null, type: string, status: string, version: number, holders: readonly string[], touched: readonly string[],
  parent: string | null, created: string, updated: string, doc: string,
];

/** @param before organisations and divisions that it was touched by so far */
export function caseColumns(item: Case, before: readonly string[] = []): CaseColumns {
  const holders = holdersOf(item);
  return [
    item.ref.id, item.area, item.grid, item.type.id, item.status, item.version, holders, [...new Set([...before, ...holders, item.area])],
    item.parent && refKey(item.parent.ref), instant(item.createdAt), instant(item.updatedAt), JSON.stringify(item),
  ];
}

/** To the millisecond, which is what pages count by. */
function instant(time: string): string {
  return new Date(Date.parse(time)).toISOString();
}

const lockCase = statement('select doc, touched from cases where region = $1 and id = $2 for update');

/** The case, which nobody else changes until this transaction ends. */
export async function lockedCase(query: Query, region: string, id: string): Promise<{ item: Case; touched: readonly string[] } | undefined> {
  const [row] = await query<{ doc: Case; touched: readonly string[] }>(lockCase, [region, id]);
  return row && { item: row.doc, touched: row.touched };
}

const selectCases = statement('select id, doc from cases where region = $1 and id = any($2)');

/** Those of them that there are, by id. */
export async function readCases(query: Query, region: string, ids: readonly string[]): Promise<Map<string, Case>> {
  if (ids.length === 0) return new Map();
  const rows = await query<{ id: string; doc: Case }>(selectCases, [region, [...new Set(ids)]]);
  return new Map(rows.map(({ id, doc }) => [id, doc]));
}
