import type { CaseQuery, LinliClient } from '@linli/client';
import { chinaCalendar, type Case, type CaseRef, type CaseType, type Instant } from '@linli/model';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { lightStyles } from '../../controls/light/light.styles.js';
import { NoClientController } from '../../controls/no-client/no-client-controller.js';
import { renderNotice } from '../../controls/notice/notice.js';
import { noticeStyles } from '../../controls/notice/notice.styles.js';
import { skeletonStyles } from '../../controls/skeleton/skeleton.styles.js';
import { tableStyles } from '../../controls/table/table.styles.js';
import { VirtualTable } from '../../controls/table/virtual-table.js';
import { WidthController } from '../../controls/table/width-controller.js';
import { relay } from '../../core/ask-host.js';
import { baseStyles, buttonStyles } from '../../core/base.styles.js';
import { DirectoryController } from '../../core/directory-controller.js';
import { LinliElement } from '../../core/linli-element.js';
import { MinuteController } from '../../core/minute-controller.js';
import { WatchController } from '../../core/watch-controller.js';
import type { LinliCaseBulk } from '../case-bulk/case-bulk.js';
import type { ListChoice } from '../case-bulk/list-choice.js';
import { isNarrowing, nextSort } from './arrange.js';
import { CaseArrangement } from './case-arrangement.js';
import { optionalColumns } from './case-index.js';
import { caseKey } from './case-key.js';
import { caseListMessages, type CaseListMessages } from './case-list.messages.js';
import { caseListStyles } from './case-list.styles.js';
import { noFilter, type CaseColumn, type CaseFilter, type CaseFilterDetail, type CaseOpenDetail, type CaseSort, type CaseSortDetail } from './case-list.types.js';
import { checkWidth, columnsOnCard, fittingColumns, tableColumns } from './case-table.js';
import { DivisionNames } from './division-names.js';
import { renderFilterBar } from './filter-bar.js';
import { renderEmpty, renderFailure, renderWaiting } from './list-states.js';
import { whenTyped } from './typed-text.js';

/** Below this width, in em, rows become cards. */
const cardWidth = 40;
const noCases: readonly Case[] = [];

/**
 * The worklist of staff: cases of any number as a table, or as cards where it is narrow, to be searched, filtered, sorted and
 * opened. It keeps itself up to date, and keeps the reader's place while it does. For one case use `linli-case-view`; the public
 * follows a case with `linli-case-tracker`.
 *
 * @tag linli-case-list
 * @fires {CustomEvent<CaseOpenDetail>} linli-case-open - A case was clicked, or Enter pressed on it. Unless prevented, it becomes the selected one.
 * @fires {CustomEvent<CaseFilterDetail>} linli-filter-change - The reader changed the filters.
 * @fires {CustomEvent<CaseSortDetail>} linli-sort-change - The reader changed the order.
 * @fires {CustomEvent<CaseSelectionDetail>} linli-selection-change - The reader chose other cases (`bulk`).
 * @fires {CustomEvent<BulkActionRequest>} linli-bulk-action-request - Before an action is taken on the chosen cases. Cancel it to take it yourself.
 * @fires {CustomEvent<BulkActionSettled>} linli-bulk-settled - An action was taken on the chosen cases: what became of each.
 * @fires {CustomEvent<CaseExportRequest>} linli-export-request - Before the list is exported. Cancel it to export it yourself.
 * @csspart filters - The bar of filters.
 * @csspart table - The scrolling table or list of cards.
 * @csspart notice - A warning or an error.
 * @csspart bulk - What can be done with the chosen cases.
 * @cssprop [--linli-case-list-height=40em] - Height of the whole list.
 * @cssprop [--linli-table-row-height] - Height of a row of the table.
 */
export class LinliCaseList extends LinliElement {
  static override get styles() {
    return [baseStyles, buttonStyles, lightStyles, noticeStyles, skeletonStyles, tableStyles, caseListStyles];
  }

  /** Which cases to ask the client for. */
  @property({ attribute: false }) query: CaseQuery = {};

  /** The cases themselves, where the host has them: no client is asked then. A changed list must be a new array. */
  @property({ attribute: false }) items: readonly Case[] | undefined;

