import { formatExact, pickText, type Assessment, type Bulletin, type AssessmentData, type CaseRef, type DivisionCode, type Scheme, type Trace } from '@linli/model';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { caseLineStyles } from '../../cases/facts/case-line.js';
import type { CaseOpenDetail } from '../../cases/case-list/case-list.types.js';
import { renderEmpty, renderFailure } from '../../cases/case-list/list-states.js';
import { copyText } from '../../controls/copy-text.js';
import { NoClientController } from '../../controls/no-client/no-client-controller.js';
import { renderNotice } from '../../controls/notice/notice.js';
import { noticeStyles } from '../../controls/notice/notice.styles.js';
import { renderSkeleton } from '../../controls/skeleton/skeleton.js';
import { skeletonStyles } from '../../controls/skeleton/skeleton.styles.js';
import { WidthController } from '../../controls/table/width-controller.js';
import { baseStyles, buttonStyles } from '../../core/base.styles.js';
import { DirectoryController } from '../../core/directory-controller.js';
import { LinliElement } from '../../core/linli-element.js';
import { staffOf } from '../../core/staff-of.js';
import { assessmentOf, AssessmentController } from '../assessment-data.js';
import { sectionStyles } from '../sections.styles.js';
import { plainTableStyles } from '../table.styles.js';
import { turnStyles } from '../turn.js';
import { periodName } from '../wording.js';
import { Explainer, type Explained } from './explained.js';
import { renderInputs } from './inputs.js';
import type { ExplainPage } from './page.js';
import { RowPages } from './row-pages.js';
import { renderRows } from './rows.js';
import { scoreExplainMessages, type ScoreExplainMessages } from './score-explain.messages.js';
import { scoreExplainStyles } from './score-explain.styles.js';
import { explainWays, type ExplainWay } from './score-explain.types.js';
import { renderTable, renderWords } from './steps.js';

/** One list, so that the same is asked for each time. */
const noneEarlier: readonly Assessment[] = [];

/**
 * How one score came about: in words, as sums that a pocket calculator can check, and by the figures and rows behind it. Give it a
 * `trace`; or `scheme`, `data`, `organisation` and `subject`; or an area and an assessment, which it has from the client.
 *
 * @tag linli-score-explain
 * @fires {CustomEvent<CaseOpenDetail>} linli-case-open - A case behind a figure was pressed.
 * @csspart result - The score itself.
 * @csspart ways - What chooses between words, sums and data.
 */
export class LinliScoreExplain extends LinliElement {
  static override get styles() {
    return [baseStyles, buttonStyles, caseLineStyles, noticeStyles, skeletonStyles, sectionStyles, plainTableStyles, turnStyles, scoreExplainStyles];
  }

  /** How the score came about, where the host has it. */
  @property({ attribute: false }) trace: Trace | undefined;

  /** What the score was reckoned by and from; with `organisation` and `subject`. */
  @property({ attribute: false }) scheme: Scheme | undefined;
  @property({ attribute: false }) data: AssessmentData | undefined;

  /** The assessment itself, where the host has it: then corrections are shown too. */
  @property({ attribute: false }) assessment: Assessment | undefined;

  /** A bulletin, in place of the assessment that it has frozen. */
  @property({ attribute: false }) bulletin: Bulletin | undefined;

  /** The division that the assessment is kept in. Absent: the area of whoever is looking. */
  @property() area: DivisionCode | undefined;

  /** Which of its assessments. Absent: the newest. */
  @property({ attribute: 'assessment-id' }) assessmentId: string | undefined;

  /** Id of the organisation whose score it is. */
  @property() organisation: string | undefined;

  /** Id of an indicator, or `total`. */
  @property() subject = 'total';

  /** Inside something that says already what is explained: without heading, result and printing. */
  @property({ type: Boolean, reflect: true }) compact = false;

  @state() private way: ExplainWay = 'words';
  @state() private copied: 'copied' | 'selected' | undefined;
  @state() private opened: ReadonlySet<string> = new Set();

