import { ContextConsumer } from '@lit/context';
import type { LinliClient } from '@linli/client';
import type { Locale } from '@linli/model';
import { LitElement, type CSSResultGroup, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { clientContext } from './contexts.js';
import { coreMessages, type CoreMessages } from './core.messages.js';
import type { Catalogue } from './catalogue.js';
import { LocaleController } from './locale-controller.js';
import { messagesIn, type Group } from './messages.js';
import { baseStyles } from './base.styles.js';

/** What every element of Linli has: a client from its provider or its property, a language, the shared look. */
export abstract class LinliElement extends LitElement {
  static override get styles(): CSSResultGroup {
    return [baseStyles];
  }

  /** Where data comes from. Set it here, or once on a `linli-provider` around the page's elements. */
  @property({ attribute: false })
  get client(): LinliClient | undefined {
    return this.#own ?? this.#provided.value;
  }
  set client(client: LinliClient | undefined) {
    const old = this.client;
    this.#own = client;
    this.requestUpdate('client', old);
  }

  #own: LinliClient | undefined;
  #last: LinliClient | undefined;
  readonly #provided = new ContextConsumer(this, { context: clientContext, subscribe: true });
  readonly #locale = new LocaleController(this);

  protected override willUpdate(_changed: PropertyValues): void {
    if (this.client === this.#last) return;
    this.#last = this.client;
    this.clientChanged(this.client);
  }

  /** Called before the first render with a client, and whenever it becomes another one. */
  protected clientChanged(_client: LinliClient | undefined): void {}

  /** The language in which this element speaks. */
  get locale(): Locale {
    return this.#locale.locale;
  }

  /** The words that all elements share, in its language. */
  get words(): CoreMessages {
    return messagesIn(this.locale, 'core', coreMessages);
  }

  protected messages<G extends Group>(group: G, builtIn: Catalogue[G]): Catalogue[G] {
    return messagesIn(this.locale, group, builtIn);
  }

  /** Dispatches a typed event that does not bubble. Answers false when the host has prevented it. */
  protected emit<T>(type: string, detail: T, options: { cancelable?: boolean } = {}): boolean {
    return this.dispatchEvent(new CustomEvent(type, { detail, cancelable: options.cancelable ?? false, composed: false, bubbles: false }));
  }
}
