import type { LinliClient } from '@linli/client';
import { dayOf, formatDay, indicatorsOf, isPeriod, periodText, pickText, type DoneBy, type Indicator, type Instant, type Locale, type Scheme } from '@linli/model';
import type { CoreMessages } from '../core/core.messages.js';

/** What words about an assessment are put with. */
export interface Wording {
  client: LinliClient | undefined;
  locale: Locale;
  words: CoreMessages;
  organisation: (id: string) => string;
}

/** Between what is named and what is said of it. */
export function colon({ locale }: Pick<Wording, 'locale'>): string {
  return locale === 'en' ? ': ' : '：';
}

/** A period as people write it; one of another kind of name as it stands. */
export function periodName(period: string, locale: Locale): string {
  return isPeriod(period) ? pickText(periodText(period), locale) : period;
}

/** A post and its organisation: 东湖区委政法委 督办人员. To the public the organisation alone, as the model shows it. */
export function postText({ role, organisation: id }: DoneBy, { words, organisation, locale }: Pick<Wording, 'words' | 'organisation' | 'locale'>): string {
  if (role === 'system') return organisation(id);
  return locale === 'en' ? `${words.roles[role]}, ${organisation(id)}` : `${organisation(id)} ${words.roles[role]}`;
}

/** The day of a moment, where the client's calendar is; without one, as it is written. */
export function dayText(at: Instant, { client, locale }: Pick<Wording, 'client' | 'locale'>): string {
  return formatDay(client ? dayOf(at, client.calendar.offset) : at.slice(0, 10), locale);
}

export function findIndicator(scheme: Pick<Scheme, 'indicators' | 'bonus'>, id: string): Indicator | undefined {
  return indicatorsOf(scheme).find((indicator) => indicator.id === id);
}
