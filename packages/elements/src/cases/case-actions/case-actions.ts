import type { CommandHandle, LinliClient, Verdict } from '@linli/client';
import { explainBasis, pickText, type AllowedAction, type Case, type FormValues, type PublicCase } from '@linli/model';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { fieldStyles } from '../../controls/fields/fields.styles.js';
import { renderNotice } from '../../controls/notice/notice.js';
import { noticeStyles } from '../../controls/notice/notice.styles.js';
import { askHost } from '../../core/ask-host.js';
import { baseStyles, buttonStyles } from '../../core/base.styles.js';
import { focusMark, moveFocus } from '../../core/focus.js';
import { LinliElement } from '../../core/linli-element.js';
import { MinuteController } from '../../core/minute-controller.js';
import { noteShown, patience, verdictOf } from '../../core/verdict-of.js';
import { asks, renderButtons } from './action-buttons.js';
import { ActionEntry, type Problem } from './action-entry.js';
import { caseActionsMessages, type CaseActionsMessages } from './case-actions.messages.js';
import { renderHindrance } from './hindrance.js';
import { caseActionsStyles } from './case-actions.styles.js';
import type { ActionApplied, ActionPreset, CaseActionRequest } from './case-actions.types.js';

/**
 * What may be done with a case now, by the model's own rules, each action with the fields that it asks for. What was typed
 * stays when the person looks at another action, when the case changes meanwhile, and when the action is refused.
 *
 * @tag linli-case-actions
 * @slot empty - In place of the sentence that there is nothing to do.
 * @fires linli-case-action-request - Before an action is sent: `{action, ref, args, version, waitUntil}`. Cancel it to carry the action out yourself.
 * @fires linli-action-applied - An action was carried out: `{action, ref, version}`. Of one that was kept on this device first: once it is.
 * @csspart buttons - The row of actions.
 * @csspart more - The actions beside the trunk of the workflow, folded away where there are many.
 * @csspart form - The action that is open.
 */
export class LinliCaseActions extends LinliElement {
  static override get styles() {
    return [baseStyles, buttonStyles, fieldStyles, noticeStyles, caseActionsStyles];
  }

  /** The case: as staff see it, or as the holder of its receipt does. */
  @property({ attribute: false }) case: Case | PublicCase | undefined;

  /** Offers one action alone, with some of its entries made already. Absent: everything that is allowed. */
  @property({ attribute: false }) preset: ActionPreset | undefined;

  /** How long the back end may take before the person is told that an action is kept on this device, in milliseconds. For clients with a store. */
  @property({ attribute: false }) patience = patience;

  @state() private open: string | undefined;
  /** The action that is on its way. */
  @state() private sending: ActionEntry | undefined;
  /** What came of the action that was taken last, to be said: carried out, kept on this device, or not done after it was kept. */
  @state() private news: { is: 'done' | 'kept' | 'notDone'; action: AllowedAction } | undefined;

  readonly #entries = new Map<string, ActionEntry>();
  /** Actions that are stored and have no verdict yet, each with the version of the case that it was taken on. */
  readonly #kept = new Map<ActionEntry, number>();
  /** Whether whoever took the action that is on its way is still there. */
  #mayMove = focusMark();

  constructor() {
    super();
    new MinuteController(this);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const before = changed.get('case');
    if (before && before.ref.id !== this.case?.ref.id) this.#forget();
  }

