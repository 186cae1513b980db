import { formatExact, isScoringOver, judgesOfSubject, type Standing, type SubjectState, type SubjectTotal } from '@linli/model';
import { html, nothing, type TemplateResult } from 'lit';
import { nameOf, type Page } from './page.js';

const marks: Record<SubjectState, string> = { waiting: '○', up: '●', scored: '✓', ended: '■' };

export interface AgendaTerms {
  totals: readonly SubjectTotal[];
  /** The subject that is shown beside the agenda. */
  shown: string | null;
  look: (subject: string) => void;
}

/** Who reports when, how far each has come, and what it came to. What is over can be looked at. */
export function renderAgenda(page: Page, terms: AgendaTerms): TemplateResult {
  const { review, say } = page;
  return html`<section class="agenda" part="agenda" aria-labelledby="agenda-title">
    <h3 id="agenda-title">${say.agenda}</h3>
    ${review.order.by === 'lot' ? html`<p class="quiet">${say.drawn(review.order.seed)}</p>` : nothing}
    <ol>
      ${review.standings.map((standing, index) => renderLine(page, standing, index, terms))}
    </ol>
  </section>`;
}

function renderLine(page: Page, standing: Standing, index: number, { totals, shown, look }: AgendaTerms): TemplateResult {
  const { say, review } = page;
  const { subject, state } = standing;
  const name = nameOf(page, subject);
  const total = totals.find((one) => one.subject === subject);
  // Whether others were there to judge is not for everybody to see.
  const judges = review.seats.length > 0 ? judgesOfSubject(review, subject).length : 0;
  const who = html`<span class="name">${name}</span> <span class="state"><span class="mark" aria-hidden="true">${marks[state]}</span> ${say.subjectStates[state]}${state === 'up' && judges > 0 ? html` · ${say.handedIn(standing.handedIn, judges)}` : nothing}</span>`;
  return html`<li class="line ${state} ${subject === shown ? 'shown' : ''}" aria-current=${subject === shown ? 'true' : nothing} data-subject=${subject}>
    <span class="order">${index + 1}</span>
    ${total && isScoringOver(standing) && total.groups.length > 0
      ? html`<button type="button" class="who look" @click=${() => look(subject)}>${who}<span class="visually-hidden"> ${say.look}</span></button>`
      : html`<span class="who">${who}</span>`}
    ${total ? html`<span class="sum">${total.total === null ? '—' : formatExact(total.total)}${total.rank === null ? nothing : html`<span class="place">${say.rankOf(total.rank)}</span>`}</span>` : nothing}
  </li>`;
}
