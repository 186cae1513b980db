import type { Duty, DutyCell, DutyGrid, GridService, Organisation, Post, ServiceLine, Substitution } from '@linli/model';

/** The registers that a matrix is made from, where the host has them. */
export interface DutyData {
  services: readonly GridService[];
  duties: readonly Duty[];
  posts: readonly Post[];
  substitutions?: readonly Substitution[];
  /** Without them those that posts serve. */
  grids?: readonly DutyGrid[];
  /** For the names of departments, where there is no client to ask. */
  organisations?: readonly Organisation[];
}

/** What the matrix is narrowed to. An empty member narrows nothing. */
export interface DutyFilter {
  line: ServiceLine | '';
}

export const noDutyFilter: Readonly<DutyFilter> = { line: '' };

/** A cell of the matrix: a kind of post or the id of one, and an item. */
export interface DutyPlace {
  post: string;
  service: string;
}

export interface DutyOpenDetail extends DutyPlace {
  /** The area and the day that are shown. */
  area: string;
  day: string;
  cell: DutyCell;
}

export interface DutyDayDetail {
  /** `YYYY-MM-DD`; empty: today. */
  day: string;
}

export interface DutyFilterDetail {
  filter: DutyFilter;
}
