import type { LinliClient } from '@linli/client';
import { chinaCalendar, dayOf, formatDay, gridSizePreset, GridFileError, gridFileErrorText, mayRevise, MixedCrsError, pickText, type DivisionCode, type Grid, type GridCodeScheme, type GridSizeRules, type PlanFinding } from '@linli/model';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { keepFile } from '../../cases/case-export/write-table.js';
import { renderEmpty, renderFailure } from '../../cases/case-list/list-states.js';
import { emptyStyles } from '../../controls/empty.styles.js';
import { fieldStyles } from '../../controls/fields/fields.styles.js';
import { NoClientController } from '../../controls/no-client/no-client-controller.js';
import { renderNotice } from '../../controls/notice/notice.js';
import { noticeStyles } from '../../controls/notice/notice.styles.js';
import { renderSkeleton } from '../../controls/skeleton/skeleton.js';
import { skeletonStyles } from '../../controls/skeleton/skeleton.styles.js';
import { WidthController } from '../../controls/table/width-controller.js';
import { baseStyles, buttonStyles } from '../../core/base.styles.js';
import { DirectoryController } from '../../core/directory-controller.js';
import { idScope } from '../../core/ids.js';
import { LinliElement } from '../../core/linli-element.js';
import { WatchController } from '../../core/watch-controller.js';
import type { LinliGridMap } from '../grid-map/grid-map.js';
import type { GridOpenDetail, GridSelectDetail } from '../grid-map/grid-map.types.js';
import { planFile } from './export-plan.js';
import { FindingsController } from './findings-controller.js';
import { gridPlanMessages, type GridPlanMessages } from './grid-plan.messages.js';
import { gridPlanStyles } from './grid-plan.styles.js';
import type { GridReviseDetail, PlanCaseOpenDetail, PlanDayDetail } from './grid-plan.types.js';
import { readLine, writeLine } from './line-text.js';
import { MapDrawing } from './map-drawing.js';
import { isPlaced } from './map-placing.js';
import { renderBarOfPlan, renderChosen } from './plan-bar.js';
import { PlanCheckController } from './plan-check-controller.js';
import { PlanPanels } from './plan-panels.js';
import { watchPlan, type PlanData } from './plan-source.js';
import { countText, type PlanWords } from './plan-words.js';
import type { ShownPlan } from './revision-controller.js';

/** Below this width, in em, all stands one below the other. */
const narrowWidth = 45;

/**
 * The plan of the grids of an area: what a check finds beside the map, and what can be done about it in place, such as to split, merge or
 * move a boundary; each change is shown with what it does before it is made. For staff; whoever may not change grids looks on.
 *
 * @tag linli-grid-plan
 * @fires {CustomEvent<GridReviseDetail>} linli-grid-revise - The grids were changed.
 * @fires {CustomEvent<PlanCaseOpenDetail>} linli-case-open - Somebody wants to look at a case that a change concerns.
 * @fires {CustomEvent<PlanDayDetail>} linli-day-change - The reader chose another day.
 * @fires {CustomEvent<GridSelectDetail>} linli-grid-select - The selection became another one.
 * @fires {CustomEvent<GridOpenDetail>} linli-grid-open - The reader wants to see a grid.
 * @csspart bar - The day, the state of the check, import and export.
 * @csspart panel - The findings, or what is being done.
 * @csspart map - The map.
 * @csspart chosen - What is chosen and what can be done with it.
 * @csspart notice - A warning or an error.
 * @cssprop [--linli-grid-plan-height=48em] - From which height on the panel scrolls beside the map.
 */
export class LinliGridPlan extends LinliElement {
  static override get styles() {
    return [baseStyles, buttonStyles, emptyStyles, noticeStyles, skeletonStyles, ...fieldStyles, gridPlanStyles];
  }

  /** The division whose grids are planned, 2 to 12 digits. */
  @property() area: DivisionCode | undefined;

  /** As of which day, `YYYY-MM-DD`. Absent: today. */
  @property() day = '';

  /** How large grids of each kind are to be. */
  @property({ attribute: false }) sizes: GridSizeRules = gridSizePreset;

  /** How grids are numbered. Absent: 12 digits of the community and 3 of the grid's own. */
  @property({ attribute: false }) scheme: GridCodeScheme | undefined;

  /** Codes of the chosen grids. */
  @property({ attribute: false }) selection: readonly string[] = [];

  /** Shown on the map, where it was reviewed (审图号). */
  @property({ attribute: 'review-number' }) reviewNumber: string | undefined;

