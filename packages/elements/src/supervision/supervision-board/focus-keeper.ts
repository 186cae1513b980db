import type { ReactiveController, ReactiveControllerHost } from 'lit';

interface Host extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/**
 * Keeps the focus where a person works while a live board is drawn anew: on the same control where that only moved; on the card of
 * the same case where it was made again in another column; else on what `fallback` selects.
 */
export class FocusKeeper implements ReactiveController {
  readonly #host: Host;
  readonly #fallback: string;
  #held: { element: HTMLElement; card: string | undefined } | undefined;

  constructor(host: Host, fallback: string) {
    this.#host = host;
    this.#fallback = fallback;
    host.addController(this);
  }

  hostUpdate(): void {
    const outer = this.#root.activeElement;
    this.#held = outer ? { element: deepest(outer), card: outer.closest<HTMLElement>('[data-case]')?.dataset.case } : undefined;
  }

  hostUpdated(): void {
    const held = this.#held;
    if (!held || this.#root.activeElement) return;
    if (held.element.isConnected) held.element.focus();
    else this.focusCard(held.card, '.case-title');
  }

  /** Focuses a control on the card of a case, which is named as its `data-case` is. */
  focusCard(card: string | undefined, control: string): void {
    const found = [...this.#root.querySelectorAll<HTMLElement>('[data-case]')].find(({ dataset }) => dataset.case === card);
    (found?.querySelector<HTMLElement>(control) ?? this.#root.querySelector<HTMLElement>(this.#fallback))?.focus();
  }

  get #root(): ShadowRoot {
    return this.#host.renderRoot as ShadowRoot;
  }
}

function deepest(element: Element): HTMLElement {
  const inner = element.shadowRoot?.activeElement;
  return inner ? deepest(inner) : (element as HTMLElement);
}
