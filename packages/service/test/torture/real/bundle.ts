import { fileURLToPath } from 'node:url';
import commonjs from '@rollup/plugin-commonjs';
import nodeResolve from '@rollup/plugin-node-resolve';
import { rollup, type Plugin } from 'rollup';

/** The page's script with the client in it, as one module for the browser. */
export async function bundlePage(): Promise<string> {
  const plugins = [(nodeResolve as unknown as (options: object) => Plugin)({ browser: true }), (commonjs as unknown as (options: object) => Plugin)({ include: ['**/json-logic-js/**'] })];
  const bundle = await rollup({ input: fileURLToPath(new URL('page.js', import.meta.url)), plugins, onwarn: () => undefined });
  const { output } = await bundle.generate({ format: 'es', inlineDynamicImports: true });
  await bundle.close();
  return output[0].code;
}
