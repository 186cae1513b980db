import { isScoringOver, judgesOfSubject, ownSeats, reviewTotals, seatHindrance, standingOf, type Review, type Seat, type Standing, type SubjectTotal } from '@linli/model';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { renderEmpty, renderFailure } from '../../cases/case-list/list-states.js';
import { barStyles } from '../../controls/bar/bar.styles.js';
import { fieldStyles } from '../../controls/fields/fields.styles.js';
import { NoClientController } from '../../controls/no-client/no-client-controller.js';
import { renderNotice } from '../../controls/notice/notice.js';
import { noticeStyles } from '../../controls/notice/notice.styles.js';
import { renderSkeleton } from '../../controls/skeleton/skeleton.js';
import { skeletonStyles } from '../../controls/skeleton/skeleton.styles.js';
import { askHost } from '../../core/ask-host.js';
import { baseStyles, buttonStyles } from '../../core/base.styles.js';
import { DirectoryController } from '../../core/directory-controller.js';
import { focusMark, moveFocus } from '../../core/focus.js';
import { LinliElement } from '../../core/linli-element.js';
import { staffOf } from '../../core/staff-of.js';
import { ProceedingController } from '../proceeding-controller.js';
import { sectionStyles } from '../sections.styles.js';
import { plainTableStyles } from '../table.styles.js';
import { renderAgenda } from './agenda-list.js';
import { conveneActions, renderConvener } from './convener-panel.js';
import { Convening } from './convening.js';
import { nameOf, type Page } from './page.js';
import { renderReason, type Reason } from './reason-form.js';
import { ScoreEntry, sheetOf, type SheetRef } from './score-entry.js';
import { renderScoreForm } from './score-form.js';
import { scoreSheetMessages } from './score-sheet.messages.js';
import { scoreSheetStyles } from './score-sheet.styles.js';
import type { ReviewChanged, ScoreSubmitRequest, ScoreSubmitted } from './score-sheet.types.js';
import { renderEnd, renderHandedIn, renderHeader, renderOver } from './session-view.js';

/**
 * A session of 述职评议 as one of the panel sees it: the subject that is up, the sheet to score it by, blind until all have scored, then what
 * it came to. For the convener also how the session is run, and for everybody the results once they are published. It shows seats and
 * organisations, never who sits there. Not for planning a session.
 *
 * @tag linli-score-sheet
 * @fires linli-score-submit-request - Before scores are sent: `{review, seat, subject, scores, words, waitUntil}`. Cancel it to send them yourself.
 * @fires linli-score-submitted - Scores were handed in: `{review, seat, subject, version}`.
 * @fires linli-review-changed - Something else was done in the review: `{review, action, version}`.
 * @csspart form - The sheet, and what is to be confirmed.
 * @csspart agenda - The subjects in their order.
 * @csspart result - What one subject came to.
 * @csspart ranking - All subjects in their places.
 * @csspart convener - How the session is run.
 */
export class LinliScoreSheet extends LinliElement {
  static override get styles() {
    return [baseStyles, buttonStyles, fieldStyles, barStyles, noticeStyles, skeletonStyles, sectionStyles, plainTableStyles, scoreSheetStyles];
  }

  /** Which review. Absent: the latest that is open, else the latest. */
  @property({ attribute: 'review-id' }) reviewId = '';

  /** The division whose reviews are looked through. Absent: that of whoever is looking. */
  @property() area = '';

  /** The seat to score from. Absent: the first of the own organisation. */
  @property() seat = '';

  /** The review itself, where the host has it. */
  @property({ attribute: false }) review: Review | undefined;

  /** A subject whose scoring is over, that is looked at in place of the one that is up. */
  @state() private looked: string | undefined;

