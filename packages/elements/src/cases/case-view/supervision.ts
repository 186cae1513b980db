import type { Locale } from '@linli/model';
import { html, nothing } from 'lit';
import { messagesIn } from '../../core/messages.js';
import { supervisionBoardMessages, type SupervisionBoardMessages } from '../../supervision/supervision-board/supervision-board.messages.js';
import type { Fact } from '../facts/facts-controller.js';
import { renderNames, renderSection, renderText, renderTime, type Page } from './page.js';

/** The same words as on the supervision board. */
export function supervisionWords(locale: Locale): SupervisionBoardMessages {
  return messagesIn(locale, 'supervisionBoard', supervisionBoardMessages);
}

/** At what level it is supervised, by whom, why and until what; and how severe the issue is. */
export function renderSupervision(page: Page) {
  const { item: { supervision, stars }, facts, say, locale } = page;
  if (!supervision && stars === null) return nothing;
  const words = supervisionWords(locale);
  const rated: Fact[] = stars === null ? [] : [{ label: say.stars, value: renderStars(stars, words) }];
  if (!supervision) return renderSection('supervision', say.supervision, facts.renderFacts(rated));
  const { level, sponsor, reason, criteria, since } = supervision;
  return renderSection('supervision', say.supervision, facts.renderFacts([
    { label: say.level, value: html`<span class="tag ${level}">${words.levels[level]}</span>` },
    { label: words.sponsor, value: renderNames([sponsor], page) },
    { label: words.since, value: renderTime(since, page) },
    { label: say.reason, value: renderText(reason) },
    ...(criteria ? [{ label: words.criteria, value: renderText(criteria) }] : []),
    ...rated,
  ]));
}

function renderStars(stars: number, words: SupervisionBoardMessages) {
  return html`<span class="stars"><span aria-hidden="true">${'★'.repeat(stars)}</span> ${stars > 0 ? words.stars(stars) : words.struckOff}</span>`;
}

/** What was found when it was looked at again, the latest first. */
export function renderChecks(page: Page) {
  const { item: { checks }, facts, say } = page;
  if (checks.length === 0) return nothing;
  return renderSection('checks', say.checks, facts.renderFacts([...checks].reverse().map(({ kind, batch, result, findings, by, at }) => ({
    label: `${say.checkKinds[kind]} ${batch}`,
    value: html`<p><span class="tag ${result}">${say.checkResults[result]}</span></p>
      ${findings ? renderText(findings) : nothing}
      <div class="under">${renderNames([by], page)} ${renderTime(at, page)}</div>`,
  }))));
}
