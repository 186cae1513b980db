import { Overtaken } from '../database-error.js';
import type { Context } from '../context.js';
import { byRegion } from '../regions.js';
import { statement } from '../statement.js';

/** As receipt codes are written. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const parts = 8;

/** The part of the index that has a code. For ever: migration 003 counts alike. */
function partOf(code: string): string {
  return `00000${(alphabet.indexOf(code.slice(-1)) + 1) % parts}`;
}

const selectCode = statement('select kept_in from receipt_index where region = $1 and code = $2');

const insertCode = statement(`
  insert into receipt_index (region, code, kept_in) values ($1, $2, $3)
  on conflict (region, code) do nothing
  returning kept_in`);

/**
 * The region that has a code: the one that is named, unless another one had it before. It stays so, whatever becomes of the case: a transaction sees one region,
 * so the code is taken before the case is written.
 */
export async function takeCode({ sql }: Context, code: string, region: string): Promise<string> {
  const part = partOf(code);
  return sql.tx(part, async (query) => {
    const [added] = await query<{ kept_in: string }>(insertCode, [part, code, region]);
    if (added) return added.kept_in;
    const [before] = await query<{ kept_in: string }>(selectCode, [part, code]);
    if (!before) throw new Overtaken();
    return before.kept_in;
  });
}

/** The region to ask for a code. Of a code that is not known it is one of them, so that neither time nor work tells whether it is. */
export async function regionOfCode({ sql, regions }: Context, code: string): Promise<string> {
  const part = partOf(code);
  const [row] = await sql.tx(part, (query) => query<{ kept_in: string }>(selectCode, [part, code]), { readOnly: true });
  return row && regions.served.includes(row.kept_in) ? row.kept_in : (regions.served[0] as string);
}

const insertCodes = statement(`
  insert into receipt_index (region, code, kept_in)
  select $1, added.code, added.kept_in from json_to_recordset($2) as added (code text, kept_in text)
  on conflict (region, code) do nothing`);

/** Takes codes for their regions, where nobody has them. */
export async function takeCodes({ sql }: Context, codes: readonly { code: string; region: string }[]): Promise<void> {
  for (const [part, all] of byRegion(codes, ({ code }) => partOf(code))) {
    await sql.tx(part, (query) => query(insertCodes, [part, JSON.stringify(all.map(({ code, region }) => ({ code, kept_in: region })))]));
  }
}
