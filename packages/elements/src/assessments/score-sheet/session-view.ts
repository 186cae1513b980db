import { isScoringOver, judgesOfSubject, ownSeats, pickText, type Standing, type SubjectTotal } from '@linli/model';
import { html, nothing, type TemplateResult } from 'lit';
import { renderBar } from '../../controls/bar/bar.js';
import { renderNotice } from '../../controls/notice/notice.js';
import { nameOf, type Page } from './page.js';
import { renderRanking, renderResult } from './result.js';
import { sheetOf, type ScoreEntry, type SheetRef } from './score-entry.js';

/** What the session is, how far it has come, and from which seat it is seen. */
export function renderHeader(page: Page, choose: (seat: string) => void): TemplateResult {
  const { review, say, seat, client, locale } = page;
  const own = ownSeats(review, client.actor);
  const over = review.standings.filter(isScoringOver).length;
  const group = review.groups.find(({ id }) => id === seat?.group);
  return html`<div class="head">
    <h2>${pickText(review.title, locale)}</h2>
    <p class="under"><span class="tag ${review.status}">${say.statuses[review.status]}</span> <span class="progress">${say.progress(over, review.standings.length)} ${renderBar(over / Math.max(1, review.standings.length))}</span></p>
    ${seat && group ? html`<p class="under">${say.seat(seat.id, pickText(group.title, locale), page.organisation(seat.organisation))}</p>` : nothing}
    ${own.length > 1
      ? html`<p class="seat-choice">
          <label class="label" for="seat">${say.chooseSeat}</label>
          <select class="input" id="seat" @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
            ${own.map(({ id }) => html`<option value=${id} ?selected=${id === seat?.id}>${say.seatShort(id)}</option>`)}
          </select>
        </p>`
      : nothing}
  </div>`;
}

/** The session is over: every place, and the subject that is looked at. */
export function renderEnd(page: Page, totals: readonly SubjectTotal[], looked: string | undefined, look: (subject: string) => void): TemplateResult {
  const one = totals.find(({ subject }) => subject === looked);
  return html`${one ? html`<section class="subject"><h3 id="subject-title" tabindex="-1">${nameOf(page, one.subject)}</h3>${renderResult(page, one)}</section>` : nothing}
    ${totals.length > 0 ? renderRanking(page, totals, look) : renderNotice('info', html`<p>${page.say.over}</p>`)}`;
}

/** The scoring of a subject is over: what it came to, and whether what was typed for it came too late. */
export function renderOver(page: Page, standing: Standing, total: SubjectTotal | undefined, entry: ScoreEntry): TemplateResult {
  const { review, say, seat } = page;
  const isUp = standing.subject === review.up;
  const isUnsent = isUp && seat !== undefined && entry.isTouched && !sheetOf({ review, seat: seat.id, subject: standing.subject });
  return html`${isUnsent ? renderNotice('warning', html`<p>${say.unsent}</p>`) : nothing} ${total ? renderResult(page, total) : nothing}
    ${isUp ? html`<p class="quiet next">${review.standings.every(isScoringOver) ? say.over : say.nobodyUp}</p>` : nothing}`;
}

/** The sheet was handed in, and others are waited for. */
export function renderHandedIn({ say, review }: Page, ref: SheetRef, standing: Standing, entry: ScoreEntry, recuse: (() => void) | undefined): TemplateResult {
  const sheet = sheetOf(ref);
  const count = judgesOfSubject(review, standing.subject).length;
  return html`<div id="handed-in" tabindex="-1" role="status">${renderNotice('success', html`<p>✓ ${say.sent}</p>`)}</div>
    <p class="waiting">${say.waiting(standing.handedIn, count)} ${renderBar(standing.handedIn / Math.max(1, count))}</p>
    <p class="quiet">${say.blind}</p>
    ${sheet
      ? html`<div class="row">
          <button type="button" class="button" id="correct" @click=${() => entry.correct(sheet)}>${say.correct}</button>
          ${recuse ? html`<button type="button" class="button plain" id="recuse" @click=${recuse}>${say.recuse}</button>` : nothing}
        </div>`
      : nothing}`;
}
