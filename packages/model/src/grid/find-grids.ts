import { comparable, overlap, pairsOf } from '../family/similarity.js';
import type { Grid } from './grid.js';

type Findable = Pick<Grid, 'code' | 'name' | 'extent'>;

/** Below this share of what was typed, a grid is no answer. A preset. */
const least = 0.5;
const literal = 2;

/**
 * The grids that words fit: a code or its beginning, a name, or an address by what the extents say. The best fit first, at most
 * `limit`; none for words that say nothing.
 */
export function findGrids<G extends Findable>(grids: readonly G[], text: string, limit = 10): G[] {
  const typed = text.normalize('NFKC').trim();
  if (/^\d{6,}$/.test(typed)) return grids.filter(({ code }) => code.startsWith(typed)).slice(0, limit);
  const wanted = comparable(typed);
  if (wanted === '') return [];
  const pairs = pairsOf(wanted);
  const fits = grids.map((grid) => ({ grid, fit: fitOf(grid) }));
  // Where the very words occur, what is only alike is no answer.
  const enough = fits.some(({ fit }) => fit >= literal) ? literal : least;
  return fits
    .filter(({ fit }) => fit >= enough)
    .sort((one, other) => other.fit - one.fit || (one.grid.code < other.grid.code ? -1 : 1))
    .slice(0, limit)
    .map(({ grid }) => grid);

  function fitOf({ name, extent }: Findable): number {
    const [named, covered] = [comparable(name), comparable(extent)];
    if (named === wanted) return literal + 1;
    if (named.includes(wanted) || covered.includes(wanted)) return literal;
    const all = pairsOf(`${named}\n${covered}`);
    // A grid says little and an address much, or the other way round: the shorter of the two decides, if it is not too short.
    return Math.min(pairs.length, all.length) < 2 ? 0 : overlap(pairs, all);
  }
}
