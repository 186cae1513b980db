import { formatRemaining, formatShortInstant, parentDivision, pickText, remainingOf, type Case, type Locale } from '@linli/model';
import { renderLight } from '../../controls/light/light.js';
import type { TableColumn } from '../../controls/table/table.types.js';
import type { CoreMessages } from '../../core/core.messages.js';
import type { CaseIndex } from './case-index.js';
import type { CaseListMessages } from './case-list.messages.js';
import { caseColumns, type CaseColumn } from './case-list.types.js';

/** What cells are written with. */
export interface CaseTableContext {
  index: CaseIndex;
  locale: Locale;
  words: CoreMessages;
  say: CaseListMessages;
  divisionName(code: string): string | undefined;
  organisationName(id: string, item: Case): string;
}

type ColumnWidth = Pick<TableColumn<number>, 'width' | 'grow'>;

/** Widths in em, as the longest usual text needs them; see the type scale of the table. */
const widths: Record<CaseColumn, ColumnWidth> = {
  title: { width: 14, grow: 3 },
  status: { width: 7 },
  light: { width: 7.5 },
  remaining: { width: 10.5 },
  place: { width: 12, grow: 2 },
  grid: { width: 11 },
  lead: { width: 10, grow: 1 },
  receipt: { width: 13.5 },
  createdAt: { width: 10.5 },
  updatedAt: { width: 10.5 },
};

/** English takes more room. */
const englishWidths: Partial<Record<CaseColumn, ColumnWidth>> = { status: { width: 11 }, light: { width: 8.5 }, remaining: { width: 13.5 } };

function widthOf(column: CaseColumn, locale: Locale): ColumnWidth {
  return (locale === 'en' ? englishWidths[column] : undefined) ?? widths[column];
}

/** The columns that go first where there is no room for all. */
const leastNeeded: readonly CaseColumn[] = ['createdAt', 'grid', 'receipt', 'lead', 'updatedAt', 'place', 'remaining'];

/** Those columns of the standard set that fit into `em`, in their order. */
export function fittingColumns(em: number, locale: Locale): CaseColumn[] {
  const columns = new Set(caseColumns);
  const total = (): number => [...columns].reduce((sum, column) => sum + widthOf(column, locale).width, 0);
  for (const column of leastNeeded) if (total() > em) columns.delete(column);
  return [...columns];
}

const onCard: readonly CaseColumn[] = ['title', 'status', 'light', 'remaining', 'place', 'updatedAt'];

/** What a card shows, where the list is too narrow for a table: of the chosen columns those that it has a place for. */
export function columnsOnCard(chosen: readonly CaseColumn[] | undefined): readonly CaseColumn[] {
  return chosen ? onCard.filter((column) => chosen.includes(column)) : onCard;
}

/** The columns as a table takes them, over the numbers of cases. */
export function tableColumns(ids: readonly CaseColumn[], context: CaseTableContext): TableColumn<number>[] {
  const cells = cellsOf(context);
  return ids.map((id) => ({ id, label: context.say.columns[id], sortable: true, ...widthOf(id, context.locale), ...cells[id] }));
}

function cellsOf(context: CaseTableContext): Record<CaseColumn, Partial<TableColumn<number>>> {
  const { index, locale, words } = context;
  const { calendar } = index.context;
  const moment = (key: 'createdAt' | 'updatedAt') => ({ text: (number: number) => formatShortInstant(index.case(number)[key], calendar.offset) });
  return {
    title: { heading: true, text: (number) => index.case(number).title },
    status: {
      text: (number) => statusLabel(index, number, locale),
      state: (number) => index.status(number)?.phase ?? 'open',
    },
    light: { content: (number) => renderLight(index.light(number).light, words) },
    remaining: { text: (number) => remainingText(index, number, locale), state: (number) => index.light(number).light },
    place: { text: (number) => placeText(context, index.case(number)) },
    grid: { text: (number) => index.case(number).grid ?? '' },
    lead: { text: (number) => leadText(context, index.case(number)) },
    receipt: { text: (number) => index.case(number).receipt },
    createdAt: moment('createdAt'),
    updatedAt: moment('updatedAt'),
  };
}

function statusLabel(index: CaseIndex, number: number, locale: Locale): string {
  const status = index.status(number);
  return status ? pickText(status.label, locale) : index.case(number).status;
}

function remainingText(index: CaseIndex, number: number, locale: Locale): string {
  const { clock } = index.light(number);
  const remaining = clock && remainingOf(clock, index.context.calendar, index.now);
  return remaining ? formatRemaining(remaining, locale) : '—';
}

/** The two lowest divisions whose names are known, then the words of the place. */
function placeText({ divisionName }: CaseTableContext, { area, place }: Case): string {
  const parent = parentDivision(area);
  return [parent && divisionName(parent), divisionName(area), place.text].filter(Boolean).join(' ');
}

function leadText({ organisationName }: CaseTableContext, item: Case): string {
  return item.lead === null ? '—' : organisationName(item.lead, item);
}
