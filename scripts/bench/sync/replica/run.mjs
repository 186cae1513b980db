import { mkdirSync, writeFileSync } from 'node:fs';
import { launchBrowser } from '../../../lib/launch.mjs';
import { inRoot } from '../../../lib/paths.mjs';
import { serve } from '../../../lib/server.mjs';
import { asShipped, asUsual } from '../../lib/bundle.mjs';
import { here, modulesOf } from '../lib/peers.mjs';
import { inPage, reopened } from './in-page.mjs';

const site = inRoot('node_modules', '.cache', 'bench-sync-replica');
const names = ['linli', 'dexie', 'rxdb', 'pouchdb'];
/** Of a page: PouchDB makes its indexes for many minutes. */
const protocolTimeout = 3_600_000;

/** Loads so many cases into each, and asks each the same questions. Rejects where one answers otherwise than the first. */
export async function measureReplica({ count = Number(process.env.CASES ?? 100_000), only = names } = {}) {
  await build(only);
  const server = await serve({ mounts: { '/': site } });
  const browser = await launchBrowser({ protocolTimeout });
  try {
    const figures = {};
    for (const name of only) {
      figures[name] = await measure(browser, `${server.url}/${name}.html`, count);
      console.log(`  ${name} ${JSON.stringify(figures[name].times)}`);
    }
    const [first, ...others] = Object.values(figures).map(({ answers }) => JSON.stringify(answers));
    if (others.some((answers) => answers !== first)) throw new Error('They do not answer alike');
    return { count, browser: await browser.version(), figures };
  } finally {
    await browser.close();
    await server.close();
  }
}

async function build(wanted) {
  mkdirSync(site, { recursive: true });
  writeFileSync(`${site}/data.js`, await asShipped(here('replica', 'pages', 'data.js')));
  for (const name of wanted) {
    const script = here('replica', 'pages', `${name}.js`);
    writeFileSync(`${site}/${name}.js`, name === 'linli' ? await asShipped(script) : await asUsual(script, await modulesOf(name)));
    writeFileSync(`${site}/${name}.html`, `<!doctype html><html lang="zh-Hans"><head><meta charset="utf-8"><title>${name}</title></head><body><script src="data.js"></script><script src="${name}.js"></script></body></html>\n`);
  }
}

/** In storage of its own. What is read after a reload is read by a page that has nothing in memory. */
async function measure(browser, url, count) {
  const context = await browser.createBrowserContext();
  try {
    const open = async () => {
      const page = await context.newPage();
      await page.goto(url);
      return page;
    };
    const first = await open();
    const { times, answers, bytes } = await first.evaluate(inPage, count);
    await first.close();
    const second = await open();
    const { open: opening, newest } = await second.evaluate(reopened);
    return { times: { ...times, reopened: opening + newest }, answers, bytes };
  } finally {
    await context.close();
  }
}
