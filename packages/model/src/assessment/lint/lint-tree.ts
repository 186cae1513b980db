import type { Finding } from '../../text/finding.js';
import { compareExact } from '../exact/exact.js';
import type { Scheme } from '../scheme.js';
import { duplicates, fault, isTaken, nodesOf, warning, type Node } from './nodes.js';

/** Whether the indicators make one tree: every parent is there, none is above itself, leaves have a rule and blocks have none. */
export function lintTree(scheme: Scheme): Finding[] {
  const nodes = nodesOf(scheme);
  const vetoes = (scheme.vetoes ?? []).map(({ id }, index) => ({ id, at: `/vetoes/${index}/id` }));
  return [
    ...duplicates([...nodes.map(({ indicator, at }) => ({ id: indicator.id, at: `${at}/id` })), ...vetoes]),
    ...fault(scheme.indicators.length === 0, 'empty', '/indicators', 'Add indicators: there is nothing to be scored.'),
    ...nodes.flatMap((node) => [...lintParent(node, nodes), ...lintNode(node)]),
  ];
}

function lintParent({ indicator: { id, parent }, at, bonus }: Node, nodes: readonly Node[]): Finding[] {
  if (parent === undefined) return [];
  const siblings = nodes.filter((node) => node.bonus === bonus);
  const above = siblings.find(({ indicator }) => indicator.id === parent);
  if (!above) return fault(true, 'unknown-parent', `${at}/parent`, `No ${bonus ? 'bonus ' : ''}indicator is called “${parent}”: name one, or leave the parent out.`);
  const chain = [id];
  for (let next: string | undefined = parent; next !== undefined; next = siblings.find(({ indicator }) => indicator.id === next)?.indicator.parent) {
    if (next === id) return fault(true, 'cycle', `${at}/parent`, `“${id}” is above itself (${[...chain, id].join(' → ')}): give one of them another parent.`);
    // A cycle further up is named there.
    if (chain.includes(next)) return [];
    chain.push(next);
  }
  return [];
}

function lintNode({ indicator, at, children }: Node): Finding[] {
  const { id, rule, rate, inputs = [], floor, cap, full, outOf } = indicator;
  const named = [
    ...fault(id === '' || id === 'total' || isTaken(id), 'reserved-id', `${at}/id`, 'Give it another id: this one means something else.'),
    ...fault(compareExact(full, 0) < 0, 'negative-full', `${at}/full`, 'Points begin at 0: what only takes away has 0, and a floor below that.'),
    ...fault(cap !== undefined && compareExact(cap, floor ?? 0) < 0, 'bad-cap', `${at}/cap`, 'Give the most that it comes to, not below 0 or its floor.'),
    ...fault(outOf !== undefined && compareExact(outOf, 0) <= 0, 'bad-scale', `${at}/outOf`, 'Say out of how many points it is scored, above 0.'),
    ...fault(floor !== undefined && compareExact(floor, full) > 0, 'floor-above-full', `${at}/floor`, `The floor (${String(floor)}) is above full (${full}): lower it.`),
  ];
  if (children.length > 0) {
    return [
      ...named,
      ...fault(rule !== undefined, 'block-with-rule', `${at}/rule`, `“${id}” has indicators below it and is their sum: move the rule to an indicator of its own.`),
      ...fault(outOf !== undefined, 'block-with-rule', `${at}/outOf`, `“${id}” is the sum of what is below it, on the same scale: let each of those be scored out of points of its own.`),
      ...fault(rate !== undefined || inputs.length > 0, 'block-with-inputs', at, `“${id}” has indicators below it and is their sum: move its figures down to them.`),
    ];
  }
  return [
    ...named,
    ...fault(rule === undefined, 'no-rule', at, `“${id}” has neither a rule nor indicators below it: say how it is scored.`),
    ...fault(inputs.length === 0, 'no-inputs', at, `“${id}” has no figures: say what is observed.`),
    ...fault(cap !== undefined, 'cap-of-leaf', `${at}/cap`, 'A cap here is that of a block: the most that a single indicator gives is its full points.'),
    ...warning(floor !== undefined, 'floor-of-leaf', `${at}/floor`, 'A floor here is that of a block: write the floor of a single indicator into its rule.'),
  ];
}
