import { randomBytes, randomUUID } from 'node:crypto';
import { parentDivision, trimDivision } from '@linli/model';
import type { Query, Sql } from './sql.js';
import { statement } from './statement.js';

const insertRegion = statement('insert into regions (code, parent, level) values ($1, $2, $3) on conflict (code) do nothing');
const insertHead = statement('insert into feed_head (region, epoch, seq) values ($1, $2, 0) on conflict (region) do nothing');
const insertSecret = statement('insert into secrets (region, value) values ($1, $2) on conflict (region) do nothing');

/** Makes what a region needs before anything is kept in it; what is there stays. */
export async function prepareRegion(query: Query, region: string): Promise<void> {
  const code = trimDivision(region);
  await query(insertRegion, [region, parentDivision(code)?.padEnd(6, '0') ?? null, code.length]);
  await query(insertHead, [region, randomUUID()]);
  await query(insertSecret, [region, randomBytes(32)]);
}

const updateEpoch = statement('update feed_head set epoch = $2 where region = $1');

/** To be run after a restore from a backup: whoever read further than the restored feed goes must begin anew. */
export async function renewFeeds(sql: Sql, regions: readonly string[]): Promise<void> {
  for (const region of regions) await sql.tx(region, (query) => query(updateEpoch, [region, randomUUID()]));
}
