import { formatExact, formatInstant, issueText, pickText, scoreFields, type Criterion } from '@linli/model';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { isComposing } from '../../controls/fields/ime.js';
import { renderNotice } from '../../controls/notice/notice.js';
import { renderProblem } from '../problem.js';
import { nameOf, type Page } from './page.js';
import type { ScoreEntry } from './score-entry.js';

export interface FormTerms {
  entry: ScoreEntry;
  subject: string;
  /** Looks the sheet over before it is sent. */
  review: () => void;
  back: () => void;
  send: () => void;
  recuse: (() => void) | undefined;
}

/** The sheet for one subject: criteria with their anchors, the comment, the total. */
export function renderScoreForm(page: Page, terms: FormTerms): TemplateResult {
  return terms.entry.stage === 'confirm' ? renderConfirm(page, terms) : renderEdit(page, terms);
}

function renderEdit(page: Page, { entry, review: lookOver, recuse }: FormTerms): TemplateResult {
  const { say, words, locale, client, review } = page;
  const total = entry.total(review);
  const submitted = (event: Event): void => {
    event.preventDefault();
    lookOver();
  };
  return html`<form class="sheet" part="form" novalidate aria-labelledby="subject-title" @submit=${submitted} @keydown=${guardEnter}>
    ${renderNotice('info', html`<p>${say.blind}</p>`)}
    <div role="status">${entry.restoredAt ? renderNotice('info', html`<p>${say.restored(formatInstant(entry.restoredAt, client.calendar.offset, locale))}</p>`) : nothing}</div>
    ${renderSummary(page, entry)} ${renderProblem(entry.problem, page)}
    ${review.criteria.map((criterion, index) => renderCriterion(page, entry, criterion, index))}
    ${renderComment(page, entry)}
    <p class="quiet">${client.storage.reason ? words.memoryOnly : say.draftNote}</p>
    <div class="bar-bottom">
      <p class="total"><span>${say.total}</span> <output>${total === null ? '—' : formatExact(total)}</output> <span class="quiet">${say.outOf(formatExact(review.outOf))}</span></p>
      <button type="submit" class="button primary">${say.submit}</button>
    </div>
    ${recuse ? html`<button type="button" class="button plain" id="recuse" @click=${recuse}>${say.recuse}</button>` : nothing}
  </form>`;
}

function renderSummary({ say, review, locale }: Page, { issues, commentOver }: ScoreEntry) {
  const fields = scoreFields(review);
  const lines = issues.map((issue) => ({ id: inputOf(review.criteria.findIndex(({ id }) => id === issue.field)), text: issueText(issue, fields.find(({ name }) => name === issue.field), locale) }));
  if (lines.length === 0) return nothing;
  if (commentOver > 0) lines.push({ id: 'comment', text: say.commentOver(commentOver) });
  const go = (event: Event, id: string): void => {
    // The page's address is the host's.
    event.preventDefault();
    ((event.currentTarget as Element).getRootNode() as ShadowRoot).getElementById(id)?.focus();
  };
  return html`<div class="summary" id="summary" role="alert" tabindex="-1" aria-labelledby="summary-title">
    <h4 id="summary-title">${say.summaryTitle}</h4>
    <ul>
      ${lines.map(({ id, text }) => html`<li><a href="#" @click=${(event: Event) => go(event, id)}>${text}</a></li>`)}
    </ul>
  </div>`;
}

function renderCriterion(page: Page, entry: ScoreEntry, criterion: Criterion, index: number): TemplateResult {
  const { say, review, locale } = page;
  const { id, title, full, anchors } = criterion;
  const name = pickText(title, locale);
  const field = scoreFields(review)[index];
  const issue = entry.issues.find((one) => one.field === id);
  const points = entry.points(review, id);
  const step = review.decimals > 0 ? 0.5 : 1;
  const move = (by: number): void => entry.enter(id, moved(entry.points(review, id), by, Number(full), review.decimals));
  const keys = (event: KeyboardEvent): void => {
    const by = { ArrowUp: step, ArrowDown: -step, PageUp: 10 * step, PageDown: -10 * step }[event.key];
    if (by === undefined || isComposing(event)) return;
    event.preventDefault();
    move(by);
  };
  const described = [...(issue ? [`error-${index}`] : []), `full-${index}`].join(' ');
  return html`<fieldset class="criterion ${issue ? 'wrong' : ''}" data-criterion=${id}>
    <legend>${name} <span class="quiet" id="full-${index}">${say.full(formatExact(full))}</span></legend>
    ${issue ? html`<p class="error" id="error-${index}"><span class="visually-hidden">${say.errorPrefix}</span>${issueText(issue, field, locale)}</p>` : nothing}
    <div class="entry">
      <button type="button" class="button step" tabindex="-1" aria-label=${say.less(name)} @click=${() => move(-step)}>−</button>
      <input
        class="input points"
        id=${inputOf(index)}
        type="text"
        role="spinbutton"
        inputmode="decimal"
        autocomplete="off"
        aria-label=${name}
        aria-valuemin="0"
        aria-valuemax=${Number(full)}
        aria-valuenow=${points ?? nothing}
        aria-required="true"
        aria-invalid=${issue !== undefined}
        aria-describedby=${described}
        .value=${live(String(entry.typed[id] ?? ''))}
        @input=${(event: Event) => entry.enter(id, (event.target as HTMLInputElement).value)}
        @keydown=${keys}
      />
      <button type="button" class="button step" tabindex="-1" aria-label=${say.more(name)} @click=${() => move(step)}>+</button>
    </div>
    ${anchors.length > 0 ? renderAnchors(page, criterion, points, (from) => entry.enter(id, from)) : nothing}
  </fieldset>`;
}

