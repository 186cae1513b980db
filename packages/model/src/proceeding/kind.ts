import type { Refusal } from '../case/decision.js';
import type { Instant } from '../clock/clock.js';
import type { Organisation } from '../division/organisation.js';
import type { Actor } from '../identity/actor.js';
import type { ProceedingCommand, ProceedingKindName, StepTaken } from './proceeding.js';

/** What every proceeding has. */
export interface ProceedingBase {
  id: string;
  /** The division, 2 to 12 digits, that it is kept in. */
  area: string;
  version: number;
}

export interface ProceedingContext {
  actor: Actor;
  now: Instant;
  organisations: readonly Organisation[];
}

export type ProceedingDecision = { ok: true; steps: StepTaken[] } | { ok: false; refusal: Refusal };

/** The rules of one kind of proceeding, as pure functions. */
export interface ProceedingKind<State extends ProceedingBase = ProceedingBase> {
  kind: ProceedingKindName;
  /** `state` is absent for the command that begins one. Nobody may do what `actions` does not offer. */
  decide(state: State | undefined, command: ProceedingCommand, context: ProceedingContext): ProceedingDecision;
  evolve(state: State | undefined, step: StepTaken, of: { id: string; area: string }): State;
  /** The actions that the actor may take now. */
  actions(state: State | undefined, context: ProceedingContext): readonly string[];
  /** As the actor may see it; `null`: not at all. */
  view(state: State, context: ProceedingContext): State | null;
}
