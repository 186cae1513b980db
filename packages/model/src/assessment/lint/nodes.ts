import type { Finding } from '../../text/finding.js';
import type { Indicator, Scheme } from '../scheme.js';

/** An indicator, where it stands in the scheme, and what is below it. */
export interface Node {
  indicator: Indicator;
  /** JSON Pointer. */
  at: string;
  /** It is one of those that come on top. */
  bonus: boolean;
  children: readonly Node[];
}

export function nodesOf(scheme: Scheme): Node[] {
  return [...nodesIn(scheme.indicators, '/indicators', false), ...nodesIn(scheme.bonus?.indicators ?? [], '/bonus/indicators', true)];
}

function nodesIn(indicators: readonly Indicator[], at: string, bonus: boolean): Node[] {
  const nodes = indicators.map((indicator, index) => ({ indicator, at: `${at}/${index}`, bonus, children: [] as Node[] }));
  for (const node of nodes) {
    // Of two with the same name the first is meant: the other is named by itself.
    nodes.find(({ indicator }) => indicator.id === node.indicator.parent)?.children.push(node);
  }
  return nodes;
}

/** Those that nothing is above. */
export function rootsOf(nodes: readonly Node[]): Node[] {
  return nodes.filter(({ indicator }) => indicator.parent === undefined);
}

export function fault(wrong: boolean, code: string, at: string, message: string): Finding[] {
  return wrong ? [{ code, at, message }] : [];
}

/** What looks like a mistake and may be meant so. */
export function warning(wrong: boolean, code: string, at: string, message: string): Finding[] {
  return wrong ? [{ code, at, message, severity: 'warning' }] : [];
}

/** Names that every record has already, such as `constructor` and `__proto__`. */
export function isTaken(id: string): boolean {
  return id in {};
}

/** A fault for each one that an earlier one is called like. */
export function duplicates(ids: readonly { id: string; at: string }[]): Finding[] {
  const known = new Set<string>();
  return ids.flatMap(({ id, at }) => {
    const again = known.has(id);
    known.add(id);
    return fault(again, 'duplicate', at, `Rename one of the two that are called “${id}”.`);
  });
}
