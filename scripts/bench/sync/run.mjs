import { mkdirSync, writeFileSync } from 'node:fs';
import { inRoot } from '../../lib/paths.mjs';
import { lastOf, measured } from './lib/results.mjs';
import { report } from './report/report.mjs';

/** Each is measured by itself; `sync post load` measures those two, and tells of the others what they came to before; `sync report` measures nothing. */
const parts = {
  size: async () => (await import('./size/run.mjs')).measureSize(),
  replica: async () => (await import('./replica/run.mjs')).measureReplica(),
  faults: async () => (await import('./faults/run.mjs')).measureFaults(),
  post: async () => (await import('./post/run.mjs')).measurePost(),
  load: async () => (await import('./load/run.mjs')).measureLoad(),
  memory: async () => (await import('./load/run.mjs')).measureMemory(),
};

/** Measures the way of a command from a device to the record and of a case back, beside those who offer parts of it. */
export async function benchSync(wanted = process.argv.slice(3)) {
  const unknown = wanted.filter((name) => !parts[name] && name !== 'report');
  if (unknown.length > 0) throw new Error(`There is no part ${unknown.join(', ')}; there are ${Object.keys(parts).join(', ')}`);
  for (const name of wanted.length > 0 ? wanted : Object.keys(parts)) {
    if (!parts[name]) continue;
    console.log(name);
    await measured(name, parts[name]);
  }
  const text = report(Object.fromEntries(Object.keys(parts).map((name) => [name, lastOf(name)])));
  mkdirSync(inRoot('scripts', 'bench', 'results'), { recursive: true });
  writeFileSync(inRoot('scripts', 'bench', 'results', 'sync.md'), text);
  console.log(text);
}
