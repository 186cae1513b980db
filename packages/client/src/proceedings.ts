import type { DivisionCode, ProceedingCommand, ProceedingKindName, ProceedingStates, ProceedingVerdict } from '@linli/model';
import type { CallOptions } from './backend.js';

export type { ProceedingHint, ProceedingRef, ProceedingStates, ProceedingVerdict } from '@linli/model';

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
