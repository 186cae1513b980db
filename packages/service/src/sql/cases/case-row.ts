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

const insertCase = statement(`
  insert into cases (region, id, area, grid, type, status, version, holders, touched, parent, created_at, updated_at, doc)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
  on conflict (region, id) do nothing
  returning id`);

const updateCase = statement(`
  update cases
  set area = $3, grid = $4, type = $5, status = $6, version = $7, holders = $8, touched = $9, parent = $10, created_at = $11, updated_at = $12, doc = $13
  where region = $1 and id = $2
  returning id`);

/** Whether it was written: a new one is not where another was quicker. */
export async function writeCase(query: Query, item: Case, before: { touched: readonly string[] } | undefined): Promise<boolean> {
  const rows = await query(before ? updateCase : insertCase, [item.ref.region, ...caseColumns(item, before?.touched)]);
  return rows.length === 1;
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
