import type { AbsencePolicy, AssessmentStatus, ScoreState, Scorecard } from '@linli/model';
import type { ScorecardOrder } from './scorecard.types.js';

/** What is said on a scorecard. */
export interface ScorecardMessages {
  total: string;
  grade: string;
  place: string;
  /** Its place among those that it is compared with. */
  placeOf: (place: number, count: number) => string;
  /** Shared with others. */
  tied: string;
  group: string;
  /** The places won or lost since a period; an absent period is the last one. */
  up: (by: number, since: string | undefined) => string;
  down: (by: number, since: string | undefined) => string;
  same: (since: string | undefined) => string;
  /** Why there is no total. */
  without: Record<NonNullable<Scorecard['without']>, string>;
  life: string;
  statuses: Record<AssessmentStatus, string>;
  /** While it is not published. */
  unpublished: string;
  objectionsUntil: (when: string) => string;
  scores: string;
  order: string;
  orders: Record<ScorecardOrder, string>;
  lost: (points: string) => string;
  measured: string;
  noPoints: string;
  small: (count: string, interval: string | undefined) => string;
  interval: (from: string, to: string) => string;
  states: Record<Exclude<ScoreState, 'scored'>, string>;
  policies: Record<AbsencePolicy, string>;
  bonusCapped: (points: string, cap: string) => string;
  vetoes: string;
  noVetoes: string;
  veto: { capGrade: (grade: string) => string; deduct: (points: string) => string; zero: string };
  /** How often, and what it did. */
  vetoed: (count: string, effect: string | undefined) => string;
  explainTotal: string;
  charts: string;
  trend: string;
  radar: string;
  own: string;
  mean: string;
  period: string;
  block: string;
  objections: string;
  objected: (who: string, when: string) => string;
  unanswered: string;
  upheld: string;
  rejected: string;
  /** Figures that were put right and do not count yet. */
  correction: string;
  object: string;
  objectHint: string;
  objectWords: string;
  correct: string;
  correctHint: string;
  correctReason: string;
  figuresHint: string;
  badFigure: string;
  answer: string;
  answerUpheld: string;
  answerWords: string;
  yes: string;
  no: string;
  sending: string;
  /** A draft that was found again. */
  restored: string;
  done: Record<'object' | 'correct' | 'observe' | 'answer', string>;
  empty: string;
  emptyHint: string;
  notAssessed: string;
  notAssessedHint: string;
  stale: string;
  /** Another version came while something was being typed. */
  gone: string;
}

export const scorecardMessages: ScorecardMessages = {
  total: '总分',
  grade: '等次',
  place: '名次',
  placeOf: (place, count) => `第 ${place} 名，共 ${count} 个单位`,
  tied: '并列',
  group: '分组',
  up: (by, since) => `比${since ?? '上期'}上升 ${by} 名`,
  down: (by, since) => `比${since ?? '上期'}下降 ${by} 名`,
  same: (since) => `与${since ?? '上期'}持平`,
  without: { hold: '还有数据没有到齐，暂时没有总分', apart: '单独列出，不计总分和名次', invalid: '数据有误，更正后才有总分' },
  life: '考评进度',
  statuses: { draft: '草稿', confirmed: '确认', objection: '异议', recalculated: '重算', locked: '锁定', published: '发布' },
  unpublished: '结果还没有发布，得分和名次可能变化。',
  objectionsUntil: (when) => `异议截止时间：${when}`,
  scores: '各项得分',
  order: '排列',
  orders: { scheme: '按方案顺序', lost: '按失分多少' },
  lost: (points) => `失分 ${points}`,
  measured: '指标值',
  noPoints: '没有得分',
  small: (count, interval) => `样本不足：只有 ${count} 件${interval ? `，${interval}` : ''}`,
  interval: (from, to) => `实际可能在 ${from} 至 ${to} 之间`,
  states: { missing: '没有数据', 'no-base': '没有基数', invalid: '数据有误' },
  policies: { zero: '按 0 分计', full: '按满分计', 'leave-out': '不计入，分值由其他指标分摊', 'peer-mean': '按同组平均水平计', hold: '数据到齐前没有总分', apart: '单独列出，不排名' },
  bonusCapped: (points, cap) => `计入 ${points} 分，最多 ${cap} 分`,
  vetoes: '一票否决',
  noVetoes: '没有发生一票否决事项。',
  veto: { capGrade: (grade) => `等次最高为${grade}`, deduct: (points) => `扣 ${points} 分`, zero: '总分记 0 分' },
  vetoed: (count, effect) => [`${count} 次`, effect].filter(Boolean).join('，'),
  explainTotal: '总分是怎样得出的',
  charts: '图表',
  trend: '历次总分',
  radar: '各板块得分率（%）',
  own: '本单位',
  mean: '同组平均',
  period: '周期',
  block: '板块',
  objections: '异议',
  objected: (who, when) => `${who} ${when} 提出`,
  unanswered: '异议待答复',
  upheld: '异议成立',
  rejected: '异议不成立',
  correction: '更正已拟定，待重算',
  object: '提出异议',
  objectHint: '请写明哪个数据不对、为什么。考评单位会答复。写的内容会自动保存在本机。',
  objectWords: '异议内容',
  correct: '更正数据',
  correctHint: '更正会记录原来的数据、更正后的数据、单位和理由，重算后才计入得分。',
  correctReason: '更正理由',
  figuresHint: '多个分数用逗号隔开。',
  badFigure: '请填写数字，例如 93.4。',
  answer: '答复异议',
  answerUpheld: '异议是否成立',
  answerWords: '答复内容',
  yes: '成立，更正数据',
  no: '不成立',
  sending: '正在提交…',
  restored: '已恢复上次没有提交的内容。',
  done: { object: '异议已提交，请等待答复。', correct: '更正已拟定，重算后计入得分。', observe: '数据已更新，得分已重新计算。', answer: '答复已提交。' },
  empty: '还没有考评结果',
  emptyHint: '考评开始后，得分会显示在这里。',
  notAssessed: '没有这个单位的得分',
  notAssessedHint: '这次考评不包括该单位，或者它的得分没有公开。请核对单位。',
  stale: '下面是之前取得的内容，可能不是最新的。',
  gone: '现在不能再办理这一步。您写的内容还在，可以复制保存。',
};
