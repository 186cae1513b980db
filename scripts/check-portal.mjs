import { launchBrowser } from './lib/launch.mjs';
import { main } from './lib/main.mjs';
import { smokePortal } from './lib/portal-smoke.mjs';
import { Tally } from './lib/tally.mjs';

// The sample portal, driven through its pages in a present Chromium.
await main(async () => {
  const tally = new Tally();
  const browser = await launchBrowser();
  tally.add(await smokePortal('portal', browser));
  await browser.close();
  tally.close();
});
