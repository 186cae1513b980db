import { readFileSync } from 'node:fs';
import { launchBrowser } from './lib/launch.mjs';
import { main } from './lib/main.mjs';
import { bin } from './lib/paths.mjs';
import { must } from './lib/run.mjs';
import { serve } from './lib/server.mjs';
import { StoryPage } from './lib/story-page.mjs';
import { buildStorybook, storybookFolder } from './lib/storybook.mjs';
import { Tally } from './lib/tally.mjs';

const browsers = 2;

// Every story is rendered with its play function and looked over by axe; every page of documentation is rendered.
await main(async () => {
  const tally = new Tally();
  await tally.check('the stories compile', () => must('tsc stories', bin('tsc'), ['-p', 'stories']));
  await buildStorybook();
  const { entries } = JSON.parse(readFileSync(`${storybookFolder}/index.json`, 'utf8'));
  const waiting = Object.values(entries);
  const server = await serve({ mounts: { '/': storybookFolder } });
  await Promise.all(Array.from({ length: browsers }, () => workOff(waiting, server.url, tally)));
  await server.close();
  tally.close();
});

/** Shows entries in a browser of its own, so that each has the focus, until there are none left. */
async function workOff(waiting, url, tally) {
  const browser = await launchBrowser();
  const page = await StoryPage.open(browser, url);
  for (let entry = waiting.shift(); entry; entry = waiting.shift()) {
    const { id, type } = entry;
    await tally.check(`${type} ${id}`, () => page.show({ id, type }));
  }
  await browser.close();
}
