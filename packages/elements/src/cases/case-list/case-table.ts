import { formatRemaining, formatShortInstant, parentDivision, pickText, remainingOf, type Case, type Locale } from '@linli/model';
import { renderLight } from '../../controls/light/light.js';
import type { TableColumn } from '../../controls/table/table.types.js';
import type { CoreMessages } from '../../core/core.messages.js';
import type { ListChoice } from '../case-bulk/list-choice.js';
import { openParts, optionalColumns, type CaseIndex } from './case-index.js';
import type { CaseListMessages } from './case-list.messages.js';
import { caseColumns, type CaseColumn } from './case-list.types.js';

/** What cells are written with. */
export interface CaseTableContext {
  index: CaseIndex;
  locale: Locale;
  words: CoreMessages;
  say: CaseListMessages;
  /** Whether rows are cards. */
  onCard: boolean;
  /** Where rows can be chosen: the names of column and boxes. */
  choice: Pick<ListChoice, 'columnLabel' | 'boxLabel'> | undefined;
  divisionName(code: string): string | undefined;
  organisationName(id: string, item: Case): string;
}

type ColumnWidth = Pick<TableColumn<number>, 'width' | 'grow'>;

/** Widths in em, as the longest usual text needs them; see the type scale of the table. */
const widths: Record<CaseColumn, ColumnWidth> = {
  title: { width: 14, grow: 3 },
  type: { width: 8 },
  status: { width: 7 },
  supervision: { width: 7 },
  stars: { width: 5 },
  light: { width: 7.5 },
  remaining: { width: 10.5 },
  place: { width: 12, grow: 2 },
  grid: { width: 11 },
  lead: { width: 10, grow: 1 },
  parts: { width: 6 },
  project: { width: 9 },
  receipt: { width: 13.5 },
  createdAt: { width: 10.5 },
  updatedAt: { width: 10.5 },
};

/** English takes more room. */
const englishWidths: Partial<Record<CaseColumn, ColumnWidth>> = {
  type: { width: 10 }, status: { width: 11 }, supervision: { width: 8.5 }, stars: { width: 6 }, light: { width: 8.5 }, remaining: { width: 13.5 }, parts: { width: 8 },
};

function widthOf(column: CaseColumn, locale: Locale): ColumnWidth {
  return (locale === 'en' ? englishWidths[column] : undefined) ?? widths[column];
}

/** The columns that go first where there is no room for all. */
const leastNeeded: readonly CaseColumn[] = ['createdAt', 'grid', 'project', 'receipt', 'parts', 'lead', 'updatedAt', 'place', 'type', 'stars', 'remaining'];

/** Those columns of the standard set that have something to show and fit into `em`, in their order. */
export function fittingColumns(em: number, locale: Locale, occurring: ReadonlySet<CaseColumn>): CaseColumn[] {
  const columns = new Set(caseColumns.filter((column) => occurring.has(column) || !optionalColumns.includes(column)));
  const total = (): number => [...columns].reduce((sum, column) => sum + widthOf(column, locale).width, 0);
  for (const column of leastNeeded) if (total() > em) columns.delete(column);
  return [...columns];
}

const cardColumns: readonly CaseColumn[] = ['title', 'status', 'light', 'remaining', 'place', 'updatedAt'];

/** What a card shows, where the list is too narrow for a table: of the chosen columns those that it has a place for. */
export function columnsOnCard(chosen: readonly CaseColumn[] | undefined, occurring: ReadonlySet<CaseColumn>): CaseColumn[] {
  const placed = [...cardColumns, ...optionalColumns.filter((column) => chosen?.includes(column) ?? occurring.has(column))];
  return chosen ? placed.filter((column) => chosen.includes(column)) : placed;
}

