import type { DutyCell, DutyFinding, DutyMatrix, GridService, Locale, ServiceLine } from '@linli/model';
import type { DutyMatrixMessages } from './duty-matrix.messages.js';
import type { DutyPlace } from './duty-matrix.types.js';

/** Where a finding is to be seen: a cell, an item, or a post. */
export type FindingPlace = Partial<DutyPlace>;

/** What the parts of the element are drawn with. */
export interface MatrixContext {
  matrix: DutyMatrix;
  locale: Locale;
  say: DutyMatrixMessages;
  /** Names of areas and departments. */
  area: (code: string) => string;
  department: (id: string) => string;
  /** Whether something is wrong at a place, as such. */
  isWrong: (place: FindingPlace) => boolean;
  open: (place: DutyPlace) => void;
}

/** One item, with its department where it is the first of that. */
export interface ItemRow {
  service: GridService;
  index: number;
  department: string | undefined;
}

export function itemRows({ columns, groups }: DutyMatrix): ItemRow[] {
  return columns.map((service, index) => ({ service, index, department: groups.find(({ from }) => from === index)?.id }));
}

export function cellOf({ cells }: DutyMatrix, post: number, item: number): DutyCell | undefined {
  return cells[post]?.[item];
}

/** The matrix with the items of one line. */
export function narrowedMatrix(matrix: DutyMatrix, line: ServiceLine | ''): DutyMatrix {
  if (line === '') return matrix;
  const kept = matrix.columns.map((service) => service.line === line);
  const groups = matrix.groups
    .map(({ id, from, count }) => ({ id, from: kept.slice(0, from).filter(Boolean).length, count: kept.slice(from, from + count).filter(Boolean).length }))
    .filter(({ count }) => count > 0);
  return { ...matrix, columns: matrix.columns.filter((_service, index) => kept[index]), cells: matrix.cells.map((row) => row.filter((_cell, index) => kept[index])), groups };
}

/**
 * Where in the matrix a finding is to be seen. A single post that has no column of its own stands in that of its kind; what concerns
 * an item that is not on the list has no place.
 * @param kindOf the kind of a post
 */
export function placesOf({ service, posts }: DutyFinding, { rows, columns }: DutyMatrix, kindOf: (post: string) => string | undefined): FindingPlace[] {
  if (service !== undefined && !columns.some(({ id }) => id === service)) return [];
  const item = service === undefined ? {} : { service };
  const columnOf = (post: string) => (rows.find((row) => row.post === post) ?? rows.find((row) => row.post === kindOf(post)))?.post;
  const shown = new Set((posts ?? []).map(columnOf).filter((post) => post !== undefined));
  if (shown.size > 0) return [...shown].map((post) => ({ ...item, post }));
  return service === undefined ? [] : [item];
}

export function placeKey({ post = '', service = '' }: FindingPlace): string {
  return JSON.stringify([post, service]);
}
