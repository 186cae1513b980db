import { chinaCalendar, deadlineOf, formatInstant, formatShortInstant, pickText, type Case, type Clock, type Instant, type JointCall, type Part } from '@linli/model';
import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { renderBar } from '../../controls/bar/bar.js';
import { barStyles } from '../../controls/bar/bar.styles.js';
import { renderLight } from '../../controls/light/light.js';
import { lightStyles } from '../../controls/light/light.styles.js';
import { NoClientController } from '../../controls/no-client/no-client-controller.js';
import { noticeStyles } from '../../controls/notice/notice.styles.js';
import { skeletonStyles } from '../../controls/skeleton/skeleton.styles.js';
import { baseStyles, buttonStyles } from '../../core/base.styles.js';
import { LinliElement } from '../../core/linli-element.js';
import { staffOf } from '../../core/staff-of.js';
import { FactsController } from '../facts/facts-controller.js';
import { factsStyles } from '../facts/facts.styles.js';
import { jointCallMessages, type JointCallMessages } from './joint-call.messages.js';
import { jointCallStyles } from './joint-call.styles.js';
import { clocksOf, formatDuration, stepsOf, type PartStep } from './part-steps.js';

/** Parts that belong together: those of one joint call, or those who assist. */
interface PartGroup {
  call: JointCall | undefined;
  parts: readonly Part[];
}

/**
 * Everyone who has a part in a case that another leads: who assists, and who was called (吹哨报到), each with its task, how far it
 * has come, its limits and its result. It shows organisations, never members of staff. What may be done stands in
 * `linli-case-actions`.
 *
 * @tag linli-joint-call
 * @csspart call - One joint call, or all assists.
 * @csspart part - The part of one organisation.
 */
export class LinliJointCall extends LinliElement {
  static override get styles() {
    return [baseStyles, buttonStyles, barStyles, factsStyles, lightStyles, noticeStyles, skeletonStyles, jointCallStyles];
  }

  /** The case, as staff see it. */
  @property({ attribute: false }) case: Case | undefined;

  readonly #facts = new FactsController(this);
  readonly #noClient = new NoClientController(this);

  protected override render() {
    const { client, case: item } = this;
    if (!client) return this.#noClient.render(4);
    if (!item) return nothing;
    const say = this.messages('jointCall', jointCallMessages);
    if (item.parts.length + item.calls.length === 0) return html`<p class="quiet">${say.empty}</p>`;
    return html`${this.#renderProgress(item, say)} ${this.#groups(item).map((group, index) => this.#renderGroup(group, index, item, say))}`;
  }

