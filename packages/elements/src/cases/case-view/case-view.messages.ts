import type { Check, Parent } from '@linli/model';

/** What a case's page says around the case. */
export interface CaseViewMessages {
  receipt: string;
  channel: string;
  createdAt: string;
  status: string;
  outcome: string;
  noOutcome: string;
  confirmation: string;
  noConfirmation: string;
  /** Before the case that it is handled with. */
  mergedInto: string;
  /** A request for more time that waits for a decision. */
  request: (clock: string, amount: string) => string;
  applicant: string;
  name: string;
  phone: string;
  anonymous: string;
  confidential: string;
  content: string;
  handling: string;
  lead: string;
  noLead: string;
  receiver: string;
  designated: string;
  designatedYes: string;
  returns: string;
  handOvers: string;
  reworks: string;
  times: (count: number) => string;
  accused: string;
  recused: string;
  rating: string;
  resolved: string;
  unresolved: string;
  parts: string;
  supervision: string;
  level: string;
  stars: string;
  /** Why it is under supervision, or more time is asked for. */
  reason: string;
  family: string;
  parent: Record<Parent['kind'], string>;
  children: string;
  followers: string;
  project: string;
  checks: string;
  checkKinds: Record<Check['kind'], string>;
  checkResults: Record<Check['result'], string>;
  actions: string;
  timeline: string;
  /** While the latest state could not be had and an older one is shown. */
  stale: string;
}

export const caseViewMessages: CaseViewMessages = {
  receipt: '回执编号',
  channel: '来源',
  createdAt: '登记时间',
  status: '状态',
  outcome: '办理结果',
  noOutcome: '还没有答复',
  confirmation: '诉求人意见',
  noConfirmation: '还没有反馈',
  mergedInto: '已并入另一件事项一起办理。',
  request: (clock, amount) => `已申请把${clock}延长 ${amount}，等待主办单位负责人审批。`,
  applicant: '诉求人',
  name: '姓名',
  phone: '电话',
  anonymous: '匿名诉求',
  confidential: '诉求人要求对承办单位保密个人信息',
  content: '诉求内容',
  handling: '办理单位',
  lead: '主办',
  noLead: '还没有派单，由接收单位负责',
  receiver: '接收',
  designated: '指定办理',
  designatedYes: '经协调后指定，不得退单',
  returns: '退单',
  handOvers: '移交',
  reworks: '退回重办',
  times: (count) => `${count} 次`,
  accused: '被检举、控告单位',
  recused: '已回避单位',
  rating: '诉求人评价',
  resolved: '问题已经解决',
  unresolved: '问题没有解决',
  parts: '协同办理',
  supervision: '督办',
  level: '级别',
  stars: '问题星级',
  reason: '理由',
  family: '关联事项',
  parent: { split: '拆分自', origin: '来自', link: '归在' },
  children: '下属事项',
  followers: '并入的事项',
  project: '项目',
  checks: '复查',
  checkKinds: { lookBack: '回头看', sample: '案件评查' },
  checkResults: { holds: '没有发现问题', fails: '发现问题' },
  actions: '办理',
  timeline: '办理过程',
  stale: '下面是之前取得的内容，可能不是最新的。',
};
