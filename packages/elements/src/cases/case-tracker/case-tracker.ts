import { LinliError, type LinliClient, type TrackedCase } from '@linli/client';
import { formatInstant, pickText, readReceiptCode, readReceiptSecret, type CaseType, type PublicCase, type PublicStep, type Receipt } from '@linli/model';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { NoClientController } from '../../controls/no-client/no-client-controller.js';
import { noticeStyles } from '../../controls/notice/notice.styles.js';
import { renderSkeleton } from '../../controls/skeleton/skeleton.js';
import { skeletonStyles } from '../../controls/skeleton/skeleton.styles.js';
import { relay } from '../../core/ask-host.js';
import { baseStyles, buttonStyles } from '../../core/base.styles.js';
import { focusMark, moveFocus } from '../../core/focus.js';
import { LinliElement } from '../../core/linli-element.js';
import { WatchController } from '../../core/watch-controller.js';
import { renderFailure } from '../case-list/list-states.js';
import { contentFields } from '../facts/content-fields.js';
import { FactsController } from '../facts/facts-controller.js';
import { factsStyles } from '../facts/facts.styles.js';
import { answerStep, standingStep } from './answer-step.js';
import { caseTrackerMessages, type CaseTrackerMessages } from './case-tracker.messages.js';
import { caseTrackerStyles } from './case-tracker.styles.js';
import type { CaseTracked } from './case-tracker.types.js';
import { ReceiptForm } from './receipt-form.js';
import { renderTrunk } from './trunk-view.js';
import { trunkOf } from './trunk.js';

/**
 * Lets the holder of a receipt see how their matter stands, without an account: the status in plain words, the way it has
 * gone, the reply, and what they may do now. It follows the case while it is open, and remembers nothing.
 *
 * @tag linli-case-tracker
 * @fires linli-case-tracked - A matter was found by its receipt: `{ref, code}`.
 * @fires linli-case-action-request - Before an action is sent; cancelable, takes `waitUntil`.
 * @fires linli-action-applied - An action was carried out.
 * @csspart trunk - The stages of the matter.
 */
export class LinliCaseTracker extends LinliElement {
  static override get styles() {
    return [baseStyles, buttonStyles, factsStyles, noticeStyles, skeletonStyles, caseTrackerStyles];
  }

  /** Receipt code to start with. With `secret`, the matter is looked up at once. */
  @property() code = '';

  /** Receipt secret to start with. Never write it into an address. */
  @property({ attribute: false }) secret = '';

  @state() private receipt: Receipt | undefined;

  readonly #form = new ReceiptForm(this, (receipt) => this.#entered(receipt));
  readonly #facts = new FactsController(this);
  readonly #noClient = new NoClientController(this);
  readonly #tracked = new WatchController<TrackedCase>(this, (tracked) => this.#received(tracked));
  /** The receipt code that `linli-case-tracked` was sent for. */
  #announced: string | undefined;
  /** Whether the person waits for the answer: a matter that the host looked up leaves the focus where it is. */
  #asked = false;
  /** Whether whoever entered it is still there. */
  #mayMove = focusMark();

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (!changed.has('code') && !changed.has('secret')) return;
    Object.assign(this.#form.typed, { code: this.code, secret: this.secret });
    const code = readReceiptCode(this.code);
    const secret = readReceiptSecret(this.secret);
    if (code && secret) this.#lookUp({ code, secret });
  }

  protected override clientChanged(client: LinliClient | undefined): void {
    if (this.receipt) this.#follow(client, this.receipt);
  }

