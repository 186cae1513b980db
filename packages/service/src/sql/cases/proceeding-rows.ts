import { type KeptProceeding, type ProceedingKindName, regionOf } from '@linli/model';
import type { Context } from '../context.js';
import { Overtaken } from '../database-error.js';
import { addToFeed } from '../feed/feed-rows.js';
import { eachRegion } from '../regions.js';
import type { Query } from '../sql.js';
import { statement } from '../statement.js';

const selectProceedings = statement('select doc from proceedings where region = $1 and kind = $2 order by id');

/** Those of an area, of what is below it and of what is above it. */
export async function proceedingsOf({ sql, regions }: Context, kind: ProceedingKindName, area: string): Promise<KeptProceeding[]> {
  const found = await eachRegion(regions.around(area), (region) =>
    sql.tx(region, (query) => query<{ doc: KeptProceeding }>(selectProceedings, [region, kind]), { readOnly: true }),
  );
  return found.flat().map(({ doc }) => doc);
}

type Decide = (before: KeptProceeding | undefined) => KeptProceeding | null;

/** Where a proceeding is named by its kind and id, whatever region a command puts it in. */
interface Named {
  kind: ProceedingKindName;
  id: string;
}

/** It is kept in another region than the one that was looked in. */
class KeptElsewhere extends Error {
  constructor(readonly region: string) {
    super(`It is kept in ${region}`);
  }
}

/** Decides on a proceeding where it is kept; a new one is kept in the region of its area. */
export async function settleProceeding(context: Context, on: Named & { area: string }, decide: Decide): Promise<void> {
  let region = regionOf(on.area);
  let isNew = false;
  for (;;) {
    context.regions.check(region);
    try {
      const settled = await context.sql.tx(region, (query) => settleIn(query, region, on, isNew, decide));
      if (settled) return;
      // Not here: nobody may begin it here under an id that is taken elsewhere.
      const kept = await regionWith(context, on);
      isNew = kept === undefined;
      region = kept ?? region;
    } catch (error) {
      if (!(error instanceof KeptElsewhere)) throw error;
      region = error.region;
    }
  }
}

const lockProceeding = statement('select doc from proceedings where region = $1 and kind = $2 and id = $3 for update');
const insertProceeding = statement(`
  insert into proceedings (region, kind, id, area, version, doc) values ($1, $2, $3, $4, $5, $6)
  on conflict (region, kind, id) do nothing
  returning id`);
const updateProceeding = statement('update proceedings set area = $4, version = $5, doc = $6 where region = $1 and kind = $2 and id = $3 returning id');

async function settleIn(query: Query, region: string, { kind, id }: Named, isNew: boolean, decide: Decide): Promise<boolean> {
  const [row] = await query<{ doc: KeptProceeding }>(lockProceeding, [region, kind, id]);
  if (!row && !isNew) return false;
  const next = decide(row?.doc);
  if (!next) return true;
  if (!row && regionOf(next.area) !== region) throw new KeptElsewhere(regionOf(next.area));
  const version = next.steps.length;
  const rows = await query(row ? updateProceeding : insertProceeding, [region, kind, id, next.area, version, JSON.stringify(next)]);
  if (rows.length === 0) throw new Overtaken();
  await addToFeed(query, region, [{ kind: 'proceeding', id: `${kind}/${id}`, version }]);
  return true;
}

const selectProceeding = statement('select id from proceedings where region = $1 and kind = $2 and id = $3');

async function regionWith({ sql, regions }: Context, { kind, id }: Named): Promise<string | undefined> {
  const found = await eachRegion(regions.all, async (region) => {
    const rows = await sql.tx(region, (query) => query(selectProceeding, [region, kind, id]), { readOnly: true });
    return rows.length > 0 ? region : undefined;
  });
  return found.find((region) => region !== undefined);
}
