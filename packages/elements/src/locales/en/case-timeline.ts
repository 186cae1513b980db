import type { CaseTimelineMessages } from '../../cases/case-timeline/case-timeline.messages.js';

export const caseTimeline: CaseTimelineMessages = {
  newestFirst: 'Show the latest first',
  oldestFirst: 'Show the earliest first',
  round: (round) => `Round ${round}`,
  unknownStep: (action) => `Another step (${action})`,
  empty: 'Nothing has been recorded yet.',
  extended: (clock, amount) => `${clock}: ${amount} more`,
  asked: (clock, amount) => `${clock}: ${amount} more asked for`,
  stars: (count) => (count > 0 ? `Stars of the issue: ${count}` : 'The issue has no stars left: struck off'),
  merged: 'From here on it is handled together with another case; each is answered by itself.',
};
