import type { FoundDuplicate, LinliClient } from '@linli/client';
import { explainBasis, pickText, type Case, type CaseRef } from '@linli/model';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { barStyles } from '../../controls/bar/bar.styles.js';
import { NoClientController } from '../../controls/no-client/no-client-controller.js';
import { renderNotice } from '../../controls/notice/notice.js';
import { noticeStyles } from '../../controls/notice/notice.styles.js';
import { renderSkeleton } from '../../controls/skeleton/skeleton.js';
import { skeletonStyles } from '../../controls/skeleton/skeleton.styles.js';
import { relay } from '../../core/ask-host.js';
import { baseStyles, buttonStyles } from '../../core/base.styles.js';
import { focusMarkIn, moveFocus } from '../../core/focus.js';
import { LinliElement } from '../../core/linli-element.js';
import { WatchController } from '../../core/watch-controller.js';
import type { ActionApplied, ActionPreset } from '../case-actions/case-actions.types.js';
import { caseActionsMessages } from '../case-actions/case-actions.messages.js';
import type { CaseOpenDetail } from '../case-list/case-list.types.js';
import { renderFailure } from '../case-list/list-states.js';
import { caseLineStyles, renderCaseLine } from '../facts/case-line.js';
import { FactsController } from '../facts/facts-controller.js';
import { duplicatesMessages, type DuplicatesMessages } from './duplicates.messages.js';
import { duplicatesStyles } from './duplicates.styles.js';
import { renderEvidence, renderNearness } from './evidence.js';

/**
 * Cases that may be about the same matter as one case, side by side with what speaks for it: for a person to judge, and to merge
 * or not. It shows too what the case is merged into, and what is merged into it, each to be taken out again. It compares matters,
 * places and times, never applicants, and shows none.
 *
 * @tag linli-duplicates
 * @fires {CustomEvent<CaseOpenDetail>} linli-case-open - The title of another case was pressed.
 * @fires linli-case-action-request - Before cases are merged or taken apart; cancelable, takes `waitUntil`.
 * @fires linli-action-applied - Cases were merged or taken apart.
 * @csspart duplicate - One case that may be a duplicate.
 */
export class LinliDuplicates extends LinliElement {
  static override get styles() {
    return [baseStyles, buttonStyles, barStyles, caseLineStyles, noticeStyles, skeletonStyles, duplicatesStyles];
  }

  /** The case to find duplicates of, as staff see it. */
  @property({ attribute: false }) case: Case | undefined;

  /** The action that was carried out last, by its label. */
  @state() private done: string | undefined;

