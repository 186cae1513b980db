import type { PresenceState, ReadinessState } from '@linli/model';

/** What stands on a centre's page. */
export interface CentreMessages {
  /** In place of a name that is not known. */
  name: string;
  open: string;
  closed: string;
  maybeOpen: string;
  until: (when: string) => string;
  dayAndNight: string;
  next: (when: string) => string;
  noNext: string;
  unannounced: (year: number) => string;
  address: string;
  phone: string;
  hours: string;
  noHours: string;
  workdays: string;
  daily: string;
  range: (from: string, to: string) => string;
  /** Today's hours, on a day that is worked though it is a weekend, or off though it is not. */
  makeup: string;
  holiday: (name: string) => string;
  zones: string;
  today: (day: string) => string;
  presence: Record<PresenceState, string>;
  /** After who is not there: the next day on which they are. */
  nextDay: (day: string) => string;
  nobody: string;
  called: string;
  calledHint: string;
  within: (minutes: number) => string;
  readiness: string;
  readinessStates: Record<ReadinessState, string>;
  readinessCount: (met: number, all: number) => string;
  evidence: string;
  noEvidence: string;
  lookedOn: (day: string) => string;
  groups: string;
  leads: string;
  leadership: string;
  departments: string;
  nobodyLeads: string;
  noDepartments: string;
  filled: string;
  vacant: string;
  noPosts: string;
  merged: string;
  findings: string;
  noFindings: string;
  fault: string;
  warning: string;
  empty: string;
  emptyHint: string;
}

export const centreMessages: CentreMessages = {
  name: '综治中心',
  open: '现在开放',
  closed: '现在不开放',
  maybeOpen: '今天是否开放待定',
  until: (when) => `开到 ${when}`,
  dayAndNight: '昼夜开放',
  next: (when) => `下次开放：${when}`,
  noNext: '近期没有开放安排，请先打电话问清楚。',
  unannounced: (year) => `${year} 年的放假安排还没有公布，请先打电话问清楚。`,
  address: '地址',
  phone: '电话',
  hours: '开放时间',
  noHours: '还没有公布，请先打电话问清楚。',
  workdays: '工作日',
  daily: '每天',
  range: (from, to) => `${from}至${to}`,
  makeup: '今天周末调休上班',
  holiday: (name) => `今天${name}放假`,
  zones: '在这里可以办什么',
  today: (day) => `窗口情况：今天，${day}`,
  presence: { now: '在窗口', today: '今天在，现在休息', away: '今天不在', onCall: '随叫随到', unknown: '今天在不在待定' },
  nextDay: (day) => `下次 ${day}`,
  nobody: '今天没有单位',
  called: '随叫随到的单位',
  calledHint: '您的事情需要时，由中心请这些单位到场。',
  within: (minutes) => `${minutes} 分钟内到场`,
  readiness: '五有建设',
  readinessStates: { met: '已达到', notMet: '未达到', notLookedAt: '还没有检查' },
  readinessCount: (met, all) => `${all} 项中已达到 ${met} 项`,
  evidence: '依据',
  noEvidence: '没有写依据',
  lookedOn: (day) => `${day}检查`,
  groups: '组团和岗位',
  leads: '负责岗位',
  leadership: '中心岗位',
  departments: '成员单位',
  nobodyLeads: '还没有指定',
  noDepartments: '还没有编入单位',
  filled: '已定人',
  vacant: '未定人',
  noPosts: '还没有设置岗位',
  merged: '整合的平台',
  findings: '需要改正的问题',
  noFindings: '没有发现问题。',
  fault: '问题',
  warning: '提醒',
  empty: '这个地方还没有登记综治中心',
  emptyHint: '请核对地区，或者由中心的管理员登记。',
};
