import { text } from '../../../../text/text.js';
import type { Transition } from '../../../case-type.js';
import { reworkBasis } from '../basis.js';
import { startAgain } from '../effects.js';
import { reason } from '../fields.js';
import { supervisionOver } from '../supervision.js';
import { applicant } from '../who.js';
import { say, type Words } from '../words.js';
import { callingBack, statusCalledBack } from './calling-back.js';
import { closes, closing } from './closing.js';
import { wasDone } from './rating.js';

interface ConfirmingOptions {
  /** Answered, and not yet called back. */
  answered: string;
  closed: string;
  /** Where work goes on when the answer did not do. */
  back: string;
}

/**
 * What whoever filed it says of the answer, by themselves or when called back. Confirmed by themselves, the case is closed. Needs what
 * {@link closing} needs.
 */
export function confirming(words: Words, { answered, closed, back }: ConfirmingOptions): Transition[] {
  const between = [answered, statusCalledBack.id];
  return [
    confirm(words, between, closed),
    dispute(words, between, back),
    callingBack(words, { from: [answered] }),
    ...closing(words, { calledBack: statusCalledBack.id, answered: between, closed, back, asks: wasDone }),
  ];
}

function confirm(words: Words, from: string[], to: string): Transition {
  return {
    action: 'confirm',
    step: 'close',
    label: text('确认办好', '確認辦好', 'Confirm'),
    done: say(words, '{reader}确认', '{reader}確認', 'Confirmed by the {reader}'),
    hint: text('确认后结案，您仍可以评价。', '確認後結案，您仍可以評價。', 'This closes the case; you may still rate it.'),
    from,
    to,
    by: [applicant],
    fields: [],
    guards: supervisionOver,
    effects: [{ set: 'confirmation', value: 'confirmed' }, ...closes],
    conflict: 'guarded',
    tone: 'primary',
    public: true,
  };
}

function dispute(words: Words, from: string[], to: string): Transition {
  return {
    action: 'dispute',
    label: text('没有办好', '沒有辦好', 'It is not done'),
    done: say(words, '{reader}不认可', '{reader}不認可', 'Disputed by the {reader}'),
    from,
    to,
    by: [applicant],
    fields: [reason],
    guards: [],
    effects: startAgain,
    conflict: 'guarded',
    tone: 'danger',
    public: true,
    basis: reworkBasis,
  };
}
