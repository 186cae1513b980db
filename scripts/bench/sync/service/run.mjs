import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { here } from '../lib/peers.mjs';
import { startChild } from './child.mjs';
import { startPostgres } from './postgres.mjs';

/** Runs work with a PostgreSQL that is stopped afterwards. */
export async function withPostgres(work) {
  const postgres = await startPostgres();
  try {
    return await work(postgres);
  } finally {
    await postgres.stop();
  }
}

/** Runs work with a server, `linli` or `limit`, over a fresh database. @param postgres without it: a PGlite */
export async function withServer(name, { postgres, regions = 1 }, work) {
  const data = mkdtempSync(join(tmpdir(), 'linli-bench-'));
  const server = await startChild(here('service', `${name}.mjs`), { data, regions, databaseUrl: await postgres?.fresh() });
  try {
    return await work(server);
  } finally {
    await server.close();
    rmSync(data, { recursive: true, force: true });
  }
}

/** Has clients post until the time is over or the number is reached. Rejects on any answer that is not the one that is hoped for, unless those are asked for. `processor`: milliseconds of the server's process for each command. */
export async function post({ url, tokens, processor }, options, { tolerant = false } = {}) {
  const before = await processor();
  const { close, ...result } = await startChild(here('service', 'poster.mjs'), { url, tokens, regions: 1, ...options });
  await close();
  result.processor = ((await processor()) - before) / result.done;
  if (!tolerant && result.problems.length > 0) throw new Error(JSON.stringify(result.problems.slice(0, 5)));
  return result;
}
