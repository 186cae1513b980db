import { text } from '../../../text/text.js';
import type { Words } from '../shared/words.js';

export const words: Words = { matter: text('点单', '點單', 'order'), reader: text('申请人', '申請人', 'applicant') };
