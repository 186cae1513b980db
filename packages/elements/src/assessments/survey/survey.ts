import type { LinliClient, ProceedingVerdict } from '@linli/client';
import { dayOf, formatDay, pickText, type DivisionCode, type Survey } from '@linli/model';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { renderEmpty, renderFailure } from '../../cases/case-list/list-states.js';
import { barStyles } from '../../controls/bar/bar.styles.js';
import { fieldStyles } from '../../controls/fields/fields.styles.js';
import { lightStyles } from '../../controls/light/light.styles.js';
import { NoClientController } from '../../controls/no-client/no-client-controller.js';
import { renderNotice } from '../../controls/notice/notice.js';
import { noticeStyles } from '../../controls/notice/notice.styles.js';
import { renderSkeleton } from '../../controls/skeleton/skeleton.js';
import { skeletonStyles } from '../../controls/skeleton/skeleton.styles.js';
import { askHost } from '../../core/ask-host.js';
import { baseStyles, buttonStyles } from '../../core/base.styles.js';
import { DirectoryController } from '../../core/directory-controller.js';
import { focusMark, moveFocus } from '../../core/focus.js';
import { LinliElement } from '../../core/linli-element.js';
import { MinuteController } from '../../core/minute-controller.js';
import { staffOf } from '../../core/staff-of.js';
import { PlainSteps } from '../plain-steps.js';
import { plainStepsStyles } from '../plain-steps.styles.js';
import { problemOf, renderProblem, type Problem } from '../problem.js';
import { ProceedingController } from '../proceeding-controller.js';
import { sectionStyles } from '../sections.styles.js';
import { plainTableStyles } from '../table.styles.js';
import { AnswerSheet } from './answer-sheet.js';
import { renderHead, type Page } from './page.js';
import { renderProgress } from './progress.js';
import { renderResults } from './results.js';
import { surveyMessages } from './survey.messages.js';
import { surveyStyles } from './survey.styles.js';
import { surveySteps, type SurveyAnsweredDetail, type SurveyRectifyDetail, type SurveyStep, type SurveyStepRequest, type SurveyView } from './survey.types.js';

/**
 * A survey (测评). Citizens answer its questions, and leave nothing behind but the answers: no name, no device, no hour, no receipt. With
 * `view="results"` it shows what came of it, with intervals and numbers of answers; to the organisation that asks, also how far it is. For how
 * one matter was handled use `linli-rating`.
 *
 * @tag linli-survey
 * @fires linli-survey-answer-request - Before a sheet is sent: `{survey, stratum, answers, waitUntil}`. Cancel it to send it yourself.
 * @fires {CustomEvent<SurveyAnsweredDetail>} linli-survey-answered - A sheet was taken. It does not say which.
 * @fires linli-survey-step-request - Before the survey is opened, closed or published: `{survey, step, waitUntil}`.
 * @fires {CustomEvent<SurveyRectifyDetail>} linli-survey-rectify - A rectification is to be begun for a result below its threshold.
 * @csspart form - The sheet.
 * @csspart desk - The steps of whoever runs the survey.
 * @csspart basis - The numbers behind a result.
 */
export class LinliSurvey extends LinliElement {
  static override get styles() {
    return [baseStyles, buttonStyles, fieldStyles, noticeStyles, skeletonStyles, lightStyles, barStyles, sectionStyles, plainTableStyles, plainStepsStyles, surveyStyles];
  }

  /** The division whose survey is shown, 2 to 12 digits. Absent: the area of whoever is looking. */
  @property() area: DivisionCode | undefined;

  /** Which survey. Absent: the newest that is open, or with `view="results"` the newest with results. */
  @property({ attribute: 'survey-id' }) surveyId: string | undefined;

  /** The survey itself, where the host has it. */
  @property({ attribute: false }) survey: Survey | undefined;

  /** Whether its questions are answered, or its results shown. */
  @property({ reflect: true }) view: SurveyView = 'answer';

  /** Asks about this organisation only: for a page of a township. */
  @property() subject: string | undefined;

  /** Where whoever answers lives, where the page is for one stratum only: then it is not asked. */
  @property() stratum: string | undefined;

  @state() private sending = false;
  /** Id of the survey that was answered here. */
  @state() private thanked: string | undefined;
  @state() private problem: Problem | undefined;

  readonly #data = new ProceedingController<Survey>(this, (client) => client.surveys);
  readonly #sheet = new AnswerSheet(this);
  readonly #desk = new PlainSteps<SurveyStep>(this);
  readonly #directory = new DirectoryController(this);
  readonly #noClient = new NoClientController(this);

  constructor() {
    super();
    // The last day ends while the page is open.
    new MinuteController(this);
  }

  protected override clientChanged(): void {
    this.startAgain();
    this.#desk.forget();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { client, surveyId, survey, view, subject, stratum } = this;
    this.#data.ask(client, { area: this.area ?? staffOf(client)?.area, id: surveyId, given: survey, choose: (all) => chosen(all, view) });
    this.#sheet.follow(view === 'answer' ? (this.#data.state ?? undefined) : undefined, { subject, stratum });
  }

  /** Forgets what was chosen, and lets the next person answer. */
  startAgain(): void {
    this.thanked = undefined;
    this.problem = undefined;
    this.#sheet.clear();
  }

