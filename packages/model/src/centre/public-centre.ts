import type { Centre } from './centre.js';

/** A centre as the public sees it: where it is, when it is open, its zones and windows. How ready it is, is between it and who looks. */
export function publicCentre(centre: Centre): Centre {
  return { ...centre, readiness: [] };
}
