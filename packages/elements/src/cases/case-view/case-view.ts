import type { CaseRecord, LinliClient } from '@linli/client';
import type { CaseRef, CaseType } from '@linli/model';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { cache } from 'lit/directives/cache.js';
import { keyed } from 'lit/directives/keyed.js';
import { NoClientController } from '../../controls/no-client/no-client-controller.js';
import { noticeStyles } from '../../controls/notice/notice.styles.js';
import { renderSkeleton } from '../../controls/skeleton/skeleton.js';
import { skeletonStyles } from '../../controls/skeleton/skeleton.styles.js';
import { relay } from '../../core/ask-host.js';
import { baseStyles, buttonStyles } from '../../core/base.styles.js';
import { LinliElement } from '../../core/linli-element.js';
import { WatchController } from '../../core/watch-controller.js';
import type { CaseOpenDetail } from '../case-list/case-list.types.js';
import { renderFailure } from '../case-list/list-states.js';
import { caseLineStyles } from '../facts/case-line.js';
import { contentFields } from '../facts/content-fields.js';
import { FactsController } from '../facts/facts-controller.js';
import { factsStyles } from '../facts/facts.styles.js';
import { caseViewMessages, type CaseViewMessages } from './case-view.messages.js';
import { caseViewStyles } from './case-view.styles.js';
import type { CaseChange } from './case-view.types.js';
import { Family } from './family.js';
import { renderApplicant, renderHandling } from './handling.js';
import { renderHeader } from './header.js';
import { renderSection, type Page } from './page.js';
import { renderChecks, renderSupervision } from './supervision.js';

/**
 * One case as staff work on it: what it is about, where it stands, its limits, what may be done now, what was done. It follows
 * the case and shows each change as it comes. For the applicant use `linli-case-tracker`.
 *
 * @tag linli-case-view
 * @slot aside - What the host shows beside the case.
 * @fires linli-case-changed - The case shown has another version: `{ref, version, status}`.
 * @fires {CustomEvent<CaseOpenDetail>} linli-case-open - Another case that belongs with it was pressed.
 * @fires linli-case-action-request - Before an action is sent; cancelable, takes `waitUntil`.
 * @fires linli-action-applied - An action was carried out.
 * @csspart header - Title, receipt code and standing.
 */
export class LinliCaseView extends LinliElement {
  static override get styles() {
    return [baseStyles, buttonStyles, caseLineStyles, factsStyles, noticeStyles, skeletonStyles, caseViewStyles];
  }

  /** Which case: `{region, id}`. */
  @property({ attribute: false, hasChanged: isAnother }) caseRef: CaseRef | undefined;

  @state() private hasAside = false;

  readonly #record = new WatchController<CaseRecord>(this, (record) => this.#received(record));
  readonly #facts = new FactsController(this);
  readonly #family = new Family(this);
  readonly #noClient = new NoClientController(this);
  #last: CaseRecord | undefined;
  #followedWith: LinliClient | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { client, caseRef } = this;
    if (!changed.has('caseRef') && client === this.#followedWith) return;
    this.#followedWith = client;
    this.#last = undefined;
    this.#family.follow(undefined, undefined);
    this.#record.follow(client && caseRef && ((options) => client.cases.watchRecord(caseRef, options)));
  }

  protected override render() {
    const say = this.messages('caseView', caseViewMessages);
    return html`<div class="columns">
      <article class="main">${this.#renderState(say)}</article>
      <aside class="aside" ?hidden=${!this.hasAside}><slot name="aside" @slotchange=${this.#asideChanged}></slot></aside>
    </div>`;
  }

  #renderState(say: CaseViewMessages) {
    const { client } = this;
    const { value, error, pending } = this.#record;
    const type = value && client?.caseTypes.get(value.case.type.id);
    return [
      client ? nothing : this.#noClient.render(7),
      pending ? renderSkeleton(7, this.words) : nothing,
      renderFailure(error, this.words, this.#retried, value && say.stale),
      // While another client fetches the case anew, what was typed for an action waits out of sight.
      cache(value && type && client ? html`${keyed(value.case.ref.id, this.#renderCase(value, type, client, say))}` : nothing),
    ];
  }

  #renderCase({ case: item, events }: CaseRecord, type: CaseType, client: LinliClient, say: CaseViewMessages): TemplateResult {
    const page: Page = { client, item, type, facts: this.#facts, say, words: this.words, locale: this.locale, open: this.#opened };
    return html`${renderHeader(page)} ${renderSection('content', say.content, this.#facts.render(contentFields(type), item.content, { scope: 'content', area: item.area }))}
      <div class="pair">${renderSection('handling', say.handling, renderHandling(page))} ${renderSection('applicant', say.applicant, renderApplicant(page))}</div>
      ${item.parts.length + item.calls.length > 0
        ? renderSection('parts', say.parts, html`<linli-joint-call .client=${client} .case=${item} lang=${this.locale}></linli-joint-call>`)
        : nothing}
      ${renderSupervision(page)} ${this.#family.render(page)} ${renderChecks(page)}
      ${renderSection(
        'actions',
        say.actions,
        html`<linli-case-actions .client=${client} .case=${item} lang=${this.locale} @linli-case-action-request=${this.#relayed} @linli-action-applied=${this.#relayed}></linli-case-actions>`,
      )}
      ${renderSection(
        'timeline',
        say.timeline,
        html`<linli-case-timeline .client=${client} .events=${events} .caseType=${type} area=${item.area} lang=${this.locale}></linli-case-timeline>`,
      )}`;
  }

  #received(record: CaseRecord): void {
    const { ref, version, status } = record.case;
    const changed = this.#last !== undefined && this.#last.case.version !== version;
    this.#last = record;
    this.#family.follow(this.client, record.case);
    if (changed) this.emit<CaseChange>('linli-case-changed', { ref, version, status });
  }

  readonly #retried = (): void => this.#record.retry();

  readonly #opened = (ref: CaseRef): void => void this.emit<CaseOpenDetail>('linli-case-open', { ref });

  readonly #relayed = (event: CustomEvent<unknown>): void => relay(this, event);

  readonly #asideChanged = (event: Event): void => {
    this.hasAside = (event.target as HTMLSlotElement).assignedElements().length > 0;
  };
}

function isAnother(next: CaseRef | undefined, last: CaseRef | undefined): boolean {
  return next?.region !== last?.region || next?.id !== last?.id;
}
