import type { SupervisionBoardMessages } from '../../supervision/supervision-board/supervision-board.messages.js';

export const supervisionBoard: SupervisionBoardMessages = {
  label: 'Supervision board',
  proposed: 'Proposed',
  levels: { urge: 'Urged', supervise: 'Supervised', list: 'Listed' },
  proposedHint: 'By rule; a supervisor decides.',
  proposals: { urge: 'Urging is proposed.', supervise: 'Supervision is proposed.', list: 'Listing is proposed.' },
  summary: ({ supervised, overdue, raise, proposed }) =>
    `${cases(supervised)} under supervision${overdue ? `, ${overdue} overdue` : ''}${raise ? `, ${raise} proposed for a higher level` : ''}${proposed ? `; ${proposed} more proposed` : ''}.`,
  count: cases,
  column: 'Level',
  type: 'Kind of case',
  all: 'All',
  clear: 'Clear filters',
  nothing: 'None',
  empty: 'Nothing calls for supervision now',
  emptyHint: 'Cases that rules propose, and those urged, supervised or listed, appear here.',
  noMatch: 'No case matches',
  noMatchHint: 'Widen or clear the filters.',
  lead: 'Lead',
  noLead: 'Not dispatched yet',
  measures: 'Measures',
  sponsor: 'Sponsor',
  since: 'Since',
  reason: 'Why',
  criteria: 'Ends when',
  stars: (count) => `${count} ${count === 1 ? 'star' : 'stars'}`,
  struckOff: 'No stars left: struck off',
  act: 'Take a step',
  close: 'Close',
  more: (count) => `Show ${count} more`,
  moved: (title, action, column) => `“${title}”: ${action}. It stands in the column “${column}”.`,
  left: (title, action) => `“${title}”: ${action}. It is no longer on the board.`,
};

function cases(count: number): string {
  return `${count} ${count === 1 ? 'case' : 'cases'}`;
}