/** The columns as a table takes them, over the numbers of cases. On a card one line says all that only some cases have. */
export function tableColumns(ids: readonly CaseColumn[], context: CaseTableContext): TableColumn<number>[] {
  const cells = cellsOf(context);
  const column = (id: CaseColumn): TableColumn<number> => ({ id, label: context.say.columns[id], sortable: true, ...widthOf(id, context.locale), ...cells[id] });
  const marks = ids.filter((id) => optionalColumns.includes(id));
  // Boxes leave no room beside the time that is left.
  const onCard = ids.filter((id) => !marks.includes(id) && !(context.choice && id === 'updatedAt'));
  const columns = context.onCard ? [...onCard.map(column), ...(marks.length > 0 ? [marksColumn(marks, context, cells)] : [])] : ids.map(column);
  return context.choice ? [checkColumn(context.choice, context.index), ...columns] : columns;
}

/** Width of the column of boxes, in em: as wide as a target is high. */
export const checkWidth = 3;

function checkColumn(choice: NonNullable<CaseTableContext['choice']>, index: CaseIndex): TableColumn<number> {
  return { id: 'check', label: choice.columnLabel, width: checkWidth, check: true, text: (number) => choice.boxLabel(index.case(number)) };
}

function marksColumn(marks: readonly CaseColumn[], { say }: CaseTableContext, cells: Cells): TableColumn<number> {
  const mark = (id: CaseColumn, number: number): string => {
    const text = cells[id].text?.(number) ?? '';
    return text && id === 'parts' ? `${say.columns.parts} ${text}` : text;
  };
  return {
    id: 'marks',
    label: say.marks,
    width: 1,
    text: (number) => marks.map((id) => mark(id, number)).filter(Boolean).join(' · '),
    state: cells.supervision.state,
  };
}

type Cells = Record<CaseColumn, Partial<TableColumn<number>>>;

function cellsOf(context: CaseTableContext): Cells {
  const { index, locale, words, say } = context;
  const { calendar } = index.context;
  const levelOf = (number: number) => index.case(number).supervision?.level ?? '';
  const supervisionOf = (level: ReturnType<typeof levelOf>) => level && say.supervision[level];
  const titleOf = ({ title, mergedInto }: Case) => (mergedInto ? say.merged(title) : title);
  const starsOf = ({ stars }: Case) => (stars === null ? '' : say.stars(stars));
  const moment = (key: 'createdAt' | 'updatedAt') => ({ text: (number: number) => formatShortInstant(index.case(number)[key], calendar.offset) });
  return {
    title: { heading: true, text: (number) => titleOf(index.case(number)), state: (number) => (index.case(number).mergedInto ? 'merged' : '') },
    type: { text: (number) => typeLabel(index, number, locale) },
    status: {
      text: (number) => statusLabel(index, number, locale),
      state: (number) => index.status(number)?.phase ?? 'open',
    },
    supervision: { text: (number) => supervisionOf(levelOf(number)), state: levelOf },
    stars: { text: (number) => starsOf(index.case(number)) },
    light: { content: (number) => renderLight(index.light(number).light, words) },
    remaining: { text: (number) => remainingText(index, number, locale), state: (number) => index.light(number).light },
    place: { text: (number) => placeText(context, index.case(number)) },
    grid: { text: (number) => index.case(number).grid ?? '' },
    lead: { text: (number) => leadText(context, index.case(number)) },
    parts: { text: (number) => partsText(index.case(number)) },
    project: { text: (number) => index.case(number).project ?? '' },
    receipt: { text: (number) => index.case(number).receipt },
    createdAt: moment('createdAt'),
    updatedAt: moment('updatedAt'),
  };
}

function typeLabel(index: CaseIndex, number: number, locale: Locale): string {
  const item = index.case(number);
  const type = index.type(item);
  return type ? pickText(type.label, locale) : item.type.id;
}

/** How many parts of others are open, of how many there are. */
function partsText(item: Case): string {
  return item.parts.length > 0 ? `${openParts(item)}/${item.parts.length}` : '';
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
