import { type Case, type CaseOrder, type CasePosition, LinliError, type Narrow, positionOf, refKey } from '@linli/model';
import type { Context } from '../context.js';
import { readerCondition, readerTerms, seesNothing } from '../reader.js';
import { eachRegion } from '../regions.js';
import type { Query } from '../sql.js';
import { statement } from '../statement.js';

/** Rows of a page: a few for those who look at the newest, many for those who want them all. */
const firstPage = 64;
const greatestPage = 1024;

const ordered = { updated: pagesBy('updated_at'), created: pagesBy('created_at') };

function pagesBy(column: 'updated_at' | 'created_at'): { ascending: string; descending: string } {
  const page = (beyond: '<' | '>', direction: 'asc' | 'desc') => statement(`
  select doc from cases
  where region = $1
    and ($2::timestamptz is null or (${column}, id) ${beyond} ($2::timestamptz, $3))
    and ($4::text is null or starts_with(area, $4))
    and ($5::text is null or grid = $5)
    and ($6::text[] is null or status = any($6))
    and ($7::text[] is null or type = any($7))
    and ($8::text is null or $8 = any(holders))
    and ($9::text is null or parent = $9)
    and ${readerCondition(12, 'holders')}
    and ($10::text is null or doc ->> 'project' = $10)
    and ($11::text is null or doc -> 'mergedInto' ->> 'region' || '/' || (doc -> 'mergedInto' ->> 'id') = $11)
  order by region ${direction}, ${column} ${direction}, id ${direction}
  limit $16`);
  return { ascending: page('>', 'asc'), descending: page('<', 'desc') };
}

/**
 * Shows the cases of all regions that may have some, in order. Those of one region are all of one moment; over several regions each page is of its own, as a
 * distributed database has no moment for all of them.
 */
export async function scanCases({ sql, regions, signal }: Context, order: CaseOrder, after: CasePosition | undefined, visit: (item: Case) => boolean, narrow: Narrow): Promise<void> {
  if (seesNothing(narrow.reader)) return;
  const sources = regions.within(narrow.area).map((region) => new Source(region, order, after, narrow));
  const [only] = sources;
  if (only && sources.length === 1) {
    await sql.tx(only.region, async (query) => {
      while (await only.fill(query)) {
        goOn(signal);
        if (!visit(only.take())) return;
      }
    }, { readOnly: true });
    return;
  }
  const fill = (source: Source) => source.isFilled || sql.tx(source.region, (query) => source.fill(query), { readOnly: true });
  const filled = await eachRegion(sources.map(({ region }) => region), async (region) => {
    goOn(signal);
    const source = sources.find((each) => each.region === region);
    return source && (await fill(source)) ? source : undefined;
  });
  let open = filled.flatMap((source) => source ?? []);
  while (open.length > 0) {
    const next = open.reduce((first, source) => (source.isBefore(first) ? source : first));
    goOn(signal);
    if (!visit(next.take())) return;
    if (!(await fill(next))) open = open.filter((source) => source !== next);
  }
}

/** @throws LinliError `aborted` when nobody waits for what is found any more */
function goOn(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new LinliError('aborted', 'The search was given up: nobody waits for it');
}

/** The cases of one region, page by page. */
class Source {
  readonly #text: string;
  #page: Case[] = [];
  #taken = 0;
  #size = firstPage;
  #isLast = false;
  #after: readonly [time: string | null, id: string];

  constructor(readonly region: string, readonly order: CaseOrder, after: CasePosition | undefined, readonly narrow: Narrow) {
    this.#text = ordered[order.by][order.descending ? 'descending' : 'ascending'];
    this.#after = after ? [new Date(after[0]).toISOString(), startIn(region, after)] : [null, ''];
  }

  get isFilled(): boolean {
    return this.#taken < this.#page.length;
  }

  /** Whether there is another one to take. */
  async fill(query: Query): Promise<boolean> {
    if (this.isFilled) return true;
    if (this.#isLast) return false;
    const { area, grid, status, type, organisation, parent, project, mergedInto, reader } = this.narrow;
    const narrowed = [area, grid, status, type, organisation, parent && refKey(parent), project, mergedInto && refKey(mergedInto)].map((value) => value ?? null);
    const rows = await query<{ doc: Case }>(this.#text, [this.region, ...this.#after, ...narrowed, ...readerTerms(reader, this.region), this.#size]);
    this.#page = rows.map(({ doc }) => doc);
    this.#taken = 0;
    this.#isLast = rows.length < this.#size;
    this.#size = Math.min(this.#size * 4, greatestPage);
    return this.isFilled;
  }

  take(): Case {
    const item = this.#page[this.#taken++] as Case;
    const [time, , id] = positionOf(item, this.order);
    this.#after = [new Date(time).toISOString(), id];
    return item;
  }

  /** Whether its next case comes before that of another region. */
  isBefore(other: Source): boolean {
    const [mine, theirs] = [this.#next, other.#next];
    const sign = this.order.descending ? -1 : 1;
    return mine[0] === theirs[0] ? (mine[1] < theirs[1]) === (sign > 0) : (mine[0] < theirs[0]) === (sign > 0);
  }

  get #next(): CasePosition {
    return positionOf(this.#page[this.#taken] as Case, this.order);
  }
}

/** Of a position in another region, the id from behind which this one's cases of the same time go on: all of them, or none. */
function startIn(region: string, [, at, id]: CasePosition): string {
  if (region === at) return id;
  return region > at ? '' : '~';
}
