import { text } from '../../../text/text.js';
import type { Words } from '../shared/words.js';

/** A decision of an organisation: nobody applied, so nobody outside reads of it. */
export const words: Words = { matter: text('决策事项', '決策事項', 'decision') };
