import type { DeadlineMessages } from '../../cases/deadline/deadline.messages.js';

export const deadline: DeadlineMessages = {
  due: 'Due',
  why: 'How this was worked out',
  extended: (amount) => `Extended by ${amount}`,
  over: 'Over',
  unannounced: (year) => `The public holidays of ${year} have not been announced; the limit is known once they are`,
};
