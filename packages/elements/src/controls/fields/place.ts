import { covers, divisionLevel, divisionLevels, type Division, type FieldOf, type FieldValue, type Place } from '@linli/model';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { type FieldControl, type FieldState } from './field-control.js';
import { LoadedLists, type Loaded } from './loaded-lists.js';

/** A place: divisions chosen from the widest to the narrowest, then the spot in words. */
export const place: FieldControl<'place'> = {
  frame: () => 'group',

  render: (field, state) => html`<div class="place">${cascade(field, state)}${spot(field, state)}</div>`,

  read: (control, _field, value, part) => {
    const before = asPlace(value);
    if (part === 'spot') return orEmpty({ ...before, text: control.value });
    // The first choice of a list is none: the place goes back to what the list is within.
    return orEmpty({ ...before, division: control.value || within(part) });
  },

  redraws: (_field, before, after) => asPlace(before).division !== asPlace(after).division,
};

/** What stands for the top of the divisions in a control's name and in the lists. */
const top = 'top';

function cascade(field: FieldOf<'place'>, state: FieldState): TemplateResult[] {
  const lists = state.remember((tools) => new LoadedLists<Division>(tools, (client, key, options) => client.directory.divisions(key === top ? null : key, options)));
  const chosen = asPlace(state.value).division;
  const rows: TemplateResult[] = [];
  let parent: string | undefined = state.context.area ?? top;
  while (parent !== undefined && !isNarrowest(parent)) {
    const list: Loaded<Division> = lists.get(parent);
    if (list.state === 'ready' && list.items.length === 0) break;
    const selected: Division | undefined = list.state === 'ready' ? list.items.find(({ code }) => chosen !== '' && covers(code, chosen)) : undefined;
    rows.push(row(parent, list, { field, state, selected, retry: lists.retry.bind(lists, parent) }));
    parent = selected?.code;
  }
  return rows;
}

interface Row {
  field: FieldOf<'place'>;
  state: FieldState;
  selected: Division | undefined;
  retry(): void;
}

function row(parent: string, list: Loaded<Division>, { field, state, selected, retry }: Row): TemplateResult {
  const { words, core } = state.context;
  if (list.state === 'loading') return html`<p class="hint loading" role="status">${words.place.loading}</p>`;
  if (list.state === 'failed') return html`<p class="error" role="alert">${words.place.failed} <button class="button" type="button" @click=${retry}>${core.retry}</button></p>`;
  const level = divisionLevel(list.items[0]?.code ?? '');
  const optional = state.required && divisionLevels.indexOf(level) > divisionLevels.indexOf(field.level);
  const id = state.id(level);
  return html`
    <div>
      <label class="label minor" for=${id}>${words.place.levels[level]}${optional ? html`<span class="optional">${core.optional}</span>` : nothing}</label>
      <select class="input" id=${id} name="${field.name}.${parent}" aria-required=${state.required && !optional} aria-invalid=${state.invalid} aria-describedby=${state.describedBy}>
        <option value="" .selected=${live(!selected)}>${words.choose}</option>
        ${list.items.map(({ code, name }) => html`<option value=${code} .selected=${live(code === selected?.code)}>${name}</option>`)}
      </select>
    </div>
  `;
}

function spot(field: FieldOf<'place'>, state: FieldState): TemplateResult {
  const { place: words } = state.context.words;
  return html`
    <div class="spot">
      <label class="label minor" for=${state.id('spot')}>${words.spot}</label>
      <p class="hint" id=${state.id('spot-hint')}>${words.spotHint}</p>
      <input
        class="input"
        type="text"
        id=${state.id('spot')}
        name="${field.name}.spot"
        autocomplete="off"
        aria-required=${state.required}
        aria-invalid=${state.invalid}
        aria-describedby="${state.id('spot-hint')}${state.describedBy === nothing ? '' : ` ${String(state.describedBy)}`}"
        .value=${live(asPlace(state.value).text)}
      />
    </div>
  `;
}

function asPlace(value: FieldValue | undefined): Place {
  const place = value && typeof value === 'object' && 'division' in value ? value : undefined;
  return { ...place, division: String(place?.division ?? ''), text: String(place?.text ?? '') };
}

function orEmpty(place: Place): Place | undefined {
  return place.division || place.text ? place : undefined;
}

function within(parent: string): string {
  return parent === top ? '' : parent;
}

function isNarrowest(code: string): boolean {
  return code !== top && divisionLevel(code) === 'community';
}
