import type { DivisionCode } from '../division/division.js';
import type { CaseRef } from '../identity/case-ref.js';
import type { ProceedingKindName } from '../proceeding/proceeding.js';
import type { RegisterName } from './registers.js';

/** Tells that a case changed. */
export interface CaseHint {
  ref: CaseRef;
  version: number;
}

/** Tells that a register changed in a region, a six-digit county code. */
export interface RegisterHint {
  register: RegisterName;
  region: string;
}

/** Tells that a proceeding changed. */
export interface ProceedingHint {
  proceeding: ProceedingKindName;
  of: string;
  area: DivisionCode;
}

/** Tells that hints may have been missed, as between two lines of a stream: whoever looks at something reads it again. */
export interface MissedHint {
  missed: true;
}

export type Hint = CaseHint | RegisterHint | ProceedingHint | MissedHint;
