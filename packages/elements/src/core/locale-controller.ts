import { ContextConsumer } from '@lit/context';
import { nearestLocale, type Locale } from '@linli/model';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { localeContext } from './contexts.js';

const listeners = new Set<() => void>();
let observer: MutationObserver | undefined;

/** The language of an element: its own or an ancestor's `lang`, else its provider's, else the page's. */
export class LocaleController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #provided: ContextConsumer<typeof localeContext, ReactiveControllerHost & HTMLElement>;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    this.#provided = new ContextConsumer(host, { context: localeContext, subscribe: true });
    host.addController(this);
  }

  get locale(): Locale {
    if (this.#host.lang) return nearestLocale(this.#host.lang);
    return this.#provided.value ?? pageLocale(this.#host);
  }

  hostConnected(): void {
    observer ??= watchPage();
    listeners.add(this.#changed);
  }

  hostDisconnected(): void {
    listeners.delete(this.#changed);
  }

  readonly #changed = (): void => this.#host.requestUpdate();
}

/** The language that the page states for this place, looking out through shadow roots. */
function pageLocale(element: Element): Locale {
  const stated = element.closest('[lang]:not([lang=""])')?.getAttribute('lang');
  if (stated) return nearestLocale(stated);
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? pageLocale(root.host) : 'zh-Hans';
}

function watchPage(): MutationObserver {
  const created = new MutationObserver(() => listeners.forEach((listener) => listener()));
  created.observe(document.documentElement, { subtree: true, attributes: true, attributeFilter: ['lang'] });
  return created;
}
