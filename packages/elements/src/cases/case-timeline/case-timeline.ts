import { formatInstant, pickText, type CaseEvent, type CaseType, type DivisionCode, type PublicStep, type Transition } from '@linli/model';
import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { baseStyles, buttonStyles } from '../../core/base.styles.js';
import { LinliElement } from '../../core/linli-element.js';
import { FactsController } from '../facts/facts-controller.js';
import { factsStyles } from '../facts/facts.styles.js';
import { caseTimelineMessages, type CaseTimelineMessages } from './case-timeline.messages.js';
import { caseTimelineStyles } from './case-timeline.styles.js';
import { stepOfEvent, stepOfPublic, type TimelineStep } from './case-timeline.types.js';
import { roundsBegun } from './rounds.js';
import { stepNotes } from './step-notes.js';

/** From this many steps on, the order can be turned round. */
const turnsFrom = 4;

/**
 * What happened to a case, step by step: what, by which organisation, when, and what was entered. It names organisations and
 * roles, never members of staff.
 *
 * @tag linli-case-timeline
 * @csspart step - One step.
 */
export class LinliCaseTimeline extends LinliElement {
  static override get styles() {
    return [baseStyles, buttonStyles, factsStyles, caseTimelineStyles];
  }

  /** The record of a case, as staff see it. */
  @property({ attribute: false }) events: readonly CaseEvent[] | undefined;

  /** The public steps of a case, as the holder of its receipt sees them. Used when there are no `events`. */
  @property({ attribute: false }) steps: readonly PublicStep[] | undefined;

  /** The definition that names the steps and their fields. */
  @property({ attribute: false }) caseType: CaseType | undefined;

  /** The division of the case: names of organisations are looked up around it. */
  @property() area: DivisionCode | undefined;

  /** Turns the order round: the latest step on top. */
  @property({ type: Boolean, reflect: true, attribute: 'newest-first' }) newestFirst = false;

  readonly #facts = new FactsController(this);

  protected override render() {
    const { caseType } = this;
    if (!caseType) return nothing;
    const say = this.messages('caseTimeline', caseTimelineMessages);
    const steps = this.events?.map(stepOfEvent) ?? this.steps?.map(stepOfPublic) ?? [];
    if (steps.length === 0) return html`<p class="empty">${say.empty}</p>`;
    const rounds = roundsBegun(steps, caseType);
    const shown = this.newestFirst ? [...steps].reverse() : steps;
    return html`${steps.length < turnsFrom ? nothing : this.#renderTurn(say)}
      <ol class="steps" ?reversed=${this.newestFirst}>
        ${repeat(
          shown,
          ({ version }) => version,
          (step) => this.#renderStep(step, caseType, rounds.get(step.version), say),
        )}
      </ol>`;
  }

  #renderTurn(say: CaseTimelineMessages): TemplateResult {
    return html`<button type="button" class="button plain turn" @click=${this.#turned}>${this.newestFirst ? say.oldestFirst : say.newestFirst}</button>`;
  }

  #renderStep(step: TimelineStep, caseType: CaseType, round: number | undefined, say: CaseTimelineMessages): TemplateResult {
    const transition = caseType.transitions.find(({ action }) => action === step.action);
    return html`<li class="step ${transition?.tone ?? ''}" part="step">
      <div class="head">
        <span class="what">${transition ? pickText(transition.done, this.locale) : say.unknownStep(step.action)}</span>
        ${round === undefined ? nothing : html`<span class="round">${say.round(round)}</span>`}
      </div>
      <div class="by">
        <span>${this.#who(step)}</span>
        <time datetime=${step.at}>${this.#when(step.at)}</time>
      </div>
      ${transition ? this.#renderEntered(transition, step, caseType, say) : nothing}
    </li>`;
  }

  #renderEntered(transition: Transition, step: TimelineStep, caseType: CaseType, say: CaseTimelineMessages) {
    const { notes, said } = stepNotes(step, transition, caseType, say, this.locale);
    const fields = transition.fields.filter(({ name }) => !said.includes(name));
    return [
      ...notes.map((note) => html`<p class="note">${note}</p>`),
      this.#facts.render(fields, step.args, { scope: String(step.version), area: this.area, bare: true }),
    ];
  }

  #who({ role, organisation }: TimelineStep): string {
    const names: Partial<Record<string, string>> = this.words.roles;
    const post = names[role] ?? role;
    return organisation ? `${this.#facts.directory.organisation(organisation, this.area)} · ${post}` : post;
  }

  #when(at: string): string {
    return formatInstant(at, this.client?.calendar.offset ?? '+08:00', this.locale);
  }

  readonly #turned = (): void => {
    this.newestFirst = !this.newestFirst;
  };
}
