import type { TreeNode } from './tree-rows.js';

interface Standing {
  rows: readonly TreeNode[];
  node: TreeNode;
  index: number;
  /** Rows that a page has. */
  page: number;
}

/** What a key does: goes to another row, opens or closes this one, chooses it. */
export interface KeyStep {
  to?: TreeNode | undefined;
  toggle?: boolean;
  select?: boolean;
}

/** The keys of a tree (WAI-ARIA Authoring Practices, Tree View). `undefined`: the key is not the tree's. */
export function keyStep({ key, altKey, ctrlKey, metaKey }: KeyboardEvent, { rows, node, index, page }: Standing): KeyStep | undefined {
  if (altKey || ctrlKey || metaKey) return undefined;
  const at = (wanted: number): KeyStep => ({ to: rows[Math.min(Math.max(wanted, 0), rows.length - 1)] });
  switch (key) {
    case 'ArrowDown':
      return at(index + 1);
    case 'ArrowUp':
      return at(index - 1);
    case 'PageDown':
      return at(index + page);
    case 'PageUp':
      return at(index - page);
    case 'Home':
      return at(0);
    case 'End':
      return at(rows.length - 1);
    case 'ArrowRight':
      return node.state === 'open' ? { to: node.below?.[0] } : { toggle: node.kind === 'division' };
    case 'ArrowLeft':
      return node.state === 'open' ? { toggle: true } : { to: node.parent };
    case 'Enter':
    case ' ':
      return node.state === 'failed' ? { toggle: true } : { select: true };
    default:
      return key.length === 1 ? { to: next(rows, index, key) } : undefined;
  }
}

/** The next row whose name begins so. */
function next(rows: readonly TreeNode[], index: number, typed: string): TreeNode | undefined {
  const wanted = typed.toLowerCase();
  for (let ahead = 1; ahead <= rows.length; ahead += 1) {
    const row = rows[(index + ahead) % rows.length];
    if (row?.name.toLowerCase().startsWith(wanted)) return row;
  }
  return undefined;
}
