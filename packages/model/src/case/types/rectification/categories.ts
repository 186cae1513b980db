import { text } from '../../../text/text.js';
import type { TreeNode } from '../../../form/definition.js';

/** Where the finding comes from. */
export const categories: TreeNode[] = [
  { value: 'lookBack', label: text('回头看', '回頭看', 'Look-back') },
  { value: 'sample', label: text('案件评查', '案件評查', 'Review of closed cases') },
  { value: 'inspection', label: text('督查检查', '督查檢查', 'Inspection') },
  { value: 'survey', label: text('测评（知晓率、满意度偏低）', '測評（知曉率、滿意度偏低）', 'Survey (low awareness or satisfaction)') },
  { value: 'assessment', label: text('考评', '考評', 'Assessment') },
  { value: 'campaign', label: text('专项行动', '專項行動', 'Campaign') },
  { value: 'other', label: text('其他', '其他', 'Other') },
];
