import type { TreeNode } from '../../../form/definition.js';
import { text } from '../../../text/text.js';

/** The kinds of dispute that people's mediation is counted by: fifteen of 2016, three of 2021. */
export const categories: TreeNode[] = [
  { value: 'family', label: text('婚姻家庭', '婚姻家庭', 'Marriage and family') },
  { value: 'neighbours', label: text('邻里', '鄰里', 'Neighbours') },
  { value: 'homestead', label: text('房屋宅基地', '房屋宅基地', 'Houses and house plots') },
  { value: 'contract', label: text('合同', '合約', 'Contracts') },
  { value: 'business', label: text('生产经营', '生產經營', 'Production and business') },
  { value: 'damages', label: text('损害赔偿', '損害賠償', 'Damages') },
  { value: 'land', label: text('山林土地', '山林土地', 'Woodland and land') },
  { value: 'expropriation', label: text('征地拆迁', '徵地拆遷', 'Land taking and relocation') },
  { value: 'pollution', label: text('环境污染', '環境污染', 'Pollution') },
  { value: 'labour', label: text('劳动争议', '勞動爭議', 'Labour') },
  { value: 'consumer', label: text('消费', '消費', 'Consumer') },
  { value: 'medical', label: text('医疗', '醫療', 'Medical') },
  { value: 'traffic', label: text('道路交通事故', '道路交通事故', 'Road accidents') },
  { value: 'property', label: text('物业', '物業', 'Property management') },
  { value: 'tourism', label: text('旅游', '旅遊', 'Tourism') },
  { value: 'intellectual', label: text('知识产权', '知識產權', 'Intellectual property') },
  { value: 'internet', label: text('互联网', '互聯網', 'Internet') },
  { value: 'other', label: text('其他', '其他', 'Other') },
];
