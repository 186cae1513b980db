import type { Actor, CaseType, Instant, WorkCalendar } from '@linli/model';

/** What the parts of a client share: who acts, by which definitions, at what time. */
export interface Environment {
  actor: Actor;
  caseTypes: ReadonlyMap<string, CaseType>;
  calendar: WorkCalendar;
  /** Milliseconds since 1970. */
  clock: () => number;
  now: () => Instant;
  random: (bytes: number) => Uint8Array;
}
