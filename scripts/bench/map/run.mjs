import { copyFileSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { installAside } from '../../lib/ensure.mjs';
import { launchBrowser } from '../../lib/launch.mjs';
import { gzipped } from '../../lib/measure.mjs';
import { inRoot } from '../../lib/paths.mjs';
import { serve } from '../../lib/server.mjs';
import { asShipped, asUsual } from '../lib/bundle.mjs';
import { median } from '../lib/figures.mjs';
import { knownPlaces, shapesIn, writeGeojson } from './data.mjs';
import { implementations } from './implementations.mjs';
import * as inPage from './in-page.mjs';
import { hits, round } from './measure.mjs';
import { height, width } from './pages/scene.js';
import { report } from './report.mjs';

const mostRounds = Number(process.env.ROUNDS ?? 3);
/** No round is begun that would end later than this, as far as one can tell, in milliseconds. */
const mostTime = 600_000;
const site = inRoot('node_modules', '.cache', 'bench-map-site');
const pageScript = (name) => inRoot('scripts', 'bench', 'map', 'pages', `${name}.js`);
const places = 200;
/** A size at which those that are slow have one round. */
const large = 100_000;

/**
 * Measures maps of more and more polygons: a round of each implementation in turn, so that what else the machine does falls on all alike.
 * One that fails is reported, and left out from then on at that size.
 */
export async function benchMap() {
  const { sizes, chosen, whole } = options();
  const { made, failures } = await build(chosen);
  const grounds = sizes.map(groundOf);
  const server = await serve({ mounts: { '/': site } });
  const browser = await launchBrowser({ protocolTimeout: 90_000 });
  try {
    const { samples, rounds } = await measure(browser, server.url, made, grounds, failures);
    const parsed = await parseCost(browser, server.url, grounds[grounds.length - 1]);
    const text = report(made, samples, { sizes, rounds, failures, parsed, positions: positionsOf(grounds), browser: await browser.version() });
    console.log(text);
    // A partial run is for whoever looks at it.
    if (whole) writeFileSync(inRoot('scripts', 'bench', 'results', 'map.md'), text);
  } finally {
    await browser.close();
    await server.close();
  }
}

/** `--sizes 1000,10000` and `--only raster,engine` make a partial run. */
function options() {
  const { values } = parseArgs({ args: process.argv.slice(3), options: { sizes: { type: 'string' }, only: { type: 'string' } } });
  const only = values.only?.split(',').flatMap((name) => (name === 'ours' ? implementations.filter(({ ours }) => ours).map((one) => one.name) : [name]));
  const unknown = only?.filter((name) => !implementations.some((one) => one.name === name)) ?? [];
  if (unknown.length > 0) throw new Error(`Not known: ${unknown.join(', ')}. Known: ${implementations.map(({ name }) => name).join(', ')}`);
  return {
    sizes: values.sizes?.split(',').map(Number) ?? [1_000, 10_000, 100_000],
    chosen: implementations.filter(({ name }) => !only || only.includes(name)),
    whole: !values.sizes && !only,
  };
}

async function build(chosen) {
  mkdirSync(site, { recursive: true });
  writeFileSync(`${site}/reader.html`, '<!doctype html><title>reader</title>\n');
  writeFileSync(`${site}/data.js`, await asUsual(pageScript('data'), inRoot('node_modules')));
  const made = [];
  const failures = new Map();
  for (const implementation of chosen) {
    try {
      made.push({ ...implementation, bytes: await buildOne(implementation) });
    } catch (error) {
      note(failures, implementation.name, error);
    }
  }
  return { made, failures };
}

/** @returns {Promise<number>} bytes of its script, workers and style sheets, gz */
async function buildOne({ name, packages, styles, files, ours, cache = name }) {
  const modules = packages.length > 0 ? await installAside(`bench-map-${cache}`, packages) : inRoot('node_modules');
  const script = ours ? await asShipped(pageScript(name)) : await asUsual(pageScript(name), modules);
  const style = styles.map((file) => readFileSync(`${modules}/${file}`, 'utf8')).join('\n');
  for (const file of files) copyFileSync(`${modules}/${file}`, `${site}/${basename(file)}`);
  writeFileSync(`${site}/${name}.js`, script);
  writeFileSync(`${site}/${name}.css`, style);
  writeFileSync(`${site}/${name}.html`, pageOf(name));
  return [script, style, ...files.map((file) => readFileSync(`${modules}/${file}`))].filter(({ length }) => length > 0).reduce((sum, code) => sum + gzipped(code), 0);
}

function note(failures, key, error) {
  const [first] = error.message.split('\n');
  failures.set(key, first);
  console.log(`  ${key} failed: ${first}`);
}

const pageOf = (name) => `<!doctype html><html lang="zh-Hans"><head><meta charset="utf-8"><title>${name}</title><link rel="stylesheet" href="${name}.css">
<style>html,body{margin:0;overflow:hidden}main{width:${width}px;height:${height}px;position:relative}</style></head><body><main></main><script src="data.js"></script><script src="${name}.js"></script></body></html>\n`;

/** The shapes of one size, places of which it is known what is there, and points for hit tests in CSS pixels. */
function groundOf(size) {
  const file = `shapes-${size}.bin`;
  const flat = shapesIn(`${site}/${file}`, size);
  const random = mulberry32(size);
  const points = Array.from({ length: hits }, () => [Math.floor(random() * width), Math.floor(random() * height)]);
  return { size, file, flat, points, places: knownPlaces(flat, places, random) };
}

const positionsOf = (grounds) => Math.round(grounds[grounds.length - 1].flat.degrees.length / 2 / grounds[grounds.length - 1].size);

/** @param {Map<string, string>} failures to which those of this run are added, by name and size */
async function measure(browser, url, made, grounds, failures) {
  const samples = new Map();
  const reader = await browser.newPage();
  await reader.goto(`${url}/reader.html`);
  // The first round warms the browser up and does not count.
  const begun = Date.now();
  let rounds = 0;
  for (let number = 0; number <= mostRounds; number += 1) {
    if (number > 1 && ((Date.now() - begun) * number) / (number - 1) > mostTime) break;
    rounds = number;
    for (const ground of number === 0 ? grounds.slice(0, 1) : grounds) {
      for (const implementation of number === 0 ? made.slice(0, 2) : made) {
        const key = `${implementation.name} ${ground.size}`;
        if (failures.has(key) || (implementation.slow && number > 1 && ground.size >= large)) continue;
        try {
          const sample = await round(browser, url, implementation, ground, reader);
          if (number > 0) samples.set(key, [...(samples.get(key) ?? []), sample]);
        } catch (error) {
          note(failures, key, error);
        }
      }
    }
    console.log(`  round ${number} of at most ${mostRounds}`);
  }
  return { samples, rounds };
}

/** What it costs to read the largest ground as GeoJSON, before any map has it. */
async function parseCost(browser, url, { size, flat }) {
  const file = `shapes-${size}.json`;
  writeGeojson(`${site}/${file}`, flat);
  const took = [];
  for (let number = 0; number < 3; number += 1) {
    const page = await browser.newPage();
    await page.goto(`${url}/reader.html`);
    took.push(await page.evaluate(inPage.parse, file));
    await page.close();
  }
  return { size, bytes: statSync(`${site}/${file}`).size, milliseconds: median(took) };
}

/** A small seeded generator (Tommy Ettinger's mulberry32, public domain). */
function mulberry32(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
