import { readFileSync } from 'node:fs';
import { bundlePlugins, onwarn } from './scripts/lib/bundle.mjs';
import { licences } from './scripts/lib/licences.mjs';

const { version, license } = JSON.parse(readFileSync('packages/elements/package.json', 'utf8'));
const notices = 'linli.licences.txt';
const banner = `/*! Linli ${version} | ${license} | licences of what it includes: ${notices} */`;
const cdn = { dir: 'packages/elements/cdn', sourcemap: true, banner };

/** Bundles for portals that have no build step. */
export default [
  {
    // A classic script: everything, under the global `Linli`.
    input: 'packages/elements/dist/bundles/all.js',
    onwarn,
    plugins: [...bundlePlugins({ module: false }), licences(notices)],
    output: { ...cdn, entryFileNames: 'linli.min.js', format: 'iife', name: 'Linli', inlineDynamicImports: true },
  },
  {
    // A classic script beside it: the case types other than the appeal, for pages that keep cases in the browser. Global `LinliCaseTypes`.
    input: 'packages/elements/dist/bundles/case-types.js',
    onwarn,
    plugins: bundlePlugins({ module: false }),
    output: { ...cdn, entryFileNames: 'case-types.min.js', format: 'iife', name: 'LinliCaseTypes', inlineDynamicImports: true },
  },
  {
    // A module; languages and case types are chunks that it loads when they are asked for.
    input: 'packages/elements/dist/bundles/index.js',
    // The chunks may take what they share from the entry, so that this stays one file.
    preserveEntrySignatures: 'allow-extension',
    onwarn,
    plugins: bundlePlugins(),
    output: { ...cdn, entryFileNames: 'linli.esm.min.js', chunkFileNames: 'linli-[name]-[hash].min.js', format: 'es' },
  },
  {
    // A module: the intake form alone; the local back end is a chunk for pages that have no other.
    input: 'packages/elements/dist/bundles/intake.js',
    preserveEntrySignatures: 'allow-extension',
    onwarn,
    plugins: bundlePlugins(),
    output: { ...cdn, entryFileNames: 'intake.min.js', chunkFileNames: 'intake-[name]-[hash].min.js', format: 'es' },
  },
];
