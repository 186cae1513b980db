import { post, withPostgres, withServer } from '../service/run.mjs';

const clients = 200;
const regions = 10;
/** How many send while the memory is watched: enough to keep it busy. */
const watchers = 32;

/** Many clients at a time over PostgreSQL. What failed is in the result. */
export async function measureLoad({ seconds = Number(process.env.SECONDS ?? 60) } = {}) {
  return withPostgres((postgres) =>
    withServer('linli', { postgres, regions }, async (server) => {
      await post(server, { regions, clients: 8, seconds: 2 });
      return { clients, regions, held: await post(server, { regions, clients, seconds }, { tolerant: true }) };
    }),
  );
}

/** Many commands, and after each tenth of them what the service holds. */
export async function measureMemory({ total = Number(process.env.COMMANDS ?? 100_000) } = {}) {
  return withPostgres((postgres) => withServer('linli', { postgres, regions }, async (server) => ({ watchers, ...(await watch(server, total)) })));
}

async function watch(server, total) {
  const points = [];
  const problems = [];
  for (let done = 0; done < total; ) {
    const { done: more, problems: found } = await post(server, { regions, clients: watchers, count: total / 10 }, { tolerant: true });
    done += more;
    problems.push(...found);
    if (more === 0) throw new Error(JSON.stringify(found));
    const { rss, heapUsed, external, arrayBuffers } = await server.memory();
    points.push({ done, rss, heapUsed, external, arrayBuffers });
    console.log(`  ${done} commands: ${(rss / 1e6).toFixed(0)} MB, heap ${(heapUsed / 1e6).toFixed(1)} MB`);
  }
  const later = points.slice(1);
  return { points, problems, slope: { rss: slopeOf(later, 'rss'), heapUsed: slopeOf(later, 'heapUsed') } };
}

/** Bytes for each command, by least squares; of what came after the first tenth, in which it warms up. */
function slopeOf(points, key) {
  if (points.length < 2) return null;
  const mean = (of) => points.reduce((sum, point) => sum + point[of], 0) / points.length;
  const [x, y] = [mean('done'), mean(key)];
  const over = points.reduce((sum, point) => sum + (point.done - x) * (point[key] - y), 0);
  return over / points.reduce((sum, point) => sum + (point.done - x) ** 2, 0);
}
