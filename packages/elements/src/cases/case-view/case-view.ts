import type { CaseRecord, LinliClient } from '@linli/client';
import { formatInstant, pickText, type Case, type CaseRef, type CaseType } from '@linli/model';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { cache } from 'lit/directives/cache.js';
import { keyed } from 'lit/directives/keyed.js';
import { NoClientController } from '../../controls/no-client/no-client-controller.js';
import { renderNotice } from '../../controls/notice/notice.js';
import { noticeStyles } from '../../controls/notice/notice.styles.js';
import { renderSkeleton } from '../../controls/skeleton/skeleton.js';
import { skeletonStyles } from '../../controls/skeleton/skeleton.styles.js';
import { relay } from '../../core/ask-host.js';
import { baseStyles, buttonStyles } from '../../core/base.styles.js';
import { errorText } from '../../core/error-text.js';
import { LinliElement } from '../../core/linli-element.js';
import { WatchController } from '../../core/watch-controller.js';
import { FactsController } from '../facts/facts-controller.js';
import { contentFields } from '../facts/content-fields.js';
import { factsStyles } from '../facts/facts.styles.js';
import { caseViewMessages, type CaseViewMessages } from './case-view.messages.js';
import { caseViewStyles } from './case-view.styles.js';
import type { CaseChange } from './case-view.types.js';

/**
 * One case as staff work on it: what it is about, where it stands, its limits, what may be done now, what was done. It follows
 * the case and shows each change as it comes. For the applicant use `linli-case-tracker`.
 *
 * @tag linli-case-view
 * @slot aside - What the host shows beside the case.
 * @fires linli-case-changed - The case shown has another version: `{ref, version, status}`.
 * @fires linli-case-action-request - Before an action is sent; cancelable, takes `waitUntil`.
 * @fires linli-action-applied - An action was carried out.
 * @csspart header - Title, receipt code and standing.
 */
export class LinliCaseView extends LinliElement {
  static override get styles() {
    return [baseStyles, buttonStyles, factsStyles, noticeStyles, skeletonStyles, caseViewStyles];
  }

  /** Which case: `{region, id}`. */
  @property({ attribute: false, hasChanged: isAnother }) caseRef: CaseRef | undefined;

  @state() private hasAside = false;

  readonly #record = new WatchController<CaseRecord>(this, (record) => this.#received(record));
  readonly #facts = new FactsController(this);
  readonly #noClient = new NoClientController(this);
  #last: CaseRecord | undefined;
  #followedWith: LinliClient | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { client, caseRef } = this;
    if (!changed.has('caseRef') && client === this.#followedWith) return;
    this.#followedWith = client;
    this.#last = undefined;
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
    const { value, error, pending } = this.#record;
    const type = value && this.client?.caseTypes.get(value.case.type.id);
    return [
      this.client ? nothing : this.#noClient.render(7),
      pending ? renderSkeleton(7, this.words) : nothing,
      error === undefined ? nothing : this.#renderError(error, value !== undefined, say),
      // While another client fetches the case anew, what was typed for an action waits out of sight.
      cache(value && type ? html`${keyed(value.case.ref.id, this.#renderCase(value, type, say))}` : nothing),
    ];
  }

