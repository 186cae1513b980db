import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { ClientModule } from './world.js';

/** What stands at one place below `sync` of the compiled client, and what is to stand there instead. */
export interface Mutation {
  from: string;
  to: string;
}

/** A copy of the client with these places rewritten. It lies where it finds the packages that it needs; `remove` takes it away. */
export async function brokenClient(mutations: readonly Mutation[]): Promise<{ client: ClientModule; remove: () => void }> {
  const dist = dirname(fileURLToPath(import.meta.resolve('@linli/client')));
  const cache = fileURLToPath(new URL('../../../../../node_modules/.cache', import.meta.url));
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'torture-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    cpSync(dist, folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
    const paths = readdirSync(join(folder, 'sync'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js')).map((name) => join(folder, 'sync', name));
    for (const { from, to } of mutations) {
      const places = paths.map((path) => ({ path, parts: readFileSync(path, 'utf8').split(from) })).filter(({ parts }) => parts.length > 1);
      const [place] = places;
      assert.ok(place && places.length === 1 && place.parts.length === 2, `The client must have this at one place, and has it in ${places.map(({ path }) => path).join(', ') || 'none'}:\n${from}`);
      writeFileSync(place.path, place.parts.join(to));
    }
    return { client: (await import(pathToFileURL(join(folder, 'index.js')).href)) as ClientModule, remove };
  } catch (error) {
    remove();
    throw error;
  }
}
