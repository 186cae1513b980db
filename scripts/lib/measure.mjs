import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { rollup } from 'rollup';
import { bundlePlugins, onwarn } from './bundle.mjs';
import { filesUnder } from './files.mjs';
import { inRoot } from './paths.mjs';

const cdn = 'packages/elements/cdn';
const lits = [/^lit(-html|-element)?(\/|$)/, /^@lit\//, /^tslib$/];

/** What a page has loaded with any element of Linli. */
const commonToAll = [...lits, /^@linli\//, /^ol(\/|$)/, /\/core\/[\w.-]+$/, /\/controls\/(notice|skeleton|no-client)\//];

/** Bytes of text as it travels: gzip at its highest level, the same everywhere. */
export const gzipped = (text) => gzipSync(text, { level: 9 }).length;

/** The bytes of each thing that the ledger keeps, by its name there. */
export async function measureAll() {
  return {
    'linli.min.js': sizeOf('linli.min.js'),
    'staff.min.js': sizeOf('staff.min.js'),
    'grids.min.js': sizeOf('grids.min.js'),
    'grid-plan.min.js': sizeOf('grid-plan.min.js'),
    'assessments.min.js': sizeOf('assessments.min.js'),
    'tables.min.js': sizeOf('tables.min.js'),
    'score-worker.min.js': sizeOf('score-worker.min.js'),
    'local.min.js': sizeOf('local.min.js'),
    'linli.esm.min.js': sizeOf('linli.esm.min.js'),
    'linli.esm.min.js with every chunk': withChunks('linli.esm.min.js', 'linli-'),
    'intake.min.js': sizeOf('intake.min.js'),
    'intake.min.js with every chunk': withChunks('intake.min.js', 'intake-'),
    'case-list over what every element loads': await bundledSize('packages/elements/dist/cases/case-list/define.js', [...lits, /^@linli\//, /\/core\/[\w.-]+$/]),
    'case-list over lit, model and client': await bundledSize('packages/elements/dist/cases/case-list/define.js', [...lits, /^@linli\//]),
    'case-list over lit': await bundledSize('packages/elements/dist/cases/case-list/define.js', lits),
    'grid-map over what every element loads': await bundledSize('packages/elements/dist/grids/grid-map/define.js', commonToAll, { later: false }),
    'grid-map with every chunk': await bundledSize('packages/elements/dist/grids/grid-map/define.js', commonToAll),
    'model with its dependencies': await bundledSize('packages/model/dist/index.js', []),
    'client over model': await bundledSize('packages/client/dist/index.js', [/^@linli\/model$/], { later: false }),
    'client core over model': await coreSize({ later: false }),
    'client core with every chunk': await coreSize({ later: true }),
  };
}

const sizeOf = (name) => gzipped(readFileSync(inRoot(cdn, name)));

function withChunks(entry, prefix) {
  const chunks = filesUnder(cdn, '.min.js').map((path) => path.slice(cdn.length + 1)).filter((name) => name.startsWith(prefix));
  return [entry, ...chunks].map(sizeOf).reduce((sum, size) => sum + size);
}

/** @param options.later whether what it fetches later counts too */
async function bundledSize(input, external, { later = true } = {}) {
  const bundle = await rollup({ input: inRoot(input), external, onwarn, plugins: bundlePlugins() });
  const { output } = await bundle.generate({ format: 'es', inlineDynamicImports: later });
  await bundle.close();
  return loadedWith(output[0], output).reduce((sum, { code }) => sum + gzipped(code), 0);
}

/** What a page has of the client that works over HTTP and without a line, apart from the model. @param options.later whether what it fetches later counts too */
async function coreSize({ later }) {
  const code = `export { createClient, httpBackend, idbStore } from ${JSON.stringify(inRoot('packages/client/dist/index.js'))};`;
  const entry = { name: 'core', resolveId: (id) => (id === 'core' ? id : null), load: (id) => (id === 'core' ? code : null) };
  const bundle = await rollup({ input: 'core', external: [/^@linli\/model$/], onwarn, preserveEntrySignatures: 'allow-extension', plugins: [entry, ...bundlePlugins()] });
  const { output } = await bundle.generate({ format: 'es' });
  await bundle.close();
  return loadedWith(output[0], output, { later }).reduce((sum, chunk) => sum + gzipped(chunk.code), 0);
}

/** A chunk and those that it cannot do without; and those that it fetches later, where they count. */
function loadedWith(entry, output, { later = false } = {}) {
  const loaded = new Set([entry]);
  for (const { imports, dynamicImports } of loaded) {
    const names = later ? [...imports, ...dynamicImports] : imports;
    for (const chunk of output.filter(({ fileName }) => names.includes(fileName))) loaded.add(chunk);
  }
  return [...loaded];
}
