import type { ProceedingVerdict } from '@linli/client';
import { html, nothing, type TemplateResult } from 'lit';
import { renderNotice } from '../controls/notice/notice.js';
import { focusMark, moveFocus } from '../core/focus.js';
import type { LinliElement } from '../core/linli-element.js';
import { problemOf, renderProblem, type Problem } from './problem.js';

export interface PlainStepsTerms<Step extends string> {
  /** What may be done now. */
  offered: readonly Step[];
  steps: Readonly<Record<Step, string>>;
  /** What it means, said before it is done. */
  confirms: Readonly<Record<Step, string>>;
  done: Readonly<Record<Step, string>>;
  sending: string;
  /** Resolves to `undefined` when the host has taken it over. */
  take: (step: Step) => Promise<ProceedingVerdict | undefined>;
}

/** Steps that ask for nothing more: each is said again before it is done, since none can be undone. */
export class PlainSteps<Step extends string> {
  readonly #host: LinliElement;
  #asking: Step | undefined;
  #sending = false;
  #done: Step | undefined;
  #problem: Problem | undefined;

  constructor(host: LinliElement) {
    this.#host = host;
  }

  forget(): void {
    this.#asking = undefined;
    this.#done = undefined;
    this.#problem = undefined;
  }

  render(terms: PlainStepsTerms<Step>): TemplateResult | typeof nothing {
    const { offered, steps, confirms, done, sending } = terms;
    const step = offered.find((one) => one === this.#asking);
    if (offered.length === 0 && !this.#done && !this.#problem) return nothing;
    return html`<div class="desk" part="desk">
      <div class="done" role="status" tabindex="-1">${this.#done ? renderNotice('success', html`<p>${done[this.#done]}</p>`) : nothing}</div>
      ${renderProblem(this.#problem, this.#host)}
      ${step
        ? html`<div class="confirm" role="group" aria-labelledby="confirm-text">
            <p id="confirm-text" tabindex="-1">${confirms[step]}</p>
            <div class="row">
              <button type="button" class="button primary" data-confirm=${step} aria-disabled=${this.#sending} @click=${() => this.#take(step, terms)}>${this.#sending ? sending : steps[step]}</button>
              <button type="button" class="button plain" @click=${() => this.#cancel(step)}>${this.#host.words.cancel}</button>
            </div>
          </div>`
        : offered.length > 0 ? html`<div class="row">${offered.map((one) => html`<button type="button" class="button" data-step=${one} @click=${() => this.#ask(one)}>${steps[one]}</button>`)}</div>` : nothing}
    </div>`;
  }

  #ask(step: Step): void {
    this.forget();
    this.#asking = step;
    void this.#focus('#confirm-text');
  }

  #cancel(step: Step): void {
    this.#asking = undefined;
    void this.#focus(`[data-step="${step}"]`);
  }

  async #take(step: Step, { take }: PlainStepsTerms<Step>): Promise<void> {
    if (this.#sending) return;
    const mayMove = focusMark();
    this.#sending = true;
    this.#problem = undefined;
    this.#host.requestUpdate();
    this.#problem = await take(step).then(problemOf, (error: unknown) => ({ error }));
    this.#sending = false;
    this.#host.requestUpdate();
    if (this.#problem) return;
    this.#asking = undefined;
    this.#done = step;
    await this.#focus('.done', mayMove);
  }

  #focus(selector: string, mayMove?: () => boolean): Promise<void> {
    this.#host.requestUpdate();
    return moveFocus(this.#host, selector, mayMove);
  }
}
