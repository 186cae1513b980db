import { text } from '../../../text/text.js';
import type { Words } from '../shared/words.js';

/** What is pledged to the public is reported to it. */
export const words: Words = { matter: text('实事', '實事', 'pledge'), reader: text('公众', '公眾', 'public') };