  /** Kinds of cases, for the names of their statuses, where there is no client to ask. */
  @property({ attribute: false }) caseTypes: readonly CaseType[] | undefined;

  /** Columns to show, in this order. Absent: as many of the standard ones as there is room for. */
  @property({ attribute: false }) columns: readonly CaseColumn[] | undefined;

  /** What the list is narrowed to. */
  @property({ attribute: false }) filter: Partial<CaseFilter> = {};

  /** The order. Absent: as the cases came, newest first unless the query says otherwise. */
  @property({ attribute: false }) sort: CaseSort | undefined;

  /** The case that is marked as open. */
  @property({ attribute: false }) selected: CaseRef | undefined;

  /** Whether cases can be chosen, and an action taken on all of them. Needs `linli-case-bulk`, which has a `define.js` of its own. */
  @property({ type: Boolean, reflect: true }) bulk = false;

  /** Whether what the filter leaves can be exported. Needs `linli-case-export`, which has a `define.js` of its own. */
  @property({ type: Boolean }) exportable = false;

  /** The moment to reckon lights from, ISO 8601. Absent: the present, which goes on. */
  @property() now: Instant | undefined;

  @state() private filtersOpen = false;

  #asked: LinliClient | undefined;
  #types: readonly CaseType[] = [];
  readonly #cases = new CaseArrangement(this);
  #choosing: ListChoice | undefined;
  readonly #watch = new WatchController<readonly Case[]>(this);
  readonly #width = new WidthController(this);
  readonly #noClient = new NoClientController(this);
  readonly #names = new DivisionNames(this);
  readonly #directory = new DirectoryController(this);
  readonly #table = new VirtualTable<number>(this, {
    open: (number) => this.#open(this.#cases.index.case(number).ref),
    sort: (column) => this.#resort(nextSort(this.sort, column as CaseColumn)),
    choose: (row, through) => this.#choice?.toggle(row, through),
    chooseAll: () => this.#choice?.all(),
  });

  constructor() {
    super();
    new MinuteController(this);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (this.client !== this.#asked || changed.has('query') || changed.has('items') || changed.has('caseTypes')) this.#follow();
    this.toggleAttribute('narrow', this.#isNarrow);
    this.#arrange();
    this.toggleAttribute('marked', this.#isNarrow && optionalColumns.some((column) => this.#columnIds.includes(column)));
  }

  /** Moves focus to the cell where the reader was last. */
  override focus(): void {
    this.#table.focus();
  }

  protected override render() {
    const { client, words } = this;
    if (!client && !this.items) return this.#noClient.render(8);
    const say = this.messages('caseList', caseListMessages);
    return html`${client?.storage.reason ? renderNotice('warning', words.memoryOnly) : nothing}
    ${renderFailure(this.#watch.error, words, () => this.#watch.retry())} ${this.#renderList(say)}`;
  }

  #renderList(say: CaseListMessages): TemplateResult | typeof nothing {
    const items = this.items ?? this.#watch.value;
    if (!items && this.#watch.error !== undefined) return nothing;
    if (items?.length === 0) return renderEmpty(say.empty, say.emptyHint);
    const narrowed = isNarrowing(this.#filter);
    const choice = items && this.#choice;
    return html`${this.#renderFilters(say)}
      <div class="summary">
        ${choice?.renderAll()}
        <p role="status">${items ? this.#countText(say, narrowed) : this.words.loading}${choice?.countText}</p>
        ${narrowed ? html`<button type="button" class="button plain clear" @click=${this.#cleared}>${say.clear}</button>` : nothing} ${choice?.renderNone()}
        ${items && this.exportable ? this.#renderExport() : nothing}
      </div>
      ${items ? this.#renderTable(say) : renderWaiting()} ${choice?.render()}
      <p class="print-note">${say.printNote}</p>`;
  }

  #renderExport(): TemplateResult {
    const shown = () => Array.from(this.#cases.order, (number) => this.#cases.index.case(number));
    return html`<linli-case-export
      lang=${this.locale}
      .client=${this.client}
      .caseTypes=${this.#types}
      .now=${this.now}
      .cases=${shown}
      @linli-export-request=${(event: CustomEvent) => relay(this, event)}
    ></linli-case-export>`;
  }

  #renderFilters(say: CaseListMessages): TemplateResult {
    return renderFilterBar({
      filter: this.#filter,
      facets: this.#cases.facets,
      caseTypes: this.#types,
      locale: this.locale,
      words: this.words,
      say,
      divisionName: (code) => this.#names.name(code),
      folded: this.#isNarrow ? { open: this.filtersOpen, columns: this.#columnIds, sort: this.sort } : undefined,
      onFold: () => (this.filtersOpen = !this.filtersOpen),
      onText: this.#textChanged,
      onFilter: (part) => this.#narrow({ ...this.#filter, ...part }),
      onSort: (sort) => this.#resort(sort),
    });
  }

  #renderTable(say: CaseListMessages): TemplateResult {
    const { words, locale, client, selected, sort } = this;
    const { index, order, request } = this.#cases;
    if (order.length === 0) return renderEmpty(say.noMatch, say.noMatchHint);
    const choice = this.#choice;
    const area = client && client.actor.role !== 'applicant' ? client.actor.area : undefined;
    return this.#table.render({
      label: say.label,
      columns: tableColumns(this.#columnIds, {
        index,
        locale,
        words,
        say,
        onCard: this.#isNarrow,
        choice,
        divisionName: (code) => this.#names.name(code),
        organisationName: (id, item) => this.#directory.organisation(id, area ?? item.area),
      }),
      length: order.length,
      item: (row) => order[row] ?? 0,
      key: (number) => caseKey(index.case(number).ref),
      selected: selected && caseKey(selected),
      chosen: choice && ((number) => choice.has(index.case(number))),
      sort,
      layout: this.#isNarrow,
      arrangement: request,
    });
  }

  get #filter(): CaseFilter {
    return { ...noFilter, ...this.filter };
  }

  /** Once there is the element that knows what to do with what is chosen. */
  get #choice(): ListChoice | undefined {
    if (!this.bulk) return undefined;
    const bulk = customElements.get('linli-case-bulk') as typeof LinliCaseBulk | undefined;
    return (this.#choosing ??= bulk?.choice(this, () => this.#cases, (ref) => this.#open(ref)));
  }

  get #isNarrow(): boolean {
    return this.#width.em < cardWidth;
  }

  get #columnIds(): readonly CaseColumn[] {
    const { index } = this.#cases;
    if (this.#isNarrow) return columnsOnCard(this.columns, index.occurring);
    return this.columns ?? fittingColumns(this.#width.em - (this.#choice ? checkWidth : 0), this.locale, index.occurring);
  }

  #countText(say: CaseListMessages, narrowed: boolean): string {
    const { index, order } = this.#cases;
    const total = index.items.length.toLocaleString(this.locale);
    return narrowed ? say.narrowed(total, order.length.toLocaleString(this.locale)) : say.counted(total);
  }

  #follow(): void {
    const { client, query } = this;
    this.#asked = client;
    this.#types = this.caseTypes ?? [...(client?.caseTypes.values() ?? [])];
    this.#watch.follow(client && !this.items ? (options) => client.cases.watch(query, options) : undefined);
  }

  #arrange(): void {
    this.#cases.update({
      items: this.items ?? this.#watch.value ?? noCases,
      calendar: this.client?.calendar ?? chinaCalendar,
      caseTypes: this.#types,
      now: this.now ?? this.client?.now() ?? new Date().toISOString(),
      filter: this.#filter,
      sort: this.sort,
    });
  }

  #narrow(filter: CaseFilter): void {
    this.filter = filter;
    this.#arrange();
    const { index, order } = this.#cases;
    this.emit<CaseFilterDetail>('linli-filter-change', { filter, shown: order.length, total: index.items.length });
  }

  #resort(sort: CaseSort | undefined): void {
    this.sort = sort;
    this.emit<CaseSortDetail>('linli-sort-change', { sort });
  }

  #open(ref: CaseRef): void {
    if (this.emit<CaseOpenDetail>('linli-case-open', { ref }, { cancelable: true })) this.selected = ref;
  }

  readonly #cleared = (): void => this.#narrow(noFilter);

  readonly #textChanged = whenTyped((text) => {
    if (text !== this.#filter.text) this.#narrow({ ...this.#filter, text });
  });
}
