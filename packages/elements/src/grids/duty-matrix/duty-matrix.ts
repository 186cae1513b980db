import type { LinliClient } from '@linli/client';
import { chinaCalendar, dayOf, dutyLevels, dutyMatrix, formatDay, lintDuties, pickText, serviceLineLabels, serviceLines, type DutyFinding, type DutyMatrix, type ServiceLine } from '@linli/model';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { renderEmpty, renderFailure } from '../../cases/case-list/list-states.js';
import { emptyStyles } from '../../controls/empty.styles.js';
import { NoClientController } from '../../controls/no-client/no-client-controller.js';
import { noticeStyles } from '../../controls/notice/notice.styles.js';
import { renderSkeleton } from '../../controls/skeleton/skeleton.js';
import { skeletonStyles } from '../../controls/skeleton/skeleton.styles.js';
import { moveCell } from '../../controls/table/cell-keys.js';
import type { Cell } from '../../controls/table/table.types.js';
import { WidthController } from '../../controls/table/width-controller.js';
import { baseStyles, buttonStyles } from '../../core/base.styles.js';
import { DirectoryController } from '../../core/directory-controller.js';
import { idScope } from '../../core/ids.js';
import { LinliElement } from '../../core/linli-element.js';
import { WatchController } from '../../core/watch-controller.js';
import { renderDetail, type Chosen } from './cell-detail.js';
import { dutyMatrixMessages, type DutyMatrixMessages } from './duty-matrix.messages.js';
import { dutyMatrixStyles } from './duty-matrix.styles.js';
import { noDutyFilter, type DutyData, type DutyDayDetail, type DutyFilter, type DutyFilterDetail, type DutyOpenDetail, type DutyPlace } from './duty-matrix.types.js';
import { watchDuties } from './duty-source.js';
import { renderFindings } from './finding-list.js';
import { renderLevel } from './level-mark.js';
import { levelStyles } from './level-mark.styles.js';
import { cellOf, narrowedMatrix, placeKey, placesOf, type FindingPlace, type MatrixContext } from './matrix-context.js';
import { renderByItem, renderByPost } from './matrix-list.js';
import { renderTable } from './matrix-table.js';

/** Below these widths, in em, what stands beside the table goes below it, then the table becomes a list. */
const wide = 70;
const narrow = 40;

/**
 * 定岗定责: which post does what for which admitted item, in an area on a day; where that was laid down, and what is wrong with it. It
 * shows posts, never who holds them.
 *
 * @tag linli-duty-matrix
 * @fires {CustomEvent<DutyOpenDetail>} linli-duty-open - A cell was pressed, or Enter on it.
 * @fires {CustomEvent<DutyDayDetail>} linli-day-change - The reader chose another day.
 * @fires {CustomEvent<DutyFilterDetail>} linli-filter-change - The reader changed the filter.
 * @csspart filters - The bar of filters.
 * @csspart table - The table or the list.
 * @csspart detail - What is known of the chosen cell.
 * @csspart findings - What is wrong in the area.
 * @csspart notice - An error.
 * @cssprop [--linli-duty-matrix-height=44em] - From which height on the table scrolls.
 */
export class LinliDutyMatrix extends LinliElement {
  static override get styles() {
    return [baseStyles, buttonStyles, emptyStyles, noticeStyles, skeletonStyles, levelStyles, dutyMatrixStyles];
  }

  /** The division that is shown, 2 to 12 digits, or the code of a grid. */
  @property() area = '';

  /** As of which day, `YYYY-MM-DD`. Absent: today. */
  @property() day = '';

  /** A column for each kind of post, or for each post. */
  @property() by: 'kind' | 'post' = 'kind';

  /** The registers, where the host has them: no client is asked then. */
  @property({ attribute: false }) data: DutyData | undefined;

  /** What the matrix is narrowed to. */
  @property({ attribute: false }) filter: Partial<DutyFilter> = {};

