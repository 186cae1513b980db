import type { CaseTimelineMessages } from '../../cases/case-timeline/case-timeline.messages.js';

export const caseTimeline: CaseTimelineMessages = {
  newestFirst: '最新的排在前面',
  oldestFirst: '最早的排在前面',
  round: (round) => `第 ${round} 輪辦理`,
  unknownStep: (action) => `其他操作（${action}）`,
  empty: '還沒有辦理記錄。',
  extended: (clock, amount) => `${clock}延長 ${amount}`,
  asked: (clock, amount) => `申請把${clock}延長 ${amount}`,
  stars: (count) => (count > 0 ? `問題星級：${count} 星` : '問題降到零星，已銷號'),
  merged: '此後與另一件事項一起辦理，答覆時分別答覆。',
};
