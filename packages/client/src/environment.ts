import type { Actor, CaseType, Instant, WorkCalendar } from '@linli/model';

/** What the parts of a client share: who acts, by which definitions, at what time. */
export interface Environment {
  actor: Actor;
  /** The latest version of each, by id: what a new case is filed under. */
  caseTypes: ReadonlyMap<string, CaseType>;
  /** All versions: a case is decided by its own. */
  versions: readonly CaseType[];
  calendar: WorkCalendar;
  /** The version of the contract to write commands in: the newest that the back end reads. */
  contract: 1 | 2;
  /** Milliseconds since 1970. */
  clock: () => number;
  now: () => Instant;
  random: (bytes: number) => Uint8Array;
}
