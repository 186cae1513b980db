import type { ReviewStatus, SubjectState } from '@linli/model';

/** What stands on a judge's score sheet, and on the convener's. */
export interface ScoreSheetMessages {
  statuses: Record<ReviewStatus, string>;
  notFound: string;
  notFoundHint: string;
  /** Which seat this is: number, group, organisation. */
  seat: (id: string, group: string, organisation: string) => string;
  chooseSeat: string;
  seatShort: (id: string) => string;
  /** How many subjects are over, of how many. */
  progress: (done: number, total: number) => string;
  agenda: string;
  /** The draw can be repeated from this. */
  drawn: (seed: string) => string;
  subjectStates: Record<SubjectState, string>;
  handedIn: (count: number, of: number) => string;
  current: string;
  planned: string;
  nobodyUp: string;
  over: string;
  recused: string;
  absent: string;
  blind: string;
  full: (points: string) => string;
  outOf: (points: string) => string;
  less: (criterion: string) => string;
  more: (criterion: string) => string;
  anchors: (criterion: string) => string;
  /** The points that a band reaches from and to. */
  band: (from: string, to: string) => string;
  comment: string;
  commentHint: string;
  commentOver: (over: number) => string;
  total: string;
  restored: (when: string) => string;
  draftNote: string;
  summaryTitle: string;
  errorPrefix: string;
  submit: string;
  confirmTitle: (subject: string) => string;
  confirmHint: string;
  confirm: string;
  back: string;
  sending: string;
  sent: string;
  waiting: (count: number, of: number) => string;
  correct: string;
  unsent: string;
  recuse: string;
  recuseTitle: string;
  recuseHint: string;
  recuseConfirm: string;
  reason: string;
  reasonMissing: string;
  /** Results. */
  rank: string;
  rankOf: (rank: number) => string;
  /** A place among those that are over so far. */
  interim: (place: string) => string;
  noBase: string;
  groupWeight: (weight: string) => string;
  dropped: (high: number, low: number) => string;
  droppedNone: string;
  mean: (mean: string) => string;
  noMean: string;
  high: string;
  low: string;
  counted: string;
  notCounted: Record<'high' | 'low', string>;
  asTable: string;
  seatColumn: string;
  groupColumn: string;
  scoreColumn: string;
  countedColumn: string;
  subjectColumn: string;
  totalColumn: string;
  comments: string;
  results: string;
  /** After the name of a subject whose scores can be looked at. */
  look: string;
  backToCurrent: string;
  endedEarly: (words: string) => string;
  /** The convener's part. */
  convene: string;
  whoHasScored: string;
  seatStates: Record<'in' | 'waiting' | 'absent' | 'recused', string>;
  markAbsent: string;
  markPresent: string;
  markAbsentOf: (seat: string) => string;
  markPresentOf: (seat: string) => string;
  open: string;
  call: (subject: string) => string;
  endSubject: string;
  endSubjectTitle: (subject: string) => string;
  endSubjectHint: string;
  skip: string;
  close: string;
  publish: string;
  publishHint: string;
  done: string;
}

