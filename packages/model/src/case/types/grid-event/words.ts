import { text } from '../../../text/text.js';
import type { Words } from '../shared/words.js';

/** A thing at a place: nobody applied, so nobody outside reads of it. */
export const words: Words = { matter: text('事件', '事件', 'event') };
