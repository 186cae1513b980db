import { text } from '../../../text/text.js';
import type { Words } from '../shared/words.js';

/** What is on the list is published; what comes before stays among organisations. */
export const words: Words = { matter: text('准入申请', '准入申請', 'admission'), reader: text('公众', '公眾', 'public') };
