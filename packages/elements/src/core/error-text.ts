import { LinliError } from '@linli/client';
import type { CoreMessages } from './core.messages.js';

/** One sentence for a person about an error of the client: what happened, and what to do next. */
export function errorText(error: unknown, words: Pick<CoreMessages, 'errors'>): string {
  const sentences: Partial<Record<string, string>> = words.errors;
  return (error instanceof LinliError ? sentences[error.code] : undefined) ?? words.errors.other;
}
