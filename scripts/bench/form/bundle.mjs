import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rollup } from 'rollup';
import { bundlePlugins, onwarn } from '../../lib/bundle.mjs';
import { installAside } from '../../lib/ensure.mjs';
import { gzipped } from '../../lib/measure.mjs';
import { inRoot } from '../../lib/paths.mjs';
import { asUsual } from '../lib/bundle.mjs';
import { spec } from './spec.mjs';

const here = (...parts) => inRoot('scripts', 'bench', 'form', ...parts);

/**
 * What an implementation ships.
 * @param {import('./implementations.mjs').Implementation} implementation
 * @returns {Promise<{files: Record<string, string>, bytes: number}>} the contents of files by name, and how many bytes of them a
 * page loads to show the form, after gzip
 */
export async function bundle({ name, packages, styles }) {
  const peers = packages.length > 0 ? await installAside(`bench-form-${name}`, packages) : inRoot('node_modules');
  const { define } = await import(here(name, 'definition.mjs'));
  const definition = `export const definition = ${JSON.stringify(define(spec))};`;
  const input = here(name, 'entry.mjs');
  const scripts = name === 'ours' ? await asShipped(input, definition) : [await asUsual(input, peers, [provided(definition, peers)])];
  const style = styles.map((file) => readFileSync(file.includes('/') ? join(peers, file) : here(file), 'utf8')).join('\n');
  const [script, ...later] = scripts;
  return {
    files: { [`${name}.js`]: script, ...Object.fromEntries(later.map(({ fileName, code }) => [fileName, code])), ...(style && { [`${name}.css`]: style }) },
    bytes: gzipped(script) + (style ? gzipped(style) : 0),
  };
}

/** As the intake form of this repository is bundled: one script, and chunks for what a page may never need, such as files. */
async function asShipped(input, definition) {
  const replaced = { name: 'definition', resolveId: (id) => (id === 'definition' ? id : null), load: (id) => (id === 'definition' ? definition : null) };
  const made = await rollup({ input, preserveEntrySignatures: 'allow-extension', onwarn, plugins: [replaced, ...bundlePlugins()] });
  const { output } = await made.generate({ format: 'es', entryFileNames: 'ours.js', chunkFileNames: 'ours-[name].js' });
  await made.close();
  const [entry, ...chunks] = output;
  return [entry.code, ...chunks];
}

/** For esbuild: gives our sources the definition, and their packages from the peers' own folder, not from this workspace. */
const provided = (definition, peers) => ({
  name: 'provided',
  setup(context) {
    context.onResolve({ filter: /^definition$/ }, ({ path }) => ({ path, namespace: 'definition' }));
    context.onLoad({ filter: /.*/, namespace: 'definition' }, () => ({ contents: definition }));
    context.onResolve({ filter: /^[^./]/ }, ({ path, kind, importer, pluginData }) => {
      if (pluginData === peers || !importer.startsWith(here())) return undefined;
      return context.resolve(path, { kind, resolveDir: peers, pluginData: peers });
    });
  },
});
