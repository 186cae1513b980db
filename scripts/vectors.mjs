import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { root } from './lib/paths.mjs';
import { vectorFiles } from './lib/vectors.mjs';

/**
 * The test vectors that a back end in another language runs: packages/model/vectors. Without an argument it holds what is kept
 * there against what the model says now; with `--write` it writes them anew.
 */
const folder = join(root, 'packages/model/vectors');
const write = process.argv.includes('--write');
const stale = [];
let count = 0;

for (const { path, content } of await vectorFiles()) {
  const file = join(folder, path);
  count += (content.vectors ?? content.decide ?? [0]).length + (content.allowedActions ?? []).length;
  if (write) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, asLines(content));
  } else if (!existsSync(file) || !isDeepStrictEqual(JSON.parse(readFileSync(file, 'utf8')), JSON.parse(JSON.stringify(content)))) {
    stale.push(path);
  }
}

/** JSON with an item of a list to a line: to be read, and to be compared when it changes. */
function asLines(content) {
  const members = Object.entries(content).map(([name, value]) => {
    const written = Array.isArray(value) ? `[\n${value.map((item) => JSON.stringify(item)).join(',\n')}\n]` : JSON.stringify(value);
    return `${JSON.stringify(name)}: ${written}`;
  });
  return `{\n${members.join(',\n')}\n}\n`;
}

if (stale.length > 0) {
  console.error(`These vectors are not what the model says: ${stale.join(', ')}. If the change is meant, run: node scripts/vectors.mjs --write`);
  process.exitCode = 1;
}
console.log(`${count - stale.length} passed, ${stale.length} failed`);
