import type { BulkRow } from '@linli/client';
import type { Problem } from '../case-actions/action-entry.js';

/** Cases on which an action did not come about, for one and the same reason. */
export interface RowGroup {
  problem: Problem;
  rows: BulkRow[];
}

export function isApplied(row: BulkRow): boolean {
  return 'verdict' in row && row.verdict.status === 'applied';
}

/** Whether the action was stopped before the case, or could not be sent. */
export function isUndecided(row: BulkRow): boolean {
  return 'error' in row || 'skipped' in row;
}

/** Whether it is kept on this device, to be sent once there is a line. */
export function isKept(row: BulkRow): boolean {
  return 'kept' in row;
}

/** The cases on which an action did not come about, by the reason; what was skipped or is kept has none. */
export function groupsOf(rows: readonly BulkRow[]): RowGroup[] {
  const groups = new Map<string, RowGroup>();
  for (const row of rows) {
    const found = problemOf(row);
    if (!found) continue;
    const [key, problem] = found;
    const group = groups.get(key);
    if (group) group.rows.push(row);
    else groups.set(key, { problem, rows: [row] });
  }
  return [...groups.values()];
}

function problemOf(row: BulkRow): [key: string, problem: Problem] | undefined {
  if ('error' in row) return [`failed ${row.error.code}`, { kind: 'failed', error: row.error }];
  if (!('verdict' in row) || row.verdict.status === 'applied') return undefined;
  if (row.verdict.status === 'conflict') return ['conflict', { kind: 'conflict' }];
  const { refusal } = row.verdict;
  return [`refused ${refusal.code} ${refusal.message['zh-Hans']}`, { kind: 'refused', refusal }];
}
