import type { Actor, CaseType, Division, Instant, LoadRegister, Organisation, ProceedingKind, WorkCalendar } from '@linli/model';
import type { Backend } from '../backend.js';

/**
 * What a back end may have or leave out. `clock`: the world's time can be moved. `held`: an applicant may be vouched for by the host. `shared`: it serves more
 * than one device, so it checks the digest of a file, gives it only to who may see a case that has it, and tells of a change only who may see the case.
 * `batches`: `submitEach`. `feed`: changes, snapshots and verdicts. `numbers`: blocks of numbers and reports of devices.
 */
export type Capability = 'clock' | 'held' | 'shared' | 'batches' | 'registers' | 'proceedings' | 'feed' | 'numbers';

/** What the world is to be made with: the kit's own definitions and nothing else. */
export interface ConformanceSetup {
  /** The six-digit county codes that are used. */
  regions: readonly string[];
  caseTypes: readonly CaseType[];
  organisations: readonly Organisation[];
  divisions: readonly Division[];
  calendar: WorkCalendar;
  /** When the world begins. Where there is a clock to set it is set to this; it should go on from there. */
  now: Instant;
  /** What the registers have. */
  load: LoadRegister;
  proceedings: readonly ProceedingKind[];
}

/** A back end that is new: with the setup and not one case. */
export interface World {
  /**
   * The back end for who acts. Whoever is asked for again by the same name is the same person; without a name, one of many. An applicant without held
   * cases is one of the public.
   */
  as(actor: Actor, person?: string): Backend | Promise<Backend>;
  /** Moves time on, where there is a clock to move. */
  advance?(ms: number): void | Promise<void>;
  /** Lets go of it, and closes the back ends that it gave. */
  close(): Promise<void>;
}

export type MakeWorld = (setup: ConformanceSetup) => Promise<World>;

/** One thing that a back end owes. */
export interface ConformanceCase {
  group: string;
  /** A sentence that the group's name begins. */
  name: string;
  /** Rejects with a `ConformanceFailure` that says what was expected, or with what the back end fails with. */
  run(): Promise<void>;
}
