import type { LinliClient, SyncStatus } from '@linli/client';
import { formatBytes, type Instant } from '@linli/model';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { NoClientController } from '../../controls/no-client/no-client-controller.js';
import { noticeStyles } from '../../controls/notice/notice.styles.js';
import { skeletonStyles } from '../../controls/skeleton/skeleton.styles.js';
import { baseStyles, buttonStyles } from '../../core/base.styles.js';
import { LinliElement } from '../../core/linli-element.js';
import { WatchController } from '../../core/watch-controller.js';
import { momentText } from '../moment.js';
import { askToSignIn } from '../sign-in.js';
import { renderIcon } from './icons.js';
import { pointsOf, pointTones, usedShare, waitingIn, type PointKind } from './points.js';
import { SpokenController } from './spoken-controller.js';
import { syncStatusMessages, type SyncStatusMessages } from './sync-status.messages.js';
import { syncStatusStyles } from './sync-status.styles.js';
import type { OutboxOpen } from './sync-status.types.js';

/** These never head the line: they stand beside what does. */
const beside: readonly PointKind[] = ['loading', 'stale'];

/**
 * One line that says how this device and the back end stand: whether everything is sent, what is kept here, what a person must do
 * now. The rest is folded away. What waits is listed by `linli-outbox`.
 *
 * @tag linli-sync-status
 * @fires linli-sign-in-request - The person wants to sign in again: `{waitUntil}`. Sending goes on once what was promised is done; cancel it to call `client.sync.signedIn()` yourself.
 * @fires {CustomEvent<OutboxOpen>} linli-outbox-open - The person wants to see what waits for them: show `linli-outbox`.
 * @csspart line - The line.
 * @csspart details - What is folded away.
 */
export class LinliSyncStatus extends LinliElement {
  static override get styles() {
    return [baseStyles, buttonStyles, noticeStyles, skeletonStyles, syncStatusStyles];
  }

  @state() private open = false;

  readonly #noClient = new NoClientController(this);
  readonly #spoken = new SpokenController(this);
  readonly #status = new WatchController<SyncStatus>(this, (status) => (this.#asOf = this.#asOfOf(status)));
  /** The moment of the data that is shown. Worked out when the lag is told: later it is longer. */
  #asOf: Instant | undefined;

  protected override clientChanged(client: LinliClient | undefined): void {
    this.#asOf = client && this.#asOfOf(client.sync.status());
    this.#status.follow(client && ((options) => client.sync.watch(options)));
  }

