/** A place in the tree: a division, or a grid below its community. */
export interface TreeNode {
  code: string;
  name: string;
  kind: 'division' | 'grid';
  /** Counted from 1. */
  level: number;
  parent: TreeNode | undefined;
  /** Where it stands among those beside it, from 1, and how many these are. */
  position: number;
  siblings: number;
  state: 'closed' | 'loading' | 'open' | 'failed';
  /** Once it was opened. */
  below: readonly TreeNode[] | undefined;
}

/** What is put below a node. */
export type Below = Pick<TreeNode, 'code' | 'name' | 'kind'>;

/** The tree as the rows that are in sight, from the top: what is closed hides all below it. */
export class TreeRows {
  #rows: TreeNode[] = [];
  #indexes: Map<TreeNode, number> | undefined;

  get rows(): readonly TreeNode[] {
    return this.#rows;
  }

  /** Begins anew. */
  plant(top: readonly Below[]): void {
    this.#rows = nodesOf(top, undefined);
    this.#indexes = undefined;
  }

  indexOf(node: TreeNode): number {
    this.#indexes ??= new Map(this.#rows.map((row, index) => [row, index]));
    return this.#indexes.get(node) ?? -1;
  }

  find(code: string): TreeNode | undefined {
    return this.#rows.find((row) => row.code === code);
  }

  /** Shows what is below a node: given now, or known from before with all that was open in it. */
  open(node: TreeNode, below?: readonly Below[]): void {
    if (below) node.below = nodesOf(below, node);
    if (!node.below) return;
    node.state = 'open';
    const index = this.indexOf(node);
    if (index < 0) return;
    this.#splice(index + 1, 0, inSight(node.below));
  }

  close(node: TreeNode): void {
    if (node.state !== 'open') return;
    node.state = 'closed';
    const index = this.indexOf(node);
    let end = index + 1;
    while ((this.#rows[end]?.level ?? 0) > node.level) end += 1;
    if (index >= 0) this.#splice(index + 1, end - index - 1, []);
  }

  /** In one go: a call with a whole province as arguments would be one too large. */
  #splice(at: number, removed: number, added: readonly TreeNode[]): void {
    this.#rows = [...this.#rows.slice(0, at), ...added, ...this.#rows.slice(at + removed)];
    this.#indexes = undefined;
  }
}

function nodesOf(below: readonly Below[], parent: TreeNode | undefined): TreeNode[] {
  const level = (parent?.level ?? 0) + 1;
  return below.map(({ code, name, kind }, index) => ({ code, name, kind, level, parent, position: index + 1, siblings: below.length, state: 'closed', below: undefined }));
}

function inSight(nodes: readonly TreeNode[]): TreeNode[] {
  const rows: TreeNode[] = [];
  const add = (node: TreeNode): void => {
    rows.push(node);
    if (node.state === 'open') node.below?.forEach(add);
  };
  nodes.forEach(add);
  return rows;
}
