import type { LinliClient, ProceedingVerdict } from '@linli/client';
import { assessmentSteps, pickText, type Assessment } from '@linli/model';
import { html, nothing, type TemplateResult } from 'lit';
import { FieldsController } from '../../controls/fields/fields-controller.js';
import { renderNotice } from '../../controls/notice/notice.js';
import { askHost } from '../../core/ask-host.js';
import type { LinliElement } from '../../core/linli-element.js';
import { problemOf, renderProblem, type Problem } from '../problem.js';
import type { AssessmentActionApplied, AssessmentActionRequest } from '../scorecard/scorecard.types.js';
import { lifeArgs, lifeFields } from './life-fields.js';
import type { RankingMessages } from './ranking.messages.js';
import { lifeActions, type LifeAction } from './ranking.types.js';

/** What a step is drawn and sent with. */
export interface LifeContext {
  client: LinliClient;
  assessment: Assessment;
  say: RankingMessages;
  /** What the actor may do now. */
  allowed: readonly string[];
  organisation: (id: string) => string;
}

/** The steps of an assessment as a whole, each in a dialog that says what follows from it. What was typed stays until the step is taken. */
export class LifeDesk {
  readonly #host: LinliElement;
  readonly #fields: FieldsController;
  #action: LifeAction | undefined;
  #of: string | undefined;
  #say: RankingMessages | undefined;
  #typed: Partial<Record<LifeAction, FieldsController['values']>> = {};
  #problem: Problem | undefined;
  #done: string | undefined;
  #sending = false;
  #opening = false;

  constructor(host: LinliElement) {
    this.#host = host;
    this.#fields = new FieldsController(host);
  }

  /** To be called before each render: forgets what was typed about another assessment, and speaks the language of the element. */
  prepare(context: Pick<LifeContext, 'assessment' | 'say' | 'organisation'>): void {
    if (this.#of !== context.assessment.id) this.#forget(context.assessment.id);
    if (this.#action && context.say !== this.#say) this.#define(this.#action, context);
  }

  /** The buttons, what was done last, and the dialog. */
  render(context: LifeContext): TemplateResult {
    const { say, allowed } = context;
    const offered = lifeActions.filter((action) => allowed.includes(action));
    return html`<div class="life" part="actions">
      <p class="done" role="status" tabindex="-1">${this.#done ? say.done(this.#done) : nothing}</p>
      ${offered.length === 0
        ? nothing
        : html`<div class="row" role="group" aria-label=${say.acts}>
            ${offered.map((action) => html`<button type="button" class="button" data-action=${action} aria-haspopup="dialog" @click=${() => this.#open(action, context)}>${this.#title(action)}</button>`)}
          </div>`}
      <dialog aria-labelledby="life-title" @close=${() => this.#closed()}>${this.#action ? this.#renderForm(this.#action, context) : nothing}</dialog>
    </div>`;
  }

  /** A dialog that was taken off the page is no longer a modal one. */
  close(): void {
    this.#dialog?.close();
  }

  #renderForm(action: LifeAction, context: LifeContext): TemplateResult {
    const { say, allowed } = context;
    const isAllowed = allowed.includes(action);
    const title = this.#title(action);
    return html`<form novalidate aria-labelledby="life-title" @submit=${(event: Event) => this.#submitted(event, context)}>
      <h3 id="life-title" tabindex="-1">${title}</h3>
      <p>${say.consequence[action]}</p>
      ${this.#renderProblem(say)} ${isAllowed || this.#problem ? nothing : renderNotice('warning', html`<p>${say.conflict}</p>`)} ${this.#fields.render()}
      <div class="row">
        ${isAllowed ? html`<button type="submit" class="button primary" aria-disabled=${this.#sending}>${this.#sending ? say.sending : title}</button>` : nothing}
        <button type="button" class="button plain" @click=${() => this.close()}>${this.#host.words.cancel}</button>
      </div>
    </form>`;
  }

  #renderProblem(say: RankingMessages): TemplateResult | typeof nothing {
    const problem = this.#problem;
    return problem && 'conflict' in problem ? renderNotice('danger', html`<p>${say.conflict}</p>`) : renderProblem(problem, this.#host);
  }

  #title(action: LifeAction): string {
    const step = assessmentSteps.find((each) => each.action === action);
    return step ? pickText(step.title, this.#host.locale) : action;
  }

  #define(action: LifeAction, { assessment, say, organisation }: Pick<LifeContext, 'assessment' | 'say' | 'organisation'>): void {
    this.#say = say;
    this.#fields.define({ fields: lifeFields(action, assessment, say, organisation), onChange: (values) => (this.#typed[action] = values) });
  }

  async #open(action: LifeAction, context: LifeContext): Promise<void> {
    this.#opening = true;
    this.#action = action;
    this.#problem = undefined;
    this.#done = undefined;
    this.#define(action, context);
    this.#fields.reset(this.#typed[action] ?? (action === 'publish' ? { show: 'full' } : {}));
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    if (!this.#dialog?.open) this.#dialog?.showModal();
    this.#opening = false;
    this.#host.renderRoot.querySelector<HTMLElement>('#life-title')?.focus();
  }

  async #take(action: LifeAction, { client, assessment: { id, area, version } }: LifeContext): Promise<void> {
    const on = { id, area, version };
    const args = lifeArgs(this.#fields.cleanValues, client.calendar.offset);
    this.#problem = undefined;
    this.#sending = true;
    this.#host.requestUpdate();
    try {
      const goesOn = await askHost<AssessmentActionRequest>(this.#host, 'linli-assessment-action-request', { action, assessment: on, args });
      await this.#judge(action, on, goesOn ? await client.assessments.act(on, action, args) : undefined);
    } catch (error) {
      this.#problem = { error };
    } finally {
      this.#sending = false;
      this.#host.requestUpdate();
    }
  }

  async #judge(action: LifeAction, { id, area }: { id: string; area: string }, verdict: ProceedingVerdict | undefined): Promise<void> {
    this.#problem = problemOf(verdict);
    if (verdict?.status === 'rejected') this.#fields.show(verdict.refusal.issues ?? []);
    if (!this.#problem) {
      delete this.#typed[action];
      this.#done = this.#title(action);
      this.close();
      const detail: AssessmentActionApplied = { action, assessment: { id, area }, version: verdict?.status === 'applied' ? verdict.version : undefined };
      this.#host.dispatchEvent(new CustomEvent('linli-assessment-action-applied', { detail }));
      this.#host.requestUpdate();
      await this.#host.updateComplete;
      this.#host.renderRoot.querySelector<HTMLElement>('.life .done')?.focus();
    }
  }

  #forget(assessment: string): void {
    this.close();
    this.#of = assessment;
    this.#typed = {};
    this.#action = undefined;
    this.#done = undefined;
  }

  get #dialog(): HTMLDialogElement | null {
    return this.#host.renderRoot.querySelector('.life dialog');
  }

  /** Escape closes it too. The focus goes back to the button by itself. What is told late, after it was opened again, is old. */
  #closed(): void {
    if (this.#opening || this.#dialog?.open) return;
    this.#action = undefined;
    this.#host.requestUpdate();
  }

  #submitted(event: Event, context: LifeContext): void {
    event.preventDefault();
    if (!this.#action || this.#sending) return;
    if (this.#fields.validate().length > 0) void this.#fields.focusFirstError();
    else void this.#take(this.#action, context);
  }
}
