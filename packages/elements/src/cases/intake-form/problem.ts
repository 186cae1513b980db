import { pickText, type Locale, type Refusal } from '@linli/model';
import { html, type TemplateResult } from 'lit';
import { renderNotice } from '../../controls/notice/notice.js';
import type { CoreMessages } from '../../core/core.messages.js';
import { errorText } from '../../core/error-text.js';
import type { IntakeMessages } from './intake-form.messages.js';

/** Why a matter was not filed, by its refusal or by an error on the way, and a button to try again. */
export function renderProblem(problem: unknown, words: IntakeMessages, core: CoreMessages, locale: Locale): TemplateResult {
  const reason = isRefusal(problem) ? pickText(problem.message, locale) : errorText(problem, core);
  return renderNotice(
    'danger',
    html`<p><strong>${words.failed}</strong></p>
      <p>${reason}</p>
      <button class="button" type="submit">${core.retry}</button>`,
  );
}

function isRefusal(problem: unknown): problem is Refusal {
  return !(problem instanceof Error) && typeof problem === 'object' && problem !== null && 'message' in problem;
}
