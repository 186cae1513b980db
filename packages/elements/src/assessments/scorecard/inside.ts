import { hasObjected, pickText, type Indicator, type Objection } from '@linli/model';
import { html, nothing, type TemplateResult } from 'lit';
import { dayText, findIndicator, postText } from '../wording.js';
import type { ScorecardPage } from './page.js';
import { objectionTo, type IndicatorStep } from './step-fields.js';
import type { StepForm } from './step-form.js';
import { standingText } from './tree.js';

/** What an opened row needs beside its page. */
export interface InsideContext {
  form: StepForm;
  /** What the actor may do with the assessment now. */
  allowed: readonly string[];
  start: (step: IndicatorStep, indicator: Indicator) => void;
  relay: (event: CustomEvent<unknown>) => void;
}

/** What an opened row shows: how its score came about, what was objected to it, and what may be done. */
export function renderInside(id: string, page: ScorecardPage, context: InsideContext): TemplateResult {
  const { client, assessment, card, locale } = page;
  const { scheme } = assessment;
  const indicator = findIndicator(scheme, id);
  return html`<linli-score-explain compact .client=${client} .assessment=${assessment} organisation=${card.organisation} subject=${id} lang=${locale} @linli-case-open=${context.relay}></linli-score-explain>
    ${renderObjections(id, page)} ${client && indicator?.inputs?.length ? renderSteps(indicator, page, { ...context, client }) : nothing}`;
}

function renderObjections(id: string, page: ScorecardPage): TemplateResult | typeof nothing {
  const { assessment, card, say } = page;
  const about = assessment.objections.filter(({ organisation, indicator }) => organisation === card.organisation && indicator === id);
  if (about.length === 0) return nothing;
  return html`<h4>${say.objections}</h4>
    <ol class="objections">${about.map((objection) => renderObjection(objection, page))}</ol>`;
}

function renderObjection(objection: Objection, page: ScorecardPage): TemplateResult {
  const { say } = page;
  const { words, at, by, answer } = objection;
  return html`<li>
    <p class="said">${words}</p>
    <p class="quiet">${say.objected(postText(by, page), dayText(at, page))}</p>
    ${answer
      ? html`<p><strong>${standingText(objection, say)}</strong></p>
          <p class="said">${answer.words}</p>
          <p class="quiet">${postText(answer.by, page)} ${dayText(answer.at, page)}</p>`
      : html`<p><strong>${say.unanswered}</strong></p>`}
  </li>`;
}

/** The steps that may be taken about this indicator, and the form of the one that is open. */
function renderSteps(indicator: Indicator, page: ScorecardPage, { form, allowed, start, client }: InsideContext & { client: NonNullable<ScorecardPage['client']> }): TemplateResult {
  const { assessment, say } = page;
  const steps = stepsFor(indicator, page, allowed);
  const isOpen = form.subject?.indicator.id === indicator.id;
  const done = form.done?.indicator === indicator.id ? form.done : undefined;
  return html`${done ? html`<div class="notice success step-done" role="status" tabindex="-1">${say.done[done.step]}</div>` : nothing}
    ${isOpen
      ? form.render({ client, assessment, say, allowed })
      : steps.length > 0
        ? html`<div class="row steps">${steps.map((step) => html`<button type="button" class="button" data-step=${step} @click=${() => start(step, indicator)}>${say[step === 'observe' ? 'correct' : step]}<span class="visually-hidden"> ${pickText(indicator.title, page.locale)}</span></button>`)}</div>`
        : nothing}`;
}

function stepsFor(indicator: Indicator, { assessment, card, client }: ScorecardPage, allowed: readonly string[]): IndicatorStep[] {
  const actor = client?.actor;
  const own = actor !== undefined && actor.role !== 'applicant' && actor.organisation === card.organisation;
  const waits = (step: IndicatorStep) => objectionTo({ step, organisation: card.organisation, indicator }, assessment) !== undefined;
  const isOffered: Record<IndicatorStep, boolean> = { object: own && !hasObjected(assessment, card.organisation, indicator.id), observe: true, correct: true, answer: waits('answer') };
  return (Object.keys(isOffered) as IndicatorStep[]).filter((step) => allowed.includes(step) && isOffered[step]);
}
