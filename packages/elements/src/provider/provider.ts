import { ContextProvider } from '@lit/context';
import type { LinliClient } from '@linli/client';
import { nearestLocale } from '@linli/model';
import { LitElement, html, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { clientContext, localeContext } from '../core/contexts.js';
import { providerStyles } from './provider.styles.js';
import type { Scale, Theme } from './provider.types.js';

/**
 * Gives the elements inside it a client, a language and a look, once. Not needed around a single element: set that element's
 * own `client` property instead.
 *
 * @tag linli-provider
 * @attr lang - The language, as a BCP 47 tag such as `en` or `zh-TW`. Absent: the nearest `lang` of the page.
 * @slot - The part of the page that uses Linli.
 * @cssprop [--linli-color-accent=#1f5fbf] - The one accent; every token of the design may be set here or on any ancestor.
 * @cssprop [--linli-font-size=16px] - The size that all others are multiples of.
 */
export class LinliProvider extends LitElement {
  static override get styles() {
    return providerStyles;
  }

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang'];
  }

  /** The client that the elements inside use. */
  @property({ attribute: false }) client: LinliClient | undefined;

  /** Colours: `light`, `dark`, or `auto` to follow the reader's system. */
  @property({ reflect: true }) theme: Theme = 'light';

  /** Sizes: `elder` for larger text and targets (适老化). */
  @property({ reflect: true }) scale: Scale = 'standard';

  readonly #client = new ContextProvider(this, { context: clientContext });
  readonly #locale = new ContextProvider(this, { context: localeContext });

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (name === 'lang') this.#locale.setValue(this.lang ? nearestLocale(this.lang) : undefined);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('client')) this.#client.setValue(this.client);
  }

  protected override render() {
    return html`<slot></slot>`;
  }
}
