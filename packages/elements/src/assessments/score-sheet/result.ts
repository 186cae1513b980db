import { compareExact, formatExact, pickText, standingOf, subjectScores, type GroupScores, type SubjectTotal } from '@linli/model';
import { html, nothing, type TemplateResult } from 'lit';
import { nameOf, type Page } from './page.js';

/** What one subject came to: its total at once, the scores of each group with those left out struck through, and the same as a table. */
export function renderResult(page: Page, { subject, total, rank, groups, comments }: SubjectTotal): TemplateResult {
  const { say, review } = page;
  const scores = subjectScores(review, subject);
  const standing = standingOf(review, subject);
  return html`<div class="result" part="result">
    <p class="outcome">
      ${total === null ? html`<strong>${say.noBase}</strong>` : html`<span class="big">${formatExact(total)}</span> <span class="quiet">${say.outOf(formatExact(review.outOf))}</span>`}
      ${rank === null ? nothing : html`<span class="tag">${review.status === 'open' ? say.interim(say.rankOf(rank)) : say.rankOf(rank)}</span>`}
    </p>
    ${standing?.state === 'ended' && standing.words ? html`<p class="quiet">${say.endedEarly(standing.words)}</p>` : nothing}
    ${scores.some((one) => one.scores.length > 0) ? html`${scores.map((one, index) => renderGroup(page, one, groups[index]?.mean ?? null))} ${renderTable(page, scores)}` : nothing}
    ${comments.length > 0
      ? html`<h4>${say.comments}</h4>
          <ul class="comments">
            ${comments.map((comment) => html`<li>${comment}</li>`)}
          </ul>`
      : nothing}
  </div>`;
}

function renderGroup({ say, locale }: Page, { group, scores }: GroupScores, mean: string | null): TemplateResult {
  const { dropHigh, dropLow } = group;
  return html`<div class="group">
    <h4>${pickText(group.title, locale)} <span class="quiet">${say.groupWeight(formatExact(group.weight))} · ${dropHigh + dropLow > 0 ? say.dropped(dropHigh, dropLow) : say.droppedNone}</span></h4>
    <ul class="scores">
      ${scores.map(({ seat, score, dropped }) => html`<li class="score ${dropped ? 'dropped' : ''}">
        <span class="of">${seat}</span> ${dropped ? html`<s>${formatExact(score)}</s> <span class="why">${say[dropped]}</span>` : html`<span class="value">${formatExact(score)}</span>`}
      </li>`)}
    </ul>
    <p class="mean">${mean === null ? say.noMean : say.mean(formatExact(mean))}</p>
  </div>`;
}

function renderTable({ say, locale }: Page, groups: readonly GroupScores[]): TemplateResult {
  return html`<details class="twin">
    <summary>${say.asTable}</summary>
    <div class="scroll" tabindex="0" role="group" aria-label=${say.asTable}>
      <table>
        <thead>
          <tr><th scope="col">${say.seatColumn}</th><th scope="col">${say.groupColumn}</th><th scope="col" class="number">${say.scoreColumn}</th><th scope="col">${say.countedColumn}</th></tr>
        </thead>
        <tbody>
          ${groups.flatMap(({ group, scores }) => scores.map(({ seat, score, dropped }) => html`<tr>
            <th scope="row">${seat}</th><td>${pickText(group.title, locale)}</td><td class="number">${formatExact(score)}</td><td>${dropped ? say.notCounted[dropped] : say.counted}</td>
          </tr>`))}
        </tbody>
      </table>
    </div>
  </details>`;
}

/** Every subject in its place, the best first; those without a total last. */
export function renderRanking(page: Page, totals: readonly SubjectTotal[], look: (subject: string) => void): TemplateResult {
  const { say, review, locale } = page;
  const groups = review.groups.filter(({ id }) => totals.some((total) => total.groups.some(({ group }) => group === id)));
  const ordered = [...totals].sort((one, other) => (one.total === null || other.total === null ? Number(one.total === null) - Number(other.total === null) : compareExact(other.total, one.total)));
  return html`<section class="ranking" part="ranking" aria-labelledby="ranking-title">
    <h3 id="ranking-title">${say.results}</h3>
    <div class="scroll" tabindex="0" role="group" aria-labelledby="ranking-title">
      <table>
        <thead>
          <tr>
            <th scope="col" class="number">${say.rank}</th><th scope="col">${say.subjectColumn}</th><th scope="col" class="number">${say.totalColumn}</th>
            ${groups.map(({ title }) => html`<th scope="col" class="number minor">${pickText(title, locale)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${ordered.map((total) => html`<tr>
            <td class="number">${total.rank ?? '—'}</td><th scope="row">${renderName(page, total, look)}</th><td class="number">${total.total === null ? say.noBase : formatExact(total.total)}</td>
            ${groups.map(({ id }) => html`<td class="number minor">${renderMean(total, id)}</td>`)}
          </tr>`)}
        </tbody>
      </table>
    </div>
  </section>`;
}

/** Where there is more to be seen than the total, a way to it. */
function renderName(page: Page, { subject, groups }: SubjectTotal, look: (subject: string) => void) {
  const name = nameOf(page, subject);
  if (groups.length === 0) return name;
  return html`<button type="button" class="look" @click=${() => look(subject)}><span class="name">${name}</span><span class="visually-hidden"> ${page.say.look}</span></button>`;
}

function renderMean({ groups }: SubjectTotal, id: string): string {
  const mean = groups.find(({ group }) => group === id)?.mean ?? null;
  return mean === null ? '—' : formatExact(mean, undefined, 2);
}
