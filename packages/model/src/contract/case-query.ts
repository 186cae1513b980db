import type { Case } from '../case/case.js';
import type { CaseEvent } from '../case/event.js';
import type { Light } from '../clock/names.js';
import type { DivisionCode } from '../division/division.js';
import type { CaseRef } from '../identity/case-ref.js';
import type { PublicCase } from '../privacy/public-case.js';

/** Pages by key: pass `next` of one page as `after` of the following. Absent members do not filter. */
export interface CaseQuery {
  area?: DivisionCode | undefined;
  grid?: string | undefined;
  status?: readonly string[] | undefined;
  light?: readonly Light[] | undefined;
  /** Id of an organisation: the cases that it leads or has a part in. */
  organisation?: string | undefined;
  /** Ids of case types. */
  type?: readonly string[] | undefined;
  /** The cases that come from this one. */
  parent?: CaseRef | undefined;
  /** The cases that were merged into this one. */
  mergedInto?: CaseRef | undefined;
  project?: string | undefined;
  /** Whether they are under supervision. */
  supervised?: boolean | undefined;
  /** Words that must all occur in the title, receipt code or place. */
  text?: string | undefined;
  sort?: '-updatedAt' | 'updatedAt' | '-createdAt' | 'createdAt' | undefined;
  after?: string | undefined;
  /** Default 50, at most 1,000. */
  limit?: number | undefined;
  /** Only these cases, in one page: how a live query reads again just what changed. */
  refs?: readonly CaseRef[] | undefined;
}

/** Asks for all cases that there are, never for a page of them. */
export type RecordQuery = Omit<CaseQuery, 'after' | 'limit' | 'refs'> & { [Part in 'after' | 'limit' | 'refs']?: undefined };

export interface CasePage {
  items: Case[];
  next: string | null;
}

export interface CaseRecord {
  case: Case;
  events: CaseEvent[];
}

export interface TrackedRecord {
  ref: CaseRef;
  case: PublicCase;
}
