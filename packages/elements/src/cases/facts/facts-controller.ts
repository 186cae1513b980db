import { describeValue, formatBytes, pickText, type Attachment, type CaseRef, type DivisionCode, type Field, type FieldValue, type Place } from '@linli/model';
import { html, nothing, type TemplateResult } from 'lit';
import { BlobUrlController } from '../../core/blob-url-controller.js';
import { CasesController } from '../../core/cases-controller.js';
import { DirectoryController } from '../../core/directory-controller.js';
import type { LinliElement } from '../../core/linli-element.js';
import { messagesIn } from '../../core/messages.js';
import { factsMessages, type FactsMessages } from './facts.messages.js';

/** From this many characters on, a text is folded to its first lines. */
const foldFrom = 160;

/** One line of a list of facts. */
export interface Fact {
  label: string;
  value: unknown;
}

export interface FactsOptions {
  /** Tells this list from others of the same element, such as the version of a step. */
  scope: string;
  /** The division whose organisations may be named in it. */
  area?: DivisionCode | undefined;
  /** Whether a long text that is all there is stands without a label: what it is stands above it. */
  bare?: boolean | undefined;
}

/**
 * Shows what was entered in a form where it is only read: names instead of codes, thumbnails of attachments, long texts folded.
 * Add `buttonStyles` and `factsStyles` to the element that renders it.
 */
export class FactsController {
  readonly directory: DirectoryController;
  /** The other cases that it names. */
  readonly cases: CasesController;
  readonly #host: LinliElement;
  readonly #blobs: BlobUrlController;
  readonly #unfolded = new Set<string>();

  constructor(host: LinliElement) {
    this.#host = host;
    this.directory = new DirectoryController(host);
    this.cases = new CasesController(host);
    this.#blobs = new BlobUrlController(host);
  }

  /** The entered values of `fields` as a list of facts; nothing when none was entered. */
  render(fields: readonly Field[], values: Readonly<Record<string, unknown>>, { scope, area, bare = false }: FactsOptions): TemplateResult | typeof nothing {
    const entered = fields.filter(({ name }) => values[name] !== undefined);
    if (entered.length === 0) return nothing;
    const facts = entered.map((field) => ({
      label: pickText(field.label, this.#host.locale),
      value: this.#renderValue(field, values[field.name] as FieldValue, `${scope}.${field.name}`, area),
    }));
    return this.renderFacts(facts, bare && entered.length === 1 && entered[0]?.kind === 'longText');
  }

  /** A list of facts with values of the element's own. @param unlabelled the labels are heard, and not seen */
  renderFacts(facts: readonly Fact[], unlabelled = false): TemplateResult {
    return html`<dl class="facts ${unlabelled ? 'unlabelled' : ''}">
      ${facts.map(({ label, value }) => html`<div class="fact"><dt>${label}</dt><dd>${value}</dd></div>`)}
    </dl>`;
  }

  /** A place as an address. */
  place(place: Place): string {
    return [this.directory.place(place.division), place.text].filter(Boolean).join(' ');
  }

  /** Another case by its title and receipt code. */
  case(ref: CaseRef): string {
    const item = this.cases.find(ref);
    return item ? this.#say.case(item.title, item.receipt) : this.#say.otherCase;
  }

  #renderValue(field: Field, value: FieldValue, key: string, area: DivisionCode | undefined) {
    switch (field.kind) {
      case 'attachment':
        return this.#renderFiles(value as Attachment[]);
      case 'organisation':
        return ([] as string[]).concat(value as string | string[]).map((id) => html`<div>${this.directory.organisation(id, area)}</div>`);
      case 'case':
        return this.case(value as CaseRef);
      case 'place':
        return this.place(value as Place);
      case 'longText':
        return this.#renderText(String(value), key);
      default:
        return describeValue(field, value, this.#host.locale);
    }
  }

  #renderText(text: string, key: string) {
    const folds = text.length >= foldFrom || text.split('\n').length > 4;
    const open = this.#unfolded.has(key);
    if (!folds) return html`<p class="text">${text}</p>`;
    return html`<p class="text ${open ? '' : 'folded'}">${text}</p>
      <button type="button" class="link-button fold" aria-expanded=${open} @click=${() => this.#toggle(key)}>${open ? this.#say.less : this.#say.more}</button>`;
  }

  #renderFiles(files: readonly Attachment[]) {
    return html`<ul class="files">
      ${files.map((file) => html`<li class="file">${this.#renderFile(file)}</li>`)}
    </ul>`;
  }

  #renderFile(file: Attachment) {
    const name = this.#say.file(file.name, formatBytes(file.bytes));
    if (this.#blobs.failed(file.sha256)) return html`<span class="file-missing">${name} ${this.#say.fileMissing}</span>`;
    const url = this.#blobs.url(file.sha256);
    if (!url) return html`<span>${name}</span>`;
    const image = file.type.startsWith('image/');
    return html`<a href=${url} download=${file.name}>${image ? html`<img class="thumbnail" src=${url} alt="" />` : nothing}<span>${name}</span></a>`;
  }

  #toggle(key: string): void {
    if (!this.#unfolded.delete(key)) this.#unfolded.add(key);
    this.#host.requestUpdate();
  }

  get #say(): FactsMessages {
    return messagesIn(this.#host.locale, 'facts', factsMessages);
  }
}
