import { readFileSync } from 'node:fs';
import { launchBrowser } from './lib/launch.mjs';
import { main } from './lib/main.mjs';
import { bin, inRoot } from './lib/paths.mjs';
import { must } from './lib/run.mjs';
import { serve } from './lib/server.mjs';
import { openEntry } from './lib/story-page.mjs';
import { Tally } from './lib/tally.mjs';

const built = inRoot('artifacts', 'storybook');
const browsers = 2;
const env = { ...process.env, STORYBOOK_DISABLE_TELEMETRY: '1', CI: 'true' };

// Every story is rendered with its play function and looked over by axe; every page of documentation is rendered.
await main(async () => {
  const tally = new Tally();
  await must('storybook build', bin('storybook'), ['build', '-c', 'stories/.storybook', '-o', built, '--quiet'], { env });
  const { entries } = JSON.parse(readFileSync(`${built}/index.json`, 'utf8'));
  const waiting = Object.values(entries);
  const server = await serve({ mounts: { '/': built } });
  await Promise.all(Array.from({ length: browsers }, () => workOff(waiting, server.url, tally)));
  await server.close();
  tally.close();
});

/** Opens entries in a browser of its own, so that each has the focus, until there are none left. */
async function workOff(waiting, url, tally) {
  const browser = await launchBrowser();
  for (let entry = waiting.shift(); entry; entry = waiting.shift()) {
    const { id, type } = entry;
    await tally.check(`${type} ${id}`, () => openEntry(browser, url, { id, type }));
  }
  await browser.close();
}
