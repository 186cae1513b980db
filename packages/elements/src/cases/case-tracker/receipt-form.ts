import { readReceiptCode, readReceiptSecret, type Receipt } from '@linli/model';
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { CaseTrackerMessages } from './case-tracker.messages.js';

type Part = 'code' | 'secret';

/** The two boxes for a receipt: forgives how it is typed, keeps what was typed, and says what is missing beside its box. */
export class ReceiptForm {
  readonly typed: Record<Part, string> = { code: '', secret: '' };
  /** Whether what was entered belongs to no case: said once for both boxes. */
  unknown = false;

  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #entered: (receipt: Receipt) => void;
  #missing: Part[] = [];

  /** @param entered called with a receipt that can be looked up */
  constructor(host: ReactiveControllerHost & HTMLElement, entered: (receipt: Receipt) => void) {
    this.#host = host;
    this.#entered = entered;
  }

  /** Looks up what stands in the boxes. */
  submit(): void {
    this.#missing = (['code', 'secret'] as const).filter((part) => this.typed[part].trim() === '');
    const code = readReceiptCode(this.typed.code);
    const secret = readReceiptSecret(this.typed.secret);
    this.unknown = this.#missing.length === 0 && !(code && secret);
    this.#host.requestUpdate();
    if (code && secret) this.#entered({ code, secret });
    else void this.#focus(this.#missing[0] ?? 'code');
  }

  /** The receipt belongs to no case. */
  refuse(): void {
    this.unknown = true;
    this.#host.requestUpdate();
  }

  render(say: CaseTrackerMessages, busy: boolean): TemplateResult {
    return html`<form novalidate autocomplete="off" @submit=${this.#submitted}>
      <h2>${say.title}</h2>
      <p class="intro">${say.intro}</p>
      ${this.unknown ? html`<p class="notice danger" role="alert" id="unknown">${say.notFound}</p>` : nothing}
      ${this.#renderBox('code', say.code, say.codeHint, say.codeMissing)} ${this.#renderBox('secret', say.secret, say.secretHint, say.secretMissing)}
      <button type="submit" class="button primary" aria-disabled=${busy}>${say.submit}</button>
    </form>`;
  }

  #renderBox(part: Part, label: string, hint: string, missing: string): TemplateResult {
    const isMissing = this.#missing.includes(part);
    const describedBy = [this.unknown && 'unknown', isMissing && `${part}-error`, `${part}-hint`].filter(Boolean).join(' ');
    return html`<div class="box ${isMissing ? 'invalid' : ''}">
      <label for=${part}>${label}</label>
      <p class="hint" id="${part}-hint">${hint}</p>
      ${isMissing ? html`<p class="error" id="${part}-error">${missing}</p>` : nothing}
      <input
        id=${part}
        name=${part}
        type="text"
        autocomplete="off"
        autocapitalize="characters"
        spellcheck="false"
        maxlength="60"
        aria-describedby=${describedBy}
        aria-invalid=${isMissing || this.unknown ? 'true' : nothing}
        .value=${live(this.typed[part])}
        @input=${(event: Event) => this.#typed(part, (event.target as HTMLInputElement).value)}
      />
    </div>`;
  }

  #typed(part: Part, value: string): void {
    this.typed[part] = value;
  }

  async #focus(part: Part): Promise<void> {
    await this.#host.updateComplete;
    this.#host.shadowRoot?.getElementById(part)?.focus();
  }

  readonly #submitted = (event: Event): void => {
    event.preventDefault();
    this.submit();
  };
}