  readonly #found = new WatchController<readonly FoundDuplicate[]>(this);
  readonly #followers = new WatchController<readonly Case[]>(this);
  readonly #facts = new FactsController(this);
  readonly #noClient = new NoClientController(this);
  /** What was asked for: by whom, of which case, in which version. */
  #asked: { client: LinliClient; ref: CaseRef; version: number } | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { client, case: item } = this;
    const last = this.#asked;
    this.#asked = client && item && { client, ref: item.ref, version: item.version };
    if (client !== last?.client || item?.ref.id !== last?.ref.id) this.#ask(client, item);
    else if (item && item.version !== last?.version) this.#found.retry();
  }

  protected override render() {
    const { client, case: item } = this;
    if (!client) return this.#noClient.render(6);
    if (!item) return nothing;
    const say = this.messages('duplicates', duplicatesMessages);
    const actions = this.messages('caseActions', caseActionsMessages);
    return html`<div id="status" role="status" tabindex="-1">${this.done === undefined ? nothing : renderNotice('success', actions.done(this.done))}</div>
      ${renderFailure(this.#found.error ?? this.#followers.error, this.words, () => this.#retry())}
      ${item.mergedInto ? this.#renderMerged(item, item.mergedInto, client, say) : this.#renderFound(item, client, say)} ${this.#renderFollowers(client, say)}`;
  }

  #renderMerged(item: Case, into: CaseRef, client: LinliClient, say: DuplicatesMessages): TemplateResult {
    const other = this.#facts.cases.find(into);
    return html`<section class="merged" aria-labelledby="merged">
      <h4 id="merged">${say.mergedInto}</h4>
      ${other ? this.#renderLine(other) : html`<p>${this.#facts.case(into)}</p>`} ${this.#renderUnmerge(item, client, say)}
    </section>`;
  }

  #renderFound(item: Case, client: LinliClient, say: DuplicatesMessages): TemplateResult {
    const { value, pending } = this.#found;
    return html`<p class="quiet">${say.intro}</p>
      ${pending ? renderSkeleton(5, this.words) : nothing}
      ${value?.length === 0 ? html`<p class="none">${say.none} <span class="quiet">${say.noneHint}</span></p>` : nothing}
      ${value && value.length > 0
        ? html`<p class="count">${say.found(value.length)}</p>
            <ul class="list">
              ${repeat(value, ({ ref }) => `${ref.region}/${ref.id}`, (found) => this.#renderDuplicate(found, item, client, say))}
            </ul>`
        : nothing}`;
  }

  #renderDuplicate(found: FoundDuplicate, item: Case, client: LinliClient, say: DuplicatesMessages): TemplateResult {
    const context = { caseType: client.caseTypes.get(item.type.id), facts: this.#facts, locale: this.locale, offset: client.calendar.offset, say };
    return html`<li class="duplicate" part="duplicate" data-case=${found.ref.id}>
      <div class="head">${this.#renderLine(found.case)} ${renderNearness(found.score, say)}</div>
      ${renderEvidence(found, context)} ${mayTake('merge', item, client) ? this.#renderMerge(found, item, client, say) : nothing}
    </li>`;
  }

  #renderMerge({ ref, hindrance }: FoundDuplicate, item: Case, client: LinliClient, say: DuplicatesMessages): TemplateResult {
    if (!hindrance) return this.#renderAction(item, { action: 'merge', args: { into: ref }, label: { 'zh-Hans': say.merge } }, client);
    return html`<p class="quiet">${say.notMerged(pickText(hindrance.message, this.locale))} ${hindrance.basis ? explainBasis(hindrance.basis, this.locale) : nothing}</p>`;
  }

  #renderFollowers(client: LinliClient, say: DuplicatesMessages) {
    const { value = [] } = this.#followers;
    if (value.length === 0) return nothing;
    return html`<section class="followers" aria-labelledby="followers">
      <h4 id="followers">${say.followers(value.length)}</h4>
      <ul class="list">
        ${repeat(value, ({ ref }) => ref.id, (item) => html`<li>${this.#renderLine(item)} ${this.#renderUnmerge(item, client, say)}</li>`)}
      </ul>
    </section>`;
  }

  #renderUnmerge(item: Case, client: LinliClient, say: DuplicatesMessages) {
    return mayTake('unmerge', item, client) ? this.#renderAction(item, { action: 'unmerge', label: { 'zh-Hans': say.unmerge } }, client) : nothing;
  }

  #renderAction(item: Case, preset: ActionPreset, client: LinliClient): TemplateResult {
    return html`<linli-case-actions
      .client=${client}
      .case=${item}
      .preset=${preset}
      lang=${this.locale}
      @linli-case-action-request=${this.#relayed}
      @linli-action-applied=${(event: CustomEvent<ActionApplied>) => void this.#applied(event, preset)}
    ></linli-case-actions>`;
  }

  #renderLine(item: Parameters<typeof renderCaseLine>[0]): TemplateResult {
    return renderCaseLine(item, { client: this.client, locale: this.locale, open: (ref) => void this.emit<CaseOpenDetail>('linli-case-open', { ref }) });
  }

  #ask(client: LinliClient | undefined, item: Case | undefined): void {
    this.done = undefined;
    this.#found.follow(client && item && ((options) => this.#find(client, options)));
    this.#followers.follow(client && item && ((options) => client.cases.watch({ mergedInto: item.ref }, options)));
  }

  #retry(): void {
    this.#found.retry();
    this.#followers.retry();
  }

  /** Of the case as it is when asked: asking again keeps what is shown until the answer comes. */
  async *#find(client: LinliClient, options: { signal: AbortSignal }): AsyncGenerator<readonly FoundDuplicate[]> {
    if (this.case && !this.case.mergedInto) yield await client.cases.duplicates(this.case, options);
  }

  /** What was merged is another page now: what was done is said here, and the case is read anew. */
  async #applied(event: CustomEvent<ActionApplied>, { label }: ActionPreset): Promise<void> {
    const { client, case: item } = this;
    const mayMove = focusMarkIn(event.target as Element);
    this.done = label && pickText(label, this.locale);
    relay(this, event);
    const fresh = client && item && (await client.cases.get(item.ref).catch(() => undefined));
    if (fresh && this.case?.ref.id === fresh.ref.id && fresh.version > this.case.version) this.case = fresh;
    else this.#found.retry();
    await moveFocus(this, '#status', mayMove);
  }

  readonly #relayed = (event: CustomEvent<unknown>): void => relay(this, event);
}

function mayTake(action: string, item: Case, client: LinliClient): boolean {
  return client.cases.allowed(item).some((allowed) => allowed.action === action);
}
