import { text } from '../../../text/text.js';
import type { Words } from '../shared/words.js';

/** Between organisations: nobody outside reads of it. */
export const words: Words = { matter: text('议定事项', '議定事項', 'resolution') };
