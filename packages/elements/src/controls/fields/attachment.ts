import { formatBytes, issueText, pickText, type FieldOf } from '@linli/model';
import { html, nothing, type TemplateResult } from 'lit';
import { errorText } from '../../core/error-text.js';
import { Shelf, type ShelfItem } from '../attachment/shelf.js';
import type { FieldControl, FieldState } from './field-control.js';

/** Files, chosen or dropped; each is checked, cleaned and kept by itself, so that a refused one takes nothing with it. */
export const attachment: FieldControl<'attachment'> = {
  frame: () => 'group',

  render: (field, state) => {
    const shelf = state.remember((tools) => new Shelf(field, tools));
    return html`
      ${field.hint ? nothing : html`<p class="hint" id=${state.id('limits')}>${limits(field, state)}</p>`} ${chooser(field, state, shelf)}
      ${shelf.items.length > 0 ? list(field, state, shelf) : nothing}
      <p class="visually-hidden" role="status">${shelf.news}</p>
    `;
  },

  describes: (field) => (field.hint ? [] : ['limits']),
};

function limits({ maxFiles, maxBytes }: FieldOf<'attachment'>, { context: { words } }: FieldState): string {
  return words.attachment.limits(maxFiles, formatBytes(maxBytes));
}

function chooser(field: FieldOf<'attachment'>, state: FieldState, shelf: Shelf): TemplateResult {
  const { attachment: words } = state.context.words;
  return html`
    <div
      class=${shelf.hovered ? 'drop hovered' : 'drop'}
      @dragover=${(event: DragEvent) => {
        event.preventDefault();
        shelf.hover(true);
      }}
      @dragleave=${() => shelf.hover(false)}
      @drop=${(event: DragEvent) => {
        event.preventDefault();
        shelf.hover(false);
        shelf.add(event.dataTransfer?.files ?? []);
      }}
    >
      <input
        class="visually-hidden"
        type="file"
        id=${state.id()}
        name=${field.name}
        ?multiple=${field.maxFiles > 1}
        accept=${field.types.join(',')}
        aria-invalid=${state.invalid}
        aria-describedby=${state.describedBy}
        @change=${(event: Event) => take(event, shelf)}
      />
      <label class="button" for=${state.id()}>${words.choose}<span class="visually-hidden"> ${pickText(field.label, state.context.locale)}</span></label>
      <span class="drop-hint" aria-hidden="true">${words.drop}</span>
    </div>
  `;
}

/** Takes the files out of the control, so that the same one can be chosen again. */
function take(event: Event, shelf: Shelf): void {
  const control = event.target as HTMLInputElement;
  shelf.add([...(control.files ?? [])]);
  control.value = '';
}

function list(field: FieldOf<'attachment'>, state: FieldState, shelf: Shelf): TemplateResult {
  return html`
    <ul class="files" aria-label=${state.context.words.attachment.list}>
      ${shelf.items.map((item) => row(item, field, state, shelf))}
    </ul>
  `;
}

function row(item: ShelfItem, field: FieldOf<'attachment'>, state: FieldState, shelf: Shelf): TemplateResult {
  const { words, core, locale } = state.context;
  const picture = item.attachment && shelf.thumbnails.address(item.attachment);
  return html`
    <li class="file ${item.state}">
      ${picture ? html`<img src=${picture} alt="" />` : html`<span class="paper" aria-hidden="true"></span>`}
      <div class="file-about">
        <p class="file-name">${item.name}</p>
        <p class="hint">${formatBytes(item.bytes)} · ${status(item, state)}</p>
        ${item.issue ? html`<p class="error" role="alert">${issueText(item.issue, field, locale)}</p>` : nothing}
        ${item.state === 'failed' ? html`<p class="error" role="alert">${words.attachment.failed}${errorText(item.error, core)}</p>` : nothing}
      </div>
      ${item.state === 'failed' ? html`<button class="button" type="button" @click=${() => shelf.retry(item)}>${core.retry}</button>` : nothing}
      <button class="button plain" type="button" aria-label=${words.attachment.remove(item.name)} @click=${() => shelf.remove(item)}>${words.attachment.removeShort}</button>
    </li>
  `;
}

function status({ state }: ShelfItem, { context: { words } }: FieldState): string {
  const { checking, stored, refused } = words.attachment;
  return { storing: checking, stored, refused, failed: refused }[state];
}
