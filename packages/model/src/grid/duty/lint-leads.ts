import { postKinds, type Post, type PostKind } from '../post.js';
import type { GridService } from '../service.js';
import { isKind, postName, type DutyCheck } from './duty-check.js';
import type { DutyGrid } from './duty-index.js';
import { dutyFindingTexts, type DutyFinding } from './findings.js';

/** In every grid one post, or one kind of posts, leads an item. */
export function lintLeads(check: DutyCheck): DutyFinding[] {
  const posts = new Map<string, Post[]>();
  for (const post of check.posts) {
    if (post.grid !== null) posts.set(post.grid, [...(posts.get(post.grid) ?? []), post]);
  }
  return check.services.flatMap((service) => lintItem(service, posts, check));
}

function lintItem({ id, label }: GridService, posts: ReadonlyMap<string, readonly Post[]>, check: DutyCheck): DutyFinding[] {
  const { grids, allPosts, index } = check;
  const named: Named = { kinds: [], single: new Set() };
  for (const post of index.posts(id)) {
    if (isKind(post)) named.kinds.push(post);
    else named.single.add(post);
  }
  named.kinds.sort((one, other) => postKinds.indexOf(one) - postKinds.indexOf(other));
  const none: DutyGrid[] = [];
  const several = new Map<string, { leads: readonly string[]; grids: DutyGrid[] }>();
  for (const grid of grids) {
    const leads = leadsOf(id, named, grid, posts.get(grid.code) ?? [], check);
    if (leads.length === 0) none.push(grid);
    if (leads.length < 2) continue;
    const known = several.get(leads.join());
    if (known) known.grids.push(grid);
    else several.set(leads.join(), { leads, grids: [grid] });
  }
  const places = (some: readonly DutyGrid[]) => ({ names: some.map(({ name }) => name), of: grids.length });
  const codes = (some: readonly DutyGrid[]) => some.map(({ code }) => code);
  return [
    ...(none.length > 0 ? [{ code: 'no-lead', text: dutyFindingTexts['no-lead'](label, places(none)), service: id, grids: codes(none) } as const] : []),
    ...[...several.values()].map(({ leads, grids: some }): DutyFinding => ({
      code: 'two-leads',
      text: dutyFindingTexts['two-leads'](label, leads.map((lead) => postName(lead, allPosts)), places(some)),
      service: id,
      posts: leads,
      grids: codes(some),
    })),
  ];
}

/** What has a duty for an item anywhere: kinds of posts in their order, and single posts. */
interface Named {
  kinds: PostKind[];
  single: Set<string>;
}

/** The kinds and the single posts that lead an item in a grid. A kind all of whose posts have duties of their own does not count. */
function leadsOf(service: string, { kinds, single }: Named, { code }: DutyGrid, posts: readonly Post[], { index, areas }: DutyCheck): string[] {
  const chain = areas.chain(code);
  const leading = kinds.filter((kind) => index.find(service, kind, chain)?.level === 'lead');
  if (single.size === 0) return leading;
  const own = posts.filter(({ id }) => single.has(id) && index.find(service, id, chain) !== undefined);
  const remains = (kind: PostKind) => {
    const such = posts.filter((post) => post.kind === kind);
    return such.length === 0 || such.some((post) => !own.includes(post));
  };
  return [...leading.filter(remains), ...own.filter(({ id }) => index.find(service, id, chain)?.level === 'lead').map(({ id }) => id)];
}
