import type { LinliClient, OutboxEntry, SyncStatus } from '@linli/client';
import type { FormValues } from '@linli/model';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { CaseOpenDetail } from '../../cases/case-list/case-list.types.js';
import { renderEmpty, renderFailure } from '../../cases/case-list/list-states.js';
import { FactsController } from '../../cases/facts/facts-controller.js';
import { factsStyles } from '../../cases/facts/facts.styles.js';
import { emptyStyles } from '../../controls/empty.styles.js';
import { fieldStyles } from '../../controls/fields/fields.styles.js';
import { lightStyles } from '../../controls/light/light.styles.js';
import { NoClientController } from '../../controls/no-client/no-client-controller.js';
import { renderNotice, type NoticeTone } from '../../controls/notice/notice.js';
import { noticeStyles } from '../../controls/notice/notice.styles.js';
import { renderSkeleton } from '../../controls/skeleton/skeleton.js';
import { skeletonStyles } from '../../controls/skeleton/skeleton.styles.js';
import { baseStyles, buttonStyles } from '../../core/base.styles.js';
import { focusMarkIn } from '../../core/focus.js';
import { LinliElement } from '../../core/linli-element.js';
import { WatchController } from '../../core/watch-controller.js';
import { askToSignIn } from '../sign-in.js';
import { EntryForm, type EntryFormKind } from './entry-form.js';
import { renderEntry } from './entry-view.js';
import { FocusKeeper } from './focus-keeper.js';
import { isForPerson, lanesOf, matterOf, type Matter } from './matters.js';
import { outboxMessages, type OutboxMessages } from './outbox.messages.js';
import { outboxStyles } from './outbox.styles.js';
import type { OutboxAct, OutboxActed } from './outbox.types.js';
import { exportOutbox, importProblem, renderImport } from './transfer.js';
import { matterName, stepName, type Wording } from './wording.js';

/** So many matters are drawn at a time. */
const atATime = 50;

/**
 * What was done on this device and has not arrived, matter by matter: why it waits, what was refused or overtaken, and what a
 * person may do about it. Nothing is deleted without a reason that was typed. `linli-sync-status` says in one line how it stands.
 *
 * @tag linli-outbox
 * @fires {CustomEvent<OutboxExportRequest>} linli-outbox-export-request - Before the file is given to the person. Cancel it to keep the file yourself.
 * @fires {CustomEvent<OutboxActed>} linli-outbox-acted - A person has sent one again, or given it up.
 * @fires {CustomEvent<CaseOpenDetail>} linli-case-open - The title of a case was pressed.
 * @fires linli-sign-in-request - The person wants to sign in again: `{waitUntil}`. Sending goes on once what was promised is done; cancel it to call `client.sync.signedIn()` yourself.
 * @csspart matter - All that is about one case.
 * @csspart entry - One command.
 * @csspart form - A correction, or the reason for giving up.
 */
export class LinliOutbox extends LinliElement {
  static override get styles() {
    return [baseStyles, buttonStyles, emptyStyles, factsStyles, fieldStyles, lightStyles, noticeStyles, skeletonStyles, outboxStyles];
  }

  @state() private limit = atATime;
  @state() private hovered = false;
  /** What came of the last thing that the person did, in the language of the moment. */
  @state() private news: { tone: NoticeTone; words: (say: OutboxMessages) => string } | undefined;
  /** A file is being written or read. */
  @state() private transferring = false;

  readonly #noClient = new NoClientController(this);
  readonly #entries = new WatchController<readonly OutboxEntry[]>(this);
  readonly #status = new WatchController<SyncStatus>(this);
  readonly #facts = new FactsController(this);
  readonly #focus = new FocusKeeper(this);
  readonly #busy = new Set<string>();
  readonly #failures = new Map<string, unknown>();
  readonly #forms = new Map<string, EntryForm>();

