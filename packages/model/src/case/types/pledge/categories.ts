import type { TreeNode } from '../../../form/definition.js';
import { text } from '../../../text/text.js';

/** The fields that pledges to the public are in; a flat list, as they are published. */
export const categories: TreeNode[] = [
  { value: 'education', label: text('教育', '教育', 'Education') },
  { value: 'health', label: text('医疗卫生', '醫療衛生', 'Health') },
  { value: 'care', label: text('养老托育', '養老托育', 'Care for old and young') },
  { value: 'employment', label: text('就业增收', '就業增收', 'Work and income') },
  { value: 'housing', label: text('住房与小区改造', '住房與社區改造', 'Housing and renewal') },
  { value: 'transport', label: text('道路交通', '道路交通', 'Roads and transport') },
  { value: 'environment', label: text('生态环境', '生態環境', 'Environment') },
  { value: 'culture', label: text('文化体育', '文化體育', 'Culture and sport') },
  { value: 'legal', label: text('法治服务', '法治服務', 'Legal services') },
  { value: 'safety', label: text('公共安全', '公共安全', 'Public safety') },
  { value: 'convenience', label: text('便民服务', '便民服務', 'Everyday services') },
  { value: 'other', label: text('其他', '其他', 'Other') },
];