export const scoreSheetMessages: ScoreSheetMessages = {
  statuses: { planned: '尚未开始', open: '评议中', closed: '评议结束，待公布', published: '已公布' },
  notFound: '没有可以查看的述职评议',
  notFoundHint: '评议建立后会显示在这里。如果您是评委，请向会议召集单位核对席位。',
  seat: (id, group, organisation) => `${id} 号席位 · ${group} · ${organisation}`,
  chooseSeat: '席位',
  seatShort: (id) => `${id} 号席位`,
  progress: (done, total) => `已评 ${done} 个，共 ${total} 个`,
  agenda: '议程',
  drawn: (seed) => `顺序由抽签决定，抽签种子：${seed}`,
  subjectStates: { waiting: '等候', up: '正在评议', scored: '已评完', ended: '提前结束' },
  handedIn: (count, of) => `${of} 个席位中 ${count} 个已交`,
  current: '正在评议',
  planned: '评议还没有开始。开始后，这里会显示正在述职的单位和评分表。',
  nobodyUp: '还没有单位上场。召集单位请出下一个后，评分表会自动出现。',
  over: '本次评议的评分已经全部结束。',
  recused: '您的席位对这个单位回避，不评分。',
  absent: '您的席位已登记缺席。如已到场，请告诉会议召集单位。',
  blind: '其他评委的分数在全部评完后显示。',
  full: (points) => `满分 ${points}`,
  outOf: (points) => `/ ${points}`,
  less: (criterion) => `${criterion}：减分`,
  more: (criterion) => `${criterion}：加分`,
  anchors: (criterion) => `${criterion}：评分档次`,
  band: (from, to) => `${from}–${to} 分`,
  comment: '点评',
  commentHint: '评完后评委都能看到；公布后，被评议单位也能看到，但不显示是谁写的。',
  commentOver: (over) => `点评超出 ${over} 字，请删减。`,
  total: '合计',
  restored: (when) => `已恢复您在 ${when} 填写、还没有提交的内容。`,
  draftNote: '填写的内容会自动保存在本设备上。',
  summaryTitle: '请更正以下内容',
  errorPrefix: '错误：',
  submit: '提交评分',
  confirmTitle: (subject) => `确认提交对${subject}的评分？`,
  confirmHint: '全部评委评完之前还可以更正。',
  confirm: '确认提交',
  back: '返回修改',
  sending: '正在提交…',
  sent: '评分已提交。',
  waiting: (count, of) => `正在等其他评委：${of} 个席位中 ${count} 个已交。`,
  correct: '更正评分',
  unsent: '评分已经结束，您填写的分数没有提交，不计入总分。',
  recuse: '申请回避',
  recuseTitle: '申请对这个单位回避',
  recuseHint: '回避后，您的席位不对这个单位评分，已经提交的分数也会撤下。回避不能撤销。',
  recuseConfirm: '确认回避',
  reason: '理由',
  reasonMissing: '请写明理由。',
  rank: '名次',
  rankOf: (rank) => `第 ${rank} 名`,
  interim: (place) => `目前${place}`,
  noBase: '评分的席位太少，没有总分',
  groupWeight: (weight) => `权重 ${weight}`,
  dropped: (high, low) => `去掉 ${high} 个最高分、${low} 个最低分`,
  droppedNone: '不去分',
  mean: (mean) => `平均 ${mean}`,
  noMean: '去分后没有剩余，无法取平均',
  high: '最高',
  low: '最低',
  counted: '计入',
  notCounted: { high: '去掉（最高）', low: '去掉（最低）' },
  asTable: '用表格查看各席位得分',
  seatColumn: '席位',
  groupColumn: '评委组',
  scoreColumn: '得分',
  countedColumn: '是否计入',
  subjectColumn: '单位',
  totalColumn: '总分',
  comments: '评委点评',
  results: '评议结果',
  look: '查看得分',
  backToCurrent: '回到正在评议的单位',
  endedEarly: (words) => `提前结束评分：${words}`,
  convene: '会议召集',
  whoHasScored: '各席位交分情况',
  seatStates: { in: '已交', waiting: '未交', absent: '缺席', recused: '回避' },
  markAbsent: '登记缺席',
  markPresent: '已到场',
  markAbsentOf: (seat) => `${seat} 号席位：登记缺席`,
  markPresentOf: (seat) => `${seat} 号席位：已到场`,
  open: '开始评议',
  call: (subject) => `请出下一个：${subject}`,
  endSubject: '结束本单位评分',
  endSubjectTitle: (subject) => `结束${subject}的评分`,
  endSubjectHint: '没有交分的席位不再计入，已交的分数随即公开给评委。结束后不能恢复。',
  skip: '不再评议下一个单位',
  close: '结束评议',
  publish: '公布结果',
  publishHint: '公布后结果不再变动，所有人都能看到总分和名次。',
  done: '已办理。',
};
