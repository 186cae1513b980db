import type { CaseType } from '../case/case-type.js';
import type { WorkCalendar } from '../clock/calendar.js';
import type { Actor } from '../identity/actor.js';

/** What a back end is, who is acting, and the definitions that it works by. */
export interface BackendMeta {
  /** The versions of the contract that it speaks: of commands (`v`) and documents. */
  schema: { min: number; max: number };
  actor: Actor;
  caseTypes: readonly CaseType[];
  calendar: WorkCalendar;
  /**
   * Where data is kept. `memory` is lost with the page. `reason` is the error code that says why it came to that, such as
   * `storage_quota`, and the person should be warned; there is none where the host asked for memory.
   */
  storage: { kind: 'indexeddb' | 'memory' | 'remote'; reason?: string | undefined };
  /** What it can do beside: `feed` of changes, number blocks. */
  features?: readonly BackendFeature[] | undefined;
  /** Days for which the whole answer to a command is kept; that it was carried out is kept for ever. */
  retention?: { verdicts: number } | undefined;
}

export const backendFeatures = ['feed', 'numbers', 'registers', 'proceedings', 'blobs'] as const;
export type BackendFeature = (typeof backendFeatures)[number];
