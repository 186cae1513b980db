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

/** Whether the case has no verdict: the action was stopped before it, or could not be sent. */
export function isUndecided(row: BulkRow): boolean {
  return !('verdict' in row);
}

/** The cases on which an action did not come about, by the reason; what was skipped has none. */
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
  if ('skipped' in row || row.verdict.status === 'applied') return undefined;
  if (row.verdict.status === 'conflict') return ['conflict', { kind: 'conflict' }];
  const { refusal } = row.verdict;
  return [`refused ${refusal.code} ${refusal.message['zh-Hans']}`, { kind: 'refused', refusal }];
}
