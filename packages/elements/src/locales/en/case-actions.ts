import type { CaseActionsMessages } from '../../cases/case-actions/case-actions.messages.js';

export const caseActions: CaseActionsMessages = {
  group: 'What can be done',
  empty: 'There is nothing for you to do on this case at the moment.',
  more: (count) => `More actions (${count})`,
  confirm: (action) => `${action}: are you sure?`,
  sending: 'Sending…',
  done: (action) => `Done: ${action}.`,
  kept: (action) => `Kept on this device: ${action}. It will be sent by itself once there is a connection; do not do it again.`,
  notDone: (action) => `This did not come about: ${action}. Open it to see why.`,
  gone: 'The case has changed and this step can no longer be taken. What you entered is still here for you to copy.',
};
