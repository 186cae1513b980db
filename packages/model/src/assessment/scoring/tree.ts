import { exactOf, type Fraction } from '../exact/exact.js';
import { fullIn } from '../formulas/formula-of.js';
import type { Indicator, Scheme } from '../scheme.js';

/** Indicators with those that name them as `parent`. */
export interface Tree {
  indicators: readonly Indicator[];
  roots: readonly Indicator[];
  below(id: string): readonly Indicator[];
  leaves: readonly Indicator[];
}

/** What names a parent that is not there stands at the top. */
export function treeOf(indicators: readonly Indicator[]): Tree {
  const ids = new Set(indicators.map(({ id }) => id));
  const children = new Map<string, Indicator[]>();
  for (const indicator of indicators) if (indicator.parent !== undefined) children.set(indicator.parent, [...(children.get(indicator.parent) ?? []), indicator]);
  return {
    indicators,
    roots: indicators.filter(({ parent }) => parent === undefined || !ids.has(parent)),
    below: (id) => children.get(id) ?? [],
    leaves: indicators.filter(({ id }) => !children.has(id)),
  };
}

/** The points that each leaf gives in a group, and each block as their sum. */
export function ownFulls(scheme: Scheme, tree: Tree, group: string): ReadonlyMap<string, Fraction> {
  const fulls = new Map<string, Fraction>();
  const own = (indicator: Indicator): Fraction => {
    const below = tree.below(indicator.id);
    const full = below.length === 0 ? exactOf(fullIn(scheme, indicator, group)) : sum(below.map(own));
    fulls.set(indicator.id, full);
    return full;
  };
  tree.roots.forEach(own);
  return fulls;
}

/**
 * The points that each gives after those of leaves that are left out went to what remains: within a parent to each by its own points,
 * and where nothing with points remains in a parent, one level up. Those of the roots sum as before, unless nothing with points remains at all.
 * What is left out gives 0.
 */
export function sharedFulls(tree: Tree, own: ReadonlyMap<string, Fraction>, leftOut: ReadonlySet<string>): ReadonlyMap<string, Fraction> {
  const zero = exactOf(0);
  const fulls = new Map<string, Fraction>();
  const ownOf = ({ id }: Indicator): Fraction => own.get(id) ?? zero;
  const remains = (indicator: Indicator): boolean => {
    const below = tree.below(indicator.id);
    return below.length === 0 ? !leftOut.has(indicator.id) && ownOf(indicator).n !== 0n : below.some(remains);
  };
  const share = (siblings: readonly Indicator[], points: Fraction): void => {
    const remaining = sum(siblings.filter(remains).map(ownOf));
    for (const sibling of siblings) {
      const full = remains(sibling) && remaining.n !== 0n ? ownOf(sibling).mul(points).div(remaining) : zero;
      fulls.set(sibling.id, full);
      share(tree.below(sibling.id), full);
    }
  };
  share(tree.roots, sum(tree.roots.map(ownOf)));
  return fulls;
}

function sum(values: readonly Fraction[]): Fraction {
  return values.reduce((total, value) => total.add(value), exactOf(0));
}
