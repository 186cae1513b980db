import { text } from '../../text/text.js';
import type { Text } from '../../text/text-schema.js';
import type { PostKind } from '../post.js';
import type { DutyLevel, ServiceLine } from '../service.js';

/** What kinds of posts are called. */
export const postKindLabels: Readonly<Record<PostKind, Text>> = {
  gridWorker: text('网格员', '網格員', 'Grid worker'),
  gridLead: text('网格长', '網格長', 'Grid lead'),
  assistant: text('兼职网格员', '兼職網格員', 'Part-time grid worker'),
  guide: text('网格指导员', '網格指導員', 'Grid guide'),
  police: text('社区民警', '社區民警', 'Community police officer'),
  director: text('中心主任', '中心主任', 'Director of the centre'),
  executiveDeputy: text('常务副主任', '常務副主任', 'Executive deputy director'),
  deputy: text('副主任', '副主任', 'Deputy director'),
  window: text('窗口岗位', '窗口崗位', 'Window'),
};

/** 主办、协办、上报: what a post does for an item. */
export const dutyLevelLabels: Readonly<Record<DutyLevel, Text>> = {
  lead: text('主办', '主辦', 'Leads'),
  assist: text('协办', '協辦', 'Assists'),
  report: text('上报', '上報', 'Reports'),
};

export const serviceLineLabels: Readonly<Record<ServiceLine, Text>> = {
  market: text('市场监管', '市場監管', 'Market'),
  environment: text('环境保护', '環境保護', 'Environment'),
  health: text('卫生健康', '衛生健康', 'Health'),
  errand: text('服务代办', '服務代辦', 'Errands'),
  safety: text('安全生产', '安全生產', 'Safety'),
  justice: text('法律服务', '法律服務', 'Justice'),
  civil: text('民政服务', '民政服務', 'Civil affairs'),
  urban: text('城市管理', '城市管理', 'City management'),
  other: text('其他', '其他', 'Other'),
};
