import { pickText, type Locale } from '../text/text.js';
import type { TreeNode } from './definition.js';

/** The nodes from the root down to the node of that value; empty when the tree has none. */
export function treePath(tree: readonly TreeNode[], value: string): TreeNode[] {
  const next = tree.find((node) => node.value === value || value.startsWith(`${node.value}.`));
  if (!next || next.value === value) return next ? [next] : [];
  const rest = treePath(next.children ?? [], value);
  return rest.length > 0 ? [next, ...rest] : [];
}

/** The node of that value, such as `environment.noise`. */
export function findNode(tree: readonly TreeNode[], value: string): TreeNode | undefined {
  return treePath(tree, value).pop();
}

/** The labels from the root down, such as “市容环境 / 噪声”; the value itself when the tree does not have it. */
export function treeLabel(tree: readonly TreeNode[], value: string, locale: Locale): string {
  return treePath(tree, value).map((node) => pickText(node.label, locale)).join(' / ') || value;
}
