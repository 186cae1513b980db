import { text } from '../../../text/text.js';
import { printedLimit } from '../shared/limits.js';

/** The limit that a measure prints: to put right what it is for, and reply. */
export const limit = printedLimit([3, 5, 10, 15, 30, 60, 90], 'day', text('整改并回复的时限', '整改並回覆的時限', 'To put right and reply within'));
