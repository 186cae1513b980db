import { launchFloorBrowser } from './lib/floor.mjs';
import { main } from './lib/main.mjs';
import { smokePortal } from './lib/portal-smoke.mjs';
import { Tally } from './lib/tally.mjs';

// The same in Chromium 86, the oldest browser that Linli promises.
await main(async () => {
  const tally = new Tally();
  const browser = await launchFloorBrowser();
  tally.add(await smokePortal('floor', browser));
  await browser.close();
  tally.close();
});
