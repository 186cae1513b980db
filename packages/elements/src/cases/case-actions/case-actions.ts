import type { LinliClient, Verdict } from '@linli/client';
import { explainBasis, pickText, type AllowedAction, type Case, type PublicCase } from '@linli/model';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { fieldStyles } from '../../controls/fields/fields.styles.js';
import { renderNotice } from '../../controls/notice/notice.js';
import { noticeStyles } from '../../controls/notice/notice.styles.js';
import { askHost } from '../../core/ask-host.js';
import { baseStyles, buttonStyles } from '../../core/base.styles.js';
import { LinliElement } from '../../core/linli-element.js';
import { MinuteController } from '../../core/minute-controller.js';
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
 * @fires linli-action-applied - An action was carried out: `{action, ref, version}`.
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

  @state() private open: string | undefined;
  /** The action that is on its way. */
  @state() private sending: ActionEntry | undefined;
  /** The action that was carried out last, to be said. */
  @state() private done: AllowedAction | undefined;

  readonly #entries = new Map<string, ActionEntry>();

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
    this.done = undefined;
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
    return html`<div class="status" id="status" role="status" tabindex="-1">${this.done ? renderNotice('success', say.done(pickText(this.done.label, this.locale))) : nothing}</div>
      ${allowed.length > 0 ? renderButtons(allowed, row) : entry ? nothing : html`<p class="empty"><slot name="empty">${say.empty}</slot></p>`}
      ${entry ? this.#renderForm(entry, allowed.some(({ action }) => action === this.open), say) : nothing}`;
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
    try {
      await entry.fields.settled();
      // A file may have turned out to be refused while it was awaited.
      if (entry.fields.validate().length > 0) return await entry.fields.focusFirstError();
      const args = { ...entry.fields.cleanValues, ...this.preset?.args };
      const request: CaseActionRequest = { action, ref: item.ref, args, version: item.version };
      const goesOn = await askHost(this, 'linli-case-action-request', request);
      if (goesOn) await this.#judge(entry, await entry.send(client, item, args));
      else this.#applied(entry, { action, ref: item.ref });
    } catch (error) {
      this.#failed(entry, { kind: 'failed', error });
    } finally {
      if (this.sending === entry) this.sending = undefined;
    }
  }

  async #judge(entry: ActionEntry, verdict: Verdict): Promise<void> {
    if (verdict.status === 'applied') {
      this.#applied(entry, { action: entry.action.action, ref: verdict.ref, version: verdict.version });
    } else if (verdict.status === 'conflict') {
      this.#failed(entry, { kind: 'conflict' });
      await this.#refresh();
    } else {
      entry.fields.show(verdict.refusal.issues ?? []);
      this.#failed(entry, { kind: 'refused', refusal: verdict.refusal });
      await this.#refresh();
    }
  }

  #applied(entry: ActionEntry, detail: ActionApplied): void {
    if (this.#holds(entry)) {
      this.#drop(entry);
      this.done = entry.action;
      void this.#focus('status');
    }
    this.emit<ActionApplied>('linli-action-applied', detail);
  }

  /** What was typed stays, in the open form, beside the reason. */
  #failed(entry: ActionEntry, problem: Problem): void {
    entry.problem = problem;
    if (this.#holds(entry)) this.open = entry.action.action;
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
    this.done = undefined;
  }

  #drop({ action: { action }, fields }: ActionEntry): void {
    this.#entries.delete(action);
    if (this.open === action) this.open = undefined;
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

  async #focus(id: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`#${id}`)?.focus();
  }

  readonly #pressed = (action: AllowedAction): void => {
    const { client, case: item } = this;
    if (!client || !item || this.sending) return;
    this.done = undefined;
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
