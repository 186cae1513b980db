import type { LinliClient } from '@linli/client';
import { formatDay, pickText, roundExact, type Exact, type Locale, type Survey } from '@linli/model';
import { html, type TemplateResult } from 'lit';
import type { CoreMessages } from '../../core/core.messages.js';
import type { SurveyMessages } from './survey.messages.js';

/** What the parts of the element are drawn with. */
export interface Page {
  survey: Survey;
  client: LinliClient;
  say: SurveyMessages;
  words: CoreMessages;
  locale: Locale;
  organisation(id: string): string;
}

/** What is asked, why, by whom and when. */
export function renderHead({ survey, say, locale, organisation }: Page): TemplateResult {
  return html`<header>
    <h2>${pickText(survey.title, locale)}</h2>
    <p>${pickText(survey.purpose, locale)}</p>
    <p class="quiet meta"><span>${say.by(organisation(survey.surveyor))}</span> <span>${say.days(formatDay(survey.from, locale), formatDay(survey.to, locale))}</span></p>
  </header>`;
}

/** To two digits, as it is printed: figures one below the other have the same. */
export function percent(exact: Exact): string {
  return `${plain(exact, 2)}%`;
}

export function plain(exact: Exact, digits: number): string {
  return roundExact(exact, { digits, mode: 'half-up' }).valueOf().toFixed(digits);
}

export function subjectTitle({ survey, locale }: Page, subject: string): string {
  const found = survey.subjects.find(({ organisation }) => organisation === subject);
  return found ? pickText(found.title, locale) : subject;
}

export function stratumTitle({ survey, locale }: Page, id: string): string {
  const found = survey.sample.strata.find((stratum) => stratum.id === id);
  return found ? pickText(found.title, locale) : id;
}
