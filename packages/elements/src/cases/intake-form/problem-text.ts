import { pickText, type Locale, type Refusal } from '@linli/model';
import type { CoreMessages } from '../../core/core.messages.js';
import { errorText } from '../../core/error-text.js';

/** One sentence on why a matter was not filed: the refusal's own, or that of an error on the way. */
export function problemText(problem: unknown, words: CoreMessages, locale: Locale): string {
  return isRefusal(problem) ? pickText(problem.message, locale) : errorText(problem, words);
}

function isRefusal(problem: unknown): problem is Refusal {
  return !(problem instanceof Error) && typeof problem === 'object' && problem !== null && 'message' in problem;
}
