import { text } from '../../../text/text.js';
import type { Words } from '../shared/words.js';

/** Between organisations: nobody outside reads of it. */
export const words: Words = { matter: text('整改事项', '整改事項', 'rectification') };
