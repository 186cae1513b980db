import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { installAside } from '../../lib/ensure.mjs';
import { launchBrowser } from '../../lib/launch.mjs';
import { gzipped } from '../../lib/measure.mjs';
import { inRoot } from '../../lib/paths.mjs';
import { serve } from '../../lib/server.mjs';
import { asShipped, asUsual } from '../lib/bundle.mjs';
import { implementations } from './implementations.mjs';
import { round } from './measure.mjs';
import { report } from './report.mjs';

const sizes = [1_000, 10_000, 100_000];
const rounds = Number(process.env.ROUNDS ?? 5);
const site = inRoot('node_modules', '.cache', 'bench-list-site');
const pageScript = (name) => inRoot('scripts', 'bench', 'list', 'pages', `${name}.js`);
const lit = [/^lit(-html|-element)?(\/|$)/, /^@lit\//, /^tslib$/];

/** Measures lists of growing length: a round of each implementation in turn, so that what else the machine does falls on all alike. */
export async function benchList() {
  const made = await build();
  const server = await serve({ mounts: { '/': site } });
  const browser = await launchBrowser();
  try {
    const samples = await measure(browser, server.url, made);
    const text = report(made, samples, { sizes, rounds, browser: await browser.version(), overLit: await overLit() });
    mkdirSync(inRoot('scripts', 'bench', 'results'), { recursive: true });
    writeFileSync(inRoot('scripts', 'bench', 'results', 'list.md'), text);
    console.log(text);
  } finally {
    await browser.close();
    await server.close();
  }
}

async function build() {
  mkdirSync(site, { recursive: true });
  writeFileSync(`${site}/data.js`, await asUsual(pageScript('data'), inRoot('node_modules')));
  const made = [];
  for (const implementation of implementations) {
    const { name, packages, styles, ours } = implementation;
    const modules = packages.length > 0 ? await installAside(`bench-list-${name}`, packages) : inRoot('node_modules');
    const script = ours ? await asShipped(pageScript(name)) : await asUsual(pageScript(name), modules);
    const style = styles.map((file) => readFileSync(`${modules}/${file}`, 'utf8')).join('\n');
    writeFileSync(`${site}/${name}.js`, script);
    writeFileSync(`${site}/${name}.css`, style);
    writeFileSync(`${site}/${name}.html`, pageOf(name));
    made.push({ ...implementation, bytes: gzipped(script) + (style ? gzipped(style) : 0) });
  }
  return made;
}

const pageOf = (name) => `<!doctype html><html lang="zh-Hans"><head><meta charset="utf-8"><title>${name}</title><link rel="stylesheet" href="${name}.css">
<style>body{margin:8px;font:15px/1.5 sans-serif}</style></head><body><main></main><script src="data.js"></script><script src="${name}.js"></script></body></html>\n`;

/** What the list adds to a page that has lit, our model and client, and the parts that all our elements share. */
async function overLit() {
  const list = inRoot('packages/elements/dist/cases/case-list/define.js');
  const shared = [/\/core\/[\w.-]+\.js$/, /\/controls\/(light|notice|skeleton)\//];
  return {
    'Linli over lit': gzipped(await asShipped(list, lit)),
    'Linli over lit, model and client': gzipped(await asShipped(list, [...lit, /^@linli\//])),
    'Linli over lit, model, client and what all elements share': gzipped(await asShipped(list, [...lit, /^@linli\//, ...shared])),
  };
}

async function measure(browser, url, made) {
  const samples = new Map(made.flatMap(({ name }) => sizes.map((size) => [`${name} ${size}`, []])));
  // The first round warms the browser up and does not count.
  for (let number = 0; number <= rounds; number += 1) {
    for (const size of number === 0 ? sizes.slice(0, 1) : sizes) {
      for (const implementation of made) {
        const sample = await round(browser, url, implementation, size);
        if (number > 0) samples.get(`${implementation.name} ${size}`).push(sample);
      }
    }
    console.log(`  round ${number} of ${rounds}`);
  }
  return samples;
}
