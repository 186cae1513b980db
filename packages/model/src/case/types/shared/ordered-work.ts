import type { ClockDefinition } from '../../../clock/clock.js';
import { text } from '../../../text/text.js';
import type { Transition } from '../../case-type.js';
import { assists } from './assists.js';
import { checks } from './checks.js';
import { inTime, withinMost } from './extension.js';
import { reason } from './fields.js';
import { jointCall } from './joint-call.js';
import { linking } from './link.js';
import { gaveOrder } from './order-steps.js';
import { supervision } from './supervision.js';
import { clerk, supervisor } from './who.js';
import type { Words } from './words.js';

interface OrderedWorkOptions {
  /** The statuses before the report. */
  open: string[];
  /** Those in which the lead is at work; the first is where a case goes that a check reopens. */
  working: string[];
  /** Those between the report and the end. */
  reported: string[];
  ended: string[];
  /** Those of them that may be looked at again: where it was done. Without: all. */
  checked?: string[];
  /** The limit of the order. */
  limit: ClockDefinition;
}

/**
 * What several organisations may do with work that one was ordered to do. Unlike in an applicant's case, who was ordered can neither
 * withdraw nor let the work stand, and more time is given by who gave the order, not by the head of who asks.
 */
export function orderedWork(words: Words, { open, working, reported, ended, checked = ended, limit }: OrderedWorkOptions): Transition[] {
  const [back = ''] = working;
  return [
    ...assists({ from: working, during: open }),
    ...jointCall({ from: working, during: open }),
    extendOrder(open, limit),
    ...linking(open),
    ...supervision(words, { open: [...open, ...reported], ended }),
    ...checks({ ended: checked, back }),
  ];
}

/** What was promised in public is put off in public. */
function extendOrder(from: string[], { id, extension }: ClockDefinition): Transition {
  return {
    action: 'extend',
    label: text('延长时限', '延長時限', 'Give more time'),
    done: text('延长时限', '延長時限', 'More time given'),
    from,
    by: [supervisor, clerk],
    fields: [
      { kind: 'number', name: 'amount', label: text('延长几天', '延長幾天', 'By how many days'), required: true, public: true, min: 1, decimals: 0 },
      reason,
    ],
    guards: [
      gaveOrder,
      inTime({ var: `clocks.${id}.passed` }),
      withinMost({ var: 'args.amount' }, { var: `clocks.${id}.extendable` }, extension?.basis),
    ],
    effects: [{ clock: 'extend', id, amount: { var: 'args.amount' } }],
    conflict: 'guarded',
    tone: 'neutral',
    public: true,
  };
}
