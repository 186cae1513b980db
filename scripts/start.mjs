import { parseArgs } from 'node:util';
import { buildPortal, bundle, compile } from './lib/build-steps.mjs';
import { ensureInstalled } from './lib/ensure.mjs';
import { main } from './lib/main.mjs';
import { inRoot } from './lib/paths.mjs';
import { serve } from './lib/server.mjs';

// `npm start`: the sample portal, from nothing. `npm start -- --port 8080` asks for another port.
const { values } = parseArgs({ options: { port: { type: 'string', default: '5173' } } });

await main(async () => {
  await ensureInstalled();
  await compile(['packages/elements']);
  await bundle();
  await buildPortal();
  const server = await serve({ mounts: { '/': inRoot('examples/portal/public') }, port: Number(values.port) });
  console.log(`\nThe sample portal is at ${server.url}/ (Ctrl-C ends it)`);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => server.close());
});
