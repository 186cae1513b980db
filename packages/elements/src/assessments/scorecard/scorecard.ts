import type { Assessment, Bulletin, DivisionCode, Indicator } from '@linli/model';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { renderEmpty, renderFailure } from '../../cases/case-list/list-states.js';
import { barStyles } from '../../controls/bar/bar.styles.js';
import { fieldStyles } from '../../controls/fields/fields.styles.js';
import { lightStyles } from '../../controls/light/light.styles.js';
import { NoClientController } from '../../controls/no-client/no-client-controller.js';
import { noticeStyles } from '../../controls/notice/notice.styles.js';
import { renderSkeleton } from '../../controls/skeleton/skeleton.js';
import { skeletonStyles } from '../../controls/skeleton/skeleton.styles.js';
import { WidthController } from '../../controls/table/width-controller.js';
import { relay } from '../../core/ask-host.js';
import { baseStyles, buttonStyles } from '../../core/base.styles.js';
import { DirectoryController } from '../../core/directory-controller.js';
import { LinliElement } from '../../core/linli-element.js';
import { staffOf } from '../../core/staff-of.js';
import { AllowedActions } from '../allowed-actions.js';
import { assessmentOf, AssessmentController, type AssessmentFacts } from '../assessment-data.js';
import { movementStyles } from '../movement.js';
import { sectionStyles } from '../sections.styles.js';
import { renderTurn, turnStyles } from '../turn.js';
import { renderCharts } from './charts.js';
import { renderHeader, renderVetoes } from './header.js';
import { headerStyles } from './header.styles.js';
import { renderInside, type InsideContext } from './inside.js';
import { insideStyles } from './inside.styles.js';
import type { ScorecardPage } from './page.js';
import { scorecardMessages, type ScorecardMessages } from './scorecard.messages.js';
import { scorecardStyles } from './scorecard.styles.js';
import type { IndicatorOpenDetail, ScorecardOrder } from './scorecard.types.js';
import type { IndicatorStep } from './step-fields.js';
import { StepForm } from './step-form.js';
import { renderBonus, renderTree, type TreeState } from './tree.js';

/**
 * What one organisation came to in one period: total and place, every block and indicator, and behind each how it came about. The organisation
 * objects here, the assessor puts figures right. It scores organisations, never a person. For all organisations use `linli-ranking`.
 *
 * @tag linli-scorecard
 * @fires {CustomEvent<IndicatorOpenDetail>} linli-indicator-open - How an indicator or the total came about was opened.
 * @fires {CustomEvent<CaseOpenDetail>} linli-case-open - A case behind a figure was pressed.
 * @fires linli-assessment-action-request - Before a step is sent: `{action, assessment, args, waitUntil}`. Cancel it to take the step yourself.
 * @fires {CustomEvent<AssessmentActionApplied>} linli-assessment-action-applied - A step was taken.
 * @csspart header - Whose it is, total, place, and how far the assessment has come.
 * @csspart total - The total.
 * @csspart form - An objection, a correction or an answer that is being written.
 */
export class LinliScorecard extends LinliElement {
  static override get styles() {
    return [baseStyles, buttonStyles, barStyles, fieldStyles, lightStyles, noticeStyles, skeletonStyles, sectionStyles, turnStyles, movementStyles, scorecardStyles, headerStyles, insideStyles];
  }

  /** The division that the assessment is kept in. Absent: the area of whoever is looking. */
  @property() area: DivisionCode | undefined;

  /** Which of its assessments. Absent: the newest that assesses the organisation. */
  @property({ attribute: 'assessment-id' }) assessmentId: string | undefined;

  /** Id of the organisation. Absent: that of whoever is looking. */
  @property() organisation: string | undefined;

  /** The assessment, where the host has it. */
  @property({ attribute: false }) assessment: Assessment | undefined;

  /** A bulletin, in place of the assessment that it has frozen. */
  @property({ attribute: false }) bulletin: Bulletin | undefined;

  /** Those of earlier periods by the same scheme, where the host has them. Absent: those of the area. */
  @property({ attribute: false }) earlier: readonly Assessment[] | undefined;

  /** How the indicators stand: `scheme`, or `lost` with what lost most first. */
  @property({ reflect: true }) order: ScorecardOrder = 'scheme';

  @state() private opened: ReadonlySet<string> = new Set();

