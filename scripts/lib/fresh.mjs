import { existsSync, readdirSync, statSync } from 'node:fs';
import { inRoot } from './paths.mjs';

/**
 * Whether something made is at least as new as all that it is made from. Paths start at the root; a folder stands for the
 * files in it. Never so when a path is missing.
 */
export function isFresh(output, inputs) {
  const times = [output, ...inputs].map((path) => (existsSync(inRoot(path)) ? newest(inRoot(path)) : undefined));
  const [made, ...from] = times;
  return !times.includes(undefined) && from.every((time) => time <= made);
}

function newest(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  const files = readdirSync(path, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile());
  return Math.max(0, ...files.map(({ parentPath, path: folder, name }) => statSync(`${parentPath ?? folder}/${name}`).mtimeMs));
}
