import type { CaseQuery, LinliClient } from '@linli/client';
import { defaultSupervisionRules, findCaseType, pickText, type Case, type CaseType, type Instant, type SupervisionRule } from '@linli/model';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { ActionApplied } from '../../cases/case-actions/case-actions.types.js';
import { renderEmpty, renderFailure } from '../../cases/case-list/list-states.js';
import { emptyStyles } from '../../controls/empty.styles.js';
import { NoClientController } from '../../controls/no-client/no-client-controller.js';
import { renderNotice } from '../../controls/notice/notice.js';
import { dialogStyles } from '../../controls/dialog.styles.js';
import { noticeStyles } from '../../controls/notice/notice.styles.js';
import { skeletonStyles } from '../../controls/skeleton/skeleton.styles.js';
import { WidthController } from '../../controls/table/width-controller.js';
import { relay } from '../../core/ask-host.js';
import { baseStyles, buttonStyles } from '../../core/base.styles.js';
import { DirectoryController } from '../../core/directory-controller.js';
import { LinliElement } from '../../core/linli-element.js';
import { MinuteController } from '../../core/minute-controller.js';
import { renderCardBody } from './board-card.js';
import { BoardCases } from './board-cases.js';
import { furtherCards, renderColumns, renderWaitingColumns, type ColumnsContext } from './board-columns.js';
import { renderBoardFilters } from './board-filters.js';
import { boardOf, countsOf, keyOf, narrowedBoard, placeOf, type BoardColumn, type BoardContext, type BoardRow } from './board.js';
import { FocusKeeper } from './focus-keeper.js';
import { columnTitle, supervisionBoardMessages, type SupervisionBoardMessages } from './supervision-board.messages.js';
import { supervisionBoardStyles } from './supervision-board.styles.js';
import { noBoardFilter, type BoardColumnId, type BoardFilter, type BoardFilterDetail, type BoardOpenDetail } from './supervision-board.types.js';

/** Below these widths, in em, the columns stand two by two, then one below the other. */
const wide = 64;
const narrow = 40;

/**
 * The desk of supervision (督办): what rules propose, what is urged, supervised and listed, each with its limit, its stars, who leads
 * and why; and the steps that a supervisor may take. It shows matters and organisations, never a person. For one case use
 * `linli-case-view`.
 *
 * @tag linli-supervision-board
 * @fires {CustomEvent<BoardOpenDetail>} linli-case-open - The title of a case, or a measure on its lead, was pressed.
 * @fires {CustomEvent<BoardFilterDetail>} linli-filter-change - The reader changed the filters.
 * @fires linli-case-action-request - Before an action is sent; cancelable, takes `waitUntil`.
 * @fires linli-action-applied - An action was carried out.
 * @csspart filters - The bar of filters.
 * @csspart column - One column of the board.
 * @csspart card - One case on it.
 * @csspart desk - The dialog in which a supervisor takes a step.
 */
export class LinliSupervisionBoard extends LinliElement {
  static override get styles() {
    return [baseStyles, buttonStyles, emptyStyles, dialogStyles, noticeStyles, skeletonStyles, supervisionBoardStyles];
  }

  /** Which cases to look at. Absent: all within the actor's area. */
  @property({ attribute: false }) query: CaseQuery = {};

  /** By what rules supervision is proposed. */
  @property({ attribute: false }) rules: readonly SupervisionRule[] = defaultSupervisionRules;

  /** What the board is narrowed to. */
  @property({ attribute: false }) filter: Partial<BoardFilter> = {};

  /** The moment to reckon from, ISO 8601. Absent: the present, which goes on. */
  @property() now: Instant | undefined;

  /** The case on the desk; it stays there, with what was typed, when the desk is closed without a step. */
  @state() private acting: Case | undefined;
  @state() private shown: Readonly<Partial<Record<BoardColumnId, number>>> = {};
  /** What came of the last step, in a sentence. */
  @state() private news: string | undefined;