  readonly #data = new ProceedingController<Review>(this, (client) => client.reviews);
  readonly #directory = new DirectoryController(this);
  readonly #noClient = new NoClientController(this);
  readonly #entry = new ScoreEntry(this);
  readonly #convening = new Convening(this, (change) => this.#changed(change));
  #up: string | null = null;

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { client } = this;
    this.#data.ask(client, { area: this.area || staffOf(client)?.area, id: this.reviewId || undefined, given: this.review, choose: (all) => all.find(({ status }) => status === 'open') ?? all[0] });
    const review = this.#data.state ?? undefined;
    const seat = review && this.#seatIn(review);
    const up = review?.status === 'open' ? review.up : null;
    if (up !== this.#up) this.looked = undefined;
    this.#up = up;
    this.#entry.follow(client, review && seat && up !== null ? { review, seat: seat.id, subject: up } : undefined);
    const { reason } = this.#convening;
    const asked = reason && review && standingOf(review, reason.subject);
    if (asked && isScoringOver(asked)) this.#convening.reason = undefined;
  }

  protected override render() {
    const { client } = this;
    const say = this.messages('scoreSheet', scoreSheetMessages);
    if (!client) return this.#noClient.render(6);
    const { state: review, error } = this.#data;
    const failure = renderFailure(error, this.words, this.#retried);
    if (!review) return html`${failure}${review === null ? renderEmpty(say.notFound, say.notFoundHint) : error === undefined ? renderSkeleton(7, this.words) : nothing}`;
    const page: Page = {
      client, review, say, words: this.words, locale: this.locale, seat: this.#seatIn(review), organisation: (id) => this.#directory.organisation(id, review.area),
    };
    const totals = reviewTotals(review);
    const shown = this.#shownIn(review);
    const hasEnded = review.status === 'closed' || review.status === 'published';
    return html`${failure} ${renderHeader(page, (chosen) => (this.seat = chosen))}
      <div class="columns">
        <div class="main">
          ${this.#renderConvener(page)} ${this.#renderReason(page)}
          ${hasEnded ? renderEnd(page, totals, this.looked, this.#looked) : this.#renderSubject(page, shown, totals)}
        </div>
        ${renderAgenda(page, hasEnded ? { totals: [], shown: this.looked ?? null, look: this.#looked } : { totals, shown, look: this.#looked })}
      </div>`;
  }

  #renderConvener(page: Page) {
    const actions = this.#data.actions ?? [];
    if (!conveneActions.some((action) => actions.includes(action))) return nothing;
    const { busy, problem, done, reason } = this.#convening;
    return renderConvener(page, {
      may: (action) => actions.includes(action), busy, problem, done, asking: reason?.action === 'closeSubject',
      act: (action, args) => void this.#convening.act(page, action, args),
      end: (subject) => this.#ask('closeSubject', subject),
    });
  }