/** Each band of points with what deserves it. Pressing one enters where it begins, to go on from there. */
function renderAnchors({ say, locale }: Page, { title, full, anchors }: Criterion, points: number | undefined, enter: (from: string) => void): TemplateResult {
  const reached = points === undefined ? -1 : anchors.findIndex(({ from }) => points >= Number(from));
  return html`<ul class="anchors" aria-label=${say.anchors(pickText(title, locale))}>
    ${anchors.map(({ title: band, from, words }, index) => html`<li>
      <button type="button" class="anchor" aria-pressed=${index === reached} @click=${() => enter(String(from))}>
        <span class="band">${pickText(band, locale)} <span class="range">${say.band(formatExact(from), formatExact(index === 0 ? full : (anchors[index - 1]?.from ?? full)))}</span></span>
        <span class="words">${pickText(words, locale)}</span>
      </button>
    </li>`)}
  </ul>`;
}

function renderComment({ say, words }: Page, entry: ScoreEntry): TemplateResult {
  const over = entry.commentOver;
  return html`<div class="field ${over > 0 ? 'wrong' : ''}">
    <label class="label" for="comment">${say.comment}<span class="optional">${words.optional}</span></label>
    <p class="hint" id="comment-hint">${say.commentHint}</p>
    <textarea
      class="input"
      id="comment"
      rows="3"
      aria-invalid=${over > 0}
      aria-describedby=${over > 0 ? 'comment-hint comment-over' : 'comment-hint'}
      .value=${live(entry.comment)}
      @input=${(event: Event) => entry.enterComment((event.target as HTMLTextAreaElement).value)}
    ></textarea>
    <div role="status">${over > 0 ? html`<p class="error" id="comment-over">${say.commentOver(over)}</p>` : nothing}</div>
  </div>`;
}

function renderConfirm(page: Page, { entry, subject, back, send }: FormTerms): TemplateResult {
  const { say, review, locale } = page;
  const total = entry.total(review);
  return html`<div class="confirm" part="form">
    <h4 id="confirm-title" tabindex="-1">${say.confirmTitle(nameOf(page, subject))}</h4>
    <p class="quiet">${say.confirmHint}</p>
    ${renderProblem(entry.problem, page)}
    <dl class="given">
      ${review.criteria.map(({ id, title, full }) => html`<div><dt>${pickText(title, locale)}</dt><dd>${entry.points(review, id)} <span class="quiet">${say.outOf(formatExact(full))}</span></dd></div>`)}
      <div class="sum"><dt>${say.total}</dt><dd>${total === null ? '—' : formatExact(total)} <span class="quiet">${say.outOf(formatExact(review.outOf))}</span></dd></div>
    </dl>
    ${entry.comment.trim() ? html`<p class="said">${entry.comment}</p>` : nothing}
    <div class="row">
      <button type="button" class="button primary" id="send" aria-disabled=${entry.sending} @click=${send}>${entry.sending ? say.sending : say.confirm}</button>
      <button type="button" class="button" @click=${back}>${say.back}</button>
    </div>
  </div>`;
}

/** Enter that commits a candidate of an input method belongs to the input method: it never submits the form. */
function guardEnter(event: KeyboardEvent): void {
  if (event.key === 'Enter' && isComposing(event)) event.preventDefault();
}

function inputOf(index: number): string {
  return `points-${index}`;
}

/** From nothing, less begins at the most and more at none. */
function moved(points: number | undefined, by: number, full: number, decimals: number): string {
  const next = (points ?? (by < 0 ? full - by : -by)) + by;
  return String(Number(Math.min(full, Math.max(0, next)).toFixed(decimals)));
}
