import { relative, sep } from 'node:path';
import { rollup } from 'rollup';
import { bundlePlugins, onwarn } from './bundle.mjs';
import { inRoot } from './paths.mjs';

/*
 * Classic scripts that share modules: the first one exports them under a member of its global, the others take them from there. Only what
 * must be one thing on a page, or what every element loads, is shared: lit, the elements' own modules, the one error.
 */
const sharable = [/\/node_modules\/(@lit\/|lit|lit-html|lit-element)/, /\/packages\/elements\/dist\/(?!bundles\/|locales\/)/, /\/packages\/(client\/dist\/errors|model\/dist\/contract\/error)\.js$/];
const member = 'shared';
const virtual = '\0shared-modules';

/** The modules that any of the `others` can take from `first`, as absolute paths. */
export async function sharedModules(first, others) {
  const [own, ...theirs] = await modulesOf([first, ...others]);
  // Sorted, since modules are loaded side by side: the same sources make the same scripts.
  return own.filter((id) => theirs.some((ids) => ids.includes(id)) && sharable.some((pattern) => pattern.test(id.split(sep).join('/')))).sort();
}

/** A plugin for the script that has the modules: it exports them, by their name, beside what its entry exports. */
export function sharing(entry, ids) {
  return {
    name: 'sharing-modules',
    resolveId: (source) => (source === virtual ? virtual : null),
    load: (id) => (id === virtual ? sharingCode(ids) : null),
    transform(code, id) {
      return id === inRoot(entry) ? { code: `${code}\nexport { ${member} } from '${virtual}';`, map: null } : null;
    },
  };
}

/**
 * A plugin for a script that takes modules, and how its output says where from.
 * @param givers for each script that comes before: its `global`, and the `ids` that it shares
 */
export function taking(givers) {
  const places = new Map(givers.flatMap(({ ids, global }) => ids.map((id) => [id, `${global}.${member}[${JSON.stringify(nameOf(id))}]`])));
  return {
    plugin: {
      name: 'taking-modules',
      async resolveId(source, importer, options) {
        // The resolver asks again about what it found: to say already then that it is elsewhere would make it give up on it.
        if (!importer || options.custom?.['node-resolve']) return null;
        const found = await this.resolve(source, importer, { ...options, skipSelf: true });
        return found && places.has(found.id) ? { id: `${virtual}:${found.id}`, external: true } : null;
      },
    },
    globals: (id) => places.get(id.slice(virtual.length + 1)),
  };
}

function sharingCode(ids) {
  const imports = ids.map((id, index) => `import * as m${index} from ${JSON.stringify(id)};`);
  return `${imports.join('\n')}\nexport const ${member} = { ${ids.map((id, index) => `${JSON.stringify(nameOf(id))}: m${index}`).join(', ')} };`;
}

function nameOf(id) {
  return relative(inRoot('.'), id).split(sep).join('/').replace(/^(node_modules|packages)\//, '');
}

const known = new Map();

/** All that is loaded for each: a module that only passes on what others export is in no output. What modules are made into is no matter here. */
async function modulesOf(inputs) {
  const unknown = inputs.filter((input) => !known.has(input));
  if (unknown.length > 0) await load(unknown);
  return inputs.map((input) => known.get(input));
}

/** Reads every file once, for whatever entries. */
async function load(inputs) {
  const imports = new Map();
  const listen = { name: 'listen', moduleParsed: ({ id, importedIds, dynamicallyImportedIds }) => void imports.set(id, [...importedIds, ...dynamicallyImportedIds]) };
  const plugins = [listen, ...bundlePlugins().filter(({ name }) => ['node-resolve', 'commonjs'].includes(name))];
  const bundle = await rollup({ input: inputs.map((input) => inRoot(input)), onwarn, treeshake: false, plugins });
  await bundle.close();
  for (const input of inputs) known.set(input, reachedFrom(inRoot(input), imports));
}

function reachedFrom(entry, imports) {
  const reached = new Set([entry]);
  for (const id of reached) for (const next of imports.get(id) ?? []) reached.add(next);
  return [...reached];
}
