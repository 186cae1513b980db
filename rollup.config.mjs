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
const assessments = `${bundles}/assessments.js`;
const tables = `${bundles}/tables.js`;
/** Classic scripts to load after `linli.min.js`: they take from it what both have in common. */
const further = [
  // What staff see.
  { input: `${bundles}/staff.js`, file: 'staff.min.js', global: 'LinliStaff' },
  // Grids and centres.
  { input: grids, file: 'grids.min.js', global: 'LinliGrids' },
  // The plan of grids, with the geometry that it takes: after `grids.min.js`.
  { input: plan, file: 'grid-plan.min.js', global: 'LinliGridPlan' },
  // Assessments, panel reviews, surveys and plans of tasks, with their rules.
  { input: assessments, file: 'assessments.min.js', global: 'LinliAssessments' },
  // Tables of figures, read from CSV and XLSX: after `assessments.min.js`.
  { input: tables, file: 'tables.min.js', global: 'LinliTables' },
  // For pages with a service: the back end over HTTP, and what is kept on the device until it has arrived.
  { input: `${bundles}/remote.js`, file: 'remote.min.js', global: 'LinliRemote' },
  // For pages without a server: the back end in the browser, and the kinds of matter.
  { input: `${bundles}/local-store.js`, file: 'local.min.js', global: 'LinliLocal' },
];
const ofCitizen = { global: 'Linli', ids: await sharedModules(citizen, further.map(({ input }) => input)) };
/** What a script gives to those that come after it, beside what they take from the first one. */
const givenBy = async (global, input, takers) => ({ global, ids: (await sharedModules(input, takers)).filter((id) => !ofCitizen.ids.includes(id)) });
const ofGrids = await givenBy('LinliGrids', grids, [plan]);
const ofAssessments = await givenBy('LinliAssessments', assessments, [tables]);
/** By script, the one that gives it something and the one that it has to give. */
const taken = { [plan]: ofGrids, [tables]: ofAssessments };
const given = { [grids]: ofGrids, [assessments]: ofAssessments };
const cdn = { dir: 'packages/elements/cdn', sourcemap: true, banner };

/** Bundles for portals that have no build step. */
const outputs = [
  {
    // A classic script: what citizens see, and the client. Global `Linli`.
    input: citizen,
    onwarn,
    plugins: [sharing(citizen, ofCitizen.ids), ...bundlePlugins({ module: false }), licences(notices)],
    output: { ...cdn, entryFileNames: 'linli.min.js', format: 'iife', name: 'Linli', inlineDynamicImports: true },
  },
  ...further.map(({ input, file, global }) => {
    const from = taking(taken[input] ? [ofCitizen, taken[input]] : [ofCitizen]);
    return {
      input,
      onwarn,
      plugins: [from.plugin, ...(given[input] ? [sharing(input, given[input].ids)] : []), ...bundlePlugins({ module: false })],
      output: { ...cdn, entryFileNames: file, format: 'iife', name: global, globals: from.globals, inlineDynamicImports: true },
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
    // A Worker that scores: its host makes it from this file.
    input: `${bundles}/score-worker.js`,
    onwarn,
    plugins: bundlePlugins({ module: false }),
    output: { ...cdn, entryFileNames: 'score-worker.min.js', format: 'iife' },
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

/** All of them; with `--configHalf 0` or `1` every other one, so that two processes can share the work. */
export default ({ configHalf }) => outputs.filter((_, index) => configHalf === undefined || index % 2 === Number(configHalf));
