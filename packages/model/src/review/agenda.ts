import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { ReviewPlan } from './review.js';

/**
 * The order in which subjects are called. Drawn by lot, each subject has the SHA-256 of the seed and its id, with a line feed between, and
 * the lowest goes first: the same seed and subjects give the same order however they are listed.
 */
export function drawAgenda({ subjects, order }: Pick<ReviewPlan, 'subjects' | 'order'>): string[] {
  const ids = subjects.map(({ id }) => id);
  if (order.by === 'fixed') return ids;
  const lots = ids.map((id) => ({ id, lot: bytesToHex(sha256(utf8ToBytes([order.seed, id].join('\n')))) }));
  return lots.sort((one, other) => (one.lot < other.lot ? -1 : 1)).map(({ id }) => id);
}
