import { html, type ReactiveController, type TemplateResult } from 'lit';
import type { LinliElement } from '../../core/linli-element.js';
import { renderNotice } from '../notice/notice.js';
import { renderSkeleton } from '../skeleton/skeleton.js';

/** How long a page may take to make its client before a person is told that there is none, in milliseconds. */
const patience = 2000;

/** What an element shows while it has no client: the shape of what is to come, then that the page is not connected. */
export class NoClientController implements ReactiveController {
  readonly #host: LinliElement;
  #timer: number | undefined;
  #impatient = false;

  constructor(host: LinliElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#timer = window.setTimeout(() => {
      this.#impatient = true;
      if (!this.#host.client) this.#host.requestUpdate();
    }, patience);
  }

  hostDisconnected(): void {
    window.clearTimeout(this.#timer);
    this.#impatient = false;
  }

  /** Add `noticeStyles` and `skeletonStyles` to the element that renders it. @param lines of the skeleton */
  render(lines: number): TemplateResult {
    const { words } = this.#host;
    return this.#impatient ? renderNotice('warning', html`<p>${words.noClient}</p>`) : renderSkeleton(lines, words);
  }
}
