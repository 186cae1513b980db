import type { Actor } from '../../identity/actor.js';

/**
 * Whether the actor may look up posts, and who stands in for them, as they are on a day; `undefined`: on all days. The public learns who
 * is there today: read day by day, the same would tell when the holder of a post was away. Both are `YYYY-MM-DD`.
 */
export function mayLookUpPosts({ role }: Actor, day: string | undefined, today: string): boolean {
  return role !== 'applicant' || day === today;
}
