import { existsSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { inRoot } from './paths.mjs';

/** Files below a folder of the repository whose name ends with `ending`, as sorted paths from the root; none for no folder. */
export function filesUnder(folder, ending) {
  if (!existsSync(inRoot(folder))) return [];
  const entries = readdirSync(inRoot(folder), { recursive: true });
  const files = entries.filter((entry) => entry.endsWith(ending) && !entry.split(sep).includes('node_modules'));
  return files.map((entry) => join(folder, entry)).sort();
}

/** The emitted tests of a package, one for each source there is now: what an older build has left over is not run. */
export function testsOf(name) {
  const sources = filesUnder(`packages/${name}/test`, '.test.ts');
  return sources.map((source) => source.replace(`packages/${name}/test`, `packages/${name}/.test`).replace(/\.ts$/, '.js'));
}
