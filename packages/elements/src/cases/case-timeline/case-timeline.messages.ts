/** What a timeline says beside what the case type says. */
export interface CaseTimelineMessages {
  newestFirst: string;
  oldestFirst: string;
  /** Marks the step with which the case went back to be handled again: `round` is 2 the first time. */
  round: (round: number) => string;
  /** A step whose action the case type no longer has. */
  unknownStep: (action: string) => string;
  empty: string;
}

export const caseTimelineMessages: CaseTimelineMessages = {
  newestFirst: '最新的排在前面',
  oldestFirst: '最早的排在前面',
  round: (round) => `第 ${round} 轮办理`,
  unknownStep: (action) => `其他操作（${action}）`,
  empty: '还没有办理记录。',
};
