import type { CoreMessages } from '../../core/core.messages.js';

export const core: CoreMessages = {
  loading: 'Loading…',
  retry: 'Try again',
  cancel: 'Cancel',
  optional: 'optional',
  lights: { green: 'On time', yellow: 'Due soon', red: 'Overdue', paused: 'Clock paused', unknown: 'Limit not known yet', off: 'Not timed' },
  outcomes: { solved: 'Solved', partly: 'Partly solved', explained: 'Explained', unsolved: 'Not solved' },
  confirmations: { confirmed: 'Confirmed by the applicant', disputed: 'Disputed by the applicant', unreached: 'Applicant not reached' },
  roles: { applicant: 'Applicant', clerk: 'Intake clerk', dispatcher: 'Dispatcher', handler: 'Handling organisation', verifier: 'Verifier', supervisor: 'Supervisor', approver: 'Head of the unit', gridWorker: 'Grid worker', system: 'System' },
  channels: { web: 'Website', phone: 'Telephone', desk: 'Service desk', grid: 'Grid report' },
  memoryOnly:
    'This browser does not allow data to be kept: what you enter and send on this page is lost when it is closed. Allow this site to keep data, or use another browser.',
  noClient: 'This page is not connected to its data yet. Please tell the site’s administrator.',
  errors: {
    offline: 'The network is down. What you entered is kept; try again when you are back online.',
    not_found: 'Nothing was found. Check what you entered and try again.',
    forbidden: 'You may not see this.',
    conflict: 'Someone else has just changed this matter. Look at its latest state before you go on.',
    storage_quota: 'This device has run out of space. Free some space and try again; what you entered is still on the page.',
    storage_unavailable: 'This browser cannot keep data. Use another browser, or leave private mode, and try again.',
    other: 'Something went wrong and the action was not completed. What you entered is kept; please try again later.',
  },
};
