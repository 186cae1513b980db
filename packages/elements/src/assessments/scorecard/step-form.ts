import type { LinliClient, ProceedingVerdict } from '@linli/client';
import type { Assessment } from '@linli/model';
import { html, nothing, type TemplateResult } from 'lit';
import { DraftKeeper } from '../../cases/intake-form/draft-keeper.js';
import { FieldsController } from '../../controls/fields/fields-controller.js';
import { renderNotice } from '../../controls/notice/notice.js';
import { askHost } from '../../core/ask-host.js';
import { focusMark, moveFocus } from '../../core/focus.js';
import type { LinliElement } from '../../core/linli-element.js';
import { problemOf, renderProblem, type Problem } from '../problem.js';
import { argsOf, fieldsOf, valuesOf, type IndicatorStep, type StepSubject } from './step-fields.js';
import type { ScorecardMessages } from './scorecard.messages.js';
import type { AssessmentActionApplied, AssessmentActionRequest } from './scorecard.types.js';

/** What a form is drawn and sent with. */
export interface StepContext {
  client: LinliClient;
  assessment: Assessment;
  say: ScorecardMessages;
  /** What the actor may do now. */
  allowed: readonly string[];
}

/**
 * The form of one step about one indicator: an objection, figures, an answer. What is typed is kept on this device until the step is taken, also
 * when the person looks at something else meanwhile, or the step is refused.
 */
export class StepForm {
  /** What the open form is for. */
  subject: StepSubject | undefined;
  /** The step that was taken last, to be said at its indicator. */
  done: { step: IndicatorStep; indicator: string } | undefined;

  readonly #host: LinliElement;
  readonly #fields: FieldsController;
  readonly #drafts: DraftKeeper;
  #say: ScorecardMessages | undefined;
  #problem: Problem | undefined;
  #restored = false;
  #sending = false;

  constructor(host: LinliElement) {
    this.#host = host;
    this.#fields = new FieldsController(host);
    this.#drafts = new DraftKeeper(host);
  }

  async open(subject: StepSubject, { client, assessment, say }: StepContext): Promise<void> {
    this.#drafts.flush();
    this.subject = subject;
    this.done = undefined;
    this.#problem = undefined;
    this.#restored = false;
    this.#say = undefined;
    this.speak(say);
    this.#fields.reset(valuesOf(subject, assessment));
    void this.#focus('#step-title');
    const draft = await this.#drafts.open(client, `assessment/${assessment.id}/${subject.organisation}/${subject.indicator.id}/${subject.step}`);
    if (!draft || this.subject !== subject) return;
    this.#fields.fill(draft.values);
    this.#restored = true;
  }

  /** Says what it asks for in these words. What was entered stays. */
  speak(say: ScorecardMessages): void {
    if (!this.subject || say === this.#say) return;
    this.#say = say;
    this.#fields.define({ fields: fieldsOf(this.subject, say), onChange: this.#drafts.touch });
  }

  /** What was typed stays on this device. */
  close(): void {
    this.#drafts.flush();
    this.subject = undefined;
    this.#host.requestUpdate();
  }

  render({ say, allowed, ...context }: StepContext): TemplateResult | typeof nothing {
    const { subject } = this;
    if (!subject) return nothing;
    const { step } = subject;
    const isAllowed = allowed.includes(step);
    const { words } = this.#host;
    const title = say[step === 'observe' ? 'correct' : step];
    return html`<form class="form" part="form" novalidate aria-labelledby="step-title" @submit=${(event: Event) => this.#submitted(event, { say, allowed, ...context })}>
      <h4 id="step-title" tabindex="-1">${title}</h4>
      ${step === 'correct' ? html`<p class="quiet">${say.correctHint}</p>` : nothing} <div role="status">${this.#restored ? html`<p class="quiet">${say.restored}</p>` : nothing}</div>
      ${renderProblem(this.#problem, this.#host)} ${isAllowed ? nothing : renderNotice('warning', html`<p>${say.gone}</p>`)} ${this.#fields.render()}
      <div class="row">
        ${isAllowed ? html`<button type="submit" class="button primary" aria-disabled=${this.#sending}>${this.#sending ? say.sending : title}</button>` : nothing}
        <button type="button" class="button plain" @click=${() => this.#cancelled()}>${words.cancel}</button>
      </div>
    </form>`;
  }

  async #take(subject: StepSubject, { client, assessment }: StepContext): Promise<void> {
    const on = { id: assessment.id, area: assessment.area, version: assessment.version };
    const args = argsOf(subject, this.#fields.cleanValues, assessment);
    const mayMove = focusMark();
    this.#problem = undefined;
    this.#sending = true;
    this.#host.requestUpdate();
    try {
      const request: AssessmentActionRequest = { action: subject.step, assessment: on, args };
      const goesOn = await askHost(this.#host, 'linli-assessment-action-request', request);
      const verdict = goesOn ? await client.assessments.act(on, subject.step, args) : undefined;
      await this.#judge(subject, on, verdict, mayMove);
    } catch (error) {
      this.#problem = { error };
    } finally {
      this.#sending = false;
      this.#host.requestUpdate();
    }
  }

  async #judge(subject: StepSubject, on: { id: string; area: string }, verdict: ProceedingVerdict | undefined, mayMove: () => boolean): Promise<void> {
    this.#problem = problemOf(verdict);
    if (!this.#problem) {
      await this.#drafts.discard();
      if (this.subject === subject) this.subject = undefined;
      this.done = { step: subject.step, indicator: subject.indicator.id };
      const detail: AssessmentActionApplied = { action: subject.step, assessment: { id: on.id, area: on.area }, version: verdict?.status === 'applied' ? verdict.version : undefined };
      this.#host.dispatchEvent(new CustomEvent('linli-assessment-action-applied', { detail }));
      this.#host.requestUpdate();
      await this.#focus('.step-done', mayMove);
    }
  }

  #focus(selector: string, mayMove?: () => boolean): Promise<void> {
    this.#host.requestUpdate();
    return moveFocus(this.#host, selector, mayMove);
  }

  #cancelled(): void {
    const { subject } = this;
    this.close();
    if (subject) void this.#focus(`[data-step="${subject.step}"]`);
  }

  #submitted(event: Event, context: StepContext): void {
    event.preventDefault();
    if (!this.subject || this.#sending) return;
    if (this.#fields.validate().length > 0) void this.#fields.focusFirstError();
    else void this.#take(this.subject, context);
  }
}
