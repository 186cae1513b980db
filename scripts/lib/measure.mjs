import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { rollup } from 'rollup';
import { bundlePlugins, onwarn } from './bundle.mjs';
import { filesUnder } from './files.mjs';
import { inRoot } from './paths.mjs';

const cdn = 'packages/elements/cdn';
const lits = [/^lit(-html|-element)?(\/|$)/, /^@lit\//, /^tslib$/];

/** Bytes of text as it travels: gzip at its highest level, the same everywhere. */
export const gzipped = (text) => gzipSync(text, { level: 9 }).length;

/** The bytes of each thing that the ledger keeps, by its name there. */
export async function measureAll() {
  return {
    'linli.min.js': sizeOf('linli.min.js'),
    'case-types.min.js': sizeOf('case-types.min.js'),
    'linli.esm.min.js': sizeOf('linli.esm.min.js'),
    'linli.esm.min.js with every chunk': withChunks('linli.esm.min.js', 'linli-'),
    'intake.min.js': sizeOf('intake.min.js'),
    'intake.min.js with every chunk': withChunks('intake.min.js', 'intake-'),
    'case-list over what every element loads': await bundledSize('packages/elements/dist/cases/case-list/define.js', [...lits, /^@linli\//, /\/core\/[\w.-]+$/]),
    'case-list over lit, model and client': await bundledSize('packages/elements/dist/cases/case-list/define.js', [...lits, /^@linli\//]),
    'case-list over lit': await bundledSize('packages/elements/dist/cases/case-list/define.js', lits),
    'model with its dependencies': await bundledSize('packages/model/dist/index.js', []),
    'client over model': await bundledSize('packages/client/dist/index.js', [/^@linli\/model$/]),
  };
}

const sizeOf = (name) => gzipped(readFileSync(inRoot(cdn, name)));

function withChunks(entry, prefix) {
  const chunks = filesUnder(cdn, '.min.js').map((path) => path.slice(cdn.length + 1)).filter((name) => name.startsWith(prefix));
  return [entry, ...chunks].map(sizeOf).reduce((sum, size) => sum + size);
}

async function bundledSize(input, external) {
  const bundle = await rollup({ input: inRoot(input), external, onwarn, plugins: bundlePlugins() });
  const { output } = await bundle.generate({ format: 'es', inlineDynamicImports: true });
  await bundle.close();
  return gzipped(output[0].code);
}
