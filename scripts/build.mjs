import { bundle, compile, describe } from './lib/build-steps.mjs';
import { ensureInstalled } from './lib/ensure.mjs';
import { main } from './lib/main.mjs';

// `npm run build`: all that the packages ship.
await main(async () => {
  await ensureInstalled();
  await compile();
  await describe();
  await bundle();
});
