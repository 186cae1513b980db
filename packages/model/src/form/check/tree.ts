import { findNode } from '../tree.js';
import type { CheckOf } from './kind.js';
import { readLine } from './read.js';

export const treeCheck: CheckOf<'tree'> = {
  clean: readLine,
  judge(value, field) {
    const node = findNode(field.tree, value);
    if (!node) return { code: 'not-an-option' };
    return field.leafOnly && node.children && node.children.length > 0 ? { code: 'not-a-leaf' } : undefined;
  },
};