  #renderError(error: unknown, stale: boolean, say: CaseViewMessages): TemplateResult {
    return renderNotice(
      stale ? 'warning' : 'danger',
      html`<p>${errorText(error, this.words)} ${stale ? say.stale : nothing}</p>
        <button type="button" class="button" @click=${this.#retried}>${this.words.retry}</button>`,
    );
  }

  #renderCase({ case: item, events }: CaseRecord, type: CaseType, say: CaseViewMessages): TemplateResult {
    return html`${this.#renderHeader(item, type, say)}
      <section aria-labelledby="content">
        <h3 id="content">${say.content}</h3>
        ${this.#facts.render(contentFields(type), item.content, { scope: 'content', area: item.area })}
      </section>
      <div class="pair">
        <section aria-labelledby="handling"><h3 id="handling">${say.handling}</h3>${this.#renderHandling(item, say)}</section>
        <section aria-labelledby="applicant"><h3 id="applicant">${say.applicant}</h3>${this.#renderApplicant(item, say)}</section>
      </div>
      <section class="actions" aria-labelledby="actions">
        <h3 id="actions">${say.actions}</h3>
        <linli-case-actions .client=${this.client} .case=${item} lang=${this.locale} @linli-case-action-request=${this.#relayed} @linli-action-applied=${this.#relayed}></linli-case-actions>
      </section>
      <section aria-labelledby="timeline">
        <h3 id="timeline">${say.timeline}</h3>
        <linli-case-timeline .client=${this.client} .events=${events} .caseType=${type} area=${item.area} lang=${this.locale}></linli-case-timeline>
      </section>`;
  }

  #renderHeader(item: Case, type: CaseType, say: CaseViewMessages): TemplateResult {
    const status = type.statuses.find(({ id }) => id === item.status);
    return html`<header part="header">
      <p class="over"><span>${pickText(type.label, this.locale)}</span><span>${say.receipt} <span class="code">${item.receipt}</span></span></p>
      <h2>${item.title}</h2>
      <dl class="standing">
        ${renderStanding(say.status, status ? pickText(status.label, this.locale) : item.status, status?.phase ?? 'none')}
        ${renderStanding(say.outcome, item.outcome ? this.words.outcomes[item.outcome] : say.noOutcome, item.outcome ?? 'none')}
        ${renderStanding(say.confirmation, item.confirmation ? this.words.confirmations[item.confirmation] : say.noConfirmation, item.confirmation ?? 'none')}
      </dl>
      ${this.#renderClocks(item)}
      <p class="under">
        <span>${say.createdAt} <time datetime=${item.createdAt}>${formatInstant(item.createdAt, this.client?.calendar.offset ?? '+08:00', this.locale)}</time></span>
        <span>${say.channel} ${this.words.channels[item.channel]}</span>
      </p>
    </header>`;
  }

  #renderClocks({ clocks }: Case) {
    const running = clocks.filter((clock) => clock.stoppedAt === null);
    return running.map((clock) => html`<linli-deadline .client=${this.client} .clock=${clock} lang=${this.locale}></linli-deadline>`);
  }

  #renderApplicant({ applicant }: Case, say: CaseViewMessages) {
    if (!applicant) return html`<p>${say.anonymous}</p>`;
    const { name, phone, confidential } = applicant;
    const facts = [
      { label: say.name, value: name },
      { label: say.phone, value: phone },
    ].filter(({ value }) => value !== undefined);
    return html`${facts.length > 0 ? this.#facts.renderFacts(facts) : nothing}${confidential ? html`<p class="confidential">${say.confidential}</p>` : nothing}`;
  }

  #renderHandling({ lead, assists, area, reworks, rating }: Case, say: CaseViewMessages): TemplateResult {
    const name = (id: string): string => this.#facts.directory.organisation(id, area);
    return this.#facts.renderFacts([
      { label: say.lead, value: lead ? name(lead) : say.noLead },
      ...(assists.length > 0 ? [{ label: say.assists, value: assists.map((id) => html`<div>${name(id)}</div>`) }] : []),
      ...(reworks > 0 ? [{ label: say.reworks, value: say.times(reworks) }] : []),
      ...(rating ? [{ label: say.rating, value: this.#renderRating(rating, say) }] : []),
    ]);
  }

  #renderRating({ stars, resolved, comment }: NonNullable<Case['rating']>, say: CaseViewMessages): TemplateResult {
    return html`<linli-rating readonly .value=${stars} lang=${this.locale}></linli-rating>
      <p>${resolved ? say.resolved : say.unresolved}</p>
      ${comment ? html`<p class="text">${comment}</p>` : nothing}`;
  }

  #received(record: CaseRecord): void {
    const { ref, version, status } = record.case;
    const changed = this.#last !== undefined && this.#last.case.version !== version;
    this.#last = record;
    if (changed) this.emit<CaseChange>('linli-case-changed', { ref, version, status });
  }

  readonly #retried = (): void => this.#record.retry();

  readonly #relayed = (event: CustomEvent<unknown>): void => relay(this, event);

  readonly #asideChanged = (event: Event): void => {
    this.hasAside = (event.target as HTMLSlotElement).assignedElements().length > 0;
  };
}

function isAnother(next: CaseRef | undefined, last: CaseRef | undefined): boolean {
  return next?.region !== last?.region || next?.id !== last?.id;
}

function renderStanding(label: string, value: string, kind: string): TemplateResult {
  return html`<div class="stand"><dt>${label}</dt><dd><span class="tag ${kind}">${value}</span></dd></div>`;
}
