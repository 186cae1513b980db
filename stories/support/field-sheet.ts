import { FieldsController, LinliElement, fieldStyles } from '@linli/elements';
import { baseStyles, buttonStyles } from '@linli/elements/core/base.styles.js';
import type { Field, FormValues } from '@linli/model';
import { css, html, type CSSResultGroup } from 'lit';

/** A sheet for stories: the fields it is given, with the button that checks them, as an element of Linli would hold them. */
class FieldSheet extends LinliElement {
  static override get styles(): CSSResultGroup {
    return [
      baseStyles,
      buttonStyles,
      fieldStyles,
      css`
        .check {
          margin-block-start: 1.5em;
        }
      `,
    ];
  }

  readonly #fields = new FieldsController(this);

  set fields(fields: readonly Field[]) {
    this.#fields.define({ fields });
  }

  set values(values: FormValues) {
    this.#fields.reset(values);
  }

  get values(): FormValues {
    return this.#fields.values;
  }

  protected override render() {
    return html`<form novalidate @submit=${this.#submitted}>
      ${this.#fields.render()}
      <p class="check"><button type="submit" class="button">检查 Check</button></p>
    </form>`;
  }

  readonly #submitted = (event: Event): void => {
    event.preventDefault();
    if (this.#fields.validate().length > 0) void this.#fields.focusFirstError();
  };
}

customElements.define('field-sheet', FieldSheet);

declare global {
  interface HTMLElementTagNameMap {
    'field-sheet': FieldSheet;
  }
}
