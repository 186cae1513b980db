import type { IntakeMessages } from '../../cases/intake-form/intake-form.messages.js';

export const intake: IntakeMessages = {
  sending: 'Submitting…',
  optionalNote: 'Everything is needed unless it is marked optional.',
  draftNote: 'What you enter is kept on this device as you go, and deleted once it is submitted.',
  restored: (when) => `What you entered on ${when} is back.`,
  startOver: 'Clear and start over',
  unknownType: (type) => `There is no kind of matter called “${type}” here. Please tell the site’s administrator.`,
  failed: 'It was not submitted',
  receipt: {
    title: 'Submitted',
    code: 'Receipt code',
    secret: 'Password',
    keep: 'Write down or print the receipt code and the password. You need both to follow the matter, to add to it and to rate it; the password is not shown again once you leave this page.',
    copy: 'Copy code and password',
    copied: 'Copied.',
    selected: 'Code and password are selected: copy them with the keyboard or the context menu.',
    print: 'Print the receipt',
    another: 'Submit another',
    next: 'What happens next',
    matter: 'Matter',
    filedAt: 'Submitted at',
    due: (label, day) => `${label}: until ${day}.`,
  },
};
