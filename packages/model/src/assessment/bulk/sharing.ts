import { exactOf, type Fraction } from '../exact/exact.js';
import type { Indicator, Scheme } from '../scheme.js';
import { ownFulls, sharedFulls, treeOf, type Tree } from '../scoring/tree.js';

/** The points that an indicator gives in place of its own, because some were left out. */
export interface Share {
  readonly id: string;
  readonly to: Fraction;
  /** The same as a quotient of doubles; infinite where they cannot say it. */
  readonly top: number;
  readonly below: number;
}

export type Shares = readonly Share[];

export interface Sharing {
  readonly own: ReadonlyMap<string, Fraction>;
  /** The points of all roots together. */
  readonly whole: Fraction;
  sharesFor(leftOut: readonly string[]): Shares;
}

/**
 * How points are shared out in a group. What is left out within one root concerns its own leaves, unless nothing of the root remains: so
 * few different cases are worked out, each once.
 */
export function sharingOf(scheme: Scheme, group: string): Sharing {
  const tree = treeOf(scheme.indicators);
  const own = ownFulls(scheme, tree, group);
  const parts = tree.roots.map((root) => treeOf([root, ...below(tree, root)].map((indicator) => (indicator === root ? { ...root, parent: undefined } : indicator))));
  const partOf = new Map(parts.flatMap((part, index) => part.leaves.map(({ id }) => [id, index] as const)));
  const known = new Map<Tree, Map<string, Shares>>([tree, ...parts].map((each) => [each, new Map<string, Shares>()]));

  const sharesIn = (within: Tree, leftOut: readonly string[]): Shares => {
    const key = leftOut.join('\u0000');
    const found = known.get(within)?.get(key) ?? changed(sharedFulls(within, own, new Set(leftOut)), own, within);
    known.get(within)?.set(key, found);
    return found;
  };
  return {
    own,
    whole: tree.roots.reduce((sum, { id }) => sum.add(own.get(id) ?? 0), exactOf(0)),
    sharesFor: (leftOut) => {
      const touched = [...new Set(leftOut.map((id) => partOf.get(id) as number))];
      const shares = touched.map((index) => sharesIn(parts[index] as Tree, leftOut.filter((id) => partOf.get(id) === index)));
      const isGone = touched.some((index, at) => (parts[index] as Tree).roots.some(({ id }) => own.get(id)?.n !== 0n && shares[at]?.some((share) => share.id === id && share.to.n === 0n)));
      return isGone ? sharesIn(tree, leftOut) : shares.length === 1 ? (shares[0] as Shares) : shares.flat();
    },
  };
}

function below(tree: Tree, { id }: Indicator): Indicator[] {
  return tree.below(id).flatMap((child) => [child, ...below(tree, child)]);
}

function changed(fulls: ReadonlyMap<string, Fraction>, own: ReadonlyMap<string, Fraction>, { leaves, roots }: Tree): Shares {
  return [...leaves, ...roots].flatMap(({ id }) => {
    const to = fulls.get(id);
    return to && !to.equals(own.get(id) ?? 0) ? [{ id, to, top: doubleOf(to.s * to.n), below: doubleOf(to.d) }] : [];
  });
}

/** Larger quotients of points are left to the exact way. */
const mostShared = 2n ** 26n;

function doubleOf(value: bigint): number {
  return value > mostShared || value < -mostShared ? Infinity : Number(value);
}
