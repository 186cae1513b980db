import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { baseStyles } from '../../core/base.styles.js';
import { LinliElement } from '../../core/linli-element.js';
import { ratingMessages, type RatingMessages } from './rating.messages.js';
import { ratingStyles } from './rating.styles.js';

/**
 * Stars that a person gives, or has given, to how a matter was handled. A form control by itself; inside a case's own actions
 * the rating is a field of its transition.
 *
 * @tag linli-rating
 * @fires change - Another number of stars was chosen; read `value`.
 * @cssprop --linli-color-accent - Colour of the stars that are given.
 */
export class LinliRating extends LinliElement {
  static override get styles() {
    return [baseStyles, ratingStyles];
  }

  static get formAssociated() {
    return true;
  }

  static override get shadowRootOptions(): ShadowRootInit {
    return { mode: 'open', delegatesFocus: true };
  }

  /** Stars given, from 1 to `max`; 0 for none yet. */
  @property({ type: Number }) value = 0;

  /** How many stars there are. */
  @property({ type: Number }) max = 5;

  /** Shows a rating that was given. */
  @property({ type: Boolean, reflect: true }) readonly = false;

  /** The question above the stars, in place of the standard one. */
  @property() label = '';

  /** The name under which a form sends the value. */
  @property({ reflect: true }) name = '';

  // Safari has no ElementInternals before 16.4: there the element shows and tells its value, but no form sends it.
  readonly #internals = 'attachInternals' in this ? this.attachInternals() : undefined;

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('value')) this.#internals?.setFormValue?.(this.value > 0 ? String(this.value) : null);
  }

  /** Called by the form that the element is in. */
  formResetCallback(): void {
    this.value = 0;
  }

  protected override render() {
    const say = this.messages('rating', ratingMessages);
    return this.readonly ? this.#renderRead(say) : this.#renderChoices(say);
  }

  #renderRead(say: RatingMessages): TemplateResult {
    if (this.value < 1) return html`<span>${say.none}</span>`;
    return html`<span class="read" role="img" aria-label=${this.#read(this.value, say)}>
      ${this.#numbers().map((stars) => renderStar(stars <= this.value))}
      <span class="word">${this.#word(this.value, say) ?? nothing}</span>
    </span>`;
  }

  #renderChoices(say: RatingMessages): TemplateResult {
    return html`<fieldset>
      <legend>${this.label || say.legend}</legend>
      <div class="stars">
        ${this.#numbers().map(
          (stars) => html`<label class="choice" title=${this.#word(stars, say) ?? nothing}>
            <input
              type="radio"
              name="stars"
              value=${stars}
              aria-label=${this.#read(stars, say)}
              .checked=${live(stars === this.value)}
              @change=${() => this.#chosen(stars)}
            />${renderStar(stars <= this.value)}</label
          >`,
        )}
        <span class="word" aria-hidden="true">${this.#word(this.value, say) ?? nothing}</span>
      </div>
    </fieldset>`;
  }

  #numbers(): number[] {
    return Array.from({ length: this.max }, (_, index) => index + 1);
  }

  #word(stars: number, say: RatingMessages): string | undefined {
    return this.max === say.words.length ? say.words[stars - 1] : undefined;
  }

  #read(stars: number, say: RatingMessages): string {
    return say.stars(stars, this.max, this.#word(stars, say));
  }

  #chosen(stars: number): void {
    this.value = stars;
    this.dispatchEvent(new Event('change', { bubbles: true }));
  }
}

function renderStar(on: boolean): TemplateResult {
  return html`<svg class="star ${on ? 'on' : ''}" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d="M12 2.5l2.9 6.2 6.6.8-4.9 4.6 1.3 6.7L12 17.5l-5.9 3.3 1.3-6.7L2.5 9.5l6.6-.8z"></path>
  </svg>`;
}