  /** Another actor may take over: what was typed stays for as long as they may do the same. */
  protected override clientChanged(client: LinliClient | undefined): void {
    this.news = undefined;
    this.#forgetKept();
    if (!client || !this.case) return;
    const allowed = this.#allowed(this.case, client).map(({ action }) => action);
    [...this.#entries.values()].filter(({ action }) => !allowed.includes(action.action)).forEach((entry) => this.#drop(entry));
  }

  protected override render() {
    const { client, case: item } = this;
    if (!client || !item) return nothing;
    const say = this.messages('caseActions', caseActionsMessages);
    const allowed = this.#allowed(item, client);
    const row = { open: this.open, busy: this.sending !== undefined, locale: this.locale, say, pressed: this.#pressed };
    const entry = this.open === undefined ? undefined : this.#entries.get(this.open);
    return html`<div class="status" id="status" role="status" tabindex="-1">${this.#renderNews(say)}</div>
      ${allowed.length > 0 ? renderButtons(allowed, row) : entry ? nothing : html`<p class="empty"><slot name="empty">${say.empty}</slot></p>`}
      ${entry ? this.#renderForm(entry, allowed.some(({ action }) => action === this.open), say) : nothing}`;
  }

  #renderNews(say: CaseActionsMessages) {
    if (!this.news) return nothing;
    const { is, action } = this.news;
    return renderNotice(({ done: 'success', kept: 'info', notDone: 'warning' } as const)[is], say[is](pickText(action.label, this.locale)));
  }

  #renderForm(entry: ActionEntry, isAllowed: boolean, say: CaseActionsMessages): TemplateResult {
    const { label, hint, basis, fields, tone } = entry.action;
    const name = pickText(label, this.locale);
    return html`<form class="form" id="form" part="form" novalidate aria-labelledby="form-title" @submit=${this.#submitted}>
      <h4 id="form-title" tabindex="-1">${fields.length > 0 ? name : say.confirm(name)}</h4>
      ${hint ? html`<p class="quiet">${pickText(hint, this.locale)}</p>` : nothing} ${basis ? html`<p class="quiet">${explainBasis(basis, this.locale)}</p>` : nothing}
      ${renderHindrance(entry.problem, isAllowed, { core: this.words, say, locale: this.locale })}
      ${entry.fields.render()}
      <div class="row">
        ${isAllowed
          ? html`<button type="submit" class="button ${tone === 'danger' ? 'danger' : 'primary'}" aria-disabled=${this.sending !== undefined}>${this.sending === entry ? say.sending : name}</button>`
          : nothing}
        <button type="button" class="button plain" @click=${this.#cancelled}>${this.words.cancel}</button>
      </div>
    </form>`;
  }

  async #take(entry: ActionEntry, client: LinliClient, item: Case | PublicCase): Promise<void> {
    const { action } = entry.action;
    entry.problem = undefined;
    this.sending = entry;
    const mayMove = (this.#mayMove = focusMark());
    try {
      await entry.fields.settled();
      // A file may have turned out to be refused while it was awaited.
      if (entry.fields.validate().length > 0) return mayMove() ? await entry.fields.focusFirstError() : undefined;
      const args = { ...entry.fields.cleanValues, ...this.preset?.args };
      const request: CaseActionRequest = { action, ref: item.ref, args, version: item.version };
      const goesOn = await askHost(this, 'linli-case-action-request', request);
      if (goesOn) await this.#send(entry, client, item, args);
      else this.#applied(entry, { action, ref: item.ref });
    } catch (error) {
      this.#failed(entry, { kind: 'failed', error });
    } finally {
      if (this.sending === entry) this.sending = undefined;
    }
  }

  /** Ends once there is a verdict, or the action is kept on this device: then its verdict may come after hours. */
  async #send(entry: ActionEntry, client: LinliClient, item: Case | PublicCase, args: FormValues): Promise<void> {
    const handle = entry.send(client, item, args);
    await new Promise<void>((resolve, reject) => {
      const verdict = verdictOf(handle, this.patience, () => {
        this.#keep(entry, item);
        resolve();
      });
      const judged = verdict.then((decided) => this.#judge(entry, decided, handle), (error: unknown) => this.#failed(entry, { kind: 'failed', error }));
      judged.then(() => resolve(), reject);
    });
  }

  /** What is kept needs nobody: its form closes, and other actions may be taken. What was typed stays until there is a verdict. */
  #keep(entry: ActionEntry, item: Case | PublicCase): void {
    if (!this.#holds(entry)) return;
    const { action } = entry.action;
    this.#entries.delete(action);
    this.#kept.set(entry, item.version);
    if (this.open === action) this.open = undefined;
    this.news = { is: 'kept', action: entry.action };
    void this.#focus('status', this.#mayMove);
    void this.#refresh();
  }

  async #judge(entry: ActionEntry, verdict: Verdict, handle: CommandHandle): Promise<void> {
    if (verdict.status === 'applied') {
      this.#applied(entry, { action: entry.action.action, ref: verdict.ref, version: verdict.version });
    } else if (verdict.status === 'conflict') {
      this.#failed(entry, { kind: 'conflict' });
      await this.#refresh();
    } else {
      entry.fields.show(verdict.refusal.issues ?? []);
      if (this.#failed(entry, { kind: 'refused', refusal: verdict.refusal })) noteShown(handle);
      await this.#refresh();
    }
  }

