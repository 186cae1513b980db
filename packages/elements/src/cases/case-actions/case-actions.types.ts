import type { CaseRef, FormValues, Text } from '@linli/model';

/** Detail of `linli-case-action-request`, beside `waitUntil`. */
export interface CaseActionRequest {
  action: string;
  ref: CaseRef;
  /** What was entered, cleaned. */
  args: FormValues;
  /** The version of the case that the person saw. */
  version: number;
}

/** Detail of `linli-action-applied`. `version` is that of the case after it; absent when the host took the act over. */
export interface ActionApplied {
  action: string;
  ref: CaseRef;
  version?: number | undefined;
}

/** One action alone, some of whose entries the page has made already. */
export interface ActionPreset {
  action: string;
  /** What is entered already: its fields are not asked for. */
  args?: FormValues | undefined;
  /** A verb for its button, in place of the action's own. */
  label?: Text | undefined;
}
