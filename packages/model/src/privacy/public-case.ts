import type { Case } from '../case/case.js';
import type { AllowedAction } from '../case/decision.js';
import type { FieldValue } from '../form/definition.js';

/** One step as the applicant may see it: no internal notes, and the organisation instead of a person. */
export interface PublicStep {
  version: number;
  action: string;
  at: string;
  organisation: string | null;
  role: string;
  /** What was entered in fields that are public, by field name. */
  args: Readonly<Record<string, FieldValue | undefined>>;
}

/** A case as the holder of its receipt sees it. */
export interface PublicCase
  extends Pick<Case, 'ref' | 'type' | 'version' | 'receipt' | 'title' | 'category' | 'place' | 'content' | 'status' | 'outcome' | 'confirmation' | 'lead' | 'rating' | 'clocks' | 'createdAt' | 'updatedAt'> {
  steps: PublicStep[];
  /** What the applicant may do now. */
  actions: AllowedAction[];
}
