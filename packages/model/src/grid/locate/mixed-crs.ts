import type { Boundary } from '../../geo/boundary.js';
import type { Crs } from '../../geo/crs.js';

/** Boundaries in several coordinate references were to be laid beside each other: they would not meet. Convert them first. */
export class MixedCrsError extends Error {
  override readonly name = 'MixedCrsError';
  readonly code = 'mixed-crs';

  constructor(
    /** Those that were found, each once. */
    readonly found: readonly Crs[],
  ) {
    super(`The boundaries are in several coordinate references: ${found.join(', ')}. Convert them to one first.`);
  }
}

/** The one reference of all boundaries; `undefined` where there is none. @throws MixedCrsError */
export function commonCrs(boundaries: Iterable<Boundary | null>): Crs | undefined {
  const found = new Set<Crs>();
  for (const boundary of boundaries) if (boundary) found.add(boundary.crs);
  if (found.size > 1) throw new MixedCrsError([...found]);
  return [...found][0];
}
