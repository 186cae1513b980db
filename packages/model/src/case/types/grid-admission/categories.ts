import type { TreeNode } from '../../../form/definition.js';
import { serviceLineLabels } from '../../../grid/duty/labels.js';
import { serviceLines } from '../../../grid/service.js';

/** The lines of matters that are brought together in the grid: the category of an admission is the line of its item. */
export const categories: TreeNode[] = serviceLines.map((line) => ({ value: line, label: serviceLineLabels[line] }));
