import { exactOf, exactText } from '../exact/exact.js';
import { ownIn } from '../own.js';
import type { Exact, Scorecard } from '../score.js';
import { treeOf } from '../scoring/tree.js';
import type { GroupScores } from './group-scores.js';
import { outcomes } from './leaves.js';
import type { Shelf } from './shelf.js';
import { keptIn, type Stored } from './stored.js';

/** The points of indicators and blocks, row by row. */
export interface Points {
  of(row: number, id: string): Exact | null;
  /** How the points of a row are kept to be compared; `undefined` where they are not. */
  kept(row: number, id: string): Stored | undefined;
  /** Cards that were worked out may be out of date. */
  forget(): void;
}

export function pointsOf({ scheme, leaves, loose, exact, without }: Shelf, groupAt: (row: number) => GroupScores): Points {
  const trees = [treeOf(scheme.indicators), treeOf(scheme.bonus?.indicators ?? [])];
  const byId = new Map(leaves.map((leaf) => [leaf.indicator.id, leaf]));
  const cards = new Map<number, Scorecard>();

  const isLeftOut = (row: number, id: string): boolean => {
    const leaf = byId.get(id);
    if (leaf) return leaf.outcomes[row] === outcomes.leftOut;
    const below = trees.flatMap((tree) => tree.below(id));
    return below.length > 0 && below.every((child) => isLeftOut(row, child.id));
  };
  const exactly = (row: number, id: string): Exact | null => {
    const card = cards.get(row) ?? exact.card(row, true);
    cards.set(row, card);
    return card.scores.find(({ indicator }) => indicator === id)?.points ?? null;
  };
  return {
    of: (row, id) => {
      if (isLeftOut(row, id)) return null;
      const leaf = byId.get(id);
      const points = leaf && !loose.has(row) && keptIn(groupAt(row).keptOf(leaf), row);
      if (!points) return leaf && without[row] !== 0 && (leaf.outcomes[row] as number) >= outcomes.hold ? null : exactly(row, id);
      const coefficient = ownIn(scheme.groups.find((group) => group.id === groupAt(row).rows.group)?.coefficients, id);
      return exactText(points.mul(exactOf(coefficient ?? 1)));
    },
    kept: (row, id) => (loose.has(row) || isLeftOut(row, id) ? undefined : groupAt(row).asked.get(id)),
    forget: () => cards.clear(),
  };
}
