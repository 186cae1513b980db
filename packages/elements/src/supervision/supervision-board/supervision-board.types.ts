import type { CaseRef, SupervisionLevel } from '@linli/model';

/** What rules propose stands before what is under supervision. */
export type BoardColumnId = 'proposed' | SupervisionLevel;

/** What the board is narrowed to. An empty member narrows nothing. */
export interface BoardFilter {
  /** Id of the organisation that leads. */
  lead: string;
  /** Id of a case type. */
  type: string;
  column: BoardColumnId | '';
}

export const noBoardFilter: Readonly<BoardFilter> = { lead: '', type: '', column: '' };

export interface BoardOpenDetail {
  ref: CaseRef;
}

export interface BoardFilterDetail {
  filter: BoardFilter;
}
