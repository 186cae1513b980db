import { text } from '../../../text/text.js';
import type { Transition } from '../../case-type.js';
import { start, stop, stopAll } from '../shared/effects.js';
import { internalReason, note } from '../shared/fields.js';
import { clerk, supervisor } from '../shared/who.js';
import { isCentre, openParts, viewsGiven } from './consulting.js';

/** What the centre does before the item is listed: ask for what is missing, approve, refuse with a reason. */
export const deciding: Transition[] = [
  {
    action: 'askMore',
    label: text('要求补充', '要求補充', 'Ask for more'),
    done: text('要求补充', '要求補充', 'More asked for'),
    from: ['applied'],
    to: 'incomplete',
    by: [clerk, supervisor],
    fields: [{ kind: 'longText', name: 'missing', label: text('缺少什么', '缺少什麼', 'What is missing'), required: true, minLength: 2, maxLength: 1000 }],
    guards: [isCentre, viewsGiven],
    effects: [...stop('review'), start('supplement')],
    conflict: 'guarded',
    tone: 'neutral',
    public: false,
  },
  {
    action: 'approve',
    step: 'reply',
    label: text('批准准入', '批准准入', 'Approve'),
    done: text('批准准入', '批准准入', 'Approved'),
    from: ['applied'],
    to: 'approved',
    by: [supervisor],
    fields: [{ kind: 'longText', name: 'conditions', label: text('准入条件', '准入條件', 'On what conditions'), maxLength: 1000 }, note],
    guards: [isCentre, viewsGiven],
    effects: [{ set: 'outcome', value: 'solved' }, ...stop('review'), start('publish')],
    conflict: 'guarded',
    tone: 'primary',
    public: false,
  },
  {
    action: 'refuse',
    step: 'refuse',
    label: text('不予准入', '不予准入', 'Refuse'),
    done: text('不予准入', '不予准入', 'Refused'),
    from: ['applied', 'incomplete'],
    to: 'refused',
    by: [supervisor],
    fields: [internalReason],
    guards: [isCentre],
    effects: [{ part: 'drop', organisation: openParts }, { set: 'outcome', value: 'explained' }, stopAll],
    conflict: 'guarded',
    tone: 'danger',
    public: false,
  },
];
