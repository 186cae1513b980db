import type { LinliClient } from '@linli/client';
import { deadlineOf, formatDay, formatInstant, pickText, type CaseType, type Clock, type Locale } from '@linli/model';
import { html, nothing, type TemplateResult } from 'lit';
import { renderNotice } from '../../controls/notice/notice.js';
import type { Filed } from './filing.js';
import type { IntakeMessages } from './intake-form.messages.js';

/** What came of copying: the text is on the clipboard, or selected for the person to copy. */
export type Copied = 'copied' | 'selected';

interface ReceiptPage {
  client: LinliClient;
  caseType: CaseType;
  locale: Locale;
  words: IntakeMessages['receipt'];
  copied: Copied | undefined;
  onCopy(): void;
  onAnother(): void;
}

/** What a person takes away: the code and the password, what happens next, and by when. */
export function renderReceipt(filed: Filed, page: ReceiptPage): TemplateResult {
  const { words, locale, client } = page;
  const kept = filed.way === 'kept';
  return html`
    <article class="receipt" part="receipt" aria-labelledby="receipt-title">
      <h2 class=${filed.way ?? nothing} id="receipt-title" tabindex="-1">${kept ? words.kept : words.title}</h2>
      ${kept ? renderNotice('info', html`<p>${words.keptNote}</p>`) : nothing}
      ${filed.receipt ? credentials(filed.receipt, words) : nothing}
      <dl class="facts">
        ${filed.case ? html`<dt>${words.matter}</dt><dd>${filed.case.title}</dd>` : nothing}
        <dt>${kept ? words.keptAt : words.filedAt}</dt>
        <dd>${formatInstant(filed.at, client.calendar.offset, locale)}</dd>
      </dl>
      ${kept ? nothing : next(filed, page)}
      <div class="actions">
        ${filed.receipt ? html`<button class="button" type="button" @click=${page.onCopy}>${words.copy}</button>` : nothing}
        <button class="button" type="button" @click=${() => window.print()}>${words.print}</button>
        <button class="button" type="button" @click=${page.onAnother}>${words.another}</button>
      </div>
      <p class="copied" role="status">${page.copied ? words[page.copied] : filed.way === 'arrived' ? words.arrived : nothing}</p>
    </article>
  `;
}

function credentials({ code, secret }: NonNullable<Filed['receipt']>, words: IntakeMessages['receipt']): TemplateResult {
  return html`
    <div class="credentials">
      <dl id="credentials">
        <div><dt>${words.code}</dt><dd class="code">${code}</dd></div>
        <div><dt>${words.secret}</dt><dd class="code">${secret}</dd></div>
      </dl>
      <p>${words.keep}</p>
    </div>
  `;
}

/** Where the case stands, and the limit that ends first; before the case could be read, where every case of its type begins. */
function next(filed: Filed, { client, caseType, locale, words }: ReceiptPage): TemplateResult {
  const initial = caseType.transitions.find(({ from }) => from.length === 0)?.to;
  const status = caseType.statuses.find(({ id }) => id === (filed.case?.status ?? initial));
  const due = filed.case ? firstDue(filed.case.clocks, client) : undefined;
  return html`
    <h3>${words.next}</h3>
    ${status ? html`<p>${pickText(status.explain, locale)}</p>` : nothing}
    ${due ? html`<p>${words.due(pickText(due.clock.label, locale), formatDay(due.day, locale))}</p>` : nothing}
  `;
}

/** The running clock that ends first, by its last day. A clock whose year is not announced yet has none to tell. */
function firstDue(clocks: readonly Clock[], { calendar }: LinliClient): { clock: Clock; day: string } | undefined {
  const running = clocks.filter(({ stoppedAt, window }) => !stoppedAt && !window);
  const due = running.flatMap((clock) => {
    const deadline = deadlineOf(clock, calendar);
    return deadline.known && deadline.lastDay ? [{ clock, day: deadline.lastDay }] : [];
  });
  return due.sort((a, b) => a.day.localeCompare(b.day))[0];
}
