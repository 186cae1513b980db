import { indicatorsOf, pickText, whatIf, type Assessment, type Indicator, type Observation, type WhatIf } from '@linli/model';
import { html, nothing, type TemplateResult } from 'lit';
import { FieldsController } from '../../controls/fields/fields-controller.js';
import { renderNotice } from '../../controls/notice/notice.js';
import type { LinliElement } from '../../core/linli-element.js';
import type { ScorecardMessages } from '../scorecard/scorecard.messages.js';
import { argsOf, fieldsOf, valuesOf, type StepSubject } from '../scorecard/step-fields.js';

import { gradeText } from './export.js';
import { pointsText, totalText, type RankingPage } from './page.js';

interface Tried {
  assessment: Assessment;
  organisation: string;
  indicator: Indicator;
  result: WhatIf;
}

/** What would be if a figure were another. It lives on this page only: nothing is kept, nothing is sent. */
export class Trial {
  readonly #host: LinliElement;
  readonly #fields: FieldsController;
  #organisation = '';
  #indicator = '';
  #say: ScorecardMessages | undefined;
  #subject: StepSubject | undefined;
  /** Whose figures the fields hold. */
  #of: string | undefined;
  #tried: Tried | undefined;
  #failed = false;

  constructor(host: LinliElement) {
    this.#host = host;
    this.#fields = new FieldsController(host);
  }

