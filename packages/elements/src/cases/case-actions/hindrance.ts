import { explainBasis, pickText, type Locale } from '@linli/model';
import { html, nothing, type TemplateResult } from 'lit';
import { renderNotice } from '../../controls/notice/notice.js';
import type { CoreMessages } from '../../core/core.messages.js';
import { errorText } from '../../core/error-text.js';
import type { Problem } from './action-entry.js';
import type { CaseActionsMessages } from './case-actions.messages.js';

/** The words that say what stands in the way. */
export interface HindranceWords {
  core: CoreMessages;
  say: CaseActionsMessages;
  locale: Locale;
}

/** What stands in the way of an action: why it was refused, and whether the case has left it behind. */
export function renderHindrance(problem: Problem | undefined, isAllowed: boolean, words: HindranceWords): TemplateResult | typeof nothing {
  const gone = isAllowed ? nothing : html`<p>${words.say.gone}</p>`;
  if (problem) return renderNotice('danger', html`${renderProblem(problem, words)}${gone}`);
  return isAllowed ? nothing : renderNotice('warning', gone);
}

/** The reason alone, without a box around it. */
export function renderProblem(problem: Problem, { core, locale }: Pick<HindranceWords, 'core' | 'locale'>): TemplateResult {
  switch (problem.kind) {
    case 'conflict':
      return html`<p>${core.errors.conflict}</p>`;
    case 'failed':
      return html`<p>${errorText(problem.error, core)}</p>`;
    case 'refused': {
      const { message, basis } = problem.refusal;
      return html`<p>${pickText(message, locale)}</p>${basis ? html`<p class="quiet">${explainBasis(basis, locale)}</p>` : nothing}`;
    }
  }
}
