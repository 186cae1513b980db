import { formatExact, pickText, type Exact, type Locale, type Scheme, type Text } from '@linli/model';
import type { AssessmentFacts } from '../assessment-data.js';
import type { Wording } from '../wording.js';
import type { RankingMessages } from './ranking.messages.js';

/** What every part of a ranking is drawn with. */
export interface RankingPage extends Wording {
  facts: AssessmentFacts;
  say: RankingMessages;
  open: (organisation: string) => void;
}

/** With as many digits as the scheme rounds totals to, so that the points of all stand one below the other. */
export function totalText(total: Exact, { rounding: { total: { digits } } }: Scheme, locale: Locale): string {
  const shown = formatExact(total, locale, digits);
  const [, part = ''] = shown.split('.');
  return digits === 0 ? shown : `${part === '' ? `${shown}.` : shown}${'0'.repeat(Math.max(0, digits - part.length))}`;
}

/** At most two digits after the point. */
export function pointsText(points: Exact, locale: Locale): string {
  return formatExact(points, locale, 2);
}

/** Those that others name as their parent. */
export function blocksOf({ indicators }: Scheme): Set<string> {
  return new Set(indicators.flatMap(({ parent }) => parent ?? []));
}

export function groupTitle(scheme: Scheme, group: string | null, locale: Locale): string {
  const found = scheme.groups.find(({ id }) => id === group);
  return found ? pickText(found.title, locale) : (group ?? '');
}

export function titleOf({ title }: { title: Text }, locale: Locale): string {
  return pickText(title, locale);
}
