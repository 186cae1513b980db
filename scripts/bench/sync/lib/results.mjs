import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { inRoot } from '../../../lib/paths.mjs';

const folder = inRoot('node_modules', '.cache', 'bench-sync-results');
const fileOf = (part) => `${folder}/${part}.json`;

/** Measures a part, and keeps what came of it until it is measured again, with how busy the machine was. */
export async function measured(part, measure) {
  const [before] = loadavg();
  const figures = await measure();
  const [after] = loadavg();
  mkdirSync(folder, { recursive: true });
  writeFileSync(fileOf(part), JSON.stringify({ on: new Date().toISOString().slice(0, 10), before, after, figures }));
}

/** What a part came to when it was last measured; `undefined` when it never was. */
export function lastOf(part) {
  return existsSync(fileOf(part)) ? JSON.parse(readFileSync(fileOf(part), 'utf8')) : undefined;
}