  #asked: LinliClient | undefined;
  #types: readonly CaseType[] = [];
  #columns: readonly BoardColumn[] = [];
  /** Cases, rules and minute: the columns are worked out anew when one of them is another. */
  #arrangedBy: readonly unknown[] = [];
  /** A step that was taken, until the board knows the case as it is after it. */
  #taken: { item: Case; action: string; version: number | undefined } | undefined;
  readonly #data = new BoardCases(this);
  readonly #width = new WidthController(this);
  readonly #noClient = new NoClientController(this);
  readonly #directory = new DirectoryController(this);
  readonly #focus = new FocusKeeper(this, '.summary');

  constructor() {
    super();
    new MinuteController(this);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { client, query } = this;
    if (client !== this.#asked || changed.has('query')) {
      this.#asked = client;
      this.#types = [...(client?.caseTypes.values() ?? [])];
      this.#data.follow(client, query);
    }
    const { em } = this.#width;
    this.toggleAttribute('narrow', em < narrow);
    this.toggleAttribute('middling', em >= narrow && em < wide);
    if (client && this.#data.cases) this.#arrange(this.#data.cases, this.#context(client));
  }

  /** A dialog that was taken off the page is no longer a modal one. */
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#desk?.close();
  }

  protected override clientChanged(): void {
    this.#clearDesk();
  }

  protected override render() {
    const { client, words } = this;
    if (!client) return this.#noClient.render(8);
    const say = this.messages('supervisionBoard', supervisionBoardMessages);
    const { cases, error } = this.#data;
    return html`${client.storage.reason ? renderNotice('warning', words.memoryOnly) : nothing} ${renderFailure(error, words, () => this.#data.retry())}
    ${cases ? this.#renderBoard(client, say) : error === undefined ? html`<p class="visually-hidden" role="status">${words.loading}</p>${renderWaitingColumns()}` : nothing}`;
  }

