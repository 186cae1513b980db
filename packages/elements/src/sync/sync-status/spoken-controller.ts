import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';

/** A sentence is told once it has stood for so long, in milliseconds: what comes and goes in between is not. */
const rest = 1000;
/** Then it stays for so long: who reads on meets it once, where it is seen. */
const stay = 4000;

/** Tells a sentence that keeps changing to those who hear the page: gathered, and never one that was told last. */
export class SpokenController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #now = '';
  #told: string | undefined;
  #shown = '';
  #timer: number | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  render(): TemplateResult {
    return html`<p class="visually-hidden" role="status">${this.#shown}</p>`;
  }

  /** @param worth whether it is worth a word as the first sentence of all: a page that opens in good order says nothing */
  tell(sentence: string, worth: boolean): void {
    if (this.#told === undefined && !worth) this.#told = sentence;
    if (sentence === this.#now) return;
    this.#now = sentence;
    this.#wait(rest, this.#speak);
  }

  hostDisconnected(): void {
    window.clearTimeout(this.#timer);
  }

  readonly #speak = (): void => {
    if (this.#now === this.#told) return;
    this.#told = this.#now;
    this.#show(this.#now);
    this.#wait(stay, () => this.#show(''));
  };

  #show(sentence: string): void {
    this.#shown = sentence;
    this.#host.requestUpdate();
  }

  #wait(ms: number, then: () => void): void {
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(then, ms);
  }
}
