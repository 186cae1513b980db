import type { LinliClient } from '@linli/client';
import { explainBasis, pickText, type AllowedAction, type Case, type CaseRef } from '@linli/model';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { FieldsController } from '../../controls/fields/fields-controller.js';
import { fieldStyles } from '../../controls/fields/fields.styles.js';
import { noticeStyles } from '../../controls/notice/notice.styles.js';
import { askHost } from '../../core/ask-host.js';
import { baseStyles, buttonStyles } from '../../core/base.styles.js';
import { focusMarkIn, moveFocus } from '../../core/focus.js';
import { LinliElement } from '../../core/linli-element.js';
import { staffOf } from '../../core/staff-of.js';
import { renderButtons } from '../case-actions/action-buttons.js';
import type { Problem } from '../case-actions/action-entry.js';
import { caseActionsMessages } from '../case-actions/case-actions.messages.js';
import { caseActionsStyles } from '../case-actions/case-actions.styles.js';
import { renderHindrance } from '../case-actions/hindrance.js';
import { offersByKind, type KindOffers } from './bulk-offers.js';
import { renderProgress, renderReport } from './bulk-report.js';
import { isApplied, isUndecided } from './bulk-rows.js';
import { BulkRun } from './bulk-run.js';
import { caseBulkMessages, type CaseBulkMessages } from './case-bulk.messages.js';
import { caseBulkStyles } from './case-bulk.styles.js';
import type { BulkActionRequest, BulkActionSettled } from './case-bulk.types.js';
import type { Shown } from './case-selection.js';
import { ListChoice, type ChoiceHost } from './list-choice.js';

/** More cases than this are not acted on at once: what may be done is asked of each, and each is a command. */
const mostCases = 1000;

/** One action as it is being entered for many cases. */
interface BulkEntry {
  action: AllowedAction;
  fields: FieldsController;
  problem: Problem | undefined;
}

/**
 * What may be done with several cases at once, by the model's own rules: each action with how many it may be taken on, its fields
 * once, then how far it has come, and what became of each case. `linli-case-list` shows it for the cases chosen there, once this
 * element is defined; for one case use `linli-case-actions`.
 *
 * @tag linli-case-bulk
 * @fires {CustomEvent<BulkActionRequest>} linli-bulk-action-request - Before an action is sent. Cancel it to carry the action out yourself.
 * @fires {CustomEvent<BulkActionSettled>} linli-bulk-settled - Every case has an answer, or none could be had, or it was stopped.
 * @fires {CustomEvent<CaseOpenDetail>} linli-case-open - A case on which the action was not taken was pressed.
 * @csspart buttons - The row of actions.
 * @csspart form - The action that is open.
 * @csspart progress - How far the action has come.
 * @csspart report - What became of the cases.
 */
export class LinliCaseBulk extends LinliElement {
  static override get styles() {
    return [baseStyles, buttonStyles, fieldStyles, noticeStyles, caseActionsStyles, caseBulkStyles];
  }

  /** For a list: how its cases are chosen, and shown to an element of this class. @param open shows a case */
  static choice(list: ChoiceHost, shown: () => Shown, open: (ref: CaseRef) => void): ListChoice {
    return new ListChoice(list, shown, open);
  }

  /** The cases that were chosen. */
  @property({ attribute: false }) items: readonly Case[] = [];

  /** The kind of case to act on, where there are several. Absent: that of most. */
  @state() private kind: string | undefined;
  @state() private open: string | undefined;
  @state() private run: BulkRun | undefined;
  /** From when an action is sent until its cases are on their way: files and the host may take their time. */
  @state() private starting = false;

