import { pointerStep } from '../../record/pointer.js';
import type { Finding } from '../../text/finding.js';
import type { Decimal } from '../decimal.js';
import { compareExact, exactOf, exactText, type Fraction } from '../exact/exact.js';
import { ownIn } from '../own.js';
import type { Scheme } from '../scheme.js';
import { fault, nodesOf, rootsOf, warning, type Node } from './nodes.js';

/** Whether points add up: in each block, in the tree, and so in every group that has points of its own. Exactly: a hundredth that is missing is named. */
export function lintWeights(scheme: Scheme): Finding[] {
  const nodes = nodesOf(scheme);
  const blocks = nodes.filter(({ children }) => children.length > 0);
  const core = rootsOf(nodes).filter(({ bonus }) => !bonus);
  const own = ({ indicator }: Node): Decimal => indicator.full;
  return [
    ...fault(compareExact(scheme.full, 0) <= 0, 'bad-full', '/full', 'Give the scheme the points that it comes to, above 0.'),
    ...blocks.flatMap((block) => differs(block.children.map(own), own(block), 'weights-of-block', `${block.at}/full`, `below “${block.indicator.id}”`)),
    ...(core.length > 0 ? differs(core.map(own), scheme.full, 'weights-of-scheme', '/full', 'at the top') : []),
    ...scheme.groups.flatMap(({ id, full }, index) => {
      if (!full) return [];
      const at = `/groups/${index}/full`;
      const here = (node: Node): Decimal => ownIn(full, node.indicator.id) ?? node.indicator.full;
      const changed = (some: readonly Node[]): boolean => some.some(({ indicator }) => ownIn(full, indicator.id) !== undefined);
      const negative = Object.entries(full).flatMap(([name, points]) => fault(compareExact(points, 0) < 0, 'negative-full', `${at}${pointerStep(name)}`, 'Points begin at 0.'));
      return [
        ...negative,
        ...blocks.flatMap((block) => (changed([block, ...block.children]) ? differs(block.children.map(here), here(block), 'weights-of-group', at, `below “${block.indicator.id}” in group “${id}”`) : [])),
        ...(changed(core) ? differs(core.map(here), scheme.full, 'weights-of-group', at, `at the top in group “${id}”`) : []),
      ];
    }),
    ...lintBonus(scheme, nodes),
  ];
}

function differs(points: readonly Decimal[], full: Decimal, code: string, at: string, where: string): Finding[] {
  const sum = sumOf(points);
  return fault(!sum.equals(exactOf(full)), code, at, `The points ${where} sum to ${exactText(sum)}, not to ${exactText(full)}: make them the same.`);
}

export function sumOf(points: readonly Decimal[]): Fraction {
  return points.reduce((sum, each) => sum.add(exactOf(each)), exactOf(0));
}

function lintBonus({ bonus, full }: Scheme, nodes: readonly Node[]): Finding[] {
  if (!bonus) return [];
  const most = ({ indicator: { full: own, cap } }: Node): Decimal => (cap !== undefined && compareExact(cap, own) < 0 ? cap : own);
  const sum = sumOf(rootsOf(nodes).filter((node) => node.bonus).map(most));
  const at = '/bonus/cap';
  if (compareExact(bonus.cap, 0) <= 0) return fault(true, 'bad-cap', at, 'Give the most that comes on top, above 0.');
  if (bonus.upTo !== undefined && compareExact(bonus.upTo, full) < 0) return fault(true, 'bad-cap', '/bonus/upTo', `What comes on top cannot end below full (${full}): raise it.`);
  return warning(compareExact(bonus.cap, sum) > 0, 'cap-out-of-reach', at, `All that comes on top sums to ${exactText(sum)}, so the cap of ${bonus.cap} is never reached.`);
}
