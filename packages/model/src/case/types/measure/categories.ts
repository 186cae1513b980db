import type { TreeNode } from '../../../form/definition.js';
import { measureLadders, rungCategory } from '../../../supervision/ladders.js';

/** The ladders with their rungs: the category of a measure says on which rung it stands. */
export const categories: TreeNode[] = measureLadders.map((ladder) => ({
  value: ladder.id,
  label: ladder.label,
  children: ladder.rungs.map((rung) => ({ value: rungCategory(ladder, rung), label: rung.label })),
}));
