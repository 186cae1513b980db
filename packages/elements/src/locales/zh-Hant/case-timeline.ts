import type { CaseTimelineMessages } from '../../cases/case-timeline/case-timeline.messages.js';

export const caseTimeline: CaseTimelineMessages = {
  newestFirst: '最新的排在前面',
  oldestFirst: '最早的排在前面',
  round: (round) => `第 ${round} 輪辦理`,
  unknownStep: (action) => `其他操作（${action}）`,
  empty: '還沒有辦理記錄。',
};
