import type { CaseActionsMessages } from '../../cases/case-actions/case-actions.messages.js';

export const caseActions: CaseActionsMessages = {
  group: 'What can be done',
  empty: 'There is nothing for you to do on this case at the moment.',
  more: (count) => `More actions (${count})`,
  confirm: (action) => `${action}: are you sure?`,
  sending: 'Sending…',
  done: (action) => `Done: ${action}.`,
  gone: 'The case has changed and this step can no longer be taken. What you entered is still here for you to copy.',
};
