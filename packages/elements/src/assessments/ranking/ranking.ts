import type { LinliClient } from '@linli/client';
import { dayOf, type Assessment, type DivisionCode } from '@linli/model';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { keepFile } from '../../cases/case-export/write-table.js';
import { renderEmpty, renderFailure } from '../../cases/case-list/list-states.js';
import { barStyles } from '../../controls/bar/bar.styles.js';
import { dialogStyles } from '../../controls/dialog.styles.js';
import { emptyStyles } from '../../controls/empty.styles.js';
import { fieldStyles } from '../../controls/fields/fields.styles.js';
import { lightStyles } from '../../controls/light/light.styles.js';
import { NoClientController } from '../../controls/no-client/no-client-controller.js';
import { noticeStyles } from '../../controls/notice/notice.styles.js';
import { renderSkeleton } from '../../controls/skeleton/skeleton.js';
import { skeletonStyles } from '../../controls/skeleton/skeleton.styles.js';
import { WidthController } from '../../controls/table/width-controller.js';
import { askHost } from '../../core/ask-host.js';
import { baseStyles, buttonStyles } from '../../core/base.styles.js';
import { DirectoryController } from '../../core/directory-controller.js';
import { LinliElement } from '../../core/linli-element.js';
import { staffOf } from '../../core/staff-of.js';
import { AssessmentController, type AssessmentFacts } from '../assessment-data.js';
import { AllowedActions } from '../allowed-actions.js';
import { movementStyles } from '../movement.js';
import { scorecardMessages } from '../scorecard/scorecard.messages.js';
import { sectionStyles } from '../sections.styles.js';
import { findIndicator } from '../wording.js';
import { exportRows, exportText } from './export.js';
import { renderFilters } from './filters.js';
import { renderHeader } from './header.js';
import { LifeDesk } from './life-desk.js';
import { titleOf, type RankingPage } from './page.js';
import { panelStyles } from './panels.styles.js';
import { rankingMessages, type RankingMessages } from './ranking.messages.js';
import { rankingStyles } from './ranking.styles.js';
import type { RankingExportRequest, ScorecardOpenDetail } from './ranking.types.js';
import { noRankingFilter, showsWhole, tablesOf, type RankingFilter, type RankingTable } from './rows.js';
import { Sureness } from './sureness.js';
import { furtherRows, renderRankingTable, type TableContext } from './table.js';
import { rankingTableStyles } from './table.styles.js';
import { Trial } from './trial.js';

/**
 * The ranking of an assessment: who stands where in each group, what moved, who is without a place and why, and how sure the order is. Who may
 * confirms, locks and publishes it here. For one organisation use `linli-scorecard`.
 *
 * @tag linli-ranking
 * @fires {CustomEvent<ScorecardOpenDetail>} linli-scorecard-open - An organisation was pressed.
 * @fires {CustomEvent<RankingExportRequest>} linli-ranking-export-request - Before the table is exported. Cancel it to export it yourself.
 * @fires {CustomEvent<AssessmentActionRequest>} linli-assessment-action-request - Before a step is sent; cancelable, takes `waitUntil`.
 * @fires {CustomEvent<AssessmentActionApplied>} linli-assessment-action-applied - A step was taken.
 * @csspart header - What is ranked, and how far it has come.
 * @csspart status - Where the assessment stands.
 * @csspart actions - What may be done with it.
 * @csspart filters - What narrows and orders the tables.
 * @csspart group - One table, with who stands beside it.
 * @csspart trial - What a trial came to.
 */
export class LinliRanking extends LinliElement {
  static override get styles() {
    return [baseStyles, buttonStyles, barStyles, fieldStyles, lightStyles, noticeStyles, skeletonStyles, dialogStyles, sectionStyles, emptyStyles, movementStyles, rankingStyles, rankingTableStyles, panelStyles];
  }

  /** The division that the assessment is kept in. Absent: the area of whoever is looking. */
  @property() area: DivisionCode | undefined;

  /** Which of its assessments. Absent: the newest. */
  @property({ attribute: 'assessment-id' }) assessmentId: string | undefined;

  /** The assessment, where the host has it. */
  @property({ attribute: false }) assessment: Assessment | undefined;

  /** Those of earlier periods by the same scheme, where the host has them. Absent: those of the area. */
  @property({ attribute: false }) earlier: readonly Assessment[] | undefined;

  /** Id of an indicator to order by. Absent: by place. */
  @property() order: string | undefined;

  @state() private filter: Pick<RankingFilter, 'text' | 'group'> = noRankingFilter;
  @state() private shown: Readonly<Record<string, number>> = {};
  @state() private exported: 'exported' | 'exportFailed' | undefined;

