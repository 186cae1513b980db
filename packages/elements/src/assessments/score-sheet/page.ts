import type { LinliClient } from '@linli/client';
import { pickText, type Locale, type Review, type Seat } from '@linli/model';
import type { CoreMessages } from '../../core/core.messages.js';
import type { ScoreSheetMessages } from './score-sheet.messages.js';

/** What the parts of the element are drawn with. */
export interface Page {
  review: Review;
  client: LinliClient;
  say: ScoreSheetMessages;
  words: CoreMessages;
  locale: Locale;
  /** The seat that is scored from. */
  seat: Seat | undefined;
  /** The names of organisations. */
  organisation(id: string): string;
}

/** The name of what is reviewed: the organisation, and its post where that is meant. */
export function nameOf({ review, organisation, locale }: Page, subject: string): string {
  const found = review.subjects.find(({ id }) => id === subject);
  if (!found) return subject;
  return [organisation(found.organisation), ...(found.post ? [pickText(found.post.label, locale)] : [])].join(' ');
}
