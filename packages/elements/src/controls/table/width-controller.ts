import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** The width of an element in em of its own type, followed as it changes: what a layout goes by where container queries do not exist. */
export class WidthController implements ReactiveController {
  /** Not known, as in an element that is not shown: as wide as can be. */
  em = Infinity;

  readonly #host: ReactiveControllerHost & HTMLElement;
  /** In the next frame: an element that takes another height while it is told of its width makes the browser report an error. */
  readonly #observer = new ResizeObserver(() => this.#measure() && requestAnimationFrame(() => this.#host.requestUpdate()));

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#measure();
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  /** Answers whether the width is another than before. */
  #measure(): boolean {
    const before = this.em;
    this.em = this.#host.clientWidth / Number.parseFloat(getComputedStyle(this.#host).fontSize) || Infinity;
    return this.em !== before;
  }
}