  #renderBoard(client: LinliClient, say: SupervisionBoardMessages): TemplateResult {
    const filter = this.#filter;
    const columns = narrowedBoard(this.#columns, filter);
    const isEmpty = columns.every(({ rows }) => rows.length === 0);
    const isNarrowed = Object.values(filter).some(Boolean);
    const context = this.#columnsContext(client, say);
    return html`${isEmpty && !isNarrowed ? nothing : renderBoardFilters({ ...context, columns: this.#columns, filter, narrow: (part) => this.#narrow({ ...filter, ...part }) })}
      <div class="summary" tabindex="-1">
        <p role="status">${this.news ? html`<strong>${this.news}</strong> ` : nothing}${isEmpty ? nothing : say.summary(countsOf(columns, this.#context(client)))}</p>
        ${isNarrowed ? html`<button type="button" class="button plain" @click=${() => this.#narrow(noBoardFilter)}>${say.clear}</button>` : nothing}
      </div>
      ${isEmpty ? renderEmpty(isNarrowed ? say.noMatch : say.empty, isNarrowed ? say.noMatchHint : say.emptyHint) : renderColumns(columns, context)}
      ${this.#renderDesk(context)}`;
  }

  #renderDesk(context: ColumnsContext): TemplateResult {
    const item = this.acting;
    const proposals = this.#columns.flatMap(({ rows }) => rows).find((row) => item && keyOf(row.item.ref) === keyOf(item.ref))?.proposals ?? [];
    return html`<dialog class="desk" part="desk" aria-labelledby="desk-title" @close=${this.#closed}>
      ${item
        ? html`<div class="head">
              <h3 id="desk-title" tabindex="-1">${item.title}</h3>
              <button type="button" class="button plain" @click=${() => this.#desk?.close()}>${context.say.close}</button>
            </div>
            ${renderCardBody({ item, proposals }, context)}
            <linli-case-actions .client=${this.client} .case=${item} lang=${this.locale} @linli-case-action-request=${(event: CustomEvent<unknown>) => relay(this, event)} @linli-action-applied=${this.#applied}></linli-case-actions>`
        : nothing}
    </dialog>`;
  }

  get #filter(): BoardFilter {
    return { ...noBoardFilter, ...this.filter };
  }

  get #desk(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog');
  }

  #context(client: LinliClient): BoardContext {
    return { caseTypes: this.#types, calendar: client.calendar, rules: this.rules, now: this.now ?? client.now() };
  }

  #columnsContext(client: LinliClient, say: SupervisionBoardMessages): ColumnsContext {
    const area = client.actor.role === 'applicant' ? undefined : client.actor.area;
    return {
      client,
      say,
      caseTypes: this.#types,
      now: this.now,
      locale: this.locale,
      organisation: (id) => this.#directory.organisation(id, area),
      measuresOn: (organisation) => this.#data.measuresOn(organisation),
      open: (ref) => {
        this.#desk?.close();
        this.emit<BoardOpenDetail>('linli-case-open', { ref });
      },
      shown: (column) => this.#shown(column),
      showMore: (column, first) => void this.#showMore(column, first),
      act: client.actor.role === 'supervisor' ? (item) => void this.#act(item) : undefined,
    };
  }

  #arrange(cases: readonly Case[], context: BoardContext): void {
    const by = [cases, context.rules, context.now.slice(0, 16)];
    if (by.some((part, index) => part !== this.#arrangedBy[index])) this.#columns = boardOf(cases, context);
    this.#arrangedBy = by;
    const current = (item: Case) => cases.find(({ ref }) => keyOf(ref) === keyOf(item.ref));
    this.acting = this.acting && (current(this.acting) ?? this.acting);
    const taken = this.#taken;
    if (!taken) return;
    const { item, action, version = 0 } = taken;
    if ((current(item)?.version ?? version) < version) return;
    this.#taken = undefined;
    this.#tell(item, action);
  }

  #tell(item: Case, action: string): void {
    const say = this.messages('supervisionBoard', supervisionBoardMessages);
    const step = findCaseType(this.#types, item.type)?.transitions.find((transition) => transition.action === action);
    const done = step ? pickText(step.done ?? step.label, this.locale) : action;
    const place = placeOf(narrowedBoard(this.#columns, this.#filter), keyOf(item.ref)) ?? placeOf(this.#columns, keyOf(item.ref));
    this.news = place ? say.moved(item.title, done, columnTitle(place.id, say)) : say.left(item.title, done);
    if (place) this.shown = { ...this.shown, [place.id]: Math.max(this.#shown(place.id), place.index + 1) };
  }

  #narrow(filter: BoardFilter): void {
    this.filter = filter;
    this.news = undefined;
    this.emit<BoardFilterDetail>('linli-filter-change', { filter });
  }

  /** Where columns stand one below the other, the last of them is not far away. */
  #shown(column: BoardColumnId): number {
    return this.shown[column] ?? (this.hasAttribute('narrow') && !this.#filter.column ? 3 : furtherCards);
  }

  async #showMore(column: BoardColumnId, first: BoardRow | undefined): Promise<void> {
    this.shown = { ...this.shown, [column]: this.#shown(column) + furtherCards };
    await this.updateComplete;
    this.#focus.focusCard(first && keyOf(first.item.ref), '.case-title');
  }

  async #act(item: Case): Promise<void> {
    this.acting = item;
    this.news = undefined;
    await this.updateComplete;
    if (!this.#desk?.open) this.#desk?.showModal();
    this.renderRoot.querySelector<HTMLElement>('#desk-title')?.focus();
  }

  #clearDesk(): void {
    this.#desk?.close();
    this.acting = undefined;
    this.#taken = undefined;
    this.news = undefined;
  }

  readonly #applied = (event: CustomEvent<ActionApplied>): void => {
    relay(this, event);
    const { acting } = this;
    if (!acting) return;
    const { action, version } = event.detail;
    this.#clearDesk();
    this.#taken = { item: acting, action, version };
    this.#focus.focusCard(keyOf(acting.ref), '.case-title');
  };

  readonly #closed = (): void => {
    if (this.acting) this.#focus.focusCard(keyOf(this.acting.ref), '.act');
  };
}
