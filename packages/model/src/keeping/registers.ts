import type { RegisterEntries, RegisterName, RegisterQuery, RevisionVerdict } from '../contract/registers.js';
import type { Organisation } from '../division/organisation.js';
import type { GridRevision } from '../grid/register/revision.js';
import type { Actor } from '../identity/actor.js';
import type { CaseStore } from './store.js';

/** What registers are read with. */
export interface RegisterSurroundings {
  organisations: readonly Organisation[];
  /** Who reads them, and on which day, `YYYY-MM-DD`. */
  actor: Actor;
  today: string;
  /** The revisions that were made here since the registers were loaded, of a county or of all counties below a shorter code. */
  revisions: (region: string) => Promise<readonly GridRevision[]>;
}

/** What a back end asks of its registers: apart, so that a page without grids does not load their geometry. */
export interface Registers {
  list<Name extends RegisterName>(name: Name, query: RegisterQuery, surroundings: RegisterSurroundings): Promise<readonly RegisterEntries[Name][]>;
  revise(revision: GridRevision, actor: Actor, store: Pick<CaseStore, 'revisions' | 'addRevision'>): Promise<{ region: string; verdict: RevisionVerdict }>;
}
