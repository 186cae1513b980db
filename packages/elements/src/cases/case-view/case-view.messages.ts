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
  applicant: string;
  name: string;
  phone: string;
  anonymous: string;
  confidential: string;
  content: string;
  handling: string;
  lead: string;
  noLead: string;
  assists: string;
  reworks: string;
  times: (count: number) => string;
  rating: string;
  resolved: string;
  unresolved: string;
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
  applicant: '诉求人',
  name: '姓名',
  phone: '电话',
  anonymous: '匿名诉求',
  confidential: '诉求人要求对承办单位保密个人信息',
  content: '诉求内容',
  handling: '办理单位',
  lead: '主办',
  noLead: '还没有派单',
  assists: '协办',
  reworks: '退回重办',
  times: (count) => `${count} 次`,
  rating: '诉求人评价',
  resolved: '问题已经解决',
  unresolved: '问题没有解决',
  actions: '办理',
  timeline: '办理过程',
  stale: '下面是之前取得的内容，可能不是最新的。',
};
