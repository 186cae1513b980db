import { LinliError, type NumberBlock } from '@linli/model';
import type { Query } from './sql.js';
import { statement } from './statement.js';

const take = statement(`
  insert into numbers (region, type, next) values ($1, $2, 1 + $3::bigint)
  on conflict (region, type) do update set next = numbers.next + $3::bigint
  returning next::text as next`);

const insertBlock = statement('insert into number_blocks (region, type, first, last, device, subject, at) values ($1, $2, $3, $4, $5, $6, $7)');

export interface WantedNumbers {
  region: string;
  type: string;
  count: number;
  device: string;
  subject: string | null;
}

/** The next numbers of a region and type, for one device alone. What it does not use stays unused. */
export async function reserveNumbers(query: Query, { region, type, count, device, subject }: WantedNumbers, at: string): Promise<NumberBlock> {
  if (!Number.isSafeInteger(count) || count < 1) throw new LinliError('invalid', 'Reserve a whole number of numbers, at least one');
  const [row] = await query<{ next: string }>(take, [region, type, count]);
  const last = Number(row?.next) - 1;
  const first = last - count + 1;
  await query(insertBlock, [region, type, first, last, device, subject, at]);
  return { region, type, first, last };
}
