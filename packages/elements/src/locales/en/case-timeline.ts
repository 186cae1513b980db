import type { CaseTimelineMessages } from '../../cases/case-timeline/case-timeline.messages.js';

export const caseTimeline: CaseTimelineMessages = {
  newestFirst: 'Show the latest first',
  oldestFirst: 'Show the earliest first',
  round: (round) => `Round ${round}`,
  unknownStep: (action) => `Another step (${action})`,
  empty: 'Nothing has been recorded yet.',
};
