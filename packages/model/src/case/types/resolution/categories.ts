import { text } from '../../../text/text.js';
import type { TreeNode } from '../../../form/definition.js';

/** The meeting that resolved it. */
export const categories: TreeNode[] = [
  { value: 'joint', label: text('联席会议', '聯席會議', 'Joint meeting') },
  { value: 'dispatch', label: text('调度会', '調度會', 'Dispatch meeting') },
  { value: 'topic', label: text('专题会', '專題會', 'Meeting on one topic') },
  { value: 'briefing', label: text('听取汇报', '聽取匯報', 'Meeting that heard a report') },
  { value: 'other', label: text('其他会议', '其他會議', 'Other meeting') },
];
