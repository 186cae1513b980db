import { text } from '../../../text/text.js';
import { printedLimit } from '../shared/limits.js';

/** The limit that the meeting set. */
export const limit = printedLimit([3, 5, 7, 10, 15, 30, 60, 90, 180], 'day', text('完成时限', '完成時限', 'To be done within'));