  protected override render() {
    const { client, words } = this;
    if (!client) return this.#noClient.render(6);
    const say = this.messages('survey', surveyMessages);
    const { state: survey, error } = this.#data;
    const isAnswer = this.view === 'answer';
    const empty = isAnswer ? renderEmpty(say.none, say.noneHint) : renderEmpty(say.noResults, say.noResultsHint);
    const page = survey && { survey, client, say, words, locale: this.locale, organisation: (id: string) => this.#directory.organisation(id, survey.area) };
    return html`${renderFailure(error, words, () => this.#data.retry())}
    ${page ? (isAnswer ? this.#renderAnswer(page) : this.#renderResults(page)) : survey === null ? empty : error === undefined ? renderSkeleton(6, words) : nothing}`;
  }

  #renderAnswer(page: Page): TemplateResult {
    const { survey, say } = page;
    if (this.thanked === survey.id) {
      return html`<div class="thanks" tabindex="-1">
        <h2>${say.thanks}</h2>
        <p>${say.thanksHint}</p>
      </div>`;
    }
    return html`${renderHead(page)} ${this.#renderClosed(page) ?? this.#renderSheet(page)}`;
  }

  /** Why it cannot be answered; `undefined` when it can, or that is not known yet. */
  #renderClosed({ survey, say, client, locale }: Page): TemplateResult | undefined {
    const today = dayOf(client.now(), client.calendar.offset);
    if (survey.status === 'planned' || (survey.status === 'open' && today < survey.from)) return renderNotice('info', html`<p>${say.notYet(formatDay(survey.from, locale))}</p>`);
    if (survey.status !== 'open' || today > survey.to) return renderNotice('info', html`<p><strong>${say.over}</strong></p><p>${survey.status === 'published' ? say.publishedHint : say.overHint}</p>`);
    const { actions } = this.#data;
    return actions && !actions.includes('answer') ? renderNotice('info', html`<p><strong>${say.notForStaff}</strong></p><p>${say.notForStaffHint}</p>`) : undefined;
  }

  #renderSheet({ say }: Page): TemplateResult {
    return html`${renderNotice('info', html`<p><strong>${say.anonymous}</strong></p><p>${say.anonymousHint}</p><p>${say.onlyHere}</p>`)}
      <form class="form" part="form" novalidate autocomplete="off" @submit=${this.#submitted}>
        ${this.#sheet.fields.renderSummary()} ${this.#sheet.fields.render()}
        ${renderProblem(this.problem, this)}
        <p class="quiet">${say.noWords}</p>
        <button type="submit" class="button primary" aria-disabled=${this.sending}>${this.sending ? say.sending : say.send}</button>
      </form>`;
  }

  #renderResults(page: Page): TemplateResult {
    const { survey, say, client, locale } = page;
    const staff = staffOf(client);
    const own = staff?.organisation === survey.surveyor;
    const rectify = own && staff?.role === 'supervisor';
    return html`<div class="over quiet">${say.statuses[survey.status]}</div>
      ${renderHead(page)}
      <dl class="facts">
        <div><dt>${say.how}</dt><dd>${say.modes[survey.sample.mode]}</dd></div>
        <div><dt>${say.frame}</dt><dd>${pickText(survey.sample.frame, locale)}</dd></div>
      </dl>
      ${this.#renderDesk(page)}
      ${survey.results
        ? renderResults(page, rectify ? (rectification) => this.emit<SurveyRectifyDetail>('linli-survey-rectify', { survey: { id: survey.id, area: survey.area }, rectification }) : undefined)
        : own && survey.status !== 'planned' ? renderProgress(page) : renderEmpty(say.noResults, say.noResultsHint)}`;
  }

  #renderDesk({ client, survey: { id, area, version }, say }: Page) {
    const actions = this.#data.actions ?? [];
    const offered = surveySteps.filter((step) => actions.includes(step));
    const take = async (step: SurveyStep): Promise<ProceedingVerdict | undefined> => {
      const request: SurveyStepRequest = { survey: { id, area }, step };
      const goesOn = await askHost(this, 'linli-survey-step-request', request);
      // Answers that come in meanwhile are no reason not to end it.
      return goesOn ? client.surveys.act({ id, area, version: step === 'open' ? version : null }, step, {}) : undefined;
    };
    return this.#desk.render({ ...say, offered, take });
  }

  async #send(client: LinliClient): Promise<void> {
    const { request } = this.#sheet;
    if (!request) return;
    const mayMove = focusMark();
    this.problem = undefined;
    this.sending = true;
    try {
      const goesOn = await askHost(this, 'linli-survey-answer-request', request);
      const verdict: ProceedingVerdict | undefined = goesOn ? await this.#sheet.send(client, request) : undefined;
      if (client !== this.client) return;
      this.problem = problemOf(verdict);
      if (this.problem) return;
      // The sheet is empty before anyone else sees it.
      this.#sheet.clear();
      this.thanked = request.survey.id;
      this.emit<SurveyAnsweredDetail>('linli-survey-answered', { survey: request.survey });
      await moveFocus(this, '.thanks', mayMove);
    } catch (error) {
      this.problem = { error };
    } finally {
      this.sending = false;
    }
  }

  readonly #submitted = (event: Event): void => {
    event.preventDefault();
    const { client } = this;
    if (!client || this.sending) return;
    if (this.#sheet.fields.validate().length > 0) void this.#sheet.fields.focusSummary();
    else void this.#send(client);
  };
}

/** The newest that is open, to answer; the newest with results, to read; else the newest. */
function chosen(all: readonly Survey[], view: SurveyView): Survey | undefined {
  return all.find((survey) => (view === 'answer' ? survey.status === 'open' : survey.results !== null)) ?? all[0];
}
