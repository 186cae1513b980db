import { commentLength } from '@linli/model';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { renderProblem, type Problem } from '../problem.js';
import { nameOf, type Page } from './page.js';

/** A step that needs a reason, while it is being given. What was typed stays until it is done or called off. */
export interface Reason {
  action: 'recuse' | 'closeSubject';
  subject: string;
  words: string;
  /** Whether it was sent without words. */
  missing: boolean;
  problem: Problem | undefined;
}

export interface ReasonTerms {
  busy: boolean;
  type: (words: string) => void;
  send: () => void;
  cancel: () => void;
}

export function renderReason(page: Page, reason: Reason, { busy, type, send, cancel }: ReasonTerms): TemplateResult {
  const { say, words: core } = page;
  const { title, hint, confirm } = reason.action === 'recuse'
    ? { title: say.recuseTitle, hint: say.recuseHint, confirm: say.recuseConfirm }
    : { title: say.endSubjectTitle(nameOf(page, reason.subject)), hint: say.endSubjectHint, confirm: say.endSubject };
  const submitted = (event: Event): void => {
    event.preventDefault();
    send();
  };
  return html`<form class="reason" novalidate aria-labelledby="reason-title" @submit=${submitted}>
    <h3 id="reason-title" tabindex="-1">${title}</h3>
    <p class="quiet">${hint}</p>
    ${renderProblem(reason.problem, page)}
    <div class="field ${reason.missing ? 'wrong' : ''}">
      <label class="label" for="reason">${say.reason}</label>
      ${reason.missing ? html`<p class="error" id="reason-error"><span class="visually-hidden">${say.errorPrefix}</span>${say.reasonMissing}</p>` : nothing}
      <textarea
        class="input"
        id="reason"
        rows="3"
        maxlength=${commentLength}
        aria-required="true"
        aria-invalid=${reason.missing}
        aria-describedby=${reason.missing ? 'reason-error' : nothing}
        .value=${live(reason.words)}
        @input=${(event: Event) => type((event.target as HTMLTextAreaElement).value)}
      ></textarea>
    </div>
    <div class="row">
      <button type="submit" class="button danger" aria-disabled=${busy}>${confirm}</button>
      <button type="button" class="button plain" @click=${cancel}>${core.cancel}</button>
    </div>
  </form>`;
}
