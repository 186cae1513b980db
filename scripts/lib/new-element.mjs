import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesUnder } from './files.mjs';
import { inRoot, root as ownRoot } from './paths.mjs';
import { Finding } from './tally.mjs';

const templates = 'scripts/templates/element';
const source = 'packages/elements/src';
/** In which script an element is, by its area. What citizens see, and the plan of grids, are few: an element is put there by hand. */
const scripts = { grids: 'ground', centres: 'ground', assessments: 'assessments', sync: 'sync' };

/**
 * Makes the files of an element from scripts/templates/element, and adds its line wherever elements are listed.
 * @param {string} path `<area>/<name>`, both in kebab-case, such as `cases/case-note`
 * @returns {string[]} the files made, from the root
 * @throws Finding when the path is no such path, or the element is there already
 */
export function newElement(path, root = ownRoot) {
  const words = wordsOf(path);
  const made = filesUnder(templates, '.tpl').map((template) => ({ file: fill(template.slice(templates.length + 1, -'.tpl'.length), words), template }));
  const present = made.find(({ file }) => existsSync(join(root, file)));
  if (present) throw new Finding(`There is ${present.file} already.`);
  for (const { file, template } of made) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), fill(readFileSync(inRoot(template), 'utf8'), words));
  }
  for (const [file, lines] of Object.entries(listings(words))) addLines(join(root, source, file), lines);
  return made.map(({ file }) => file);
}

function wordsOf(path) {
  const [, area, name] = /^([a-z][a-z0-9-]*)\/([a-z][a-z0-9]*(?:-[a-z0-9]+)*)$/.exec(path ?? '') ?? [];
  if (!name) throw new Finding('Say which: npm run new -- element <area>/<name>, in kebab-case, such as cases/case-note');
  const camel = name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
  return { area, name, camel, Area: capital(area), Name: capital(camel) };
}

const capital = (word) => word[0].toUpperCase() + word.slice(1);
const fill = (text, words) => text.replace(/\{(area|name|camel|Area|Name)\}/g, (_, key) => words[key]);

/** The lines that an element has elsewhere: `imports` go after the last import, `entry` before the list's end, `last` at the end; of `swap` the first becomes the second. */
function listings({ area, name, camel, Name }) {
  const script = scripts[area] ?? 'staff';
  const inLocale = { imports: `import { ${camel} } from './${name}.js';`, entry: `  ${camel},` };
  const group = `${capital(script)}Group`;
  return {
    'core/catalogue.ts': { imports: `import type { ${Name}Messages } from '../${area}/${name}/${name}.messages.js';`, entry: `  ${camel}: ${Name}Messages;` },
    'core/messages.ts': { swap: [`export type ${group} = `, `export type ${group} = '${camel}' | `] },
    [`locales/en/${script}.ts`]: inLocale,
    [`locales/zh-Hant/${script}.ts`]: inLocale,
    [`${script}.ts`]: { last: `export { Linli${Name} } from './${area}/${name}/${name}.js';\nexport * from './${area}/${name}/${name}.types.js';` },
    [`bundles/${script}-elements.ts`]: { last: `import '../${area}/${name}/define.js';` },
  };
}

function addLines(file, { imports, entry, last, swap = ['', ''] }) {
  const lines = readFileSync(file, 'utf8').replace(...swap).trimEnd().split('\n');
  if (entry) lines.splice(lines.findLastIndex((line) => /^\}/.test(line)), 0, entry);
  if (imports) lines.splice(lines.findLastIndex((line) => line.startsWith('import ')) + 1, 0, imports);
  if (last) lines.push(last);
  writeFileSync(file, `${lines.join('\n')}\n`);
}