  #applied(entry: ActionEntry, detail: ActionApplied): void {
    const wasKept = this.#kept.has(entry);
    if (this.#holds(entry) || wasKept) {
      this.#drop(entry);
      this.news = { is: 'done', action: entry.action };
      // The person has gone on since: they are told, and stay where they are.
      if (!wasKept) void this.#focus('status', this.#mayMove);
    }
    this.emit<ActionApplied>('linli-action-applied', detail);
  }

  /** What was typed stays, in the open form, beside the reason. Answers whether that is there to be read. */
  #failed(entry: ActionEntry, problem: Problem): boolean {
    const { action } = entry.action;
    entry.problem = problem;
    if (this.#kept.delete(entry)) {
      this.news = { is: 'notDone', action: entry.action };
      // Where the same is being entered anew, the earlier one is in the outbox.
      if (this.#entries.has(action)) {
        this.#letGo(entry);
        return false;
      }
      this.#entries.set(action, entry);
      this.open ??= action;
    } else if (this.#holds(entry)) {
      this.open = action;
    }
    return this.isConnected && this.open === action && this.#holds(entry);
  }

  /** A refusal may come of a change that this element has not been shown yet. */
  async #refresh(): Promise<void> {
    const { client, case: item } = this;
    if (!client || !item || 'actions' in item) return;
    // Without a fresh case the person still has the reason that they were given.
    const fresh = await client.cases.get(item.ref).catch(() => undefined);
    if (fresh && this.case?.ref.id === fresh.ref.id && fresh.version > this.case.version) this.case = fresh;
  }

  #allowed(item: Case | PublicCase, client: LinliClient): AllowedAction[] {
    const allowed = 'actions' in item ? item.actions : client.cases.allowed(item);
    const { preset } = this;
    return preset ? allowed.filter(({ action }) => action === preset.action).map((action) => withPreset(action, preset)) : allowed;
  }

  #forget(): void {
    this.#entries.forEach((entry) => this.#drop(entry));
    this.sending = undefined;
    this.news = undefined;
    this.#forgetKept();
  }

  /** Their verdicts are told by the outbox. */
  #forgetKept(): void {
    [...this.#kept.keys()].forEach((entry) => this.#drop(entry));
  }

  #drop(entry: ActionEntry): void {
    const { action } = entry.action;
    if (this.#holds(entry)) {
      this.#entries.delete(action);
      if (this.open === action) this.open = undefined;
    }
    this.#kept.delete(entry);
    this.#letGo(entry);
  }

  #letGo({ fields }: ActionEntry): void {
    fields.hostDisconnected();
    this.removeController(fields);
  }

  /** False for an entry that was dropped while it was on its way: its case is no longer shown, or its actor no longer here. */
  #holds(entry: ActionEntry): boolean {
    return this.#entries.get(entry.action.action) === entry;
  }

  #entryOf(action: AllowedAction, item: Case | PublicCase): ActionEntry {
    const entry = this.#entries.get(action.action) ?? new ActionEntry(this, action, item);
    this.#entries.set(action.action, entry);
    return entry;
  }

  #focus(id: string, mayMove?: () => boolean): Promise<void> {
    return moveFocus(this, `#${id}`, mayMove);
  }

  readonly #pressed = (action: AllowedAction): void => {
    const { client, case: item } = this;
    if (!client || !item || this.sending) return;
    // Taken already, and not shown by the case yet: a second time would be refused in the end.
    if ([...this.#kept].some(([kept, version]) => kept.action.action === action.action && version === item.version)) {
      this.news = { is: 'kept', action };
      return void this.#focus('status');
    }
    this.news = undefined;
    const entry = this.#entryOf(action, item);
    if (!asks(action)) {
      void this.#take(entry, client, item);
    } else if (this.open === action.action) {
      this.open = undefined;
    } else {
      this.open = action.action;
      void this.#focus('form-title');
    }
  };

  readonly #submitted = (event: Event): void => {
    event.preventDefault();
    const { client, case: item } = this;
    const entry = this.#entries.get(this.open ?? '');
    if (!client || !item || !entry || this.sending) return;
    if (entry.fields.validate().length > 0) void entry.fields.focusFirstError();
    else void this.#take(entry, client, item);
  };

  readonly #cancelled = (): void => {
    const { open } = this;
    this.open = undefined;
    void this.#focus(`button-${open}`);
  };
}

function withPreset(action: AllowedAction, { args = {}, label = action.label }: ActionPreset): AllowedAction {
  return { ...action, label, fields: action.fields.filter(({ name }) => !(name in args)) };
}
