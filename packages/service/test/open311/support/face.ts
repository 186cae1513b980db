import { after } from 'node:test';
import { kinds } from '../../support/databases.js';
import { openWorld, type World } from './world.js';

/** A world for one test file, over PGlite. */
export async function worldForFile(): Promise<World> {
  const [pglite] = kinds;
  if (!pglite) throw new Error('There is no kind of database');
  const { sql } = await pglite.open();
  const world = await openWorld(sql);
  after(() => world.stores.close());
  return world;
}
