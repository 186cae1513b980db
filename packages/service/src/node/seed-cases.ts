import { plant, type Actor, type Seed } from '@linli/model';
import type { Stores } from '../sql/stores.js';

/** Whoever prepared the records: they say themselves who did what in them. */
const preparer: Actor = { role: 'applicant', holds: [] };

/**
 * Loads prepared records into the database once for each version, in batches; where it is cut off it goes on from the last whole batch. A case that is
 * there already stays as it is.
 * @throws LinliError `invalid` when a version has other records than before
 */
export function seedCases(stores: Stores, seed: Seed): Promise<void> {
  return plant(stores.cases({ subject: null, actor: preparer }), seed);
}
