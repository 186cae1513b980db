import { text } from '../../../../text/text.js';
import type { Transition } from '../../../case-type.js';
import { reworkBasis } from '../basis.js';
import { start, startAgain, stop, stopAll } from '../effects.js';
import { note, reason } from '../fields.js';
import { supervisionOver } from '../supervision.js';
import { applicant, verifier } from '../who.js';
import { say, type Words } from '../words.js';
import { rating, type ResultQuestion } from './rating.js';

interface ClosingOptions {
  /** Where the case may be closed. */
  calledBack: string;
  /** Every status between the reply and the end. */
  answered: string[];
  closed: string;
  /** Where work goes on when the answer did not do. */
  back: string;
  asks: ResultQuestion;
}

/** The end, what is said of the handling, and the ways back. Needs the clocks `review` and `rework` and the window `reopen`. */
export function closing(words: Words, options: ClosingOptions): Transition[] {
  const { answered, closed, asks } = options;
  return [close(words, options), rework(options), rating(words, { from: [...answered, closed], asks }), reopen(options)];
}

/** What an end does: the limits stop, and the window in which it may be reopened begins. */
export const closes: Transition['effects'] = [stopAll, start('reopen')];

function close(words: Words, { calledBack, closed }: ClosingOptions): Transition {
  return {
    action: 'close',
    step: 'close',
    label: text('结案', '結案', 'Close'),
    done: text('结案', '結案', 'Closed'),
    from: [calledBack],
    to: closed,
    by: [verifier],
    fields: [note],
    guards: [
      {
        code: 'disputed',
        when: { or: [{ '!=': [{ var: 'case.confirmation' }, 'disputed'] }, { '>=': [{ var: 'case.reworks' }, 1] }] },
        message: say(words, '{reader}不认可办理结果，应当先退回重办。', '{reader}不認可辦理結果，應當先退回重辦。', 'The {reader} disputes the result: the case must be redone first.'),
        basis: reworkBasis,
      },
      ...supervisionOver,
    ],
    effects: closes,
    conflict: 'guarded',
    tone: 'primary',
    public: true,
  };
}

function rework({ answered, back }: ClosingOptions): Transition {
  return {
    action: 'rework',
    label: text('退回重办', '退回重辦', 'Send back'),
    done: text('退回重办', '退回重辦', 'Sent back'),
    from: answered,
    to: back,
    by: [verifier],
    fields: [reason],
    guards: [],
    effects: startAgain,
    conflict: 'guarded',
    tone: 'danger',
    public: true,
    basis: reworkBasis,
  };
}

function reopen({ closed, back }: ClosingOptions): Transition {
  return {
    action: 'reopen',
    reopens: true,
    label: text('申请重办', '申請重辦', 'Ask to reopen'),
    done: text('重新办理', '重新辦理', 'Reopened'),
    from: [closed],
    to: back,
    by: [applicant, verifier],
    fields: [reason],
    guards: [
      {
        code: 'window-passed',
        when: { '===': [{ var: 'clocks.reopen.passed' }, false] },
        message: text('申请重办的期限已过。如问题仍在，请重新提交。', '申請重辦的期限已過。如問題仍在，請重新提交。', 'The time to reopen is over. If the problem remains, file it anew.'),
      },
    ],
    effects: [...startAgain, ...stop('reopen')],
    conflict: 'guarded',
    tone: 'neutral',
    public: true,
    basis: reworkBasis,
  };
}
