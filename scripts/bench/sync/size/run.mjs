import { rollup } from 'rollup';
import { minify } from 'terser';
import { bundlePlugins, onwarn } from '../../../lib/bundle.mjs';
import { gzipped } from '../../../lib/measure.mjs';
import { asUsual } from '../../lib/bundle.mjs';
import { here, modulesOf, peers } from '../lib/peers.mjs';

export const aim = 20_000;
const model = [/^@linli\/model(\/|$)/];

/** Bytes after gzip of what an application loads to work without a line. */
export async function measureSize() {
  const made = { ours: await ours(model), peers: {} };
  for (const name of Object.keys(peers)) made.peers[name] = gzipped(await asUsual(here('size', 'entries', `${name}.js`), await modulesOf(name)));
  return made;
}

/** `first`: what a page cannot begin without. `whole`: with what is fetched later, most of it as soon as there is a store to open. */
async function ours(external) {
  const bundle = await rollup({ input: here('size', 'entries', 'linli.js'), external, onwarn, plugins: bundlePlugins() });
  const { output } = await bundle.generate({ format: 'es' });
  await bundle.close();
  const chunks = output.filter(({ type }) => type === 'chunk');
  const first = new Set([chunks[0]]);
  for (const { imports } of first) for (const chunk of chunks.filter(({ fileName }) => imports.includes(fileName))) first.add(chunk);
  const sum = (some) => some.reduce((bytes, { code }) => bytes + gzipped(code), 0);
  const later = chunks.filter((chunk) => !first.has(chunk)).map((chunk) => [chunk.name, sum([chunk])]);
  return { first: sum([...first]), whole: sum(chunks), later: later.sort(([, one], [, other]) => other - one), folders: await byFolder(chunks) };
}

/** Each folder's code minified and packed by itself: together a little more than the whole, which shares its words. */
async function byFolder(chunks) {
  const code = new Map();
  for (const { modules } of chunks) {
    // Pieces may use the same names, so that what is of one piece and folder is put into braces.
    const ofChunk = new Map();
    for (const [path, { code: text }] of Object.entries(modules)) if (text) ofChunk.set(folderOf(path), `${ofChunk.get(folderOf(path)) ?? ''}${text}\n`);
    for (const [folder, text] of ofChunk) code.set(folder, `${code.get(folder) ?? ''}{\n${text}}\n`);
  }
  const sizes = [];
  for (const [folder, text] of code) {
    const { code: small } = await minify(text, { ecma: 2021, module: true, compress: { passes: 2, unused: false } });
    sizes.push([folder, gzipped(small)]);
  }
  return sizes.sort(([, one], [, other]) => other - one);
}

function folderOf(path) {
  const [, dependency] = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path) ?? [];
  if (dependency) return dependency;
  const [, inside] = /packages\/client\/dist\/(.*)$/.exec(path) ?? [];
  if (inside === undefined) return 'helpers of the bundle';
  const folders = inside.split('/').slice(0, -1);
  return folders.length > 0 ? `client/${folders.join('/')}` : 'client';
}
