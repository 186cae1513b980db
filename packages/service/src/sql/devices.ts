import type { Query } from './sql.js';
import { statement } from './statement.js';

/** What is known of a device in one region: up to which number its commands came without a gap, the highest, and some that are missing below it. */
export interface KnownDevice {
  contiguous: number;
  highest: number;
  /** At most 1,000. */
  missing: readonly number[];
  subjects: readonly (string | null)[];
}

const mostMissing = 1000;

const selectHighest = statement('select coalesce(max(seq), 0)::text as highest from commands where region = $1 and device = $2');
const selectSubjects = statement('select distinct subject from commands where region = $1 and device = $2');
const selectGaps = statement(`
  select (before + 1)::text as first, (seq - 1)::text as last
  from (select seq, lag(seq, 1, 0::bigint) over (order by seq) as before from commands where region = $1 and device = $2 and seq is not null) as numbered
  where seq > before + 1
  order by seq
  limit $3`);

export async function readDevice(query: Query, region: string, device: string): Promise<KnownDevice> {
  const [row] = await query<{ highest: string }>(selectHighest, [region, device]);
  const gaps = await query<{ first: string; last: string }>(selectGaps, [region, device, mostMissing]);
  const subjects = await query<{ subject: string | null }>(selectSubjects, [region, device]);
  const highest = Number(row?.highest ?? 0);
  const [firstGap] = gaps;
  return { contiguous: firstGap ? Number(firstGap.first) - 1 : highest, highest, missing: numbersIn(gaps), subjects: subjects.map(({ subject }) => subject) };
}

function numbersIn(gaps: readonly { first: string; last: string }[]): number[] {
  const missing: number[] = [];
  for (const { first, last } of gaps) {
    for (let number = Number(first); number <= Number(last) && missing.length < mostMissing; number++) missing.push(number);
  }
  return missing;
}
