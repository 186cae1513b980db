import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { focusMarkIn } from '../../core/focus.js';

type Host = ReactiveControllerHost & HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment };

const heading = 'entry-';

/**
 * Keeps the focus in a list whose rows come and go by themselves: with the row that has it when that is drawn elsewhere, and with the
 * next one when it is gone. Rows are headed by elements of the id `entry-<id>`.
 */
export class FocusKeeper implements ReactiveController {
  readonly #host: Host;
  /** What has the focus while the host is drawn, and the rows below it, nearest first. */
  #held: { element: HTMLElement; rows: string[] } | undefined;
  #wanted: { id: string; mayMove: () => boolean } | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  /** Moves the focus to the head of a row, as soon as the row is there, while `mayMove` allows it. */
  turnTo(id: string, mayMove = focusMarkIn(this.#host)): void {
    this.#wanted = { id: heading + id, mayMove };
    this.#host.requestUpdate();
  }

  /** Moves the focus to the form of a row. */
  turnToForm(id: string): void {
    this.#wanted = { id: `form-${id}`, mayMove: () => true };
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    const element = this.#active();
    const entry = element?.closest('.entry');
    this.#held = element && entry ? { element, rows: this.#rowsFrom(entry) } : undefined;
  }

  hostUpdated(): void {
    const wanted = this.#wanted;
    const found = wanted && this.#find(wanted.id);
    if (found) {
      this.#wanted = undefined;
      if (wanted.mayMove()) return found.focus();
    }
    if (!this.#held || this.#active()) return;
    const { element, rows } = this.#held;
    const target = element.isConnected ? element : (rows.map((id) => this.#find(id)).find((row) => row) ?? this.#find('title'));
    target?.focus({ preventScroll: element.isConnected });
  }

  #active(): HTMLElement | undefined {
    const { activeElement } = this.#host.shadowRoot as ShadowRoot;
    return (activeElement as HTMLElement | null) ?? undefined;
  }

  /** The row, those after it, then those before it, from the nearest on. */
  #rowsFrom(entry: Element): string[] {
    const rows = [...this.#host.renderRoot.querySelectorAll('.entry')];
    const at = rows.indexOf(entry);
    return [...rows.slice(at), ...rows.slice(0, at).reverse()].map((row) => row.getAttribute('aria-labelledby') ?? '');
  }

  #find(id: string): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>(`[id="${id}"]`);
  }
}
