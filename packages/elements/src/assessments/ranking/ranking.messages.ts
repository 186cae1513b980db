import type { AssessmentStatus, MovementKind, PublicationShow, ResultUseKind, Scorecard } from '@linli/model';
import type { LifeAction } from './ranking.types.js';

/** What is said in and around a ranking. */
export interface RankingMessages {
  heading: string;
  summary: (count: number, groups: number) => string;
  /** Of how many the publication shows. */
  shown: (count: number, of: number) => string;
  /** A publication without places. */
  noPlaces: string;
  search: string;
  searchHint: string;
  group: string;
  all: string;
  order: string;
  orders: { total: string; blocks: string; indicators: string; bonus: string };
  ordered: (by: string) => string;
  noMatch: string;
  noMatchHint: string;
  clear: string;
  place: string;
  placed: (place: number) => string;
  tied: string;
  /** Of equal totals: what put it behind. */
  decided: (indicator: string) => string;
  organisation: string;
  total: string;
  grade: string;
  movement: string;
  moved: Record<MovementKind, (by: number) => string>;
  /** Since which period movement is told. */
  since: (period: string) => string;
  notes: string;
  small: (count: number) => string;
  vetoed: string;
  noPoints: string;
  more: (count: number) => string;
  apart: string;
  without: Record<NonNullable<Scorecard['without']>, string>;
  gone: string;
  gonePlace: (place: number) => string;
  export: string;
  exported: string;
  exportFailed: string;
  tieCell: string;
  print: string;
  status: string;
  statuses: Record<AssessmentStatus, string>;
  unpublished: string;
  objectionsUntil: (when: string) => string;
  objections: (count: number) => string;
  corrections: (count: number) => string;
  acts: string;
  /** What follows from an action, before it is taken. */
  consequence: Record<LifeAction, string>;
  fields: Record<'objectionsUntil' | 'words' | 'kind' | 'organisation' | 'show' | 'top' | 'number', string>;
  fieldHints: Record<'objectionsUntil' | 'number', string>;
  shows: Record<PublicationShow, string>;
  uses: Record<ResultUseKind, string>;
  sending: string;
  done: (action: string) => string;
  conflict: string;
  sure: string;
  sureHint: string;
  span: string;
  spanOf: (span: number) => string;
  work: string;
  again: string;
  working: (done: number, total: number) => string;
  stop: string;
  sureTitle: (group: string, span: number) => string;
  sureRange: (from: number, to: number) => string;
  sureSame: string;
  /** Weights may move by so many per cent without changing its order to any other. */
  steadyTo: (percent: number) => string;
  /** Beside a range that may be wider than what can be. */
  atMost: string;
  sureResult: (firm: number, all: number) => string;
  sureFirst: (name: string) => string;
  sureOpen: (count: number) => string;
  /** In a large group weights are drawn at random. */
  sampled: (draws: number) => string;
  cannotWork: string;
  trial: string;
  trialHint: string;
  trialMark: string;
  indicator: string;
  choose: string;
  trialRun: string;
  trialNothing: string;
  trialTitle: (name: string) => string;
  before: string;
  after: string;
  othersMoved: (count: number) => string;
  trialClear: string;
  empty: string;
  emptyHint: string;
  noneAssessed: string;
  noneAssessedHint: string;
  stale: string;
}

