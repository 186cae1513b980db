import { post, withPostgres, withServer } from '../service/run.mjs';

const regionCounts = [1, 50];
const concurrencies = [1, 32];
export const inBatch = 20;
/** As many as send batches at a time: a device sends four. */
export const batchers = 4;

/** Commands in a second, and beside each the limit: a round of each in turn, so that what else the machine does falls on both alike. */
export async function measurePost({ seconds = Number(process.env.SECONDS ?? 6), rounds = Number(process.env.ROUNDS ?? 3) } = {}) {
  return withPostgres(async (server) => {
    const rows = [];
    for (const [database, postgres] of [['PGlite', undefined], ['PostgreSQL', server]]) {
      for (const regions of regionCounts) rows.push(...(await overOne({ database, postgres, regions, seconds, rounds })));
    }
    return { seconds, rounds, postgres: await server.version(), rows };
  });
}

function overOne({ database, postgres, regions, seconds, rounds }) {
  return withServer('linli', { postgres, regions }, (ours) =>
    withServer('limit', { postgres }, async (limit) => {
      const rows = [];
      for (const server of [ours, limit]) await post(server, { regions, clients: 8, seconds: 2 });
      for (const clients of concurrencies) {
        const samples = { ours: [], batch: [], limit: [] };
        for (let round = 0; round < rounds; round += 1) {
          samples.ours.push(await post(ours, { regions, clients, seconds }));
          samples.limit.push(await post(limit, { regions, clients, seconds }));
          samples.batch.push(await post(ours, { regions, clients: Math.min(clients, batchers), seconds, batch: inBatch }));
        }
        rows.push({ database, regions, clients, ...Object.fromEntries(Object.entries(samples).map(([name, all]) => [name, all.map(({ perSecond, p50, processor }) => ({ perSecond, p50, processor }))])) });
        console.log(`  ${database}, ${regions} regions, ${clients} clients: ${Object.entries(samples).map(([name, all]) => `${name} ${all.map(({ perSecond, processor }) => `${perSecond.toFixed(0)}/s ${processor.toFixed(1)} ms`).join(', ')}`).join('; ')}`);
      }
      return rows;
    }),
  );
}
