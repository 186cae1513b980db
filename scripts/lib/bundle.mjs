import commonjs from '@rollup/plugin-commonjs';
import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { floorGuard } from './floor-syntax.mjs';
import { minifyTemplates } from './minify-templates.mjs';
import { olderApis } from './older-apis.mjs';
import { pureSchemas } from './pure-schemas.mjs';

/** How everything that is bundled is bundled, so that the size ledger measures what is shipped. */
export const bundlePlugins = ({ module = true } = {}) => [
  nodeResolve({ browser: true, exportConditions: ['production'] }),
  // The one dependency that is not an ES module.
  commonjs({ include: ['**/json-logic-js/**'] }),
  olderApis(),
  pureSchemas(),
  minifyTemplates(),
  terser({ ecma: 2021, module, compress: { passes: 2 }, format: { comments: /^!/ }, maxWorkers: 2 }),
  floorGuard(),
];

/** Refuses a bundle on a warning, unless it is about a dependency's own files. */
export function onwarn(warning) {
  const files = [warning.id, warning.loc?.file, ...(warning.ids ?? [])].filter(Boolean);
  if (files.length === 0 || !files.every((file) => file.includes('node_modules'))) throw new Error(warning.message);
}