export const rankingMessages: RankingMessages = {
  heading: '排名',
  summary: (count, groups) => (groups > 1 ? `共 ${count} 个单位，分 ${groups} 组` : `共 ${count} 个单位`),
  shown: (count, of) => `共 ${of} 个单位参加考评，公布其中 ${count} 个`,
  noPlaces: '本次只公布得分，不公布名次。单位按名称排列。',
  search: '查找单位',
  searchHint: '输入名称的一部分',
  group: '分组',
  all: '全部',
  order: '排列',
  orders: { total: '按名次', blocks: '按板块得分', indicators: '按指标得分', bonus: '按加分' },
  ordered: (by) => `按“${by}”得分从高到低排列，名次仍按总分。`,
  noMatch: '没有符合条件的单位',
  noMatchHint: '换一个名称，或选择全部分组。',
  clear: '清除条件',
  place: '名次',
  placed: (place) => `第 ${place} 名`,
  tied: '并列',
  decided: (indicator) => `总分与前一名相同，“${indicator}”得分较低`,
  organisation: '单位',
  total: '总分',
  grade: '等次',
  movement: '名次变化',
  moved: { up: (by) => `上升 ${by} 名`, down: (by) => `下降 ${by} 名`, same: () => '持平', new: () => '首次参评', regrouped: () => '换组，不比较', unplaced: () => '上期未排名' },
  since: (period) => `与${period}相比`,
  notes: '提示',
  small: (count) => `样本不足 ${count} 项`,
  vetoed: '一票否决',
  noPoints: '没有得分',
  more: (count) => `再显示 ${count} 个`,
  apart: '没有名次的单位',
  without: { hold: '数据没有到齐，暂无总分', apart: '单独列出，不计总分和名次', invalid: '数据有误，更正后才有总分' },
  gone: '上期有名次、本期没有参评',
  gonePlace: (place) => `上期第 ${place} 名`,
  export: '导出表格',
  exported: '已导出',
  exportFailed: '表格没有导出成功。请重试。',
  tieCell: '是',
  print: '打印',
  status: '状态',
  statuses: { draft: '草稿', confirmed: '已确认', objection: '异议处理中', recalculated: '已重算', locked: '已锁定', published: '已发布' },
  unpublished: '结果还没有发布，得分和名次可能变化。',
  objectionsUntil: (when) => `${when} 前可以提出异议`,
  objections: (count) => `${count} 条异议待答复`,
  corrections: (count) => `${count} 处更正待重算`,
  acts: '办理',
  consequence: {
    confirm: '确认后，被考评单位可以看到结果并提出异议；数据只能通过更正和重算修改。',
    recalculate: '采用拟定的更正，重新计算全部得分和名次。',
    withdraw: '退回草稿后，被考评单位看不到这次考评；改好后需要重新确认。',
    lock: '锁定后不再接受异议和更正。',
    use: '登记这个结果用在哪里，不改变任何得分。',
    publish: '发布后结果不再变动，公众可以看到下面选择公布的内容。',
  },
  fields: { objectionsUntil: '异议截止日期', words: '理由', kind: '用途', organisation: '单位', show: '公布范围', top: '公布前几名', number: '文号' },
  fieldHints: { objectionsUntil: '不填，则在锁定之前都可以提出异议。', number: '例如：平安办通报〔2026〕3号' },
  shows: { full: '全部得分和名次', top: '只公布前几名', scores: '只公布得分，不公布名次' },
  uses: { commend: '通报表扬', budget: '与经费、奖励挂钩', rectify: '限期整改', exit: '退出' },
  sending: '正在提交…',
  done: (action) => `已完成：${action}`,
  conflict: '这次考评刚刚被更新。请查看最新情况后再操作。',
  sure: '名次有多确定',
  sureHint: '权重定得稍有不同，名次会不会变？让各板块的权重上下浮动，看各单位的名次落在什么范围。',
  span: '浮动幅度',
  spanOf: (span) => `±${span}%`,
  work: '开始计算',
  again: '重新计算',
  working: (done, total) => `正在计算，${done} / ${total}`,
  stop: '停止',
  sureTitle: (group, span) => `${group ? `${group}：` : ''}权重上下浮动 ${span}% 时的名次范围`,
  sureRange: (from, to) => `${from} 至 ${to}`,
  sureSame: '不变',
  steadyTo: (percent) => `浮动 ${percent}% 以内不变`,
  atMost: '最大可能范围',
  sureResult: (firm, all) => `${all} 个单位中，${firm} 个名次不变。`,
  sureFirst: (name) => `${name}始终是第一名。`,
  sureOpen: (count) => `有 ${count} 个单位可能是第一名。`,
  sampled: (draws) => `按 ${draws} 组随机权重抽样，实际范围可能更宽。`,
  cannotWork: '没有算出来：数据或方案有误。',
  trial: '试算',
  trialHint: '改一项数据，看总分和名次会怎样；留空表示没有数据。试算只在这个页面上，不保存，不改变考评结果。',
  trialMark: '试算结果，不是考评结果',
  indicator: '指标',
  choose: '请选择',
  trialRun: '试算一下',
  trialNothing: '结果没有变化。',
  trialTitle: (name) => `${name}：试算前后`,
  before: '现在',
  after: '试算后',
  othersMoved: (count) => `另有 ${count} 个单位的名次随之变化。`,
  trialClear: '结束试算',
  empty: '还没有考评结果',
  emptyHint: '考评确认或发布后，排名会显示在这里。',
  noneAssessed: '没有可以显示的单位',
  noneAssessedHint: '录入数据后，得分和名次会显示在这里。',
  stale: '下面是断开前的结果，可能不是最新的。',
};