  protected override clientChanged(client: LinliClient | undefined): void {
    this.limit = atATime;
    this.news = undefined;
    this.#failures.clear();
    [...this.#forms.keys()].forEach((id) => this.#close(id));
    this.#entries.follow(client && ((options) => client.outbox.watch(options)));
    this.#status.follow(client && ((options) => client.sync.watch(options)));
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const there = this.#there();
    if (!there) return;
    for (const form of [...this.#forms.values()]) {
      const entry = there.find(({ id }) => id === form.id);
      if (entry) form.entry = entry;
      // A reason has nothing to be sent to any more. What was typed to correct it is not thrown away.
      else if (form.kind === 'discard') this.#close(form.id);
    }
  }

  /** What is on its way, or must be looked at. */
  #there(): OutboxEntry[] | undefined {
    return this.#entries.value?.filter((entry) => entry.state !== 'applied');
  }

  /** What is being corrected and was settled meanwhile, in another tab. */
  #gone(there: readonly OutboxEntry[]): OutboxEntry[] {
    return [...this.#forms.values()].map(({ entry }) => entry).filter(({ id }) => there.every((each) => each.id !== id));
  }

  protected override render() {
    const { client } = this;
    if (!client) return this.#noClient.render(6);
    const say = this.messages('outbox', outboxMessages);
    const { value, error } = this.#entries;
    const entries = this.#there();
    return html`<section aria-labelledby="title">
      <header class="head">
        <h2 id="title" tabindex="-1">${say.title}</h2>
        ${entries && entries.length > 0 ? html`<p class="counts">${this.#summary(entries, say)}</p>` : nothing}
      </header>
      <div class="news" role="status">${this.news && this.news.tone !== 'danger' ? renderNotice(this.news.tone, html`<p>${this.news.words(say)}</p>`) : nothing}</div>
      ${this.news?.tone === 'danger' ? renderNotice('danger', html`<p>${this.news.words(say)}</p>`) : nothing}
      ${renderFailure(error, this.words, () => this.#entries.retry(), value && say.stale)}
      ${entries ? this.#renderList(entries, client, say) : error === undefined ? renderSkeleton(6, this.words) : nothing}
      ${this.#renderTools(entries ?? [], client, say)}
    </section>`;
  }

  #renderList(entries: readonly OutboxEntry[], client: LinliClient, say: OutboxMessages): TemplateResult {
    const gone = this.#gone(entries);
    if (entries.length + gone.length === 0) return renderEmpty(say.empty, say.emptyHint);
    const wording: Wording = { say, locale: this.locale, client, online: this.#status.value?.online ?? null };
    const lanes = lanesOf([...entries, ...gone]);
    const left = lanes.length - this.limit;
    return html`${this.#renderHolds(entries, wording)}
      <ol class="matters">
        ${repeat(
          lanes.slice(0, this.limit),
          ({ key }) => key,
          (lane) => this.#renderMatter(matterOf(lane, client, this.#facts.cases.find(lane.ref)), wording, gone),
        )}
      </ol>
      ${left > 0 ? html`<button type="button" class="button more" @click=${this.#extended}>${say.more(Math.min(left, atATime).toLocaleString(this.locale))}</button>` : nothing}`;
  }

  /** What holds all of it: said once, above. */
  #renderHolds(entries: readonly OutboxEntry[], { say, online }: Wording) {
    if (this.#isSignedOut(entries)) {
      return renderNotice('warning', html`<p>${say.signIn}</p><button type="button" class="button primary" data-act="sign-in" @click=${() => void askToSignIn(this)}>${say.signInNow}</button>`);
    }
    return online === false && entries.some((entry) => !isForPerson(entry)) ? renderNotice('info', html`<p>${say.offline}</p>`) : nothing;
  }

  #renderMatter(matter: Matter, wording: Wording, gone: readonly OutboxEntry[]): TemplateResult {
    const { client } = wording;
    const name = matterName(matter, wording);
    return html`<li class="matter" part="matter">
      <div class="matter-head">
        <h3>${matter.known ? html`<button type="button" class="link-button" @click=${() => this.emit<CaseOpenDetail>('linli-case-open', { ref: matter.ref })}>${name}</button>` : name}</h3>
        ${matter.receipt ? html`<span class="receipt">${matter.receipt}</span>` : nothing}
      </div>
      <ol class="entries">
        ${repeat(
          matter.entries,
          ({ id }) => id,
          (entry) => html`<li>${renderEntry(entry, matter, {
            ...wording,
            core: this.words,
            facts: this.#facts,
            form: this.#forms.get(entry.id),
            busy: this.#busy.has(entry.id),
            // What this tab sends in its place takes it away too.
            isGone: gone.includes(entry) && !this.#busy.has(entry.id),
            failure: this.#failures.get(entry.id),
            onOpen: (kind) => this.#open(kind, entry, matter),
            onClose: () => this.#closed(entry.id),
            onSubmit: () => void this.#submit(entry, stepName(entry, matter, wording), client),
            onRetry: () => void this.#act(entry, 'retry', () => client.outbox.retry(entry.id), (words) => words.news.retried(stepName(entry, matter, { say: words, locale: this.locale }))),
            onResend: () => void this.#act(entry, 'rebase', () => client.outbox.rebase(entry.id), (words) => words.news.resent(stepName(entry, matter, { say: words, locale: this.locale }))),
          })}</li>`,
        )}
      </ol>
    </li>`;
  }

  #renderTools(entries: readonly OutboxEntry[], client: LinliClient, say: OutboxMessages): TemplateResult {
    const busy = this.transferring;
    return html`<div class="tools">
      ${entries.some(({ state }) => state === 'stored' || state === 'sending') && !this.#isSignedOut(entries) ? html`<button type="button" class="button primary" data-act="send" @click=${() => this.#sendNow(client)}>${say.send}</button>` : nothing}
      ${entries.length > 0 ? html`<button type="button" class="button" data-act="export" aria-disabled=${busy} @click=${() => void this.#export(client)}>${say.export}</button>` : nothing}
      ${renderImport({ say, busy, hovered: this.hovered, onHover: (hovered) => (this.hovered = hovered), onFile: (file) => void this.#import(file, client) })}
      <p class="quiet">${say.exportNote}</p>
    </div>`;
  }

  #isSignedOut(entries: readonly OutboxEntry[]): boolean {
    return this.#status.value?.needsAuth === true || entries.some(({ state }) => state === 'needs-auth');
  }

  #summary(entries: readonly OutboxEntry[], say: OutboxMessages): string {
    const attention = entries.filter(isForPerson).length;
    const number = (count: number): string => count.toLocaleString(this.locale);
    const parts = [attention > 0 && say.attention(number(attention)), entries.length > attention && say.waiting(number(entries.length - attention))];
    return parts.filter(Boolean).join(' · ');
  }

  async #act(entry: OutboxEntry, act: OutboxAct, work: () => Promise<string | void>, words: (say: OutboxMessages) => string): Promise<void> {
    const { id } = entry;
    if (this.#busy.has(id)) return;
    const mayMove = focusMarkIn(this);
    this.#busy.add(id);
    this.#failures.delete(id);
    this.news = undefined;
    this.requestUpdate();
    try {
      const next = (await work()) ?? undefined;
      this.#close(id);
      this.#focus.turnTo(next ?? id, mayMove);
      this.news = { tone: 'success', words };
      this.emit<OutboxActed>('linli-outbox-acted', { act, id, next });
    } catch (error) {
      this.#failures.set(id, error);
    } finally {
      this.#busy.delete(id);
      this.requestUpdate();
    }
  }

  async #submit(entry: OutboxEntry, step: string, client: LinliClient): Promise<void> {
    const { id } = entry;
    const form = this.#forms.get(id);
    if (!form || this.#busy.has(id)) return;
    const values = await this.#checked(form);
    if (!values) return;
    if (form.kind === 'discard') await this.#act(entry, 'discard', () => client.outbox.discard(id, String(values['reason'])), (say) => say.news.discarded(step));
    else await this.#act(entry, 'rebase', () => client.outbox.rebase(id, { args: values }), (say) => say.news.resent(step));
  }

  /** What was entered, once files are stored and where it is sound; nothing else is done about the command meanwhile. */
  async #checked(form: EntryForm): Promise<FormValues | undefined> {
    this.#busy.add(form.id);
    try {
      return await form.values();
    } catch (error) {
      this.#failures.set(form.id, error);
      return undefined;
    } finally {
      this.#busy.delete(form.id);
      this.requestUpdate();
    }
  }

  async #export(client: LinliClient): Promise<void> {
    await this.#transfer(async () => {
      await exportOutbox(this, client);
      this.news = { tone: 'success', words: (say) => say.exported };
    });
  }

  async #import(file: File, client: LinliClient): Promise<void> {
    await this.#transfer(async () => {
      const { added, known } = await client.outbox.import(file);
      this.news = { tone: 'success', words: (say) => say.imported(added.toLocaleString(this.locale), known.toLocaleString(this.locale)) };
    });
  }

  async #transfer(work: () => Promise<void>): Promise<void> {
    if (this.transferring) return;
    this.transferring = true;
    this.news = undefined;
    try {
      await work();
    } catch (error) {
      this.news = { tone: 'danger', words: (say) => importProblem(error, say, this.words) };
    } finally {
      this.transferring = false;
    }
  }

  #open(kind: EntryFormKind, entry: OutboxEntry, matter: Matter): void {
    if (this.#busy.has(entry.id)) return;
    this.#close(entry.id);
    this.#forms.set(entry.id, new EntryForm(this, kind, entry, matter));
    this.requestUpdate();
    this.#focus.turnToForm(entry.id);
  }

  #closed(id: string): void {
    this.#close(id);
    this.requestUpdate();
    this.#focus.turnTo(id);
  }

  #close(id: string): void {
    const fields = this.#forms.get(id)?.fields;
    this.#forms.delete(id);
    fields?.hostDisconnected();
    if (fields) this.removeController(fields);
  }

  #sendNow(client: LinliClient): void {
    client.sync.now();
    this.news = { tone: 'info', words: (say) => say.news.sending };
  }

  readonly #extended = (): void => {
    this.limit += atATime;
  };
}
