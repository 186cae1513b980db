import { type GridRevision, LinliError } from '@linli/model';
import type { Context } from '../context.js';
import { Overtaken } from '../database-error.js';
import { addToFeed } from '../feed/feed-rows.js';
import { eachRegion } from '../regions.js';
import type { Query } from '../sql.js';
import { statement } from '../statement.js';

const selectRevisions = statement('select doc from revisions where region = $1 order by no');

async function readRevisions(query: Query, region: string): Promise<GridRevision[]> {
  return (await query<{ doc: GridRevision }>(selectRevisions, [region])).map(({ doc }) => doc);
}

/** The revisions of a county, or of all counties below a shorter code. */
export async function revisionsOf({ sql, regions }: Context, area: string): Promise<GridRevision[]> {
  const found = regions.served.filter((region) => region.startsWith(area));
  return (await eachRegion(found, (region) => sql.tx(region, (query) => readRevisions(query, region), { readOnly: true }))).flat();
}

const insertRevision = statement('insert into revisions (region, no, id, doc) values ($1, $2, $3, $4) on conflict (region, no) do nothing returning no');

/** Longer ones would not go into an index. */
const longestId = 200;

/** Adds a revision where `decide` says so. Two that are made at once follow one another: the later one is decided again. */
export async function addRevision({ sql, regions }: Context, region: string, revision: GridRevision, decide: (before: readonly GridRevision[]) => boolean): Promise<void> {
  regions.check(region);
  if (revision.id.length > longestId) throw new LinliError('invalid', `The id of a revision has at most ${longestId} characters`);
  await sql.tx(region, async (query) => {
    const before = await readRevisions(query, region);
    if (!decide(before)) return;
    const no = before.length + 1;
    const rows = await query(insertRevision, [region, no, revision.id, JSON.stringify(revision)]);
    if (rows.length === 0) throw new Overtaken();
    await addToFeed(query, region, [{ kind: 'register', id: 'grids', version: no }]);
  });
}