  /** How a narrow screen lists it. */
  @state() private listed: 'item' | 'post' = 'item';
  @state() private cursor: Cell = { row: 0, column: 1 };
  /** Whether the reader has been in the table. */
  @state() private visited = false;

  #asked: { client: LinliClient | undefined; area: string; day: string; data: DutyData | undefined } | undefined;
  #from: readonly unknown[] = [];
  #all: DutyMatrix | undefined;
  #shown: DutyMatrix | undefined;
  #findings: readonly DutyFinding[] = [];
  #places = new Map<DutyFinding, FindingPlace[]>();
  #wrong = new Set<string>();
  /** Where the focus goes once that is drawn. */
  #seeking: FindingPlace | 'cursor' | undefined;
  readonly #ids = idScope();
  readonly #watch = new WatchController<DutyData>(this);
  readonly #width = new WidthController(this);
  readonly #noClient = new NoClientController(this);
  readonly #directory = new DirectoryController(this);

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { client, area, data } = this;
    const [day, asked] = [this.#day, this.#asked];
    if (!asked || asked.client !== client || asked.area !== area || asked.day !== day || asked.data !== data) {
      this.#asked = { client, area, day, data };
      // Registers are kept by division; by the default scheme a grid's code begins with that of its community.
      this.#watch.follow(client && area && !data ? ({ signal }) => watchDuties(client, area.slice(0, 12), day, signal) : undefined);
    }
    this.#arrange(data ?? this.#watch.value);
    const { em } = this.#width;
    this.toggleAttribute('narrow', em < narrow);
    this.toggleAttribute('middling', em >= narrow && em < wide);
  }

  protected override updated(): void {
    const seeking = this.#seeking;
    this.#seeking = undefined;
    if (seeking === 'cursor') this.#cellAt(this.cursor)?.focus();
    else if (seeking) this.#cardOf(seeking)?.focus();
  }

  /** Moves focus into the matrix, to the cell where it was last. */
  override focus(): void {
    if (this.hasAttribute('narrow')) this.renderRoot.querySelector<HTMLElement>('.card')?.focus();
    else this.#cellAt(this.cursor)?.focus();
  }

  protected override render() {
    const { client, data, words, area } = this;
    const say = this.messages('dutyMatrix', dutyMatrixMessages);
    if (!area) return renderEmpty(say.chooseArea, say.chooseAreaHint);
    if (!client && !data) return this.#noClient.render(8);
    const { error, pending } = this.#watch;
    return html`${this.#renderFilters(say)} ${renderFailure(error, words, () => this.#watch.retry())}
    ${pending ? renderSkeleton(8, words) : this.#all && this.#shown ? this.#renderMatrix(this.#all, this.#shown, say) : nothing}`;
  }

