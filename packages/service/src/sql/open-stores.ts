import { addAudit } from './audit.js';
import { casesWithFile } from './cases/file-rows.js';
import { pruneVerdicts, readVerdict } from './cases/command-rows.js';
import { sqlCaseStore } from './cases/sql-case-store.js';
import { readDevice } from './devices.js';
import { readChanges, readHead, readSnapshot } from './feed/read-feed.js';
import { Watcher } from './feed/watcher.js';
import { isMigrated } from './migrate.js';
import { reserveNumbers } from './numbers.js';
import { prepareRegion } from './prepare-region.js';
import { eachRegion, Regions } from './regions.js';
import type { Sql } from './sql.js';
import type { Stores } from './stores.js';

export interface OpenStoresOptions {
  /** The regions that are kept here, by their six-digit county codes. */
  regions: readonly string[];
  /** Milliseconds since 1970. */
  clock?: (() => number) | undefined;
  /** Between two looks for changes, in milliseconds, where the database does not tell of them. Default 1,000. */
  lookEvery?: number | undefined;
}

/**
 * What the service asks of its database, once it is migrated. Closes the database together with itself.
 * @throws LinliError `invalid` for regions that are none, `unavailable` where the database cannot be reached
 */
export async function openStores(sql: Sql, { regions: served, clock = Date.now, lookEvery = 1000 }: OpenStoresOptions): Promise<Stores> {
  const regions = new Regions(served);
  await eachRegion(regions.all, (region) => sql.tx(region, (query) => prepareRegion(query, region)));
  const now = () => new Date(clock()).toISOString();
  const secrets = new Map<string, Uint8Array>();
  const read = async <T>(region: string, work: Parameters<typeof sql.tx<T>>[1]) => {
    regions.check(region);
    return sql.tx(region, work, { readOnly: true });
  };
  const head = (region: string) => read(region, (query) => readHead(query, region));
  const watcher = new Watcher({ head: async (region) => (await head(region)).seq, every: lookEvery });
  const leave = await sql.listen?.((region) => watcher.wake(region));

  return {
    regions: regions.served,
    cases: ({ subject }, { mayName, signal } = {}) => sqlCaseStore({ sql, regions: mayName ? regions.for(mayName) : regions, now, subject, secrets, signal }),
    changes: (region, after, limit, reader) => read(region, (query) => readChanges(query, region, after, limit, reader)),
    head,
    snapshot: (region, after, limit, reader) => read(region, (query) => readSnapshot(query, region, after, limit, reader)),
    async reserveNumbers(wanted) {
      regions.check(wanted.region);
      return sql.tx(wanted.region, (query) => reserveNumbers(query, wanted, now()));
    },
    device: (region, device) => read(region, (query) => readDevice(query, region, device)),
    verdict: ({ region, id }) =>
      read(region, async (query) => {
        const found = await readVerdict(query, region, id);
        return found && { verdict: found.stored.verdict, subject: found.subject };
      }),
    casesWithFile: (region, sha256) => read(region, (query) => casesWithFile(query, region, sha256)),
    async audit(entry) {
      regions.check(entry.region);
      await sql.tx(entry.region, (query) => addAudit(query, entry));
    },
    changed: (wanted, ms, signal, known) => watcher.wait(wanted, ms, signal, known),
    ready: () => isMigrated(sql).catch(() => false),
    async prune(before) {
      const pruned = await eachRegion(regions.served, (region) => sql.tx(region, (query) => pruneVerdicts(query, region, before)));
      return pruned.reduce((sum, count) => sum + count, 0);
    },
    async close() {
      watcher.close();
      await leave?.();
      await sql.close();
    },
  };
}
