import { text } from '../../../text/text.js';
import type { Words } from '../shared/words.js';

export const words: Words = { matter: text('企业诉求', '企業訴求', 'request'), reader: text('企业', '企業', 'enterprise') };