  protected override render() {
    const { client } = this;
    if (!client) return this.#noClient.render(0);
    const status = this.#status.value ?? client.sync.status();
    const say = this.messages('syncStatus', syncStatusMessages);
    const [first = 'sent', ...others] = headed(status);
    const concerning = others.filter((kind) => pointTones[kind] !== 'busy');
    return html`<div role="group" aria-label=${say.label}>
      ${this.#spoken.render()}
      <div class="line ${pointTones[first]}" part="line">
        ${this.#renderPoint(first, status, say, true)}
        <button type="button" class="button plain toggle" aria-expanded=${this.open} aria-controls="details" @click=${this.#toggled}>
          ${concerning.length > 0 ? say.detailsMore(concerning.length) : say.details}
        </button>
      </div>
      <div class="details" id="details" part="details" ?hidden=${!this.open}>${this.open ? this.#renderDetails(others, status, say) : nothing}</div>
    </div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const { client } = this;
    if (!client) return;
    const status = this.#status.value ?? client.sync.status();
    const [first = 'sent'] = headed(status);
    this.#spoken.tell(this.#sentence(first, status, this.messages('syncStatus', syncStatusMessages)), first !== 'sent');
  }

  #renderPoint(kind: PointKind, status: SyncStatus, say: SyncStatusMessages, isHead = false): TemplateResult {
    const notes = [this.#note(kind, status, say), isHead ? this.#age(status, say) : ''].filter(Boolean);
    return html`<div class="point ${pointTones[kind]}" data-point=${kind}>
      <div class="said">
        <p class="sentence">${renderIcon(kind)}<span>${this.#sentence(kind, status, say)}</span></p>
        ${notes.map((note) => html`<p class="note">${note}</p>`)}
      </div>
      ${this.#renderAct(kind, say)}
    </div>`;
  }

  #renderAct(kind: PointKind, say: SyncStatusMessages) {
    if (kind === 'signIn') return html`<button type="button" class="button primary" @click=${() => void askToSignIn(this)}>${say.signInNow}</button>`;
    if (kind === 'attention') return html`<button type="button" class="button" @click=${this.#opened}>${say.open}</button>`;
    return nothing;
  }

  #renderDetails(others: readonly PointKind[], status: SyncStatus, say: SyncStatusMessages): TemplateResult {
    return html`${others.map((kind) => this.#renderPoint(kind, status, say))}
      <dl class="facts">${this.#facts(status, say).map(([label, value]) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>
      <button type="button" class="button" @click=${() => this.client?.sync.now()}>${say.now}</button>`;
  }

  /** What there is to know of each; what a client without a store has not got is left out. */
  #facts(status: SyncStatus, say: SyncStatusMessages): [string, string][] {
    const { pending, held, dead, lagMs, leader, storage } = status;
    const { facts } = say;
    const waits = waitingIn(status) > 0;
    const keeps = storage.kind === 'indexeddb';
    const lines: [string, string | false][] = [
      [facts.pending, say.items(this.#number(pending))],
      [facts.held, held > 0 && say.items(this.#number(held))],
      [facts.dead, dead > 0 && say.items(this.#number(dead))],
      [facts.sender, waits && keeps && !leader && say.otherTab],
      [facts.data, lagMs !== null && (pointsOf(status).includes('stale') ? this.#moment(this.#asOf) : say.fresh)],
      [facts.room, storage.usage !== null && storage.quota !== null && say.used(formatBytes(storage.usage), formatBytes(storage.quota))],
      [facts.kept, keeps && (storage.persisted === null ? say.notPersistedKnown : storage.persisted ? say.persisted : say.notPersisted)],
    ];
    return lines.filter((line): line is [string, string] => line[1] !== false);
  }

  #sentence(kind: PointKind, status: SyncStatus, say: SyncStatusMessages): string {
    const waiting = waitingIn(status);
    const count = this.#number(waiting);
    switch (kind) {
      case 'signIn':
        return waiting > 0 ? say.signInWaiting(count) : say.signIn;
      case 'update':
        return waiting > 0 ? say.updateWaiting(count) : say.update;
      case 'offline':
        return waiting > 0 ? say.offlineWaiting(count) : say.offline;
      case 'attention':
        return say.attention(this.#number(status.dead));
      case 'stuck':
        return say.stuck(this.#moment(status.stuckSince), count);
      case 'loading':
        return say.loading(this.#number(status.loading?.done ?? 0));
      case 'stale':
        return say.asOf(this.#moment(this.#asOf));
      case 'nearlyFull':
        return say.nearlyFull(usedShare(status).toLocaleString(this.locale, { style: 'percent' }));
      case 'evicted':
      case 'sent':
        return say[kind];
      default:
        return say[kind](count);
    }
  }

  #note(kind: PointKind, status: SyncStatus, say: SyncStatusMessages): string {
    const { stuckSince } = status;
    if (kind === 'evicted') return say.evictedNote;
    if (kind === 'update') return say.updateNote;
    if (kind === 'memory') return say.memoryNote;
    if (kind === 'nearlyFull') return say.nearlyFullNote;
    if (kind === 'stuck') return say.stuckNote;
    if (kind === 'offline' && stuckSince !== null) return say.oldest(this.#moment(stuckSince));
    return '';
  }

  /** How old what is shown is, or that it is being fetched: beside whatever heads the line, so that nobody takes old for new. */
  #age(status: SyncStatus, say: SyncStatusMessages): string {
    return pointsOf(status).filter((kind) => beside.includes(kind)).map((kind) => this.#sentence(kind, status, say)).join(' ');
  }

  #asOfOf({ lagMs }: SyncStatus): Instant | undefined {
    const { client } = this;
    return client && lagMs !== null ? new Date(Date.parse(client.now()) - lagMs).toISOString() : undefined;
  }

  #moment(instant: Instant | null | undefined): string {
    const { client } = this;
    return client && instant ? momentText(instant, client.now(), client.calendar.offset) : '';
  }

  #number(count: number): string {
    return count.toLocaleString(this.locale);
  }

  readonly #toggled = (): void => {
    this.open = !this.open;
  };

  readonly #opened = (): void => {
    const status = this.#status.value;
    this.emit<OutboxOpen>('linli-outbox-open', { attention: status?.dead ?? 0, waiting: status ? waitingIn(status) : 0 });
  };
}

function headed(status: SyncStatus): PointKind[] {
  return pointsOf(status).filter((kind) => !beside.includes(kind));
}