  readonly #found = new AssessmentController(this);
  readonly #explainer = new Explainer();
  readonly #rows = new RowPages(this);
  readonly #directory = new DirectoryController(this);
  readonly #width = new WidthController(this);
  readonly #noClient = new NoClientController(this);

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { client, assessmentId } = this;
    // What the host gave is not asked for.
    this.#found.ask(this.#isGiven ? undefined : client, { area: this.#area, assessmentId, assessment: this.#given, earlier: noneEarlier });
    if (changed.has('trace') || changed.has('subject') || changed.has('organisation') || changed.has('assessmentId')) this.#reset();
  }

  protected override render() {
    const { client, words } = this;
    const say = this.messages('scoreExplain', scoreExplainMessages);
    const { assessment: found, error } = this.#found;
    if (!client && !this.#isGiven) return this.#noClient.render(5);
    if (!found && !this.#isGiven) {
      if (error !== undefined) return renderFailure(error, words, this.#retryPressed);
      return found === null ? renderEmpty(say.empty, say.emptyHint) : renderSkeleton(5, words);
    }
    const { trace, scheme, data, organisation, subject } = this;
    const explained = this.#explainer.explain({ trace, scheme, data, organisation, subject, assessment: found ?? undefined });
    const stale = error !== undefined ? renderNotice('warning', html`<p>${say.stale}</p><button type="button" class="button" @click=${this.#retryPressed}>${words.retry}</button>`) : nothing;
    if (!explained) return html`${stale}${renderEmpty(say.empty, say.emptyHint)}`;
    return html`${stale}${explained === 'withheld' ? renderEmpty(say.withheld, say.withheldHint) : this.#renderExplained(explained, say)}`;
  }

  #renderExplained(explained: Explained, say: ScoreExplainMessages): TemplateResult {
    const page = this.#page(say);
    const { compact, way, opened } = this;
    const content: Record<ExplainWay, unknown> = {
      words: renderWords(explained.trace, page),
      table: renderTable(explained.trace, page),
      data: html`${renderInputs(explained, page)} ${renderRows(explained, { opened, toggle: this.#figurePressed }, page)}`,
    };
    return html`<article>
      ${compact ? nothing : this.#renderHead(explained, page)}
      <div class="ways" part="ways" role="tablist" aria-label=${say.waysLabel} @keydown=${this.#keyPressed}>
        ${explainWays.map((id) => html`<button type="button" role="tab" id="tab-${id}" aria-controls="panel-${id}" aria-selected=${id === way} tabindex=${id === way ? 0 : -1} @click=${() => (this.way = id)}>${say.ways[id]}</button>`)}
      </div>
      ${explainWays.map((id) => html`<section role="tabpanel" id="panel-${id}" aria-labelledby="tab-${id}" tabindex="0" ?hidden=${id !== way}>
        <p class="printed" aria-hidden="true">${say.ways[id]}</p>
        ${content[id]}
      </section>`)}
      <div class="row tools">
        <button type="button" class="button" @click=${this.#copyPressed}>${say.copy}</button>
        ${compact ? nothing : html`<button type="button" class="button" @click=${() => window.print()}>${say.print}</button>`}
        <span role="status">${this.copied ? say[this.copied] : nothing}</span>
      </div>
    </article>`;
  }

  #renderHead({ trace, scheme }: Explained, page: ExplainPage): TemplateResult {
    const { say, locale, organisation } = page;
    const period = periodName(trace.period, locale);
    return html`<header>
      <p class="over">${say.heading}</p>
      <h3>${pickText(trace.title, locale)}</h3>
      <p class="result" part="result"><span class="quiet">${say.result}</span> <strong class="number">${trace.result === null ? say.noResult : formatExact(trace.result, locale)}</strong></p>
      <dl class="about">
        <div><dt>${say.organisation}</dt><dd>${organisation(trace.organisation)}</dd></div>
        <div><dt>${say.period}</dt><dd>${period}</dd></div>
        <div><dt>${say.scheme}</dt><dd>${scheme ? pickText(scheme.title, locale) : trace.scheme.id} ${say.version(trace.scheme.version)}</dd></div>
      </dl>
    </header>`;
  }

  #page(say: ScoreExplainMessages): ExplainPage {
    const area = this.#found.assessment?.area ?? this.#area;
    return {
      client: this.client,
      locale: this.locale,
      say,
      words: this.words,
      rows: this.#rows,
      wide: this.#width.em > 34,
      organisation: (id) => this.#directory.organisation(id, area),
      open: this.#casePressed,
    };
  }

  #reset(): void {
    this.opened = new Set();
    this.copied = undefined;
  }

  get #isGiven(): boolean {
    return this.trace !== undefined || (this.scheme !== undefined && this.data !== undefined) || this.#given !== undefined;
  }

  get #given(): Assessment | undefined {
    return this.assessment ?? (this.bulletin && assessmentOf(this.bulletin));
  }

  get #area(): DivisionCode | undefined {
    return this.area ?? staffOf(this.client)?.area;
  }

  readonly #retryPressed = (): void => this.#found.retry();

  readonly #casePressed = (ref: CaseRef): void => void this.emit<CaseOpenDetail>('linli-case-open', { ref });

  readonly #figurePressed = (figure: string): void => {
    const opened = new Set(this.opened);
    if (!opened.delete(figure)) opened.add(figure);
    this.opened = opened;
  };

  /** The words are shown first: what cannot be put on the clipboard is selected, and must be seen. */
  readonly #copyPressed = async (): Promise<void> => {
    this.way = 'words';
    await this.updateComplete;
    const panel = this.renderRoot.querySelector<HTMLElement>('#panel-words .sentences');
    if (panel) this.copied = (await copyText(panel)) ? 'copied' : 'selected';
  };

  readonly #keyPressed = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const at = explainWays.indexOf(this.way);
    const next = event.key === 'Home' ? 0 : event.key === 'End' ? explainWays.length - 1 : step ? (at + step + explainWays.length) % explainWays.length : undefined;
    const way = next === undefined ? undefined : explainWays[next];
    if (!way) return;
    event.preventDefault();
    this.way = way;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(`#tab-${way}`)?.focus());
  };
}
