import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launchBrowser } from './lib/launch.mjs';
import { main } from './lib/main.mjs';
import { inRoot } from './lib/paths.mjs';
import { startPortal } from './lib/portal-service.mjs';
import { smokePortal } from './lib/portal-smoke.mjs';
import { Tally } from './lib/tally.mjs';

// The sample portal, driven through its pages in a present Chromium: with cases in the page, then over the service.
await main(async () => {
  const tally = new Tally();
  const browser = await launchBrowser();
  tally.add(await smokePortal('portal', browser));
  const folder = mkdtempSync(join(tmpdir(), 'linli-portal-'));
  const portal = await startPortal({ folder });
  try {
    const { smoke } = await import(pathToFileURL(inRoot('examples/portal/smoke.mjs')).href);
    const { seenByAnother } = await import(pathToFileURL(inRoot('examples/portal/smoke-two.mjs')).href);
    tally.add(await smoke({ browser, baseUrl: portal.url, artifacts: inRoot('artifacts/service'), label: 'service' }));
    await tally.check('what one browser files stands on the list of another', () => seenByAnother({ one: browser, launch: launchBrowser, baseUrl: portal.url, artifacts: inRoot('artifacts/service') }));
  } finally {
    await portal.close();
    rmSync(folder, { recursive: true, force: true });
  }
  await browser.close();
  tally.close();
});
