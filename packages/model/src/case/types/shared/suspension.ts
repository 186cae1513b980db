import { text } from '../../../text/text.js';
import type { Status, Transition } from '../../case-type.js';
import { pause, resume } from './effects.js';
import { reason } from './fields.js';
import { approver, dispatcher, lead } from './who.js';
import { say, type Words } from './words.js';

/** Work stands for a reason that lies outside (缓办、中止). */
export const statusSuspended: Status = {
  id: 'suspended',
  phase: 'open',
  label: text('已中止', '已中止', 'Suspended'),
  explain: text('因客观原因暂时不能办理，原因见下方。中止期间不计办理时间。', '因客觀原因暫時不能辦理，原因見下方。中止期間不計辦理時間。', 'Work has to stand for the reason given below. Time does not run while it does.'),
};

interface SuspensionOptions {
  from: string[];
  /** The suspended status. */
  to: string;
  /** Where work goes on. */
  back: string;
  /** The clocks that stand meanwhile; `*`: every one that has a light, those of parts too. */
  clocks: string[];
}

/**
 * The head of the leading organisation or the dispatcher lets work stand, never the handler whose limit it is; whoever filed it
 * is told why.
 */
export function suspension(words: Words, { from, to, back, clocks }: SuspensionOptions): Transition[] {
  return [
    {
      action: 'suspend',
      label: text('中止办理', '中止辦理', 'Suspend'),
      done: text('中止办理', '中止辦理', 'Suspended'),
      hint: words.reader
        ? say(words, '因客观原因暂时不能办理时使用；会告知{reader}。', '因客觀原因暫時不能辦理時使用；會告知{reader}。', 'Where work cannot go on for a reason outside; the {reader} is told.')
        : text('因客观原因暂时不能办理时使用。', '因客觀原因暫時不能辦理時使用。', 'Where work cannot go on for a reason outside.'),
      from,
      to,
      by: [approver, dispatcher],
      fields: [
        reason,
        { kind: 'date', name: 'until', label: text('预计恢复日期', '預計恢復日期', 'Expected to go on'), public: true, min: 'today' },
      ],
      guards: [],
      effects: pause('suspension', ...clocks),
      conflict: 'guarded',
      tone: 'danger',
      public: true,
    },
    {
      action: 'resumeWork',
      label: text('恢复办理', '恢復辦理', 'Go on'),
      done: text('恢复办理', '恢復辦理', 'Work goes on'),
      from: [to],
      to: back,
      by: [lead, approver, dispatcher],
      fields: [reason],
      guards: [],
      effects: resume('suspension', ...clocks),
      conflict: 'guarded',
      tone: 'primary',
      public: true,
    },
  ];
}