  @state() private exported = '';
  @query('linli-grid-map') private readonly map!: LinliGridMap | null;

  #asked: readonly unknown[] = [];
  #checked: readonly unknown[] = [];
  #names: ReadonlyMap<string, string> = new Map();
  readonly #ids = idScope();
  readonly #watch = new WatchController<PlanData>(this);
  readonly #check = new PlanCheckController(this);
  readonly #width = new WidthController(this);
  readonly #noClient = new NoClientController(this);
  readonly #directory = new DirectoryController(this);
  readonly #findings = new FindingsController(this, {
    mayRevise: ({ grids, community }) => (grids.length > 0 ? this.#mayRevise(grids) : community !== undefined && this.#mayReviseIn(community)),
    onChoose: (finding) => this.#chooseFinding(finding),
    onFix: (fix, finding) => this.#panels.fix(fix, finding),
  });
  readonly #panels = new PlanPanels(this, {
    onSelect: (codes) => this.#select(codes),
    onRevised: (revision) => this.emit<GridReviseDetail>('linli-grid-revise', { revision }),
    onOpenCase: (ref) => this.emit<PlanCaseOpenDetail>('linli-case-open', { ref }),
    onFindings: () => this.#findings.leave(),
  });

  readonly #drawing = new MapDrawing(this, (line) => this.#panels.drawn(line && writeLine(line)));

  /** The plan as it is shown. */
  get shown(): ShownPlan | undefined {
    const { area, sizes } = this;
    const { value } = this.#watch;
    return value && area ? { area, day: this.#day, grids: value.grids, grounds: value.grounds, sizes, findings: this.#check.progress === undefined ? this.#check.findings : undefined } : undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { client, area } = this;
    const day = this.#day;
    this.#whenOther(this.#asked, [client, area, day], (asked) => {
      this.#asked = asked;
      this.#watch.follow(client && area ? ({ signal }) => watchPlan(client, area, day, signal) : undefined);
    });
    const { value } = this.#watch;
    this.#whenOther(this.#checked, [value, this.sizes], (checked) => {
      this.#checked = checked;
      this.#names = new Map([...(value?.grids ?? []), ...(value?.grounds ?? [])].map(({ code, name }) => [code, name]));
      this.#check.check(value && value.grids.length > 0 ? { grids: value.grids, communities: value.grounds, sizes: this.sizes, day } : undefined);
      const codes = new Set(value?.grids.map(({ code }) => code));
      if (value && this.selection.some((code) => !codes.has(code))) this.selection = this.selection.filter((code) => codes.has(code));
    });
    this.#findings.show(this.#check.findings ?? none, value?.grids ?? none);
    this.toggleAttribute('narrow', this.#width.em < narrowWidth);
  }

  protected override updated(): void {
    this.#panels.settle();
    const { map } = this;
    if (isPlaced(map) !== this.#panels.canDraw) {
      this.#panels.canDraw = isPlaced(map);
      this.requestUpdate();
    }
    this.#drawing.show(map, { line: readLine(this.#panels.line).positions, ground: this.#panels.panel === 'findings' ? this.#findings.current?.polygons : undefined, drawing: this.#panels.drawing });
  }

  protected override render() {
    const { client, area, words } = this;
    const say = this.messages('gridPlan', gridPlanMessages);
    if (!area) return renderEmpty(say.chooseArea, say.chooseAreaHint);
    if (!client) return this.#noClient.render(8);
    const { value, error, pending } = this.#watch;
    const spoken = this.#words(value?.grids ?? none, say);
    return html`${renderFailure(error, words, () => this.#watch.retry())} ${pending ? renderSkeleton(10, words) : value ? this.#renderPlan(value, spoken, client) : nothing}`;
  }

  #renderPlan({ grids }: PlanData, words: PlanWords, client: LinliClient): TemplateResult {
    const { say, locale } = words;
    const may = this.area !== undefined && this.#mayReviseIn(this.area);
    return html`<p class="print-title">${say.label} ${say.printed(this.#directory.place(this.area ?? '') || (this.area ?? ''), formatDay(this.#day, locale))}</p>
      ${renderBarOfPlan(
        {
          day: this.#day, found: this.#check.findings?.length, progress: this.#check.progress, mayImport: may, exported: this.exported,
          onDay: (day) => this.#dayChosen(day), onExport: () => void this.#export(grids), onImport: () => this.#panels.import(),
        },
        words,
      )}
      ${client.actor.role === 'dispatcher' || client.actor.role === 'supervisor' ? nothing : html`<p class="quiet">${say.mayNot}</p>`}
      ${grids.length === 0 && this.#panels.panel !== 'import'
        ? renderEmpty(say.empty, may ? say.emptyHint : '')
        : html`<div class="body">
            <section class="panel" part="panel" aria-labelledby=${words.ids('panel')}>${this.#panels.render(words, () => this.#renderFindings(words))}</section>
            ${grids.length === 0 ? nothing : this.#renderMap(grids, words)}
          </div>`}
      ${this.#findings.renderTable(words)}`;
  }

  #renderFindings(words: PlanWords): TemplateResult | typeof nothing {
    const { findings, error } = this.#check;
    const { say } = words;
    if (error !== undefined) return renderNotice('danger', html`<p>${error instanceof MixedCrsError ? say.mixedCrs : say.checkFailed}</p>`);
    if (!findings) return renderSkeleton(6, words.core);
    if (findings.length === 0) return html`<p class="good">✓ ${say.sound(countText(words.grids.length, words))}</p>`;
    return this.#findings.render(words);
  }

  #renderMap(grids: readonly Grid[], words: PlanWords): TemplateResult {
    const { say } = words;
    const chosen = this.#panels.chosen ?? this.selection;
    return html`<div class="ground" part="map">
      <linli-grid-map
        audience="staff"
        multiple
        .client=${this.client}
        .area=${this.area}
        .grids=${grids}
        .selection=${chosen}
        .values=${this.#findings.counts}
        value-label=${say.findings}
        .reviewNumber=${this.reviewNumber}
        @linli-grid-select=${this.#picked}
        @linli-grid-open=${(event: CustomEvent<GridOpenDetail>) => this.emit<GridOpenDetail>('linli-grid-open', event.detail)}
      ></linli-grid-map>
      ${this.#drawing.render()}
      ${this.#panels.chosen ? nothing : renderChosen({ chosen, mayRevise: this.#mayRevise(chosen), onAct: (operation) => this.#panels.begin({ operation, grids: chosen }), onHistory: () => this.#panels.history(chosen[0] ?? '') }, words)}
    </div>`;
  }

  get #day(): string {
    const { client } = this;
    return this.day || dayOf(client?.now() ?? new Date().toISOString(), (client?.calendar ?? chinaCalendar).offset);
  }

  #words(grids: readonly Grid[], say: GridPlanMessages): PlanWords {
    const name = (code: string) => this.#names.get(code) ?? code;
    return { say, core: this.words, locale: this.locale, ids: this.#ids, grids, grid: name, community: name };
  }

  #mayReviseIn(community: DivisionCode): boolean {
    return this.client !== undefined && mayRevise(this.client.actor, community);
  }

  #mayRevise(codes: readonly string[]): boolean {
    const wanted = new Set(codes);
    return (this.#watch.value?.grids ?? none).filter(({ code }) => wanted.has(code)).every(({ community }) => this.#mayReviseIn(community));
  }

  #whenOther(before: readonly unknown[], now: readonly unknown[], act: (now: readonly unknown[]) => void): void {
    if (before.length !== now.length || now.some((part, index) => part !== before[index])) act(now);
  }

  #select(codes: readonly string[]): void {
    this.selection = codes;
    this.emit<GridSelectDetail>('linli-grid-select', { code: codes[codes.length - 1], selection: codes });
  }

  #chooseFinding(finding: PlanFinding | undefined): void {
    this.#select(finding?.grids.slice(0, 50) ?? []);
    const [code] = finding?.grids ?? [];
    if (code !== undefined) this.map?.fit(code);
  }

  #dayChosen(day: string): void {
    this.day = day;
    this.emit<PlanDayDetail>('linli-day-change', { day: this.#day });
  }

  async #export(grids: readonly Grid[]): Promise<void> {
    if (grids.length === 0) return;
    const say = this.messages('gridPlan', gridPlanMessages);
    this.exported = '';
    try {
      keepFile(await planFile(grids), `${say.fileName}-${this.area ?? ''}-${this.#day}.geojson`);
      this.exported = say.exported(grids.length.toLocaleString(this.locale));
    } catch (error) {
      this.exported = error instanceof GridFileError ? pickText(gridFileErrorText(error.code, error.feature, error.found), this.locale) : say.exportFailed;
    }
  }

  readonly #picked = (event: CustomEvent<GridSelectDetail>): void => {
    event.preventDefault();
    const { code, selection } = event.detail;
    if (this.#panels.chosen) this.#panels.pick(code, selection);
    else this.#select(selection);
  };
}

const none: readonly never[] = [];