  readonly #found = new AssessmentController(this);
  readonly #directory = new DirectoryController(this);
  readonly #allowed = new AllowedActions(this, ({ assessments }) => assessments);
  readonly #life = new LifeDesk(this);
  readonly #sureness = new Sureness(this);
  readonly #trial = new Trial(this);
  readonly #width = new WidthController(this);
  readonly #noClient = new NoClientController(this);
  #last: string | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { client, assessmentId, assessment, earlier } = this;
    this.#found.ask(client, { area: this.#area, assessmentId, assessment, earlier });
    const found = this.#found.assessment;
    if (!found) return;
    if (found.id !== this.#last) {
      this.#last = found.id;
      this.filter = noRankingFilter;
      this.exported = undefined;
    }
    this.#life.prepare({ assessment: found, say: this.#say, organisation: this.#organisation });
    this.#trial.prepare(found, this.messages('scorecard', scorecardMessages));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#life.close();
  }

  protected override render() {
    const { client, words } = this;
    if (!client && !this.assessment) return this.#noClient.render(8);
    const { facts, error } = this.#found;
    const say = this.#say;
    return html`${renderFailure(error, words, this.#retryPressed, facts ? say.stale : undefined)}
    ${facts ? this.#renderFacts(facts, client, say) : facts === null ? renderEmpty(say.empty, say.emptyHint) : error === undefined ? renderSkeleton(8, words) : nothing}`;
  }

  #renderFacts(facts: AssessmentFacts, client: LinliClient | undefined, say: RankingMessages): TemplateResult {
    const page = this.#page(facts, say);
    const { assessment, cards } = facts;
    const isStaff = client !== undefined && client.actor.role !== 'applicant';
    const isComparable = showsWhole(assessment) && cards.length > 1;
    return html`<article>
      ${renderHeader(page)}
      ${client ? this.#life.render({ client, assessment, say, allowed: this.#allowed.of(client, assessment) ?? [], organisation: this.#organisation }) : nothing}
      ${cards.length === 0 ? renderEmpty(say.noneAssessed, say.noneAssessedHint) : this.#renderTables(page)}
      ${isComparable ? this.#sureness.render(page) : nothing} ${isComparable && isStaff ? this.#trial.render(page) : nothing}
    </article>`;
  }

  #renderTables(page: RankingPage): TemplateResult {
    const { say, facts: { assessment: { scheme } }, locale } = page;
    const filter = this.#filter(page.facts);
    const tables = tablesOf(page.facts, filter, page.organisation).filter(({ rows, apart }) => rows.length + apart.length > 0);
    const by = filter.order ? findIndicator(scheme, filter.order) : undefined;
    const context: TableContext = {
      ...page,
      order: filter.order,
      em: this.#width.em,
      tables,
      shown: (group) => this.shown[group ?? ''] ?? furtherRows,
      showMore: (group) => void this.#showMore(group),
    };
    return html`<div class="over-tables">
        ${renderFilters(filter, page, this.#narrowed)}
        <div class="row tools">
          <button type="button" class="button" data-step="export" @click=${() => void this.#export(page)}>${say.export}</button>
          <button type="button" class="button" @click=${() => void this.#print(tables)}>${say.print}</button>
          <span role="status">${this.exported ? say[this.exported] : nothing}</span>
        </div>
      </div>
      ${by ? html`<p class="quiet">${say.ordered(titleOf(by, locale))}</p>` : nothing}
      ${tables.length === 0
        ? html`${renderEmpty(say.noMatch, say.noMatchHint)}<button type="button" class="button plain" @click=${() => (this.filter = noRankingFilter)}>${say.clear}</button>`
        : tables.map((table) => renderRankingTable(table, context))}`;
  }

  get #say(): RankingMessages {
    return this.messages('ranking', rankingMessages);
  }

  #page(facts: AssessmentFacts, say: RankingMessages): RankingPage {
    const { client, locale, words } = this;
    return { client, facts, say, words, locale, organisation: this.#organisation, open: this.#opened };
  }

  /** An order that the scheme does not have is none. */
  #filter({ assessment }: AssessmentFacts): RankingFilter {
    return { ...this.filter, order: this.order && findIndicator(assessment.scheme, this.order) ? this.order : '' };
  }

  async #showMore(group: string | null): Promise<void> {
    const last = this.shown[group ?? ''] ?? furtherRows;
    this.shown = { ...this.shown, [group ?? '']: last + furtherRows };
    await this.updateComplete;
    // The focus goes on to those that came.
    this.renderRoot.querySelector(`[data-group="${group ?? ''}"]`)?.querySelectorAll<HTMLElement>('[data-organisation] .name')[last]?.focus();
  }

  /** On paper nothing can be asked for. */
  async #print(tables: readonly RankingTable[]): Promise<void> {
    this.shown = Object.fromEntries(tables.map(({ group, rows }) => [group ?? '', rows.length]));
    await this.updateComplete;
    window.print();
  }

  async #export(page: RankingPage): Promise<void> {
    const { client, locale } = page;
    const { assessment } = page.facts;
    const rows = exportRows(tablesOf(page.facts, noRankingFilter, page.organisation), page);
    this.exported = undefined;
    try {
      if (await askHost<RankingExportRequest>(this, 'linli-ranking-export-request', { assessment: assessment.id, rows })) {
        const day = client ? `-${dayOf(client.now(), client.calendar.offset)}` : '';
        keepFile(exportText(rows), `${titleOf(assessment, locale)}-${assessment.period}${day}.csv`);
      }
      this.exported = 'exported';
    } catch {
      this.exported = 'exportFailed';
    }
  }

  get #area(): DivisionCode | undefined {
    return this.area ?? staffOf(this.client)?.area;
  }

  readonly #organisation = (id: string): string => this.#directory.organisation(id, this.#found.assessment?.area ?? this.#area);

  readonly #retryPressed = (): void => this.#found.retry();

  readonly #opened = (organisation: string): void => {
    const { assessment } = this.#found;
    if (assessment) this.emit<ScorecardOpenDetail>('linli-scorecard-open', { organisation, assessment: assessment.id });
  };

  readonly #narrowed = ({ order, ...part }: Partial<RankingFilter>): void => {
    if (order !== undefined) this.order = order || undefined;
    this.filter = { ...this.filter, ...part };
    this.shown = {};
  };
}
