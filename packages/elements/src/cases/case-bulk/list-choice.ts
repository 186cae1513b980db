import type { LinliClient } from '@linli/client';
import type { Case, CaseRef, Locale } from '@linli/model';
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { relay } from '../../core/ask-host.js';
import { messagesIn } from '../../core/messages.js';
import type { CaseOpenDetail, CaseSelectionDetail } from '../case-list/case-list.types.js';
import { isApplied } from './bulk-rows.js';
import { caseBulkMessages, type CaseBulkMessages } from './case-bulk.messages.js';
import type { BulkActionSettled } from './case-bulk.types.js';
import { CaseSelection, type Shown } from './case-selection.js';

/** The list. */
export type ChoiceHost = ReactiveControllerHost & HTMLElement & { readonly client: LinliClient | undefined; readonly locale: Locale };

/** Choosing cases in a list, and what is done with those that were chosen. */
export class ListChoice {
  readonly #host: ChoiceHost;
  readonly #shown: () => Shown;
  readonly #selection: CaseSelection;
  readonly #open: (ref: CaseRef) => void;

  /** @param open called when the reader wants to see a case that an action was not taken on */
  constructor(host: ChoiceHost, shown: () => Shown, open: (ref: CaseRef) => void) {
    this.#host = host;
    this.#shown = shown;
    this.#selection = new CaseSelection(shown);
    this.#open = open;
  }

  readonly has = (item: Case): boolean => this.#selection.has(item);

  readonly toggle = (row: number, through: boolean): void => this.#change(() => this.#selection.toggle(row, through));

  readonly all = (): void => this.#change(() => this.#selection.all());

  readonly none = (): void => this.#change(() => this.#selection.none());

  /** What the column of boxes is called, and the box of one case. */
  get columnLabel(): string {
    return this.#say.choice;
  }

  boxLabel({ title }: Case): string {
    return this.#say.choose(title);
  }

  /** How many are chosen, to stand after how many there are; nothing where none is. */
  get countText(): string {
    return this.#count > 0 ? this.#say.chosen(this.#count.toLocaleString(this.#host.locale)) : '';
  }

  /** The box that chooses all. */
  renderAll(): TemplateResult {
    const shown = this.#shown().order.length;
    const all = shown > 0 && this.#count === shown;
    return html`<label class="all">
      <input type="checkbox" name="all" .checked=${live(all)} .indeterminate=${live(this.#count > 0 && !all)} ?disabled=${shown === 0} @change=${all ? this.none : this.all} />
      <span>${this.#say.chooseAll}</span>
    </label>`;
  }

  renderNone(): TemplateResult | typeof nothing {
    return this.#count > 0 ? html`<button type="button" class="button plain unchoose" @click=${this.none}>${this.#say.clearChoice}</button>` : nothing;
  }

  /** What may be done with the chosen ones. */
  render(): TemplateResult {
    return html`<linli-case-bulk
      part="bulk"
      lang=${this.#host.locale}
      .client=${this.#host.client}
      .items=${this.#selection.items}
      @linli-case-open=${(event: CustomEvent<CaseOpenDetail>) => this.#open(event.detail.ref)}
      @linli-bulk-action-request=${this.#relayed}
      @linli-bulk-settled=${this.#settled}
    ></linli-case-bulk>`;
  }

  get #count(): number {
    return this.#selection.items.length;
  }

  get #say(): CaseBulkMessages {
    return messagesIn(this.#host.locale, 'caseBulk', caseBulkMessages);
  }

  #change(change: () => void): void {
    change();
    this.#host.requestUpdate();
    const detail: CaseSelectionDetail = { refs: this.#selection.items.map(({ ref }) => ref) };
    this.#host.dispatchEvent(new CustomEvent('linli-selection-change', { detail }));
  }

  readonly #relayed = (event: CustomEvent<unknown>): void => relay(this.#host, event);

  /** What was done need not be chosen any longer; the rest stays, to be looked into or sent again. */
  readonly #settled = (event: CustomEvent<BulkActionSettled>): void => {
    relay(this.#host, event);
    this.#change(() => this.#selection.drop(event.detail.rows.filter(isApplied).map(({ ref }) => ref)));
  };
}
