import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { file, findDraft, lookUp, writeDraft } from '../examples/portal/smoke.mjs';
import { Driver } from '../examples/portal/smoke-driver.mjs';
import { launchBrowser } from './lib/launch.mjs';
import { main } from './lib/main.mjs';
import { inRoot } from './lib/paths.mjs';
import { serve } from './lib/server.mjs';
import { Tally } from './lib/tally.mjs';

const artifacts = inRoot('artifacts', 'kill');

// What was typed, and what was filed, is there after the browser was killed.
await main(async () => {
  const tally = new Tally();
  mkdirSync(artifacts, { recursive: true });
  const profile = mkdtempSync(join(tmpdir(), 'linli-profile-'));
  const server = await serve({ mounts: { '/': inRoot('examples/portal/public') } });
  const walk = { baseUrl: server.url, receipt: undefined };
  const untilKilled = (work) => workUntilKilled(profile, walk, work);
  await tally.check('a draft survives a kill', async () => {
    await untilKilled(writeDraft);
    await untilKilled(async (opened) => {
      await opened.driver.goto(`${walk.baseUrl}/file.html`);
      await findDraft(opened);
    });
  });
  await tally.check('a filed matter survives a kill', async () => {
    await untilKilled(async (opened) => {
      await opened.driver.goto(`${walk.baseUrl}/file.html`);
      await file(opened);
    });
    await untilKilled((opened) => lookUp(opened, '已登记'));
  });
  await server.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  tally.close();
});

/** Works in a browser of its own over the same profile, then ends it and its children with SIGKILL, at once. */
async function workUntilKilled(profile, walk, work) {
  const browser = await launchBrowser({ userDataDir: profile });
  const child = browser.process();
  const ended = new Promise((resolve) => child.once('exit', resolve));
  try {
    walk.driver = await Driver.open(browser, { baseUrl: walk.baseUrl, artifacts, label: 'kill' });
    await work(walk);
  } finally {
    process.kill(-child.pid, 'SIGKILL');
    await ended;
  }
}
