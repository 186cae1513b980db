import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { rollup } from 'rollup';
import { bundlePlugins, onwarn } from '../../lib/bundle.mjs';
import { installAside } from '../../lib/ensure.mjs';
import { gzipped } from '../../lib/measure.mjs';
import { inRoot } from '../../lib/paths.mjs';
import { spec } from './spec.mjs';

const here = (...parts) => inRoot('scripts', 'bench', 'form', ...parts);

/**
 * What an implementation ships: one classic script with the form in it, and its styles.
 * @param {import('./implementations.mjs').Implementation} implementation
 * @returns {Promise<{script: string, style: string, bytes: number}>} `bytes` after gzip
 */
export async function bundle({ name, packages, styles }) {
  const peers = packages.length > 0 ? await installAside(`bench-form-${name}`, packages) : inRoot('node_modules');
  const { define } = await import(here(name, 'definition.mjs'));
  const definition = `export const definition = ${JSON.stringify(define(spec))};`;
  const script = name === 'ours' ? await asShipped(here(name, 'entry.mjs'), definition) : await asUsual(here(name, 'entry.mjs'), definition, peers);
  const style = styles.map((file) => readFileSync(file.includes('/') ? join(peers, file) : here(file), 'utf8')).join('\n');
  return { script, style, bytes: gzipped(script) + (style && gzipped(style)) };
}

/** As the bundles of this repository are made. */
async function asShipped(input, definition) {
  const made = await rollup({ input, onwarn, plugins: [provided(definition), ...bundlePlugins()] });
  const { output } = await made.generate({ format: 'iife', inlineDynamicImports: true });
  await made.close();
  return output[0].code;
}

const provided = (definition) => ({
  name: 'definition',
  resolveId: (id) => (id === 'definition' ? id : null),
  load: (id) => (id === 'definition' ? definition : null),
});

/** As an application that uses the packages would be made for production. */
async function asUsual(input, definition, peers) {
  const { outputFiles } = await build({
    entryPoints: [input],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2021',
    charset: 'utf8',
    legalComments: 'none',
    conditions: ['production'],
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    plugins: [fromPeers(definition, peers)],
    logLevel: 'error',
  });
  return outputFiles[0].text;
}

const fromPeers = (definition, peers) => ({
  name: 'peers',
  setup(context) {
    context.onResolve({ filter: /^definition$/ }, ({ path }) => ({ path, namespace: 'definition' }));
    context.onLoad({ filter: /.*/, namespace: 'definition' }, () => ({ contents: definition }));
    // Our own sources stand in this workspace, which may hold other versions of the packages.
    context.onResolve({ filter: /^[^./]/ }, ({ path, kind, importer, pluginData }) => {
      if (pluginData === peers || !importer.startsWith(here())) return undefined;
      return context.resolve(path, { kind, resolveDir: peers, pluginData: peers });
    });
  },
});
