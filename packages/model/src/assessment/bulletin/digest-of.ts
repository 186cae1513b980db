import { hashMembers, type Digest } from '../../record/digest.js';
import type { Bulletin } from './bulletin.js';

/**
 * The digest that a bulletin should have, by organisation and then whole: the text of all at once would be longer than a text can be.
 * What is not of a bulletin is covered too. @throws CanonicalJsonError when it is no JSON
 */
export function digestOf({ cards, traces, algorithm: _algorithm, digest: _digest, ...rest }: Omit<Bulletin, 'digest' | 'algorithm'> & Partial<Bulletin>, digest: Digest): string {
  const byOrganisation = new Map(cards.map(({ organisation }) => [organisation, [] as unknown[]]));
  const stray: unknown[] = [];
  for (const trace of traces) (byOrganisation.get(trace.organisation) ?? stray).push(trace);
  const hashes = cards.map((card) => hashMembers('linli.bulletin.card/1', { card, traces: byOrganisation.get(card.organisation) ?? [] }, digest));
  return hashMembers('linli.bulletin/1', { ...rest, cards: hashes, ...(stray.length > 0 && { stray }) }, digest);
}
