import { mkdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { buildPortal } from './build-steps.mjs';
import { inRoot } from './paths.mjs';
import { serve } from './server.mjs';
import { Tally } from './tally.mjs';

/**
 * Drives the sample portal as people would (file, handle, rate) and keeps screenshots in artifacts/<name>.
 * @param {() => Promise<object>} launch answers a browser with the API of Puppeteer
 */
export async function smokePortal(name, launch) {
  const tally = new Tally();
  await buildPortal();
  const artifacts = inRoot('artifacts', name);
  mkdirSync(artifacts, { recursive: true });
  const { smoke } = await import(pathToFileURL(inRoot('examples/portal/smoke.mjs')).href);
  const server = await serve({ mounts: { '/': inRoot('examples/portal/public') } });
  const browser = await launch();
  await tally.check(`the portal in ${await browser.version()}`, () => smoke({ browser, baseUrl: server.url, artifacts }));
  await browser.close();
  await server.close();
  tally.close();
}
