import { text } from '../../../text/text.js';
import type { Words } from '../shared/words.js';

export const words: Words = { matter: text('工单', '工單', 'order'), reader: text('诉求人', '訴求人', 'applicant') };
