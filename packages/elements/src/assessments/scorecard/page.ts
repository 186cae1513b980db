import { formatExact, pickText, type Assessment, type Indicator, type Numeric, type Score, type Scorecard } from '@linli/model';
import type { AssessmentFacts } from '../assessment-data.js';
import type { Wording } from '../wording.js';
import type { ScorecardMessages } from './scorecard.messages.js';

/** What every part of a scorecard is drawn with. */
export interface ScorecardPage extends Wording {
  facts: AssessmentFacts;
  assessment: Assessment;
  card: Scorecard;
  say: ScorecardMessages;
}

/** A number as people write it, with at most two digits after the point. */
export function figure(value: Numeric, { locale }: Pick<ScorecardPage, 'locale'>): string {
  return formatExact(value, locale, 2);
}

/** What an indicator measured, in the unit of its rate or of its first input. A mere count of events says less than the points do. */
export function measureText({ measure }: Pick<Score, 'measure'>, indicator: Indicator, page: Pick<ScorecardPage, 'locale'>): string | undefined {
  const unit = unitOf(indicator, page);
  if (measure === null || (!indicator.rate && unit === '')) return undefined;
  return `${figure(measure, page)}${page.locale === 'en' && unit !== '%' && unit !== '' ? ` ${unit}` : unit}`;
}

export function unitOf({ rate, inputs }: Indicator, { locale }: Pick<ScorecardPage, 'locale'>): string {
  if (rate) return Number(rate.per ?? 1) === 100 ? '%' : '';
  const unit = inputs?.[0]?.unit;
  return unit ? pickText(unit, locale) : '';
}
