import { lights, pickText, supervisionLevels, type CaseType, type DivisionCode, type Light, type Locale } from '@linli/model';
import { html, nothing, type TemplateResult } from 'lit';
import type { SortDirection } from '../../controls/table/table.types.js';
import type { CoreMessages } from '../../core/core.messages.js';
import type { CaseListMessages } from './case-list.messages.js';
import type { CaseColumn, CaseFilter, CaseSort } from './case-list.types.js';
import { divisionSteps, gridsIn, type DivisionStep, type Facets } from './facets.js';

/** More grids than this are not offered before an area is chosen. */
const mostGrids = 300;

export interface FilterBar {
  filter: CaseFilter;
  facets: Facets;
  caseTypes: readonly CaseType[];
  locale: Locale;
  words: CoreMessages;
  say: CaseListMessages;
  divisionName(code: DivisionCode): string | undefined;
  /** Where there is little room: whether all is shown, and, as there is no head to press, what may be sorted by and how it is. */
  folded: { open: boolean; columns: readonly CaseColumn[]; sort: CaseSort | undefined } | undefined;
  onFold(): void;
  onText(event: Event): void;
  onFilter(part: Partial<CaseFilter>): void;
  onSort(sort: CaseSort | undefined): void;
}

interface Option {
  value: string;
  label: string;
}

/** What narrows the list. Each control offers only what occurs in it. */
export function renderFilterBar(bar: FilterBar): TemplateResult {
  const { filter, say, folded } = bar;
  return html`<div class="filters" role="search" part="filters">
    <label class="field search">
      <span>${say.search}</span>
      <input type="search" name="text" enterkeyhint="search" autocomplete="off" spellcheck="false" placeholder=${say.searchHint} .value=${filter.text} @input=${bar.onText} @compositionend=${bar.onText} />
    </label>
    ${folded ? html`<button type="button" class="button fold" aria-expanded=${folded.open} @click=${bar.onFold}>${say.more}</button>` : nothing}
    ${folded && !folded.open ? nothing : renderChoices(bar)}
  </div>`;
}

function renderChoices(bar: FilterBar): TemplateResult {
  const { facets, filter, folded, say, onFilter } = bar;
  return html`${facets.types.size > 1 || filter.type ? renderSelect('type', say.columns.type, say.all, typeOptions(bar), filter.type, (type) => onFilter({ type, status: '' })) : nothing}
  ${renderSelect('status', say.columns.status, say.all, statusOptions(bar), filter.status, (status) => onFilter({ status }))}
  ${renderSelect('light', say.columns.light, say.all, lightOptions(bar), filter.light, (light) => onFilter({ light: light as Light | '' }))}
  ${facets.supervised || filter.supervision
    ? renderSelect('supervision', say.columns.supervision, say.all, supervisionOptions(bar), filter.supervision, (value) => onFilter({ supervision: value as CaseFilter['supervision'] }))
    : nothing}
  ${divisionSteps(facets.areas, filter.area).map((step, position, steps) => renderStep(bar, step, steps[position - 1]?.value ?? ''))}
  ${renderGrids(bar)} ${folded ? renderSort(bar, folded) : nothing}`;
}

function renderSelect(name: string, label: string, none: string, options: readonly Option[], value: string, choose: (value: string) => void): TemplateResult {
  return html`<label class="field">
    <span>${label}</span>
    <select name=${name} @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
      <option value="" .selected=${value === ''}>${none}</option>
      ${options.map((option) => html`<option value=${option.value} .selected=${option.value === value}>${option.label}</option>`)}
    </select>
  </label>`;
}

function renderStep({ say, divisionName, onFilter }: FilterBar, { level, options, value }: DivisionStep, above: DivisionCode | ''): TemplateResult {
  const named = options.map((code) => ({ value: code, label: divisionName(code) ?? code }));
  return renderSelect(level, say.levels[level], say.all, named, value, (area) => onFilter({ area: area || above, grid: '' }));
}

function renderGrids({ facets, filter, say, onFilter }: FilterBar): TemplateResult | typeof nothing {
  if (facets.grids.size === 0 && !filter.grid) return nothing;
  const grids = gridsIn(facets, filter.area, mostGrids);
  const offered = filter.grid && !grids.includes(filter.grid) ? [filter.grid, ...grids] : grids;
  const none = grids.length > 0 ? say.all : say.narrowAreaFirst;
  return renderSelect('grid', say.columns.grid, none, offered.map((grid) => ({ value: grid, label: grid })), filter.grid, (grid) => onFilter({ grid }));
}

function renderSort({ say, onSort }: FilterBar, { columns, sort }: NonNullable<FilterBar['folded']>): TemplateResult {
  const options = columns.flatMap((column) => [
    { value: `${column} ascending`, label: say.upwards(say.columns[column]) },
    { value: `${column} descending`, label: say.downwards(say.columns[column]) },
  ]);
  return renderSelect('sort', say.sort, say.asReceived, options, sort ? `${sort.column} ${sort.direction}` : '', (value) => {
    const [column, direction] = value.split(' ') as [CaseColumn, SortDirection];
    onSort(value ? { column, direction } : undefined);
  });
}

function typeOptions({ facets, caseTypes, filter, locale }: FilterBar): Option[] {
  return [...new Set([...facets.types, filter.type].filter(Boolean))].map((value) => {
    const known = caseTypes.find(({ id }) => id === value);
    return { value, label: known ? pickText(known.label, locale) : value };
  });
}

function supervisionOptions({ say }: FilterBar): Option[] {
  return (['any', ...supervisionLevels, 'none'] as const).map((value) => ({ value, label: say.supervision[value] }));
}

/** The statuses that occur, in the order of their workflow; of one kind of case where that is chosen. */
function statusOptions({ facets, caseTypes, filter, locale }: FilterBar): Option[] {
  const types = filter.type ? caseTypes.filter(({ id }) => id === filter.type) : caseTypes;
  const known = new Map<string, Set<string>>();
  for (const { id, label } of types.flatMap(({ statuses }) => statuses)) known.set(id, (known.get(id) ?? new Set()).add(pickText(label, locale)));
  const occurring = new Set([...facets.statuses, filter.status].filter(Boolean));
  const unknown = [...occurring].filter((id) => !known.has(id) && (!filter.type || id === filter.status));
  return [...known.keys()].filter((id) => occurring.has(id)).concat(unknown).map((id) => ({ value: id, label: [...(known.get(id) ?? [id])].join(' / ') }));
}

function lightOptions({ words }: FilterBar): Option[] {
  return lights.map((light) => ({ value: light, label: words.lights[light] }));
}
