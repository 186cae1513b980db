import type { Transition } from '../../case-type.js';
import { asking } from '../shared/trunk/asking.js';
import { dispatching } from '../shared/trunk/dispatching.js';
import { progressing } from '../shared/trunk/progress.js';
import { replying } from '../shared/trunk/replying.js';
import type { AppealPreset } from './presets.js';
import { words } from './words.js';

/** The limits to which an answer is owed; they stand while the applicant is asked. */
const owed = ['reply', 'rework', 'redo'];

/** Who handles it, and from signature to reply: handle, ask the citizen, reply. */
export function handlingFor({ basis, returns }: AppealPreset): Transition[] {
  return [
    ...dispatching({ from: ['accepted'], dispatched: 'dispatched', returned: 'returned', signed: 'signed', window: 'objection', mostReturns: returns }),
    progressing(words, { from: ['signed', 'handling'], to: 'handling' }),
    ...asking(words, { from: ['signed', 'handling'], waiting: 'awaiting', back: 'handling', clocks: owed }),
    replying(words, { from: ['signed', 'handling'], clocks: owed, ...(basis && { basis }) }),
  ];
}
