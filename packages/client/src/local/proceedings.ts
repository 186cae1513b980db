import type { Actor, DivisionCode, Instant, Organisation, ProceedingCommand, ProceedingKindName } from '@linli/model';
import type { ProceedingHint, ProceedingStates, ProceedingVerdict } from '../proceedings.js';
import type { Store } from './store.js';

/** What proceedings are read and decided with. */
export interface ProceedingSurroundings {
  organisations: readonly Organisation[];
  actor: Actor;
  now: Instant;
  store: Pick<Store, 'proceedings' | 'settleProceeding'>;
}

/** What the local back end asks of its proceedings: apart, so that a page without them does not load their rules. */
export interface LocalProceedings {
  list<Kind extends ProceedingKindName>(kind: Kind, area: DivisionCode, surroundings: ProceedingSurroundings): Promise<readonly ProceedingStates[Kind][]>;
  submit(command: ProceedingCommand, surroundings: ProceedingSurroundings): Promise<{ verdict: ProceedingVerdict; hint: ProceedingHint | null }>;
  actions(kind: ProceedingKindName, on: { id?: string | undefined; area: DivisionCode }, surroundings: ProceedingSurroundings): Promise<readonly string[]>;
}
