import type { Instant } from '../clock/clock.js';
import type { ProceedingHint } from '../contract/hint.js';
import type { ProceedingStates, ProceedingVerdict } from '../contract/proceedings.js';
import type { DivisionCode } from '../division/division.js';
import type { Organisation } from '../division/organisation.js';
import type { Actor } from '../identity/actor.js';
import type { CaseStore } from './store.js';
import type { ProceedingCommand, ProceedingKindName } from '../proceeding/proceeding.js';

/** What proceedings are read and decided with. */
export interface ProceedingSurroundings {
  organisations: readonly Organisation[];
  actor: Actor;
  now: Instant;
  store: Pick<CaseStore, 'proceedings' | 'settleProceeding'>;
}

/** What a back end asks of its proceedings: apart, so that a page without them does not load their rules. */
export interface Proceedings {
  list<Kind extends ProceedingKindName>(kind: Kind, area: DivisionCode, surroundings: ProceedingSurroundings): Promise<readonly ProceedingStates[Kind][]>;
  submit(command: ProceedingCommand, surroundings: ProceedingSurroundings): Promise<{ verdict: ProceedingVerdict; hint: ProceedingHint | null }>;
  actions(kind: ProceedingKindName, on: { id?: string | undefined; area: DivisionCode }, surroundings: ProceedingSurroundings): Promise<readonly string[]>;
}
