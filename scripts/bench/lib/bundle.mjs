import { build } from 'esbuild';
import { rollup } from 'rollup';
import { bundlePlugins, onwarn } from '../../lib/bundle.mjs';

/** A script as the bundles of this repository are made. `external` names what is left out, to measure the rest. */
export async function asShipped(input, external = []) {
  const made = await rollup({ input, external, onwarn, plugins: bundlePlugins() });
  const { output } = await made.generate({ format: external.length > 0 ? 'es' : 'iife', inlineDynamicImports: true });
  await made.close();
  return output[0].code;
}

/** A script as an application that uses the packages in `modules` would be made for production. */
export async function asUsual(input, modules, plugins = []) {
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
    nodePaths: [modules],
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    plugins,
    logLevel: 'error',
  });
  return outputFiles[0].text;
}
