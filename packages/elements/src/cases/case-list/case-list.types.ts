import type { CaseRef, DivisionCode, Light, SupervisionLevel } from '@linli/model';
import type { TableSort } from '../../controls/table/table.types.js';

/** The columns there are, in the order in which they stand when the host does not choose. */
export const caseColumns = [
  'title', 'type', 'status', 'supervision', 'stars', 'light', 'remaining', 'place', 'grid', 'lead', 'parts', 'project', 'receipt', 'createdAt', 'updatedAt',
] as const;
export type CaseColumn = (typeof caseColumns)[number];

export type CaseSort = TableSort<CaseColumn>;

/** What a list is narrowed to. An empty member narrows nothing. */
export interface CaseFilter {
  /** Words that must all occur in the title, receipt code or place; case and width of letters are ignored. */
  text: string;
  /** Id of a status. */
  status: string;
  /** Id of a case type. */
  type: string;
  light: Light | '';
  supervision: SupervisionLevel | 'any' | 'none' | '';
  /** A division: cases in it or anywhere below it. */
  area: DivisionCode | '';
  grid: string;
}

export const noFilter: Readonly<CaseFilter> = { text: '', type: '', status: '', light: '', supervision: '', area: '', grid: '' };

export interface CaseOpenDetail {
  ref: CaseRef;
}

export interface CaseFilterDetail {
  filter: CaseFilter;
  /** How many cases it leaves. */
  shown: number;
  /** How many there are. */
  total: number;
}

export interface CaseSortDetail {
  /** Absent: as the cases came. */
  sort: CaseSort | undefined;
}

export interface CaseSelectionDetail {
  /** The chosen cases that the filter leaves, in the order of the list. */
  refs: readonly CaseRef[];
}
