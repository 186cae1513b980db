import { parseArgs } from 'node:util';
import { buildPortal, bundle, compile } from './lib/build-steps.mjs';
import { ensureInstalled } from './lib/ensure.mjs';
import { main } from './lib/main.mjs';
import { inRoot } from './lib/paths.mjs';
import { startPortal } from './lib/portal-service.mjs';

// `npm start`: the sample portal over a service of its own, from nothing. `npm start -- --port 8080` asks for another port, `--fresh` begins with the
// sample again. DATABASE_URL puts it on a PostgreSQL.
const { values } = parseArgs({ options: { port: { type: 'string', default: '5173' }, fresh: { type: 'boolean', default: false } } });

await main(async () => {
  await ensureInstalled();
  await compile(['packages/elements', 'packages/service']);
  await bundle();
  await buildPortal();
  const portal = await startPortal({ folder: inRoot('.linli-portal'), port: Number(values.port), fresh: values.fresh, databaseUrl: process.env.DATABASE_URL || undefined, onProgress: showProgress });
  console.log(`\nThe sample portal is at ${portal.url}/ (Ctrl-C ends it)`);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => portal.close().then(() => process.exit(0)));
});

function showProgress(share) {
  process.stderr.write(`\rLoading the sample cases: ${Math.round(share * 100)} %${share >= 1 ? '\n' : ''}`);
}
