import { type Actor, oversees, refKey } from '@linli/model';

/** Four parameters that say whose eyes a case is for. A case matches when any of them does; `null` matches nothing. */
export type ReaderTerms = readonly [organisation: string | null, area: string | null, ids: readonly string[] | null, parents: readonly string[] | null];

/** What a reader may see of a region at most: what they may see indeed, the model says. */
export function readerTerms(reader: Actor, region: string): ReaderTerms {
  if (reader.role !== 'applicant') return [reader.organisation, oversees(reader.role) ? reader.area : null, null, null];
  // What was split off what they hold may lie in another region.
  return [null, null, reader.holds.filter((ref) => ref.region === region).map(({ id }) => id), reader.holds.map(refKey)];
}

/** The condition that the terms stand for. @param first the number of the first of their four parameters @param organisations the column with the organisations that count */
export function readerCondition(first: number, organisations: 'holders' | 'touched', table = 'cases'): string {
  const [organisation, area, ids, parents] = [0, 1, 2, 3].map((index) => `$${first + index}`);
  return `(${organisation}::text = any(${table}.${organisations}) or starts_with(${table}.area, ${area}::text) or ${table}.id = any(${ids}::text[]) or ${table}.parent = any(${parents}::text[]))`;
}

/** Whether there is nothing at all that they may see. */
export function seesNothing(reader: Actor): boolean {
  return reader.role === 'applicant' && reader.holds.length === 0;
}
