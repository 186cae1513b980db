import { readFileSync } from 'node:fs';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { parseAst } from 'rollup/parseAst';
import { filesUnder } from './lib/files.mjs';
import { tooNew } from './lib/floor-syntax.mjs';
import { main } from './lib/main.mjs';
import { bin, inRoot } from './lib/paths.mjs';
import { must, run } from './lib/run.mjs';
import { Finding, Tally } from './lib/tally.mjs';

const manifest = 'packages/elements/custom-elements.json';

// What the packages ship: their package.json, the manifest and the types made from it.
await main(async () => {
  const tally = new Tally();
  for (const name of ['model', 'client', 'elements', 'service']) await tally.check(`publint packages/${name}`, () => lintPackage(name));
  for (const name of ['model', 'client', 'elements']) await tally.check(`modules of packages/${name} on the floor`, () => keepsTheFloor(name));
  await tally.check(`${manifest} is as committed`, manifestIsCommitted);
  await tally.check('JSX types compile', jsxTypesCompile);
  tally.close();
});

async function lintPackage(name) {
  const { messages, pkg } = await publint({ pkgDir: inRoot('packages', name), strict: true });
  if (messages.length > 0) throw new Finding(messages.map((message) => formatMessage(message, pkg, { color: false })).join('\n'));
}

/** The modules as published, before any bundler has touched them. */
function keepsTheFloor(name) {
  const found = filesUnder(`packages/${name}/dist`, '.js').flatMap((path) => tooNew(parseAst(readFileSync(inRoot(path), 'utf8'))).map((what) => `${path}: ${what}`));
  if (found.length > 0) throw new Finding(found.join('\n'));
}

/** The build has written it anew: a difference means that an element changed what it offers, which is to be committed with it. */
async function manifestIsCommitted() {
  const { code, output } = await run('git', ['diff', '--exit-code', '--stat', '--', manifest]);
  const tracked = await run('git', ['ls-files', '--error-unmatch', manifest]);
  if (code !== 0 || tracked.code !== 0) throw new Finding(`Commit ${manifest} as \`npm run build\` writes it.\n${output}`);
}

async function jsxTypesCompile() {
  const options = ['--ignoreConfig', '--noEmit', '--target', 'ES2022', '--module', 'NodeNext'];
  await must('tsc', bin('tsc'), [...options, inRoot('packages/elements/types/jsx.d.ts')]);
}
