import type { LinliClient } from '@linli/client';
import type { Actor } from '@linli/model';

/** Who is looking, where that is someone on duty: a citizen has neither an area nor an organisation. */
export function staffOf(client: LinliClient | undefined): Exclude<Actor, { role: 'applicant' }> | undefined {
  const actor = client?.actor;
  return actor && actor.role !== 'applicant' ? actor : undefined;
}
