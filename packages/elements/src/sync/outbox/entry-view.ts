import type { OutboxEntry } from '@linli/client';
import { formatInstant, type FormValues } from '@linli/model';
import { html, nothing, type TemplateResult } from 'lit';
import { renderProblem } from '../../cases/case-actions/hindrance.js';
import type { FactsController } from '../../cases/facts/facts-controller.js';
import { renderLight } from '../../controls/light/light.js';
import { renderNotice } from '../../controls/notice/notice.js';
import type { CoreMessages } from '../../core/core.messages.js';
import { errorText } from '../../core/error-text.js';
import { renderConflict } from './conflict.js';
import type { EntryForm, EntryFormKind } from './entry-form.js';
import { fieldsOf, isForPerson, type Matter } from './matters.js';
import { stateLights, stepName, whyItIsDead, whyItWaits, type Wording } from './wording.js';

/** What the view of one command is drawn with, and what it asks for. */
export interface EntryView extends Wording {
  core: CoreMessages;
  facts: FactsController;
  form: EntryForm | undefined;
  /** Whether something is being done about it. */
  busy: boolean;
  /** It was settled in another tab while it was being corrected. */
  isGone: boolean;
  /** What failed when that was done. */
  failure: unknown;
  onOpen(kind: EntryFormKind): void;
  onClose(): void;
  onSubmit(): void;
  onRetry(): void;
  onResend(): void;
}

/** One command on this device: what was done, when, how it stands, why, and what a person may do about it. */
export function renderEntry(entry: OutboxEntry, matter: Matter, view: EntryView): TemplateResult {
  const { say, locale, client, core, facts, form, failure } = view;
  const why = whyItWaits(entry, matter, view);
  const entered = facts.render(fieldsOf(entry, matter), entry.command.args as FormValues, { scope: entry.id, area: entry.command.target.region });
  return html`<article class="entry ${isForPerson(entry) ? '' : 'calm'}" part="entry" aria-labelledby="entry-${entry.id}">
    <div class="entry-head">
      <h4 id="entry-${entry.id}" tabindex="-1">${stepName(entry, matter, view)}</h4>
      ${view.isGone ? nothing : html`<span data-state=${entry.state}>${renderLight(stateLights[entry.state], core, say.states[entry.state])}</span>`}
      <time class="quiet" datetime=${entry.storedAt}>${say.done(formatInstant(entry.storedAt, client.calendar.offset, locale))}</time>
    </div>
    ${why ? html`<p class="quiet">${why}</p>` : nothing} ${view.isGone ? html`<div role="alert">${renderNotice('warning', html`<p>${say.gone}</p>`)}</div>` : renderTrouble(entry, matter, view)}
    ${failure === undefined ? nothing : renderNotice('danger', html`<p>${errorText(failure, core)}</p>`)}
    <div class="foot">
      ${entered === nothing ? nothing : html`<details class="entered"><summary>${say.entered}</summary>${entered}</details>`}
      ${form ? nothing : renderActs(entry, matter, view)}
    </div>
    ${form ? renderForm(form, entry, matter, view) : nothing}
  </article>`;
}

/** Why a person must look at it. No alert: what stood here when the page opened is no news. */
function renderTrouble(entry: OutboxEntry, matter: Matter, view: EntryView) {
  const { verdict, state } = entry;
  if (state === 'conflict') return html`<div class="trouble conflict">${renderConflict(entry, matter, view, view.facts)}</div>`;
  if (state !== 'dead' && state !== 'rejected') return nothing;
  const refusal = state === 'rejected' && verdict?.status === 'rejected' ? verdict.refusal : undefined;
  return html`<div class="trouble">${refusal ? renderProblem({ kind: 'refused', refusal }, view) : html`<p>${whyItIsDead(entry, view.say)}</p>`}</div>`;
}

