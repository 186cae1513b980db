import type { Exact } from '../score.js';

/** Which places an organisation could have if the blocks were weighed somewhat differently. */
export interface RankRange {
  group: string | null;
  organisation: string;
  total: Exact;
  /** By the weights of the scheme. */
  place: number;
  /** No weights within the span put it before `best` or behind `worst`. With the method `sample`: none that were drawn did. */
  best: number;
  worst: number;
  /** Places that it was seen to have under weights that were tried. */
  found: { best: number; worst: number };
  /** Whether both ends are known to be reached: what was found is all that can be. Never with the method `sample`. */
  exact: boolean;
  /**
   * As long as no weight moves by more than this share nobody passes it and it passes nobody: from 0 up to 1, where no change of weights below 1
   * matters. With `dense` places it may still gain one where two before it come level. `null` with the method `sample`, which holds no two against each other.
   */
  steadyTo: number | null;
  /** How often it had its own place, of the weights drawn at random; `null` when none were. */
  often: number | null;
}

/** Whether one organisation could come before another that it is behind. */
export interface Overtaking {
  /** Within the span. `null`: not known, as the two are weighed differently. */
  can: boolean | null;
  /** From which share on, `null` where no share below 1 is enough or it is not known. */
  from: number | null;
}
