import commonjs from '@rollup/plugin-commonjs';
import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { floorSyntax } from './floor-syntax.mjs';
import { minifyTemplates } from './minify-templates.mjs';

/** How everything that is bundled is bundled, so that the size ledger measures what is shipped. */
export const bundlePlugins = ({ module = true } = {}) => [
  nodeResolve({ browser: true, exportConditions: ['production'] }),
  // The one dependency that is not an ES module.
  commonjs({ include: ['**/json-logic-js/**'] }),
  minifyTemplates(),
  terser({ ecma: 2021, module, compress: { passes: 2 }, format: { comments: /^!/ }, maxWorkers: 2 }),
  floorSyntax(),
];
