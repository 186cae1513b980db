import type { Stage } from './stage.js';
import type { Capability } from './types.js';

/** One case of the kit, before there is a world for it. */
export interface Rule {
  name: string;
  run: (stage: Stage) => Promise<void>;
  /** What a back end must have for this to be owed. */
  needs?: readonly Capability[];
}

export interface RuleGroup {
  group: string;
  rules: readonly Rule[];
}
