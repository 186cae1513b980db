import { html } from 'lit';
import { property } from 'lit/decorators.js';
import { baseStyles } from '../../core/base.styles.js';
import { LinliElement } from '../../core/linli-element.js';
import { {camel}Messages } from './{name}.messages.js';
import { {camel}Styles } from './{name}.styles.js';
import type { {Name}Part } from './{name}.types.js';

const heading: {Name}Part = 'heading';

/**
 * What it is for, in one sentence; when to use something else instead, in another.
 *
 * @tag linli-{name}
 * @csspart heading - The heading.
 */
export class Linli{Name} extends LinliElement {
  static override get styles() {
    return [baseStyles, {camel}Styles];
  }

  /** What the heading says. Absent: the element's own words. */
  @property() label = '';

  protected override render() {
    const words = this.messages('{camel}', {camel}Messages);
    return html`<h2 part=${heading}>${this.label || words.heading}</h2>`;
  }
}
