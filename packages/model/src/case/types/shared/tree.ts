import type { TreeNode } from '../../../form/definition.js';

/** A node of a tree whose children are written by their last word. */
export function branch(value: string, label: TreeNode['label'], children: TreeNode[]): TreeNode {
  return { value, label, children: children.map((child) => ({ ...child, value: `${value}.${child.value}` })) };
}

export function leaf(value: string, label: TreeNode['label']): TreeNode {
  return { value, label };
}
