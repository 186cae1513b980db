import type { MilestoneStatus, TaskPlanStatus } from '@linli/model';
import type { MilestoneFilter, MilestoneStep, PlanStep, TaskPlanView } from './task-plan.types.js';

/** The words of a task plan. */
export interface TaskPlanMessages {
  none: string;
  noneHint: string;
  noMatch: string;
  noMatchHint: string;
  clear: string;
  by: (name: string) => string;
  days: (from: string, to: string) => string;
  /** How it stands at the end of a day. */
  asOf: (day: string) => string;
  planStatuses: Readonly<Record<TaskPlanStatus, string>>;
  statuses: Readonly<Record<MilestoneStatus, string>>;
  filters: Readonly<Record<MilestoneFilter, string>>;
  views: Readonly<Record<TaskPlanView, string>>;
  viewLabel: string;
  all: string;
  organisation: string;
  state: string;
  shown: (count: number, of: number) => string;
  confirmed: string;
  claimed: string;
  progress: (confirmed: string, claimed: string) => string;
  counts: (status: string, count: number) => string;
  lead: string;
  assists: string;
  owner: string;
  due: string;
  dueWas: (day: string) => string;
  amended: (day: string, reason: string) => string;
  amendments: string;
  weight: string;
  points: string;
  measure: string;
  amountOf: (amount: string, target: string, unit: string) => string;
  yesNo: { yes: string; no: string };
  evidence: string;
  case: string;
  openCase: string;
  reports: (count: number) => string;
  reported: (day: string, name: string) => string;
  confirmedOn: (day: string, name: string) => string;
  returnedOn: (day: string, name: string) => string;
  waiting: string;
  late: string;
  files: (names: string) => string;
  /** After a date and a name. */
  remark: (text: string) => string;
  task: string;
  milestone: string;
  milestones: (count: number) => string;
  stands: string;
  today: string;
  month: (year: number, month: number) => string;
  organisations: string;
  expandAll: string;
  collapseAll: string;
  steps: Readonly<Record<MilestoneStep, string>>;
  done: Readonly<Record<MilestoneStep | PlanStep, string>>;
  planSteps: Readonly<Record<PlanStep, string>>;
  confirms: Readonly<Record<PlanStep, string>>;
  confirmHint: string;
  sending: string;
  restored: string;
  gone: string;
  replaced: string;
  total: string;
}

export const taskPlanMessages: TaskPlanMessages = {
  none: '还没有任务分解',
  noneHint: '任务下达后，会显示在这里。',
  noMatch: '没有符合条件的节点',
  noMatchHint: '换个条件，或查看全部。',
  clear: '查看全部',
  by: (name) => `${name}下达`,
  days: (from, to) => `${from} 至 ${to}`,
  asOf: (day) => `截至 ${day}`,
  planStatuses: { draft: '草稿', adopted: '执行中', closed: '已结束' },
  statuses: { notDue: '未到期', dueSoon: '即将到期', reported: '已报待确认', done: '已完成', late: '逾期未完成', doneLate: '逾期完成' },
  filters: { late: '逾期', awaiting: '待确认', dueSoon: '即将到期', notDue: '未到期', done: '已完成' },
  views: { tasks: '按任务', timeline: '按时间', table: '表格' },
  viewLabel: '显示方式',
  all: '全部',
  organisation: '责任单位',
  state: '状态',
  shown: (count, of) => `显示 ${count} 个节点，共 ${of} 个`,
  confirmed: '已确认',
  claimed: '自报',
  progress: (confirmed, claimed) => `已确认 ${confirmed}，自报 ${claimed}`,
  counts: (status, count) => `${status} ${count}`,
  lead: '牵头',
  assists: '配合',
  owner: '责任单位',
  due: '完成时限',
  dueWas: (day) => `原为 ${day}`,
  amended: (day, reason) => `${day} 调整：${reason}`,
  amendments: '时限调整',
  weight: '权重',
  points: '得分',
  measure: '进度',
  amountOf: (amount, target, unit) => `${amount} / ${target} ${unit}`,
  yesNo: { yes: '已完成', no: '未完成' },
  evidence: '需要的依据',
  case: '关联事项',
  openCase: '查看关联事项',
  reports: (count) => `填报记录（${count}）`,
  reported: (day, name) => `${day} ${name}填报`,
  confirmedOn: (day, name) => `${day} ${name}已确认`,
  returnedOn: (day, name) => `${day} ${name}退回`,
  waiting: '待确认',
  late: '逾期',
  files: (names) => `附件：${names}`,
  remark: (text) => `：${text}`,
  task: '任务',
  milestone: '节点',
  milestones: (count) => `${count} 个节点`,
  stands: '状态',
  today: '今天',
  month: (year, month) => `${year}年${month}月`,
  organisations: '各单位进展',
  expandAll: '全部展开',
  collapseAll: '全部收起',
  steps: { report: '填报进展', confirm: '确认', return: '退回', amend: '调整时限' },
  done: {
    report: '已填报，等待确认。', confirm: '已确认。', return: '已退回，责任单位可以重新填报。', amend: '时限已调整，原时限保留在记录里。',
    adopt: '任务已下达。', close: '任务已结束。',
  },
  planSteps: { adopt: '下达任务', close: '结束任务' },
  confirms: { adopt: '下达后，任务、节点和权重不能再改；节点的时限可以说明理由后调整。', close: '结束后，不能再填报、确认或调整。' },
  confirmHint: '确认后，这次填报的进展计入得分。',
  sending: '正在提交…',
  restored: '已恢复上次没有提交的内容。',
  gone: '现在不能办理这一步，可能刚刚有人办理过。您填写的内容还在。',
  replaced: '责任单位已有新的填报，请查看最新的一次。',
  total: '累计完成',
};