  #renderProgress({ parts }: Case, say: JointCallMessages) {
    if (parts.length === 0) return nothing;
    const done = parts.filter(({ state }) => state === 'done').length;
    return html`<p class="progress">${say.progress(done, parts.length)} ${renderBar(done / parts.length)}</p>`;
  }

  /** Where the own organisation has a part that group comes first, and it comes first there; then the latest call. */
  #groups({ calls, parts }: Case): PartGroup[] {
    const own = (part: Part): boolean => part.organisation === this.#organisation;
    const rest = parts.filter(({ call }) => !calls.some(({ id }) => id === call));
    const groups: PartGroup[] = [...calls].reverse().map((call) => ({ call, parts: parts.filter((part) => part.call === call.id) }));
    if (rest.length > 0) groups.push({ call: undefined, parts: rest });
    return groups
      .map(({ call, parts: these }) => ({ call, parts: [...these.filter(own), ...these.filter((part) => !own(part))] }))
      .sort((one, other) => Number(other.parts.some(own)) - Number(one.parts.some(own)));
  }

  #renderGroup({ call, parts }: PartGroup, index: number, item: Case, say: JointCallMessages): TemplateResult {
    return html`<section class="call" part="call" aria-labelledby="call-${index}">
      <h4 id="call-${index}">${call ? say.call : say.assists}${call ? html` <span class="tag ${call.endedAt ? '' : 'running'}">${call.endedAt ? say.ended : say.running}</span>` : nothing}</h4>
      ${call ? this.#renderCall(call, item, say) : nothing}
      ${parts.length > 0
        ? html`<ul class="parts">
            ${parts.map((part) => this.#renderPart(part, call, item, say))}
          </ul>`
        : html`<p class="quiet">${say.nobody}</p>`}
    </section>`;
  }

  #renderCall({ by, reason, meet, calledAt, endedAt }: JointCall, { area }: Case, say: JointCallMessages): TemplateResult {
    return this.#facts.renderFacts([
      { label: say.by, value: this.#facts.directory.organisation(by, area) },
      { label: say.reason, value: reason },
      { label: say.meet, value: meet },
      { label: say.calledAt, value: this.#when(calledAt) },
      ...(endedAt ? [{ label: say.endedAt, value: this.#when(endedAt) }] : []),
    ]);
  }

  /** Who was called is asked for what the call is about, unless it says otherwise. */
  #renderPart(part: Part, call: JointCall | undefined, { area, clocks }: Case, say: JointCallMessages): TemplateResult {
    const own = part.organisation === this.#organisation;
    const facts = [{ label: say.task, value: part.task === call?.reason ? '' : part.task }, { label: say.result, value: part.result }].filter(({ value }) => value);
    return html`<li class="part ${own ? 'own' : ''}" part="part" data-organisation=${part.organisation}>
      <p class="who">${this.#facts.directory.organisation(part.organisation, area)}${own ? html` <span class="tag running">${say.own}</span>` : nothing}</p>
      ${facts.length > 0 ? this.#facts.renderFacts(facts.map(({ label, value }) => ({ label, value: html`<p class="text">${value}</p>` }))) : nothing}
      <ol class="steps">
        ${stepsOf(part).map((step) => this.#renderStep(step, part, say))}
      </ol>
      ${this.#renderClocks(clocksOf(part, clocks), say)}
    </li>`;
  }

  #renderStep({ id, state, at }: PartStep, { as, askedAt }: Part, say: JointCallMessages): TemplateResult {
    const spoken = { done: say.stepDone, current: say.stepCurrent, ahead: say.stepAhead }[state];
    return html`<li class="step ${state}" aria-current=${state === 'current' ? 'step' : nothing}>
      <span class="name"><span class="mark" aria-hidden="true">${{ done: '✓', current: '●', ahead: '○' }[state]}</span> ${say.steps[as][id]}<span class="visually-hidden">${spoken}</span></span>
      ${at ? html`<time datetime=${at}>${formatShortInstant(at, this.#offset).slice(5)}</time>` : nothing}
      ${at && id !== 'asked' ? html`<span>${say.took(formatDuration(askedAt, at, this.locale))}</span>` : nothing}
    </li>`;
  }

  #renderClocks(clocks: readonly Clock[], say: JointCallMessages) {
    if (clocks.length === 0) return nothing;
    return html`<ul class="clocks">
      ${clocks.map((clock) => html`<li><span class="quiet">${pickText(clock.label, this.locale)}</span> ${this.#renderClock(clock, say)}</li>`)}
    </ul>`;
  }

  #renderClock(clock: Clock, say: JointCallMessages) {
    if (clock.stoppedAt === null) return html`<linli-deadline compact .client=${this.client} .clock=${clock} lang=${this.locale}></linli-deadline>`;
    const deadline = deadlineOf(clock, this.client?.calendar ?? chinaCalendar);
    if (!deadline.known) return renderLight('off', this.words);
    const late = Date.parse(clock.stoppedAt) >= Date.parse(deadline.dueAt);
    return renderLight(late ? 'red' : 'green', this.words, late ? say.late : say.inTime);
  }

  #when(at: Instant): TemplateResult {
    return html`<time datetime=${at}>${formatInstant(at, this.#offset, this.locale)}</time>`;
  }

  get #offset(): string {
    return (this.client?.calendar ?? chinaCalendar).offset;
  }

  /** The organisation of whoever is looking. */
  get #organisation(): string | undefined {
    return staffOf(this.client)?.organisation;
  }
}
