import type { Text } from '../../text/text-schema.js';
import { postKinds, type Post, type PostKind, type Substitution } from '../post.js';
import type { GridService } from '../service.js';
import type { Areas, DutyGrid, DutyIndex } from './duty-index.js';
import { postKindLabels } from './labels.js';

/** What the checks share: the registers of one day, narrowed to the area. */
export interface DutyCheck {
  area: string;
  day: string;
  areas: Areas;
  index: DutyIndex;
  services: readonly GridService[];
  grids: readonly DutyGrid[];
  /** Posts of those grids. */
  posts: readonly Post[];
  /** All posts in force, of centres and of other areas too. */
  allPosts: readonly Post[];
  substitutions: readonly Substitution[];
  /** The kinds of posts that the grids of each area have. */
  kinds: ReadonlyMap<string, ReadonlySet<PostKind>>;
}

/** What to call a post, or a kind of posts. */
export function postName(post: string, posts: readonly Post[]): Text | string {
  return isKind(post) ? postKindLabels[post] : (posts.find(({ id }) => id === post)?.label ?? post);
}

/** Whether a duty is given to all posts of a kind, not to one post. */
export function isKind(post: string): post is PostKind {
  return (postKinds as readonly string[]).includes(post);
}
