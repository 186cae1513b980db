import type { CaseRef } from '@linli/model';
import type { Query } from '../sql.js';
import { statement } from '../statement.js';
import { filesOf } from './files-of.js';

const insertFiles = statement(`
  insert into case_files (region, sha256, case_id)
  select $1, added.sha256, added.case_id
  from json_to_recordset($2) as added (sha256 text, case_id text)
  on conflict (region, sha256, case_id) do nothing`);

interface WithFiles {
  /** Of the case. */
  id: string;
  /** In which files are attached, somewhere. */
  values: readonly unknown[];
}

/** The files of the cases as the rows that they are noted in. */
export function fileRows(cases: readonly WithFiles[]): object[] {
  return cases.flatMap(({ id, values }) => filesOf(...values).map((sha256) => ({ sha256, case_id: id })));
}

/** Notes which files the cases have. */
export async function addFiles(query: Query, region: string, cases: readonly WithFiles[]): Promise<void> {
  const rows = fileRows(cases);
  if (rows.length > 0) await query(insertFiles, [region, JSON.stringify(rows)]);
}

const selectCases = statement('select case_id as id from case_files where region = $1 and sha256 = $2 order by case_id');

export async function casesWithFile(query: Query, region: string, sha256: string): Promise<CaseRef[]> {
  const rows = await query<{ id: string }>(selectCases, [region, sha256]);
  return rows.map(({ id }) => ({ region, id }));
}
