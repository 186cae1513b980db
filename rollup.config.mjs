import { readFileSync } from 'node:fs';
import { bundlePlugins, onwarn } from './scripts/lib/bundle.mjs';
import { licences } from './scripts/lib/licences.mjs';
import { sharedModules, sharing, taking } from './scripts/lib/shared-modules.mjs';

const { version, license } = JSON.parse(readFileSync('packages/elements/package.json', 'utf8'));
const notices = 'linli.licences.txt';
const banner = `/*! Linli ${version} | ${license} | licences of what it includes: ${notices} */`;
const bundles = 'packages/elements/dist/bundles';
const citizen = `${bundles}/citizen.js`;
const grids = `${bundles}/grids.js`;
const plan = `${bundles}/plan.js`;
/** Classic scripts to load after `linli.min.js`: they take from it what both have in common. */
const further = [
  // What staff see.
  { input: `${bundles}/staff.js`, file: 'staff.min.js', global: 'LinliStaff' },
  // Grids and centres.
  { input: grids, file: 'grids.min.js', global: 'LinliGrids' },
  // The plan of grids, with the geometry that it takes: after `grids.min.js`.
  { input: plan, file: 'grid-plan.min.js', global: 'LinliGridPlan' },
  // For pages without a server: the back end in the browser, and the kinds of matter.
  { input: `${bundles}/local-store.js`, file: 'local.min.js', global: 'LinliLocal' },
];
const givers = [{ global: 'Linli', ids: await sharedModules(citizen, further.map(({ input }) => input)) }];
givers.push({ global: 'LinliGrids', ids: (await sharedModules(grids, [plan])).filter((id) => !givers[0].ids.includes(id)) });
const [ofCitizen, ofGrids] = givers;
const cdn = { dir: 'packages/elements/cdn', sourcemap: true, banner };

/** Bundles for portals that have no build step. */
export default [
  {
    // A classic script: what citizens see, and the client. Global `Linli`.
    input: citizen,
    onwarn,
    plugins: [sharing(citizen, ofCitizen.ids), ...bundlePlugins({ module: false }), licences(notices)],
    output: { ...cdn, entryFileNames: 'linli.min.js', format: 'iife', name: 'Linli', inlineDynamicImports: true },
  },
  ...further.map(({ input, file, global }) => {
    const taken = taking(input === plan ? givers : [ofCitizen]);
    return {
      input,
      onwarn,
      plugins: [taken.plugin, ...(input === grids ? [sharing(grids, ofGrids.ids)] : []), ...bundlePlugins({ module: false })],
      output: { ...cdn, entryFileNames: file, format: 'iife', name: global, globals: taken.globals, inlineDynamicImports: true },
    };
  }),
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
