import { jsxTypesPlugin } from '@wc-toolkit/jsx-types';
import { customElementJetBrainsPlugin } from 'custom-element-jet-brains-integration';
import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';
import { distPaths, publicOnly } from './scripts/lib/manifest-plugins.mjs';

const outdir = 'types';

/** Run in packages/elements: the manifest, and what is made from it for VS Code, JetBrains and JSX. */
export default {
  globs: ['src/**/*.ts'],
  exclude: ['src/locales/**', 'src/bundles/**'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [
    publicOnly(),
    distPaths(),
    customElementVsCodePlugin({ outdir, hideLogs: true }),
    customElementJetBrainsPlugin({ outdir, packageJson: false, hideLogs: true }),
    jsxTypesPlugin({ outdir, fileName: 'jsx.d.ts', globalTypePath: '../dist/index.js' }),
  ],
};
