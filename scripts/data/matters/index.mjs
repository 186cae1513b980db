import { environment } from './environment.mjs';
import { facilities } from './facilities.mjs';
import { housing } from './housing.mjs';
import { livelihood } from './livelihood.mjs';

/**
 * What the sample appeals are about. A matter has its kind and category of appeal, the body that handles it (see
 * ../organisations.mjs), where it can happen (`town`, `village` or `any`), a topic in a few words, and the ways in which it is
 * `said`: title, what is seen, what is wanted, and what the handler answers (absent: a plain answer of any handler).
 * `{slots}` are filled by ../phrases.mjs.
 */
export const matters = [...environment, ...facilities, ...housing, ...livelihood];
