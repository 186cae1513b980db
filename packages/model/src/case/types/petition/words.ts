import { text } from '../../../text/text.js';
import type { Words } from '../shared/words.js';

export const words: Words = { matter: text('信访事项', '信訪事項', 'petition'), reader: text('信访人', '信訪人', 'petitioner') };
