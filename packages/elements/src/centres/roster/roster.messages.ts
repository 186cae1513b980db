/** What stands on a roster. */
export interface RosterMessages {
  /** What the table is, for who does not see it. */
  caption: (from: string, to: string) => string;
  week: (from: string, to: string) => string;
  previous: string;
  next: string;
  thisWeek: string;
  window: string;
  today: string;
  /** In the head of a day that is closed, or worked though it is a weekend. */
  closed: string;
  makeup: string;
  unannounced: (year: number) => string;
  /** In the head of a day of which it is not known whether the centre is open. */
  unknown: string;
  nobody: string;
  withoutWindow: string;
  /** Before who is there on each open day, where days stand one below the other. */
  residents: string;
  noRotating: string;
  onCall: string;
  responds: string;
  within: (minutes: number) => string;
  noResponseTime: string;
  phone: string;
  calls: string;
  noCalls: string;
  calledAt: (when: string) => string;
  arrived: (minutes: number) => string;
  arrivedLate: (minutes: number, late: number) => string;
  empty: string;
  emptyHint: string;
  noCentre: string;
  noCentreHint: string;
}

export const rosterMessages: RosterMessages = {
  caption: (from, to) => `${from}至${to}各窗口的入驻单位`,
  week: (from, to) => `${from} 至 ${to}`,
  previous: '上一周',
  next: '下一周',
  thisWeek: '回到本周',
  window: '窗口',
  today: '今天',
  closed: '休',
  makeup: '调休上班',
  unannounced: (year) => `${year} 年的放假安排还没有公布，标“待定”的日子公布后才能确定。`,
  unknown: '待定',
  nobody: '无',
  withoutWindow: '未安排窗口',
  residents: '每个开放日都在',
  noRotating: '没有轮驻单位',
  onCall: '随叫随驻',
  responds: '到场时限',
  within: (minutes) => `${minutes} 分钟内`,
  noResponseTime: '没有约定',
  phone: '电话',
  calls: '呼叫情况',
  noCalls: '没有呼叫',
  calledAt: (when) => `${when} 呼叫`,
  arrived: (minutes) => `按时到场，用时 ${minutes} 分钟`,
  arrivedLate: (minutes, late) => `到场超时${late > 0 ? ` ${late} 分钟` : '不足 1 分钟'}，用时 ${minutes} 分钟`,
  empty: '还没有入驻安排',
  emptyHint: '登记入驻单位后，这里会按周显示谁在哪个窗口。',
  noCentre: '这个地方还没有登记综治中心',
  noCentreHint: '请核对地区，或者由中心的管理员登记。',
};
