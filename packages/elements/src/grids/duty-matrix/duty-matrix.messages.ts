/** What the duty matrix says. */
export interface DutyMatrixMessages {
  label: string;
  day: string;
  line: string;
  all: string;
  clear: string;
  /** How a narrow screen lists it. */
  view: string;
  byItem: string;
  byPost: string;
  /** The head of the items. */
  items: string;
  /** Of a cell: the post has nothing to do for the item. */
  none: string;
  legend: string;
  posts(count: number, filled: number): string;
  summary(items: number, posts: number): string;
  narrowed(items: number, shown: number): string;
  wrong: string;
  exceptions(count: number): string;
  /** The chosen cell. */
  detail: string;
  detailHint: string;
  laidDown(area: string, since: string): string;
  /** For the area that is shown. */
  laidDownHere(since: string): string;
  nothingLaidDown: string;
  otherwise: string;
  department: string;
  task: string;
  findings: string;
  noFindings: string;
  warning: string;
  show: string;
  chooseArea: string;
  chooseAreaHint: string;
  empty: string;
  emptyHint: string;
  noPosts: string;
  noPostsHint: string;
  noMatch: string;
  noMatchHint: string;
  nothingForPost: string;
  printed(area: string, day: string): string;
}

export const dutyMatrixMessages: DutyMatrixMessages = {
  label: '定岗定责表',
  day: '日期',
  line: '条线',
  all: '全部',
  clear: '清除筛选',
  view: '查看方式',
  byItem: '按事项',
  byPost: '按岗位',
  items: '准入事项',
  none: '无职责',
  legend: '图例',
  posts: (count, filled) => (count === 0 ? '没有岗位' : `${count} 个岗位，在岗 ${filled}`),
  summary: (items, posts) => `共 ${items} 个事项，${posts} 类岗位。`,
  narrowed: (items, shown) => `共 ${items} 个事项，显示 ${shown} 个。`,
  wrong: '有问题',
  exceptions: (count) => `${count} 处另有规定`,
  detail: '职责说明',
  detailHint: '选择表中的一格，查看职责由哪里规定、从何时起。',
  laidDown: (area, since) => `由${area}规定，自 ${since} 起。`,
  laidDownHere: (since) => `由本区域规定，自 ${since} 起。`,
  nothingLaidDown: '没有规定职责。',
  otherwise: '以下区域另有规定：',
  department: '责任部门',
  task: '网格做什么',
  findings: '需要处理的问题',
  noFindings: '没有发现问题。',
  warning: '提醒',
  show: '查看位置',
  chooseArea: '请先选择区域',
  chooseAreaHint: '选好区域后，这里显示当地各岗位的职责。',
  empty: '当天还没有准入事项',
  emptyHint: '事项经申请、批准、列入清单后，会显示在这里。也可以换一个日期查看。',
  noPosts: '当天还没有设置岗位',
  noPostsHint: '为网格设置岗位后，各岗位的职责会显示在这里。',
  noMatch: '这个条线没有准入事项',
  noMatchHint: '请换一个条线，或清除筛选后查看全部事项。',
  nothingForPost: '没有职责。',
  printed: (area, day) => `${area}，截至 ${day}`,
};