  #entries = new Map<string, BulkEntry>();
  #allowed = new WeakMap<Case, readonly AllowedAction[]>();

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.toggleAttribute('idle', !this.run && this.items.length === 0);
  }

  /** Another actor may do other things, and is not who entered these. */
  protected override clientChanged(): void {
    this.run?.stop();
    this.run = undefined;
    this.open = undefined;
    this.#allowed = new WeakMap();
    [...this.#entries.keys()].forEach((key) => this.#drop(key));
  }

  protected override render() {
    const { client, items, run } = this;
    if (!client || (!run && items.length === 0)) return nothing;
    const say = this.messages('caseBulk', caseBulkMessages);
    const words = { core: this.words, say, locale: this.locale, number: (count: number) => this.#number(count) };
    return html`<section aria-label=${say.label}>
      ${run?.progress
        ? renderProgress(run, words)
        : html`${run ? renderReport(run, words, { onOpen: this.#opened, onAgain: this.#again, onClose: this.#closed }) : nothing}
          ${items.length > 0 ? this.#renderOffers(client, say) : nothing}`}
    </section>`;
  }

  #renderOffers(client: LinliClient, say: CaseBulkMessages): TemplateResult {
    const { items, locale } = this;
    if (items.length > mostCases) return html`<p>${say.tooMany(this.#number(mostCases))}</p>`;
    const kinds = offersByKind(items, (item) => this.#allowedOn(item, client));
    const kind = kinds.find(({ id }) => id === this.kind) ?? (kinds[0] as KindOffers);
    // Cases that stand at different steps have different next ones: none of them is the primary one.
    const counted = kind.offers.map(({ action, items: of }): AllowedAction => ({
      ...action,
      tone: action.tone === 'danger' ? 'danger' : 'neutral',
      label: { 'zh-Hans': say.counted(pickText(action.label, locale), this.#number(of.length)) },
    }));
    const entry = this.open === undefined ? undefined : this.#entries.get(keyOf(kind, this.open));
    const row = { open: this.open, busy: this.starting, locale, say: this.messages('caseActions', caseActionsMessages), pressed: ({ action }: AllowedAction) => this.#pressed(kind, action) };
    return html`${kinds.length > 1 ? this.#renderKinds(kinds, kind, client, say) : nothing}
      <p>${counted.length > 0 ? say.offered(this.#number(kind.items.length)) : say.none}</p>
      ${counted.length > 0 ? renderButtons(counted, row) : nothing} ${entry ? this.#renderForm(entry, kind, say) : nothing}`;
  }

  #renderKinds(kinds: readonly KindOffers[], current: KindOffers, client: LinliClient, say: CaseBulkMessages): TemplateResult {
    const name = ({ items: [item] }: KindOffers): string => {
      const type = client.caseTypes.get(item?.type.id ?? '');
      return type ? pickText(type.label, this.locale) : (item?.type.id ?? '');
    };
    return html`<p id="kinds">${say.kinds}</p>
      <div class="buttons" role="group" aria-labelledby="kinds">
        ${kinds.map(
          (kind) => html`<button type="button" class="button kind" aria-pressed=${kind === current} @click=${() => this.#turnTo(kind)}>${say.counted(name(kind), this.#number(kind.items.length))}</button>`,
        )}
      </div>`;
  }

  #renderForm(entry: BulkEntry, kind: KindOffers, say: CaseBulkMessages): TemplateResult {
    const { label, hint, basis, tone, action } = entry.action;
    const { locale } = this;
    const items = itemsOf(kind, action);
    const name = items.length > 0 ? say.counted(pickText(label, locale), this.#number(items.length)) : pickText(label, locale);
    return html`<form class="form" id="form" part="form" novalidate aria-labelledby="heading-form" @submit=${(event: Event) => this.#submitted(event, entry, kind)}>
      <h3 id="heading-form" tabindex="-1">${name}</h3>
      ${hint ? html`<p class="quiet">${pickText(hint, locale)}</p>` : nothing} ${basis ? html`<p class="quiet">${explainBasis(basis, locale)}</p>` : nothing}
      ${items.length > 0 && items.length < kind.items.length ? html`<p>${say.partly(this.#number(items.length), this.#number(kind.items.length))}</p>` : nothing}
      ${renderHindrance(entry.problem, items.length > 0, { core: this.words, say: this.messages('caseActions', caseActionsMessages), locale })}
      ${entry.fields.render()}
      <div class="row">
        ${items.length > 0 ? html`<button type="submit" class="button ${tone === 'danger' ? 'danger' : 'primary'}" aria-disabled=${this.starting}>${name}</button>` : nothing}
        <button type="button" class="button plain" @click=${this.#cancelled}>${this.words.cancel}</button>
      </div>
    </form>`;
  }

  #number(count: number): string {
    return count.toLocaleString(this.locale);
  }

  #allowedOn(item: Case, client: LinliClient): readonly AllowedAction[] {
    const allowed = this.#allowed.get(item) ?? client.cases.allowed(item);
    this.#allowed.set(item, allowed);
    return allowed;
  }

  #turnTo({ id }: KindOffers): void {
    this.kind = id;
    this.open = undefined;
  }

  #pressed(kind: KindOffers, action: string): void {
    if (this.starting) return;
    const key = keyOf(kind, action);
    const offer = kind.offers.find((candidate) => candidate.action.action === action);
    if (this.open === action || !offer) {
      this.open = undefined;
      return;
    }
    if (!this.#entries.has(key)) this.#entries.set(key, { action: offer.action, fields: new FieldsController(this, { fields: offer.action.fields, area: this.#area }), problem: undefined });
    this.open = action;
    void this.#focus('heading-form');
  }

  /** Where organisations are chosen from: all that may be concerned, wherever the cases are. */
  get #area(): string | null {
    return staffOf(this.client)?.area ?? null;
  }

  async #take(entry: BulkEntry, kind: KindOffers, client: LinliClient): Promise<void> {
    const { action } = entry.action;
    const items = itemsOf(kind, action);
    const mayMove = focusMarkIn(this);
    entry.problem = undefined;
    this.starting = true;
    try {
      await entry.fields.settled();
      // A file may have turned out to be refused while it was awaited.
      if (entry.fields.validate().length > 0) return mayMove() ? await entry.fields.focusFirstError() : undefined;
      const args = entry.fields.cleanValues;
      const request: BulkActionRequest = { action, items: items.map(({ ref, version }) => ({ ref, version })), args };
      if (await askHost(this, 'linli-bulk-action-request', request)) void this.#send(new BulkRun(entry.action, items, args, () => this.requestUpdate()), client, () => true, mayMove);
      else this.#drop(keyOf(kind, action));
    } catch (error) {
      entry.problem = { kind: 'failed', error };
    } finally {
      this.starting = false;
    }
  }

  async #send(run: BulkRun, client: LinliClient, wanted: Parameters<BulkRun['send']>[1], mayMove = focusMarkIn(this)): Promise<void> {
    this.run = run;
    void this.#focus('heading', mayMove);
    await run.send(client, wanted);
    // Another client may have come meanwhile.
    if (this.run !== run) return;
    const { rows } = run;
    const key = [...this.#entries].find(([, { action }]) => action === run.action)?.[0];
    if (key !== undefined && rows.every(isApplied)) this.#drop(key);
    else if (key !== undefined) this.#entries.get(key)?.fields.show(issuesOf(run));
    void this.#focus('heading', mayMove);
    this.emit<BulkActionSettled>('linli-bulk-settled', { action: run.action.action, rows });
  }

  #drop(key: string): void {
    const fields = this.#entries.get(key)?.fields;
    this.#entries.delete(key);
    this.open = undefined;
    fields?.hostDisconnected();
    if (fields) this.removeController(fields);
  }

  #focus(id: string, mayMove?: () => boolean): Promise<void> {
    return moveFocus(this, `#${id}`, mayMove);
  }

  #submitted(event: Event, entry: BulkEntry, kind: KindOffers): void {
    event.preventDefault();
    const { client } = this;
    if (!client || this.starting) return;
    if (entry.fields.validate().length > 0) void entry.fields.focusFirstError();
    else void this.#take(entry, kind, client);
  }

  readonly #again = (): void => {
    const { run, client } = this;
    if (run && client) void this.#send(run, client, (row) => row !== undefined && isUndecided(row));
  };

  readonly #opened = (ref: CaseRef): void => void this.emit('linli-case-open', { ref });

  readonly #closed = (): void => {
    this.run = undefined;
  };

  readonly #cancelled = (): void => {
    const { open } = this;
    this.open = undefined;
    void this.#focus(`button-${open}`);
  };
}

function keyOf({ id }: KindOffers, action: string): string {
  return `${id} ${action}`;
}

function itemsOf({ offers }: KindOffers, action: string): readonly Case[] {
  return offers.find((offer) => offer.action.action === action)?.items ?? [];
}

/** What was wrong with the entries, as far as a refusal says so: the entries are the same for all. */
function issuesOf({ rows }: BulkRun) {
  return rows.flatMap((row) => ('verdict' in row && row.verdict.status === 'rejected' ? (row.verdict.refusal.issues ?? []) : []));
}