  protected override updated(): void {
    if (!this.receipt || !isNotFound(this.#tracked.error)) return;
    this.#leave();
    this.#form.refuse();
    if (this.#asked) void this.#focus('code', this.#mayMove);
    this.#asked = false;
  }

  protected override render() {
    const say = this.messages('caseTracker', caseTrackerMessages);
    if (!this.client) return this.#noClient.render(4);
    const { value, error, pending } = this.#tracked;
    const type = value && this.client.caseTypes.get(value.case.type.id);
    const failed = error !== undefined && !isNotFound(error);
    return [
      value ? nothing : this.#form.render(say, pending),
      failed ? renderFailure(error, this.words, this.#retried, value && say.stale) : nothing,
      pending ? renderSkeleton(4, this.words) : nothing,
      value && type ? this.#renderCase(value.case, type, say) : nothing,
    ];
  }

  #renderCase(item: PublicCase, type: CaseType, say: CaseTrackerMessages): TemplateResult {
    const { follows } = item;
    const trunk = trunkOf(follows ?? item, type);
    return html`<article>
      ${this.#renderHeader(item, type, say)} ${trunk ? renderTrunk(trunk, say, this.locale) : nothing} ${this.#renderStanding({ ...item, ...(follows && { clocks: follows.clocks, lead: follows.lead }) }, say)} ${this.#renderAnswer(item, type, say)}
      <section class="actions" aria-labelledby="actions">
        <h3 id="actions">${say.actions}</h3>
        <linli-case-actions .client=${this.client} .case=${item} lang=${this.locale} @linli-case-action-request=${this.#relayed} @linli-action-applied=${this.#relayed}>
          <span slot="empty">${isOver(item, type) ? say.over : say.nothingToDo}</span>
        </linli-case-actions>
      </section>
      ${follows ? this.#renderTimeline('together', say.togetherSteps, follows.steps, item, type) : nothing}
      ${this.#renderTimeline('timeline', say.timeline, item.steps, item, type)}
      <section aria-labelledby="content">
        <h3 id="content">${say.content}</h3>
        ${this.#facts.render(contentFields(type), item.content, { scope: 'content', area: item.place.division })}
      </section>
      <div class="row">
        <button type="button" class="button" @click=${this.#printed}>${say.print}</button>
        <button type="button" class="button plain" @click=${this.#leftBehind}>${say.another}</button>
      </div>
    </article>`;
  }

  #renderTimeline(id: string, title: string, steps: readonly PublicStep[], { place }: PublicCase, type: CaseType): TemplateResult {
    return html`<section aria-labelledby=${id}>
      <h3 id=${id}>${title}</h3>
      <linli-case-timeline .client=${this.client} .steps=${steps} .caseType=${type} area=${place.division} lang=${this.locale}></linli-case-timeline>
    </section>`;
  }

  /** Where it is handled with another one, what its own status says no longer holds. */
  #renderHeader(item: PublicCase, type: CaseType, say: CaseTrackerMessages): TemplateResult {
    const { follows } = item;
    const status = type.statuses.find(({ id }) => id === (follows ?? item).status);
    const label = status ? pickText(status.label, this.locale) : item.status;
    const standing = follows ? undefined : standingStep(item, type);
    return html`<header>
      <p class="over">${pickText(type.label, this.locale)} <span class="code">${item.receipt}</span></p>
      <h2 id="title" tabindex="-1">${item.title}</h2>
      <div class="status ${status?.phase ?? ''}" role="status">
        <p class="status-word">${follows ? say.together(label) : label}</p>
        <p>${follows ? say.togetherExplain : status ? pickText(status.explain, this.locale) : nothing}</p>
        ${standing ? this.#facts.render(standing.transition.fields, standing.step.args, { scope: 'standing' }) : nothing}
      </div>
    </header>`;
  }

  #renderStanding({ clocks, lead, place, rating }: PublicCase, say: CaseTrackerMessages): TemplateResult {
    const running = clocks.filter((clock) => clock.stoppedAt === null);
    return html`${running.map((clock) => html`<linli-deadline .client=${this.client} .clock=${clock} lang=${this.locale}></linli-deadline>`)}
      ${lead || rating
        ? this.#facts.renderFacts([
            ...(lead ? [{ label: say.handledBy, value: this.#facts.directory.organisation(lead, place.division) }] : []),
            ...(rating ? [{ label: say.rating, value: html`<linli-rating readonly .value=${rating.stars} lang=${this.locale}></linli-rating>` }] : []),
          ])
        : nothing}`;
  }

  #renderAnswer(item: PublicCase, type: CaseType, say: CaseTrackerMessages) {
    const answer = answerStep(item, type);
    if (!answer) return nothing;
    const { step, transition, isReply } = answer;
    return html`<section class="reply" aria-labelledby="reply">
      <h3 id="reply">${isReply ? say.reply : pickText(transition.done, this.locale)}</h3>
      <p class="over"><time datetime=${step.at}>${formatInstant(step.at, this.client?.calendar.offset ?? '+08:00', this.locale)}</time></p>
      ${this.#facts.render(transition.fields, step.args, { scope: 'reply', area: item.place.division })}
    </section>`;
  }

  #entered(receipt: Receipt): void {
    this.#asked = true;
    this.#mayMove = focusMark();
    this.#lookUp(receipt);
  }

  #lookUp(receipt: Receipt): void {
    this.#form.unknown = false;
    this.#announced = undefined;
    this.receipt = receipt;
    this.#follow(this.client, receipt);
  }

  #follow(client: LinliClient | undefined, receipt: Receipt): void {
    this.#tracked.follow(client && ((options) => client.receipts.watch(receipt, options)));
  }

  #received({ ref, receipt }: TrackedCase): void {
    if (this.#announced === receipt.code) return;
    this.#announced = receipt.code;
    this.emit<CaseTracked>('linli-case-tracked', { ref, code: receipt.code });
    if (this.#asked) void this.#focus('title', this.#mayMove);
    this.#asked = false;
  }

  #leave(): void {
    this.receipt = undefined;
    this.#tracked.follow(undefined);
  }

  #focus(id: string, mayMove?: () => boolean): Promise<void> {
    return moveFocus(this, `#${id}`, mayMove);
  }

  readonly #retried = (): void => this.#tracked.retry();

  readonly #relayed = (event: CustomEvent<unknown>): void => relay(this, event);

  readonly #printed = (): void => window.print();

  readonly #leftBehind = (): void => {
    this.#leave();
    Object.assign(this.#form.typed, { code: '', secret: '' });
    void this.#focus('code');
  };
}

function isOver({ status }: PublicCase, type: CaseType): boolean {
  return type.statuses.find(({ id }) => id === status)?.phase === 'ended';
}

function isNotFound(error: unknown): boolean {
  return error instanceof LinliError && error.code === 'not_found';
}
