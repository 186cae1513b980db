import type { Case, CaseRef, FieldValue } from '@linli/model';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { CaseSearch, keyOf } from './case-search.js';
import type { FieldControl, FieldState } from './field-control.js';

/** Another case: found by the code of its receipt or words of its title, and shown with both so that it can be told apart. */
export const caseField: FieldControl<'case'> = {
  frame: () => 'group',

  render: (field, state) => {
    const search = state.remember((tools) => new CaseSearch(tools, field.types));
    const ref = asRef(state.value);
    return ref ? chosen(ref, state, search) : html`${finder(field.name, state, search)}${search.query ? found(state, search) : nothing}`;
  },

  redraws: () => true,
};

function chosen(ref: CaseRef, state: FieldState, search: CaseSearch): TemplateResult {
  const { words } = state.context;
  const list = search.named(ref);
  const item = list.state === 'ready' ? list.items[0] : undefined;
  return html`
    <div class="picked">
      <p>${item ? described(item) : list.state === 'loading' ? words.case.loading : ref.id}</p>
      <button class="button" type="button" id=${state.id('change')} aria-describedby=${state.describedBy} @click=${() => search.choose(undefined)}>${words.tree.change}</button>
    </div>
  `;
}

function finder(name: string, state: FieldState, search: CaseSearch): TemplateResult {
  const { case: words } = state.context.words;
  return html`
    <input
      class="input"
      type="search"
      id=${state.id('search')}
      name="${name}.search"
      autocomplete="off"
      aria-label=${words.search}
      placeholder=${words.searchHint}
      aria-invalid=${state.invalid}
      aria-describedby=${state.describedBy}
      .value=${live(search.query)}
      @input=${(event: Event) => search.search((event.target as HTMLInputElement).value)}
      @keydown=${(event: KeyboardEvent) => search.pressed(event)}
    />
  `;
}

function found(state: FieldState, search: CaseSearch): TemplateResult {
  const { words, core } = state.context;
  const list = search.found;
  if (list.state === 'loading') return html`<p class="hint loading" role="status">${words.case.loading}</p>`;
  if (list.state === 'failed') {
    return html`<p class="error" role="alert">${words.case.failed} <button class="button" type="button" @click=${() => search.retry()}>${core.retry}</button></p>`;
  }
  return html`
    <p class="hint" role="status">${list.items.length > 0 ? words.tree.results(list.items.length) : words.case.none}</p>
    <ul class="nodes">
      ${list.items.map((item) => html`<li><button type="button" class="node" data-case=${keyOf(item.ref)} @click=${() => search.choose(item.ref)}><span>${described(item)}</span></button></li>`)}
    </ul>
  `;
}

function described({ title, receipt, place }: Case): TemplateResult {
  return html`${title}<small>${receipt} · ${place.text}</small>`;
}

function asRef(value: FieldValue | undefined): CaseRef | undefined {
  return value && typeof value === 'object' && 'region' in value ? value : undefined;
}
