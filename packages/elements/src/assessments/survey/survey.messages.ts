import type { SampleMode, SurveyStatus } from '@linli/model';
import type { SurveyStep } from './survey.types.js';

/** The words of a survey. */
export interface SurveyMessages {
  none: string;
  noneHint: string;
  noResults: string;
  noResultsHint: string;
  /** Who asks. */
  by: (name: string) => string;
  days: (from: string, to: string) => string;
  anonymous: string;
  anonymousHint: string;
  onlyHere: string;
  noWords: string;
  send: string;
  sending: string;
  thanks: string;
  thanksHint: string;
  notYet: (day: string) => string;
  over: string;
  overHint: string;
  publishedHint: string;
  notForStaff: string;
  notForStaffHint: string;
  /** The results. */
  statuses: Readonly<Record<SurveyStatus, string>>;
  modes: Readonly<Record<SampleMode, string>>;
  frame: string;
  how: string;
  subject: string;
  rate: string;
  rateOf: (rate: string, valid: string) => string;
  hidden: (least: number) => string;
  nobody: string;
  small: string;
  between: (from: string, to: string) => string;
  threshold: string;
  selfSelected: string;
  uncovered: (subject: string, strata: string) => string;
  smallSubjects: (subjects: string) => string;
  basis: string;
  basisTable: (result: string) => string;
  columns: { asked: string; valid: string; rate: string; interval: string; margin: string; effective: string; correction: string };
  points: (points: string) => string;
  noCorrection: string;
  method: string;
  optionsOf: string;
  sharesOf: (subject: string, shares: string) => string;
  below: string;
  certain: string;
  uncertain: string;
  rectify: string;
  progress: string;
  progressHint: string;
  stratum: string;
  answered: string;
  planned: string;
  ofPlanned: (answered: string, planned: string) => string;
  imported: (count: number, agency: string) => string;
  steps: Readonly<Record<SurveyStep, string>>;
  confirms: Readonly<Record<SurveyStep, string>>;
  done: Readonly<Record<SurveyStep, string>>;
}

export const surveyMessages: SurveyMessages = {
  none: '现在没有正在进行的测评',
  noneHint: '有新的测评时，会在这里请您参加。',
  noResults: '还没有测评结果',
  noResultsHint: '测评结束并公布后，结果会显示在这里。',
  by: (name) => `${name}组织`,
  days: (from, to) => `${from} 至 ${to}`,
  anonymous: '不记名',
  anonymousHint: '不问姓名和电话，也不记录您用的手机或电脑。只统计您选的答案、所在的地方和日期，谁也看不到单份答卷。',
  onlyHere: '提交之前，您选的内容只在这个页面上，不会保存；关闭页面就没有了。',
  noWords: '这里不收意见文字。有具体的事要办，请另外提交诉求，会有人答复您。',
  send: '提交答卷',
  sending: '正在提交…',
  thanks: '谢谢您参加测评',
  thanksHint: '您的答案已经不记名计入。没有回执，提交后不能查询或修改。',
  notYet: (day) => `测评从 ${day} 开始，请到时再来。`,
  over: '这次测评已经结束',
  overHint: '现在不再接收答卷。结果公布后可以查看。',
  publishedHint: '结果已经公布。',
  notForStaff: '这份答卷由群众填写',
  notForStaffHint: '您现在以工作人员身份查看，不能作答。',
  statuses: { planned: '筹备中', open: '调查中', closed: '调查结束', published: '已公布' },
  modes: { online: '网上自愿作答', telephone: '电话调查', visit: '入户调查', 'third-party': '第三方测评' },
  frame: '调查对象',
  how: '调查方式',
  subject: '单位',
  rate: '比例',
  rateOf: (rate, valid) => `${rate}，${valid} 份`,
  hidden: (least) => `不足 ${least} 份，不显示`,
  nobody: '没有答卷',
  small: '样本不足',
  between: (from, to) => `${from}%～${to}%`,
  threshold: '要求',
  selfSelected: '答卷由群众自愿填写，不是抽样。区间只表示偶然误差，不能代表没有参加的人。',
  uncovered: (subject, strata) => `${subject}：${strata}没有有效答卷，结果不包括这些地方。`,
  smallSubjects: (subjects) => `样本不足，仅供参考：${subjects}。`,
  basis: '计算依据',
  basisTable: (result) => `${result}的计算依据`,
  columns: { asked: '样本', valid: '有效', rate: '比例', interval: '95% 区间', margin: '误差', effective: '有效样本量', correction: '有限总体修正' },
  points: (points) => `±${points} 个百分点`,
  noCorrection: '人数不明，未修正',
  method: '有几层样本时，各层按人口加权。区间按威尔逊方法，以加权后的有效样本量计算；人口已知时作有限总体修正。',
  optionsOf: '各答案的比例',
  sharesOf: (subject, shares) => `${subject}：${shares}`,
  below: '低于要求',
  certain: '整个区间都低于要求',
  uncertain: '区间包含要求值，可能只是抽样误差',
  rectify: '下达整改',
  progress: '作答情况',
  progressHint: '结束之前只看得到份数，看不到答案。',
  stratum: '样本层',
  answered: '已答',
  planned: '计划',
  ofPlanned: (answered, planned) => `${answered} / ${planned} 份`,
  imported: (count, agency) => `${agency}：已导入 ${count} 项数据`,
  steps: { open: '开始调查', close: '结束调查', publish: '公布结果' },
  confirms: {
    open: '开始后，问题和样本不能再改。',
    close: '结束后不再接收答卷，结果随即确定，不能再改。',
    publish: '公布后，任何人都能看到各单位的结果。',
  },
  done: { open: '调查已经开始。', close: '调查已经结束，结果已确定。', publish: '结果已经公布。' },
};