  /** To be called before each render. @param say the words of a scorecard: its fields for figures are these */
  prepare(assessment: Assessment, say: ScorecardMessages): void {
    const indicator = triable(assessment).find(({ id }) => id === this.#indicator);
    const organisation = assessment.assessed.some((each) => each.organisation === this.#organisation) ? this.#organisation : '';
    const of = indicator && organisation ? [assessment.id, assessment.version, organisation, indicator.id].join('/') : undefined;
    if (of === this.#of && say === this.#say) return;
    this.#subject = of && indicator ? { step: 'observe', organisation, indicator } : undefined;
    this.#fields.define({ fields: this.#subject ? fieldsOf(this.#subject, say).filter(({ name }) => name !== 'words') : [] });
    if (of !== this.#of && this.#subject) this.#fields.reset(valuesOf(this.#subject, assessment));
    this.#of = of;
    this.#say = say;
  }

  render(page: RankingPage): TemplateResult {
    const { facts: { assessment, cards }, say, locale, organisation } = page;
    const indicators = triable(assessment);
    const subject = this.#subject;
    const tried = this.#tried?.assessment === assessment ? this.#tried : undefined;
    const option = (value: string, label: string, chosen: string) => html`<option value=${value} .selected=${value === chosen}>${label}</option>`;
    const chosen = (event: Event) => (event.target as HTMLSelectElement).value;
    return html`<section class="trial" aria-labelledby="trial">
      <h3 id="trial">${say.trial}</h3>
      <p class="quiet">${say.trialHint}</p>
      <form novalidate @submit=${(event: Event) => this.#submitted(event, assessment, subject)}>
        <div class="filters">
          <label class="field"><span>${say.organisation}</span>
            <select class="input" name="trial-organisation" @change=${(event: Event) => this.#choose({ organisation: chosen(event) })}>
              ${option('', say.choose, this.#organisation)} ${cards.map(({ organisation: id }) => option(id, organisation(id), this.#organisation))}
            </select></label>
          <label class="field"><span>${say.indicator}</span>
            <select class="input" name="trial-indicator" @change=${(event: Event) => this.#choose({ indicator: chosen(event) })}>
              ${option('', say.choose, this.#indicator)} ${indicators.map(({ id, title }) => option(id, pickText(title, locale), this.#indicator))}
            </select></label>
        </div>
        ${subject ? html`${this.#fields.render()}<div class="row"><button type="submit" class="button">${say.trialRun}</button></div>` : nothing}
      </form>
      <div role="status">${this.#failed ? renderNotice('warning', html`<p>${say.cannotWork}</p>`) : tried ? this.#renderResult(tried, page) : nothing}</div>
    </section>`;
  }

  #renderResult({ organisation: id, indicator, result }: Tried, page: RankingPage): TemplateResult {
    const { facts: { assessment: { scheme } }, say, locale, organisation } = page;
    const [before, after] = [result.before, result.after].map((cards) => cards.find((card) => card.organisation === id));
    if (!before || !after || result.moved.length === 0) return html`<p>${say.trialNothing}</p>`;
    const placeIn = (rankings: WhatIf['ranking']['before']) => rankings.flatMap(({ places }) => places).find((each) => each.organisation === id);
    const [stood, stands] = [placeIn(result.ranking.before), placeIn(result.ranking.after)];
    const score = (card: typeof before) => card.scores.find((each) => each.indicator === indicator.id)?.points ?? null;
    const total = (card: typeof before) => (card.total === null ? (card.without ? say.without[card.without] : say.noPoints) : totalText(card.total, scheme, locale));
    const points = (value: string | null) => (value === null ? say.noPoints : pointsText(value, locale));
    const place = (ranked: typeof stood) => (ranked ? `${ranked.tied ? say.tied : ''}${say.placed(ranked.place)}` : '—');
    const others = new Set(result.moved.filter((moved) => moved.figure === 'place' && moved.organisation !== id).map((moved) => moved.organisation)).size;
    const rows: [string, string, string][] = [
      [pickText(indicator.title, locale), points(score(before)), points(score(after))],
      [say.total, total(before), total(after)],
      ...(scheme.grades?.length ? [[say.grade, gradeText(before.grade, page) || '—', gradeText(after.grade, page) || '—'] as [string, string, string]] : []),
      [say.place, place(stood), place(stands)],
    ];
    return html`<div class="tried" part="trial">
      <p><strong class="mark">${say.trialMark}</strong></p>
      <table>
        <caption>${say.trialTitle(organisation(id))}</caption>
        <thead><tr><td></td><th scope="col">${say.before}</th><th scope="col">${say.after}</th></tr></thead>
        <tbody>${rows.map(([label, was, is]) => html`<tr class=${was === is ? '' : 'changed'}><th scope="row">${label}</th><td>${was}</td><td>${is}</td></tr>`)}</tbody>
      </table>
      ${others > 0 ? html`<p>${say.othersMoved(others)}</p>` : nothing}
      <button type="button" class="button plain" @click=${() => this.#clear()}>${say.trialClear}</button>
    </div>`;
  }

  #choose({ organisation = this.#organisation, indicator = this.#indicator }: { organisation?: string; indicator?: string }): void {
    this.#organisation = organisation;
    this.#indicator = indicator;
    this.#tried = undefined;
    this.#failed = false;
    this.#host.requestUpdate();
  }

  #clear(): void {
    this.#choose({ organisation: '', indicator: '' });
    this.#host.renderRoot.querySelector<HTMLElement>('[name="trial-organisation"]')?.focus();
  }

  #submitted(event: Event, assessment: Assessment, subject: StepSubject | undefined): void {
    event.preventDefault();
    if (!subject) return;
    if (this.#fields.validate().length > 0) return void this.#fields.focusFirstError();
    const { organisation, indicator } = subject;
    this.#failed = false;
    try {
      const tried = this.#observation(subject, assessment);
      this.#tried = { assessment, organisation, indicator, result: whatIf(assessment.scheme, assessment, [tried]) };
    } catch {
      this.#failed = true;
    }
    this.#host.requestUpdate();
  }

  /** What is typed, as an observation that comes after all others. */
  #observation(subject: StepSubject, assessment: Assessment): Observation {
    const [figures] = argsOf(subject, this.#fields.cleanValues, assessment)['observations'] as [Pick<Observation, 'organisation' | 'period' | 'indicator' | 'values'>];
    const at = assessment.observations.reduce((last, each) => (Date.parse(each.at) > Date.parse(last) ? each.at : last), '1970-01-01T00:00:00Z');
    return { ...figures, at, by: { role: 'system', organisation: assessment.assessor } };
  }
}

/** Those that have figures of their own. */
function triable({ scheme }: Assessment): Indicator[] {
  return indicatorsOf(scheme).filter(({ inputs }) => inputs?.length);
}
