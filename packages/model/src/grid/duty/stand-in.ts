import { isInForce } from '../grid.js';
import type { Post, Substitution } from '../post.js';

/** Why nobody stands in for a post that is away. */
export type StandInProblem = 'circular' | 'unknown' | 'vacant';

/** Who does the duties of a post that is away. */
export interface StandIn {
  /** The post at the end of the chain; `null` where there is none, for the reason in `problem`. */
  post: Post | null;
  /** The last day of the whole chain. */
  until: string;
  /** One after the other, where a substitute is away itself. */
  through: readonly Substitution[];
  problem: StandInProblem | null;
}

/** Whether a post stands in for another on a day; both of its days count. */
export function isStandingIn({ from, to }: Substitution, day: string): boolean {
  return from <= day && day <= to;
}

/** The substitution of a post on a day; where there are several, the one that began last. */
export function substitutionOf(post: string, substitutions: readonly Substitution[], day: string): Substitution | undefined {
  const running = substitutions.filter((substitution) => substitution.post === post && isStandingIn(substitution, day));
  return running.reduce<Substitution | undefined>((latest, other) => (latest && latest.from >= other.from ? latest : other), undefined);
}

/** Who stands in for a post on a day; `undefined`: it is not away. */
export function standInFor(id: string, { posts, substitutions, day }: { posts: readonly Post[]; substitutions: readonly Substitution[]; day: string }): StandIn | undefined {
  const through: Substitution[] = [];
  const seen = new Set([id]);
  let until = '';
  for (let next = substitutionOf(id, substitutions, day); next; next = substitutionOf(next.by, substitutions, day)) {
    through.push(next);
    until = until === '' || next.to < until ? next.to : until;
    if (seen.has(next.by)) return { post: null, until, through, problem: 'circular' };
    seen.add(next.by);
  }
  const last = through[through.length - 1];
  if (!last) return undefined;
  const post = posts.find((candidate) => candidate.id === last.by && isInForce(candidate, day));
  if (!post) return { post: null, until, through, problem: 'unknown' };
  return post.filled ? { post, until, through, problem: null } : { post: null, until, through, problem: 'vacant' };
}
