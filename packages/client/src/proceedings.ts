import type { Assessment, DivisionCode, ProceedingCommand, ProceedingKindName, Refusal, Review, Survey, TaskPlan } from '@linli/model';
import type { CallOptions } from './backend.js';

/** What each kind of proceeding is. */
export interface ProceedingStates {
  assessment: Assessment;
  review: Review;
  survey: Survey;
  taskPlan: TaskPlan;
}

/** Which proceeding, and where it is kept. */
export interface ProceedingRef {
  id: string;
  /** A division, 2 to 12 digits. */
  area: DivisionCode;
}

/** What became of a command. `conflict`: it stands at another version than the sender saw. */
export type ProceedingVerdict =
  | { status: 'applied'; version: number }
  | { status: 'rejected'; refusal: Refusal }
  | { status: 'conflict'; version: number };

/** Tells that a proceeding changed. */
export interface ProceedingHint {
  proceeding: ProceedingKindName;
  of: string;
  area: DivisionCode;
}

/** What a back end that keeps proceedings offers beside cases. */
export interface ProceedingPort {
  /** Those of an area, of what is below it and of what is above it, as the actor may see them, the latest begun first. What is answered cannot be changed. */
  list<Kind extends ProceedingKindName>(kind: Kind, area: DivisionCode, options?: CallOptions): Promise<readonly ProceedingStates[Kind][]>;
  /**
   * Carries out a command once, durably. Rejects with `key_reused` when an id comes back with other content, and with `invalid` for what is no command.
   * Of what nobody may be known by, as an answer, no id is kept: sent again it counts once as long as more can come.
   * Who may not see a proceeding is refused, and never told of a conflict.
   */
  submit(command: ProceedingCommand, options?: CallOptions): Promise<ProceedingVerdict>;
  /** What the actor may do now: to begin one in the area, where `id` is absent. */
  actions(kind: ProceedingKindName, on: { id?: string | undefined; area: DivisionCode }, options?: CallOptions): Promise<readonly string[]>;
}