  #renderReason(page: Page) {
    const { reason, busy } = this.#convening;
    if (!reason) return nothing;
    return renderReason(page, reason, {
      busy,
      type: (typed) => this.#convening.change({ ...reason, words: typed, missing: false }),
      send: () => void this.#give(page, reason),
      cancel: this.#calledOff,
    });
  }

  #renderSubject(page: Page, shown: string | null, totals: readonly SubjectTotal[]): TemplateResult {
    const { review, say } = page;
    const standing = standingOf(review, shown);
    if (!standing) return renderNotice('info', html`<p>${review.status === 'planned' ? say.planned : say.nobodyUp}</p>`);
    const place = review.standings.indexOf(standing) + 1;
    const total = totals.find(({ subject }) => subject === standing.subject);
    return html`<section class="subject" aria-labelledby="subject-title">
      <p class="over-title">${standing.state === 'up' ? say.current : say.subjectStates[standing.state]} · ${place} / ${review.standings.length}</p>
      <h3 id="subject-title" tabindex="-1">${nameOf(page, standing.subject)}</h3>
      ${isScoringOver(standing) ? renderOver(page, standing, total, this.#entry) : this.#renderSheet(page, standing)}
      ${this.looked !== undefined && review.up !== null && review.up !== standing.subject ? html`<button type="button" class="link-button" @click=${this.#returned}>${say.backToCurrent}</button>` : nothing}
    </section>`;
  }

  #renderSheet(page: Page, standing: Standing) {
    const { review, say, seat } = page;
    if (!seat) return html`<p role="status">${page.review.seats.length > 0 ? say.waiting(standing.handedIn, judgesOfSubject(review, standing.subject).length) : nothing}</p>`;
    const hindrance = seatHindrance(review, seat.id);
    if (hindrance === 'recused' || hindrance === 'absent') return renderNotice('info', html`<p>${say[hindrance]}</p>`);
    const ref: SheetRef = { review, seat: seat.id, subject: standing.subject };
    const entry = this.#entry;
    const recuse = this.#convening.reason ? undefined : () => this.#ask('recuse', standing.subject);
    if ((sheetOf(ref) || entry.handedIn) && !entry.correcting) return renderHandedIn(page, ref, standing, entry, recuse);
    return renderScoreForm(page, {
      entry, subject: standing.subject,
      review: () => void this.#lookOver(review),
      back: this.#backToForm,
      send: () => void this.#send(page, ref),
      recuse,
    });
  }

  #seatIn(review: Review): Seat | undefined {
    const own = this.client ? ownSeats(review, this.client.actor) : [];
    return own.find(({ id }) => id === this.seat) ?? own[0];
  }

  #shownIn(review: Review): string | null {
    const looked = standingOf(review, this.looked ?? null);
    return looked && isScoringOver(looked) ? looked.subject : review.up;
  }

  async #lookOver(review: Review): Promise<void> {
    if (this.#entry.check(review)) {
      this.#entry.stage = 'confirm';
      await this.#focus('confirm-title');
    } else {
      await this.#focus(this.#entry.issues.length > 0 ? 'summary' : 'comment');
    }
  }

  async #send({ client, review }: Page, ref: SheetRef): Promise<void> {
    const entry = this.#entry;
    if (entry.sending) return;
    const mayMove = focusMark();
    entry.sending = true;
    entry.problem = undefined;
    this.requestUpdate();
    try {
      const detail = { review: review.id, seat: ref.seat, subject: ref.subject };
      const goesOn = await askHost<ScoreSubmitRequest>(this, 'linli-score-submit-request', { ...detail, ...entry.args(ref) });
      const verdict = goesOn ? await entry.send(client, ref) : undefined;
      // Another subject may have been called meanwhile: what is typed for that one is not touched.
      const isShown = entry.isAt(ref);
      if (verdict?.status === 'rejected') {
        if (!isShown) return;
        entry.problem = { refusal: verdict.refusal };
        entry.issues = verdict.refusal.issues ?? [];
        entry.stage = 'edit';
      } else {
        if (isShown) entry.settle();
        this.emit<ScoreSubmitted>('linli-score-submitted', { ...detail, version: verdict?.version });
        if (isShown) await this.#focus('handed-in', mayMove);
      }
    } catch (error) {
      if (entry.isAt(ref)) entry.problem = { error };
    } finally {
      entry.sending = false;
      this.requestUpdate();
    }
  }

  #ask(action: Reason['action'], subject: string): void {
    this.#convening.ask(action, subject);
    void this.#focus('reason-title');
  }

  async #give(page: Page, reason: Reason): Promise<void> {
    if (!(await this.#convening.give(page, reason))) await this.#focus('reason');
  }

  #changed(change: ReviewChanged): void {
    this.looked = undefined;
    this.emit<ReviewChanged>('linli-review-changed', change);
  }

  #focus(id: string, mayMove?: () => boolean): Promise<void> {
    return moveFocus(this, `#${id}`, mayMove);
  }

  readonly #retried = (): void => this.#data.retry();

  readonly #looked = (subject: string): void => {
    this.looked = subject;
    void this.#focus('subject-title');
  };

  readonly #returned = (): void => {
    this.looked = undefined;
    void this.#focus('subject-title');
  };

  readonly #backToForm = (): void => {
    this.#entry.stage = 'edit';
    this.requestUpdate();
    void this.#focus('points-0');
  };

  readonly #calledOff = (): void => {
    const id = this.#convening.reason?.action === 'recuse' ? 'recuse' : 'do-closeSubject';
    this.#convening.change(undefined);
    void this.#focus(id);
  };
}