function renderActs(entry: OutboxEntry, matter: Matter, view: EntryView) {
  const { say, busy } = view;
  const button = (name: string, words: string, tone: string, pressed: () => void): TemplateResult =>
    html`<button type="button" class="button ${tone}" data-act=${name} aria-describedby="entry-${entry.id}" aria-disabled=${busy} @click=${pressed}>${words}</button>`;
  const canCorrect = fieldsOf(entry, matter).length > 0;
  const again = (tone: string): TemplateResult =>
    canCorrect ? button('correct', say.correct, tone, () => view.onOpen('correct')) : button('resend', say.resend, tone, view.onResend);
  const discard = button('discard', say.discard, 'plain', () => view.onOpen('discard'));
  // Of what cannot be opened there is nothing to send.
  if (entry.command.type === '') return html`<div class="acts">${discard}</div>`;
  const retry = (tone: string): TemplateResult => button('retry', say.retry, tone, view.onRetry);
  const acts: TemplateResult[] = {
    stored: entry.attempts > 0 ? [retry(''), discard] : [discard],
    sending: [],
    held: [discard],
    'needs-auth': [discard],
    applied: [],
    rejected: [again('primary'), discard],
    conflict: hasFields(entry)
      ? [button('resend', say.keepMine, '', view.onResend), button('discard', say.takeTheirs, '', () => view.onOpen('discard')), ...(canCorrect ? [again('plain')] : [])]
      : [button('resend', say.sendAnyway, '', view.onResend), ...(canCorrect ? [again('')] : []), discard],
    dead: entry.problem?.retry === 'never' ? [again('primary'), retry(''), discard] : [retry('primary'), again(''), discard],
  }[entry.state];
  return acts.length > 0 ? html`<div class="acts">${acts}</div>` : nothing;
}

function renderForm(form: EntryForm, entry: OutboxEntry, matter: Matter, view: EntryView): TemplateResult {
  const { say, core, busy, isGone } = view;
  const step = stepName(entry, matter, view);
  const takes = hasFields(entry);
  const isDiscard = form.kind === 'discard';
  const title = isDiscard ? (takes ? say.takingTheirs(step) : say.discarding(step)) : say.correcting(step);
  const act = isDiscard ? (takes ? say.takeNow : say.discardNow) : say.resend;
  const behind = matter.entries.filter(({ heldBy }) => heldBy === entry.id).length;
  return html`<form class="form" part="form" novalidate aria-labelledby="form-${entry.id}" @submit=${submitted(view)}>
    <h5 id="form-${entry.id}" tabindex="-1">${title}</h5>
    ${isDiscard ? html`<p>${takes ? say.takeNote : say.discardNote}</p>` : nothing} ${isDiscard && mayBeDone(entry) ? html`<p>${say.mayBeDone}</p>` : nothing}
    ${isDiscard && behind > 0 ? html`<p>${say.followers(behind.toLocaleString(view.locale))}</p>` : nothing}
    ${form.fields.render()} ${isDiscard ? html`<p class="quiet">${say.reasonHint}</p>` : nothing}
    <div class="acts">
      ${isGone ? nothing : html`<button type="submit" class="button ${isDiscard ? 'danger' : 'primary'}" aria-disabled=${busy}>${act}</button>`}
      <button type="button" class="button plain" @click=${view.onClose}>${core.cancel}</button>
    </div>
  </form>`;
}

/** Sent, and no verdict came back. A first refusal to deal with it at all says that it was not carried out. */
function mayBeDone({ sent, verdict, state, attempts }: OutboxEntry): boolean {
  return sent === true && verdict === undefined && (state !== 'dead' || attempts > 1);
}

/** Whether there is something to choose between, field by field. */
function hasFields({ state, verdict }: OutboxEntry): boolean {
  return state === 'conflict' && verdict?.status === 'conflict' && (verdict.fields ?? []).length > 0;
}

function submitted({ isGone, onSubmit }: EntryView): (event: Event) => void {
  return (event) => {
    event.preventDefault();
    if (!isGone) onSubmit();
  };
}
