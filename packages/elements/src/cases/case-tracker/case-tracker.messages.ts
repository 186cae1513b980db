import type { StageId } from './trunk.js';

/** What the page says on which an applicant follows a matter. */
export interface CaseTrackerMessages {
  title: string;
  intro: string;
  code: string;
  codeHint: string;
  secret: string;
  secretHint: string;
  submit: string;
  /** The same whether the code or the secret is wrong. */
  notFound: string;
  codeMissing: string;
  secretMissing: string;
  another: string;
  print: string;
  progress: string;
  stages: Record<StageId, string>;
  stageDone: string;
  stageCurrent: string;
  stageAhead: string;
  /** Of a matter that is handled with others about the same; `status` is that of the one that stands for all. */
  together: (status: string) => string;
  togetherExplain: string;
  togetherSteps: string;
  reply: string;
  handledBy: string;
  actions: string;
  nothingToDo: string;
  /** Where the matter has ended and nothing is left to do. */
  over: string;
  content: string;
  timeline: string;
  rating: string;
  stale: string;
}

export const caseTrackerMessages: CaseTrackerMessages = {
  title: '查看办理进展',
  intro: '请输入回执上的回执编号和查询密码，不需要登录。',
  code: '回执编号',
  codeHint: '例如 SQ-20261121-7K3M9Q8X，不分大小写，可以不写横线。',
  secret: '查询密码',
  secretHint: '提交诉求时给您的 10 位字母和数字。',
  submit: '查看进展',
  notFound: '没有找到这件事项。请对照回执，核对回执编号和查询密码。',
  codeMissing: '请填写回执编号',
  secretMissing: '请填写查询密码',
  another: '查看另一件事项',
  print: '打印',
  progress: '办理进度',
  stages: { register: '登记', accept: '受理', dispatch: '派单', handle: '办理', reply: '答复', close: '办结' },
  stageDone: '已完成',
  stageCurrent: '当前',
  stageAhead: '尚未开始',
  together: (status) => `合并办理 · ${status}`,
  togetherExplain: '其他人也反映了同一件事，现在一起办理。这里显示一起办理的进展；有了结果，会单独答复您。',
  togetherSteps: '一起办理的过程',
  reply: '给您的答复',
  handledBy: '承办单位',
  actions: '您现在可以',
  nothingToDo: '目前不需要您做什么，有进展会显示在这里。',
  over: '这件事项已经结束。如有新的情况，可以重新提交诉求。',
  content: '您提交的内容',
  timeline: '办理过程',
  rating: '您的评价',
  stale: '下面是之前取得的内容，可能不是最新的。',
};