  readonly #found = new AssessmentController(this);
  readonly #directory = new DirectoryController(this);
  readonly #allowed = new AllowedActions(this, ({ assessments }) => assessments);
  readonly #form = new StepForm(this);
  readonly #width = new WidthController(this);
  readonly #noClient = new NoClientController(this);

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { client, assessmentId, earlier } = this;
    this.#found.ask(client, { area: this.#area, assessmentId, organisation: this.#organisation, assessment: this.#given, earlier });
    this.#form.speak(this.messages('scorecard', scorecardMessages));
    if (changed.has('organisation') || changed.has('assessmentId') || changed.has('area')) {
      this.opened = new Set();
      this.#form.close();
    }
  }

  protected override render() {
    const { client, words } = this;
    if (!client && !this.#given) return this.#noClient.render(8);
    const say = this.messages('scorecard', scorecardMessages);
    const { facts, error } = this.#found;
    return html`${renderFailure(error, words, this.#retryPressed, facts ? say.stale : undefined)}
    ${facts ? this.#renderFacts(facts, say) : facts === null ? renderEmpty(say.empty, say.emptyHint) : error === undefined ? renderSkeleton(8, words) : nothing}`;
  }

  #renderFacts(facts: AssessmentFacts, say: ScorecardMessages): TemplateResult {
    const { client, locale, words } = this;
    const { assessment } = facts;
    const card = facts.cards.find(({ organisation }) => organisation === this.#organisation);
    if (!card) return renderEmpty(say.notAssessed, say.notAssessedHint);
    const page: ScorecardPage = { client, facts, assessment, card, say, words, locale, organisation: (id) => this.#directory.organisation(id, assessment.area) };
    const context: InsideContext = { form: this.#form, allowed: this.#allowed.of(client, assessment) ?? [], start: this.#stepPressed, relay: this.#relayed };
    const tree: TreeState = {
      order: this.order,
      opened: this.opened,
      reorder: this.#orderPressed,
      toggle: this.#rowPressed,
      renderInside: (id) => renderInside(id, page, context),
      objections: assessment.objections.filter(({ organisation }) => organisation === card.organisation),
    };
    return html`<article class=${this.#width.em < 34 ? 'narrow' : nothing}>
      ${renderHeader(page)} ${renderVetoes(page)}
      <div class="columns">
        <div class="main">${renderTree(page, tree)} ${renderBonus(page, tree)} ${this.#renderTotal(tree, say)}</div>
        ${renderCharts(page)}
      </div>
    </article>`;
  }

  #renderTotal({ renderInside: inside, opened }: TreeState, say: ScorecardMessages): TemplateResult {
    const isOpen = opened.has('total');
    return html`<section class="sum">
      <button type="button" class="link-button" id="row-total" aria-expanded=${isOpen} aria-controls=${isOpen ? 'inside-total' : nothing} @click=${() => this.#rowPressed('total')}>
        ${renderTurn()}${say.explainTotal}
      </button>
      ${isOpen ? html`<div class="inside" id="inside-total" role="group" aria-labelledby="row-total">${inside('total')}</div>` : nothing}
    </section>`;
  }

  get #given(): Assessment | undefined {
    return this.assessment ?? (this.bulletin && assessmentOf(this.bulletin));
  }

  get #area(): DivisionCode | undefined {
    return this.area ?? staffOf(this.client)?.area;
  }

  get #organisation(): string | undefined {
    return this.organisation ?? staffOf(this.client)?.organisation;
  }

  readonly #retryPressed = (): void => this.#found.retry();

  readonly #orderPressed = (order: ScorecardOrder): void => {
    this.order = order;
  };

  readonly #rowPressed = (indicator: string): void => {
    const opened = new Set(this.opened);
    const organisation = this.#organisation;
    if (!opened.delete(indicator)) {
      opened.add(indicator);
      if (organisation !== undefined) this.emit<IndicatorOpenDetail>('linli-indicator-open', { organisation, indicator });
    } else if (this.#form.subject?.indicator.id === indicator) this.#form.close();
    this.opened = opened;
  };

  readonly #stepPressed = (step: IndicatorStep, indicator: Indicator): void => {
    const { client } = this;
    const { assessment } = this.#found;
    const organisation = this.#organisation;
    if (!client || !assessment || organisation === undefined) return;
    const say = this.messages('scorecard', scorecardMessages);
    void this.#form.open({ step, organisation, indicator }, { client, assessment, say, allowed: [] });
  };

  readonly #relayed = (event: CustomEvent<unknown>): void => relay(this, event);
}