  #renderFilters(say: DutyMatrixMessages): TemplateResult {
    const { line } = this.#filter;
    const lines = serviceLines.filter((one) => one === line || this.#all?.columns.some((service) => service.line === one));
    return html`<div class="filters" part="filters">
      <label class="field"><span>${say.day}</span><input type="date" name="day" .value=${live(this.#day)} @change=${this.#dayChosen} /></label>
      ${lines.length > 1 || line
        ? html`<label class="field">
            <span>${say.line}</span>
            <select name="line" @change=${(event: Event) => this.#narrow({ line: (event.target as HTMLSelectElement).value as ServiceLine | '' })}>
              <option value="" .selected=${line === ''}>${say.all}</option>
              ${lines.map((one) => html`<option value=${one} .selected=${one === line}>${pickText(serviceLineLabels[one], this.locale)}</option>`)}
            </select>
          </label>`
        : nothing}
      ${this.hasAttribute('narrow')
        ? html`<label class="field">
            <span>${say.view}</span>
            <select name="view" @change=${(event: Event) => (this.listed = (event.target as HTMLSelectElement).value as 'item' | 'post')}>
              <option value="item" .selected=${this.listed === 'item'}>${say.byItem}</option>
              <option value="post" .selected=${this.listed === 'post'}>${say.byPost}</option>
            </select>
          </label>`
        : nothing}
    </div>`;
  }

  #renderMatrix(all: DutyMatrix, shown: DutyMatrix, say: DutyMatrixMessages): TemplateResult {
    const { locale } = this;
    if (all.columns.length === 0) return renderEmpty(say.empty, say.emptyHint);
    const context = this.#context(shown, say);
    const findings = renderFindings({ ...context, findings: this.#findings, folded: this.hasAttribute('narrow') && this.#findings.length > 3, placeOf: (finding) => this.#places.get(finding)?.[0], show: (place) => this.#show(place) });
    const isNarrow = this.hasAttribute('narrow');
    return html`<p class="print-title">${say.label} ${say.printed(context.area(this.area), formatDay(this.#day, locale))}</p>
      <div class="summary">
        <p role="status">${shown.columns.length === all.columns.length ? say.summary(all.columns.length, all.rows.length) : say.narrowed(all.columns.length, shown.columns.length)}</p>
        ${this.#filter.line ? html`<button type="button" class="button plain" @click=${() => this.#narrow(noDutyFilter)}>${say.clear}</button>` : nothing}
        <p class="legend"><span class="visually-hidden">${say.legend}</span>${dutyLevels.map((level) => renderLevel(level, locale))}</p>
      </div>
      <div class="body">
        ${isNarrow ? findings : nothing} ${this.#renderShown(context)}
        ${isNarrow ? nothing : html`<div class="beside">${all.rows.length > 0 ? renderDetail(this.#chosen, this.#ids('detail'), context) : nothing} ${findings}</div>`}
      </div>`;
  }

  #renderShown(context: MatrixContext): TemplateResult {
    const { matrix, say } = context;
    if (matrix.rows.length === 0) return renderEmpty(say.noPosts, say.noPostsHint);
    if (matrix.columns.length === 0) return renderEmpty(say.noMatch, say.noMatchHint);
    if (this.hasAttribute('narrow')) return this.listed === 'item' ? renderByItem(context) : renderByPost(context);
    return renderTable({ ...context, cursor: this.cursor, describedBy: this.#ids('detail'), key: this.#keyed, focusin: this.#entered });
  }

  get #day(): string {
    const { client } = this;
    return this.day || dayOf(client?.now() ?? new Date().toISOString(), (client?.calendar ?? chinaCalendar).offset);
  }

  get #filter(): DutyFilter {
    return { ...noDutyFilter, ...this.filter };
  }

  get #chosen(): Chosen | undefined {
    const { row, column } = this.cursor;
    const matrix = this.#shown;
    const [post, service, cell] = [matrix?.rows[column - 1], matrix?.columns[row], matrix && cellOf(matrix, column - 1, row)];
    return this.visited && post && service && cell ? { post, service, cell } : undefined;
  }

  #context(matrix: DutyMatrix, say: DutyMatrixMessages): MatrixContext {
    const data = this.data ?? this.#watch.value;
    return {
      matrix,
      say,
      locale: this.locale,
      area: (code) => data?.grids?.find((grid) => grid.code === code)?.name ?? (this.#directory.place(code) || code),
      department: (id) => {
        const known = data?.organisations?.find((organisation) => organisation.id === id);
        return known ? pickText(known.name, this.locale) : this.#directory.organisation(id, this.area.slice(0, 12));
      },
      isWrong: (place) => this.#wrong.has(placeKey(place)),
      open: (place) => this.#open(place),
    };
  }

  #arrange(data: DutyData | undefined): void {
    const { area, by } = this;
    const { line } = this.#filter;
    const from = [data, area, this.#day, by, line];
    if (from.every((part, index) => part === this.#from[index])) return;
    this.#from = from;
    this.#all = data && area ? dutyMatrix({ ...data, area, day: this.#day, by, groupBy: 'department' }) : undefined;
    this.#shown = this.#all && narrowedMatrix(this.#all, line);
    this.#findings = data && area ? lintDuties({ ...data, substitutions: data.substitutions ?? [], area, day: this.#day }) : [];
    const kinds = new Map(data?.posts.map(({ id, kind }) => [id, kind]));
    this.#places = new Map(this.#findings.map((finding) => [finding, this.#all ? placesOf(finding, this.#all, (post) => kinds.get(post)) : []]));
    this.#wrong = new Set([...this.#places.values()].flat().map(placeKey));
    const matrix = this.#shown;
    const { row, column } = this.cursor;
    if (matrix) this.cursor = { row: Math.min(row, matrix.columns.length - 1), column: Math.min(column, matrix.rows.length) };
  }

  #narrow(filter: DutyFilter): void {
    this.filter = filter;
    this.emit<DutyFilterDetail>('linli-filter-change', { filter });
  }

  #open({ post, service }: DutyPlace): void {
    const matrix = this.#shown;
    if (!matrix) return;
    const [row, item] = [matrix.rows.findIndex((one) => one.post === post), matrix.columns.findIndex(({ id }) => id === service)];
    const cell = cellOf(matrix, row, item);
    if (cell) this.emit<DutyOpenDetail>('linli-duty-open', { area: matrix.area, day: matrix.day, post, service, cell });
  }

  /** Goes to where a finding is, even if it is filtered out. */
  #show(place: FindingPlace): void {
    const matrix = this.#all;
    if (!matrix) return;
    if (place.service !== undefined && this.#shown?.columns.some(({ id }) => id === place.service) === false) this.#narrow(noDutyFilter);
    if (this.hasAttribute('narrow')) {
      this.listed = place.service === undefined ? 'post' : 'item';
      this.#seeking = place;
    } else {
      const columns = this.#filter.line ? narrowedMatrix(matrix, this.#filter.line).columns : matrix.columns;
      this.cursor = {
        row: place.service === undefined ? -1 : columns.findIndex(({ id }) => id === place.service),
        column: place.post === undefined ? 0 : matrix.rows.findIndex(({ post }) => post === place.post) + 1,
      };
      this.visited = true;
      this.#seeking = 'cursor';
    }
    this.requestUpdate();
  }

  #cellAt({ row, column }: Cell): HTMLElement | null {
    return this.renderRoot.querySelector(`[data-row="${row}"][data-column="${column}"]`);
  }

  #cardOf({ service, post }: FindingPlace): HTMLElement | undefined {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('.card')].find(({ dataset }) => (service === undefined ? dataset.post === post : dataset.service === service));
  }

  readonly #keyed = (event: KeyboardEvent): void => {
    const matrix = this.#shown;
    if (!matrix) return;
    const { post, service } = this.#chosen ?? {};
    if ((event.key === 'Enter' || event.key === ' ') && post && service) {
      event.preventDefault();
      this.#open({ post: post.post, service: service.id });
      return;
    }
    const to = moveCell(event, this.cursor, { rows: matrix.columns.length, columns: matrix.rows.length + 1, page: 8, head: true });
    if (!to) return;
    event.preventDefault();
    this.cursor = to;
    this.#seeking = 'cursor';
  };

  readonly #entered = (event: FocusEvent): void => {
    const { row, column } = (event.target as HTMLElement).dataset;
    if (row === undefined || column === undefined) return;
    this.visited = true;
    if (Number(row) !== this.cursor.row || Number(column) !== this.cursor.column) this.cursor = { row: Number(row), column: Number(column) };
  };

  readonly #dayChosen = (event: Event): void => {
    this.day = (event.target as HTMLInputElement).value;
    this.emit<DutyDayDetail>('linli-day-change', { day: this.day });
  };
}
