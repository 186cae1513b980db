import { pickText, type CaseType, type Locale } from '@linli/model';
import { html, nothing, type TemplateResult } from 'lit';
import type { BoardColumn } from './board.js';
import { columnTitle, type SupervisionBoardMessages } from './supervision-board.messages.js';
import type { BoardColumnId, BoardFilter } from './supervision-board.types.js';

export interface BoardFilters {
  /** The whole board: what occurs on it can be chosen. */
  columns: readonly BoardColumn[];
  filter: BoardFilter;
  caseTypes: readonly CaseType[];
  locale: Locale;
  say: SupervisionBoardMessages;
  organisation: (id: string) => string;
  narrow: (part: Partial<BoardFilter>) => void;
}

type Option = readonly [value: string, label: string];

/** What narrows the board: who leads, what kind of case, which column. */
export function renderBoardFilters({ columns, filter, caseTypes, locale, say, organisation, narrow }: BoardFilters): TemplateResult {
  const cases = columns.flatMap(({ rows }) => rows.map(({ item }) => item));
  const leads = distinct([filter.lead, ...cases.map(({ lead }) => lead)]).map((id): Option => [id, organisation(id)]);
  const types = distinct([filter.type, ...cases.map(({ type }) => type.id)]).map((id): Option => [id, labelOf(id, caseTypes, locale)]);
  const byName = (one: Option, other: Option) => one[1].localeCompare(other[1], locale);
  return html`<div class="filters" part="filters">
    ${renderSelect('lead', say.lead, leads.sort(byName), filter, say, (lead) => narrow({ lead }))}
    ${types.length > 1 ? renderSelect('type', say.type, types.sort(byName), filter, say, (type) => narrow({ type })) : nothing}
    ${renderSelect('column', say.column, columns.map(({ id }): Option => [id, columnTitle(id, say)]), filter, say, (column) => narrow({ column: column as BoardColumnId | '' }))}
  </div>`;
}

function renderSelect(name: keyof BoardFilter, label: string, options: readonly Option[], filter: BoardFilter, say: SupervisionBoardMessages, choose: (value: string) => void): TemplateResult {
  return html`<label class="field">
    <span>${label}</span>
    <select name=${name} @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
      ${[['', say.all] as Option, ...options].map(([value, text]) => html`<option value=${value} .selected=${value === filter[name]}>${text}</option>`)}
    </select>
  </label>`;
}

function labelOf(id: string, caseTypes: readonly CaseType[], locale: Locale): string {
  const caseType = caseTypes.find((candidate) => candidate.id === id);
  return caseType ? pickText(caseType.label, locale) : id;
}

function distinct(values: readonly (string | null)[]): string[] {
  return [...new Set(values.filter((value): value is string => Boolean(value)))];
}
