import { text } from '../../../text/text.js';
import type { Words } from '../shared/words.js';

/** A place that is unsafe: nobody applied, so nobody outside reads of it. */
export const words: Words = { matter: text('隐患', '隱患', 'hazard') };
