import { isScoringOver, pickText, seatsWaitedFor, standingOf, type ReviewAction, type Seat } from '@linli/model';
import { html, nothing, type TemplateResult } from 'lit';
import { renderProblem, type Problem } from '../problem.js';
import { nameOf, type Page } from './page.js';

/** What the convener has, beside what everyone sees. */
export const conveneActions: readonly ReviewAction[] = ['open', 'call', 'absent', 'present', 'closeSubject', 'close', 'publish'];

type SeatState = 'in' | 'waiting' | 'absent' | 'recused';
const marks: Record<SeatState, string> = { in: '✓', waiting: '○', absent: '—', recused: '⊘' };

export interface ConvenerTerms {
  may: (action: ReviewAction) => boolean;
  busy: boolean;
  problem: Problem | undefined;
  /** Said once something was done. */
  done: boolean;
  /** Whether a reason is being given. */
  asking: boolean;
  act: (action: ReviewAction, args?: Record<string, unknown>) => void;
  /** Asks for the reason first. */
  end: (subject: string) => void;
}

/** How the session is run: who has handed in, never what; what comes next. */
export function renderConvener(page: Page, terms: ConvenerTerms): TemplateResult | typeof nothing {
  const { say, review } = page;
  const { may, problem, done, asking, busy, act, end } = terms;
  const standing = standingOf(review, review.up);
  const isUp = standing?.state === 'up';
  const next = review.standings.find(({ state }) => state === 'waiting')?.subject;
  const button = (action: ReviewAction, label: string, press: () => void, look = '') => html`<button type="button" class="button ${look}" id="do-${action}" aria-disabled=${busy} @click=${press}>${label}</button>`;
  return html`<section class="convene" part="convener" aria-labelledby="convene-title">
    <h3 id="convene-title">${say.convene}</h3>
    <div role="status">${done ? html`<p class="done">✓ ${say.done}</p>` : nothing}</div>
    ${renderProblem(problem, page)}
    ${isUp && standing ? renderSeats(page, standing.subject, terms) : nothing}
    <div class="row">
      ${may('open') ? button('open', say.open, () => act('open'), 'primary') : nothing}
      ${may('call') && next !== undefined ? button('call', say.call(nameOf(page, next)), () => act('call', { subject: next }), 'primary') : nothing}
      ${may('closeSubject') && !asking && isUp && standing ? button('closeSubject', say.endSubject, () => end(standing.subject)) : nothing}
      ${may('closeSubject') && !asking && !isUp && next !== undefined ? button('closeSubject', say.skip, () => end(next)) : nothing}
      ${may('close') ? button('close', say.close, () => act('close'), 'primary') : nothing}
      ${may('publish') ? button('publish', say.publish, () => act('publish'), 'primary') : nothing}
    </div>
    ${may('publish') ? html`<p class="quiet">${say.publishHint}</p>` : nothing}
  </section>`;
}

function renderSeats(page: Page, subject: string, { may, busy, act }: ConvenerTerms): TemplateResult {
  const { say, review } = page;
  const waiting = seatsWaitedFor(review, subject);
  const state = ({ id }: Seat): SeatState => {
    if (review.recusals.some((recusal) => recusal.seat === id && recusal.subject === subject)) return 'recused';
    if (review.sheets.some((sheet) => sheet.seat === id && sheet.subject === subject)) return 'in';
    return waiting.some((seat) => seat.id === id) ? 'waiting' : 'absent';
  };
  return html`<h4>${say.whoHasScored}</h4>
    <ul class="seats">
      ${review.seats.map((seat) => {
        const stands = state(seat);
        const action = review.away.includes(seat.id) ? 'present' : 'absent';
        const isOffered = may(action) && (stands === 'waiting' || stands === 'absent') && !isScoringOver(standingOf(review, subject) ?? { state: 'ended' });
        return html`<li class="seat ${stands}" data-seat=${seat.id}>
          <span class="of">${seat.id}</span>
          <span class="who">
            <span class="name">${page.organisation(seat.organisation)}<span class="quiet"> ${groupOf(page, seat)}</span></span>
            <span class="state"><span class="mark" aria-hidden="true">${marks[stands]}</span> ${say.seatStates[stands]}</span>
          </span>
          <span class="do">${isOffered
            ? html`<button
                type="button"
                class="link-button"
                aria-disabled=${busy}
                aria-label=${action === 'absent' ? say.markAbsentOf(seat.id) : say.markPresentOf(seat.id)}
                @click=${() => act(action, { seat: seat.id })}
              >
                ${action === 'absent' ? say.markAbsent : say.markPresent}
              </button>`
            : nothing}</span>
        </li>`;
      })}
    </ul>`;
}

function groupOf({ review, locale }: Page, { group }: Seat): string {
  const found = review.groups.find(({ id }) => id === group);
  return found ? pickText(found.title, locale) : group;
}
