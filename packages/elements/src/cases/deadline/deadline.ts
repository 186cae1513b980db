import { chinaCalendar, deadlineOf, explainDeadline, formatDay, formatInstant, formatLimit, formatRemaining, lightOf, pickText, remainingOf, type Clock, type Deadline, type Instant, type WorkCalendar } from '@linli/model';
import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { renderLight } from '../../controls/light/light.js';
import { lightStyles } from '../../controls/light/light.styles.js';
import { baseStyles, buttonStyles } from '../../core/base.styles.js';
import { LinliElement } from '../../core/linli-element.js';
import { MinuteController } from '../../core/minute-controller.js';
import { deadlineMessages, type DeadlineMessages } from './deadline.messages.js';
import { deadlineStyles } from './deadline.styles.js';

/**
 * One limit of a case, or a window within which something may be done: its light, its last day, what is left, and on request how the day was reckoned, sentence by sentence.
 * It keeps itself up to date. For a light alone, in a list, use the shared badge instead.
 *
 * @tag linli-deadline
 * @csspart light - The light: shape and word.
 * @csspart why - The derivation, when it is open.
 */
export class LinliDeadline extends LinliElement {
  static override get styles() {
    return [baseStyles, buttonStyles, lightStyles, deadlineStyles];
  }

  /** The clock as the case carries it. */
  @property({ attribute: false }) clock: Clock | undefined;

  /** The moment to reckon from, ISO 8601. Absent: the client's present, which goes on. */
  @property() now: Instant | undefined;

  /** Light and remainder only: no label, no day, no derivation. */
  @property({ type: Boolean, reflect: true }) compact = false;

  @state() private open = false;

  constructor() {
    super();
    new MinuteController(this);
  }

  protected override render() {
    const { clock } = this;
    if (!clock) return nothing;
    const calendar = this.client?.calendar ?? chinaCalendar;
    const now = this.now ?? this.client?.now();
    if (!now) return nothing;
    const say = this.messages('deadline', deadlineMessages);
    const deadline = deadlineOf(clock, calendar);
    return html`<div class="line">
        ${this.compact ? nothing : html`<span class="label">${pickText(clock.label, this.locale)}</span>`}
        ${this.#renderStanding(clock, calendar, now, say)}
        ${this.compact ? nothing : html`${this.#renderExtended(clock, say)} ${this.#renderDue(deadline, calendar, say)}`}
      </div>
      ${this.open && !this.compact ? this.#renderWhy(clock, deadline) : nothing}`;
  }

  #renderStanding(clock: Clock, calendar: WorkCalendar, now: Instant, say: DeadlineMessages) {
    const light = lightOf(clock, calendar, now);
    const remaining = remainingOf(clock, calendar, now);
    const left = remaining ? formatRemaining(remaining, this.locale) : '';
    // A window that has passed is over, and nobody is late.
    if (clock.window) return html`<span class="remaining">${remaining?.overdue ? say.over : left}</span>`;
    if (light === 'red' && remaining?.overdue) return renderLight(light, this.words, left);
    return html`${renderLight(light, this.words)} ${left ? html`<span class="remaining">${left}</span>` : nothing}`;
  }

  #renderExtended({ extensions, limit: { unit } }: Clock, say: DeadlineMessages) {
    const amount = extensions.reduce((sum, extension) => sum + extension.amount, 0);
    return amount > 0 ? html`<span class="extended">${say.extended(formatLimit({ amount, unit }, this.locale))}</span>` : nothing;
  }

  #renderDue(deadline: Deadline, calendar: WorkCalendar, say: DeadlineMessages): TemplateResult {
    const due = deadline.known
      ? html`<span>${say.due} <time datetime=${deadline.lastDay ?? deadline.dueAt}>${this.#day(deadline, calendar)}</time></span>`
      : html`<span>${say.unannounced(deadline.unannouncedYear)}</span>`;
    return html`${due}
      <button type="button" class="link-button why-button" aria-expanded=${this.open} aria-controls="why" @click=${this.#toggled}>${say.why}</button>`;
  }

  #day(deadline: Extract<Deadline, { known: true }>, calendar: WorkCalendar): string {
    return deadline.lastDay ? formatDay(deadline.lastDay, this.locale) : formatInstant(deadline.dueAt, calendar.offset, this.locale);
  }

  #renderWhy(clock: Clock, deadline: Deadline): TemplateResult {
    return html`<div class="why" id="why" part="why">
      <ol>
        ${explainDeadline(clock, deadline, this.locale).map((sentence) => html`<li>${sentence}</li>`)}
      </ol>
    </div>`;
  }

  readonly #toggled = (): void => {
    this.open = !this.open;
  };
}
