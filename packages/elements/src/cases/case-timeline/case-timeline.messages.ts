/** What a timeline says beside what the case type says. */
export interface CaseTimelineMessages {
  newestFirst: string;
  oldestFirst: string;
  /** Marks the step with which the case went back to be handled again: `round` is 2 the first time. */
  round: (round: number) => string;
  /** A step whose action the case type no longer has. */
  unknownStep: (action: string) => string;
  empty: string;
  /** More time was granted, or asked for, on a limit. */
  extended: (clock: string, amount: string) => string;
  asked: (clock: string, amount: string) => string;
  /** The stars of the issue after a step; 0: struck off. */
  stars: (count: number) => string;
  /** After the step with which it became part of another case. */
  merged: string;
}

export const caseTimelineMessages: CaseTimelineMessages = {
  newestFirst: '最新的排在前面',
  oldestFirst: '最早的排在前面',
  round: (round) => `第 ${round} 轮办理`,
  unknownStep: (action) => `其他操作（${action}）`,
  empty: '还没有办理记录。',
  extended: (clock, amount) => `${clock}延长 ${amount}`,
  asked: (clock, amount) => `申请把${clock}延长 ${amount}`,
  stars: (count) => (count > 0 ? `问题星级：${count} 星` : '问题降到零星，已销号'),
  merged: '此后与另一件事项一起办理，答复时分别答复。',
};
