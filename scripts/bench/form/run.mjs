import { mkdirSync, writeFileSync } from 'node:fs';
import { launchBrowser } from '../../lib/launch.mjs';
import { inRoot } from '../../lib/paths.mjs';
import { serve } from '../../lib/server.mjs';
import { median } from '../lib/figures.mjs';
import { bundle } from './bundle.mjs';
import { implementations } from './implementations.mjs';
import { inspect, round } from './measure.mjs';
import { report } from './report.mjs';

const rounds = 7;
const site = inRoot('node_modules', '.cache', 'bench-form-site');
const page = '<!doctype html><html lang="zh-Hans"><head><meta charset="utf-8"><title>Form</title></head><body></body></html>\n';

/**
 * Measures one form of 30 fields in five implementations: a round of each in turn, then the next round, so that what else the
 * machine does falls on all alike. Rejects when ours leaves an error without its field, repeats an id or asks another host.
 */
export async function benchForm() {
  const made = await build();
  const server = await serve({ mounts: { '/': site } });
  const browser = await launchBrowser();
  try {
    const samples = await measure(browser, server.url, made);
    const results = [];
    for (const implementation of made) {
      const manners = await inspect(browser, server.url, implementation);
      results.push({ implementation, figures: summarised(samples.get(implementation.name)), manners });
    }
    const text = report(results, { rounds, browser: await browser.version() });
    writeFileSync(inRoot('scripts', 'bench', 'results', 'form.md'), text);
    console.log(text);
    assertManners(results.find(({ implementation }) => implementation.name === 'ours'));
  } finally {
    await browser.close();
    await server.close();
  }
}

async function build() {
  mkdirSync(site, { recursive: true });
  writeFileSync(`${site}/index.html`, page);
  const made = [];
  for (const implementation of implementations) {
    const { files, bytes } = await bundle(implementation);
    for (const [file, content] of Object.entries(files)) writeFileSync(`${site}/${file}`, content);
    made.push({ ...implementation, bytes });
  }
  return made;
}

async function measure(browser, url, made) {
  const samples = new Map(made.map(({ name }) => [name, []]));
  // The first round warms the browser up and does not count.
  for (let number = 0; number <= rounds; number += 1) {
    for (const implementation of made) {
      const sample = await round(browser, url, implementation);
      if (number > 0) samples.get(implementation.name).push(sample);
    }
    console.log(`  round ${number} of ${rounds}`);
  }
  return samples;
}

/** By the page's clock, where other processes can only add to a figure, the quickest tells most; of processor time, the middle. */
const figureOf = (name) => (name.startsWith('reveal') ? (numbers) => Math.min(...numbers) : median);

const summarised = (samples) => Object.fromEntries(Object.keys(samples[0]).map((name) => [name, figureOf(name)(samples.map((sample) => sample[name]))]));

function assertManners({ manners: { unlinked, repeated, foreign } }) {
  if (unlinked.length > 0) throw new Error(`No control is described by the error of: ${unlinked.join(', ')}`);
  if (repeated.length > 0) throw new Error(`These ids occur more than once: ${repeated.join(', ')}`);
  if (foreign.length > 0) throw new Error(`Requests went to another host: ${foreign.join(', ')}`);
}
