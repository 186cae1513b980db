import { isInForce } from '../grid.js';
import type { Post, PostKind, Substitution } from '../post.js';
import type { Duty, GridService } from '../service.js';
import { isKind, postName, type DutyCheck } from './duty-check.js';
import { Areas, DutyIndex, type DutyGrid } from './duty-index.js';
import { dutyFindingTexts, type DutyFinding } from './findings.js';
import { postKindLabels } from './labels.js';
import { lintLeads } from './lint-leads.js';
import { lintSubstitutions } from './lint-substitutions.js';
import { standInFor } from './stand-in.js';

/** What is looked at. Records of other days and areas may be among them. */
export interface LintDutiesOptions {
  services: readonly GridService[];
  duties: readonly Duty[];
  posts: readonly Post[];
  substitutions: readonly Substitution[];
  /** The grids there are. Without them those that posts serve. */
  grids?: readonly DutyGrid[] | undefined;
  /** A division, or the code of a grid. */
  area: string;
  /** `YYYY-MM-DD`. */
  day: string;
}

/**
 * What is wrong with the duties in an area on a day: an item that no post leads or that several lead, duties for what is not on the
 * list or for posts that do not exist, grids without a worker, posts for which nobody really stands in. One finding for each cause;
 * grids in which the same is wrong stand in it together.
 */
export function lintDuties({ services, duties, posts, substitutions, grids, area, day }: LintDutiesOptions): DutyFinding[] {
  const areas = new Areas(grids);
  const allPosts = posts.filter((post) => isInForce(post, day));
  const known = grids ?? gridsOf(allPosts);
  const inArea = known.filter((grid) => isInForce(grid, day) && areas.within(grid.code, area));
  const check: DutyCheck = {
    area,
    day,
    areas,
    index: new DutyIndex(duties, day),
    services: services.filter((service) => isInForce(service, day)),
    grids: inArea,
    posts: allPosts.filter(({ grid }) => grid !== null && areas.within(grid, area)),
    allPosts,
    substitutions,
    kinds: kindsByArea(allPosts, areas),
  };
  const concerned = duties.filter((duty) => isInForce(duty, day) && (areas.within(duty.area, area) || areas.within(area, duty.area)));
  return [
    ...lintLeads(check),
    ...concerned.flatMap((duty) => lintDuty(duty, services, check)),
    ...lintTwice(concerned, services, check),
    ...lintWorkers(check),
    ...lintSubstitutions(check),
  ];
}

function lintDuty(duty: Duty, services: readonly GridService[], check: DutyCheck): DutyFinding[] {
  const { service: id, post, area } = duty;
  const about = { service: id, posts: [post], duty };
  const service = services.find((candidate) => candidate.id === id && isInForce(candidate, check.day)) ?? services.find((candidate) => candidate.id === id);
  if (!service) return [{ code: 'unknown-service', text: dutyFindingTexts['unknown-service'](id), ...about }];
  const { label, validFrom, validTo } = service;
  if (validFrom > check.day) return [{ code: 'not-admitted', text: dutyFindingTexts['not-yet-admitted'](label, validFrom), ...about }];
  if (validTo !== null && validTo <= check.day) return [{ code: 'not-admitted', text: dutyFindingTexts.withdrawn(label, validTo), ...about }];
  if (isKind(post)) {
    const kinds = check.kinds.get(area);
    // Whether the rest of a wider area has such posts cannot be told from here.
    if (!check.areas.within(area, check.area) || !kinds || kinds.has(post)) return [];
    return [{ code: 'no-such-post', text: dutyFindingTexts['no-such-post'](postKindLabels[post], label), ...about }];
  }
  const one = check.allPosts.find((candidate) => candidate.id === post);
  if (!one) return [{ code: 'unknown-post', text: dutyFindingTexts['unknown-post'](post, label), ...about }];
  if (one.grid !== null && check.areas.within(one.grid, area)) return [];
  return [{ code: 'post-elsewhere', text: dutyFindingTexts['post-elsewhere'](one.label, label), ...about }];
}

/** Duties for the same area, post and item on the same day. */
function lintTwice(duties: readonly Duty[], services: readonly GridService[], { allPosts }: DutyCheck): DutyFinding[] {
  const cells = new Map<string, Duty[]>();
  for (const duty of duties) {
    const key = JSON.stringify([duty.area, duty.post, duty.service]);
    cells.set(key, [...(cells.get(key) ?? []), duty]);
  }
  return [...cells.values()].flatMap(([first, ...others]): DutyFinding[] => {
    if (!first || others.length === 0) return [];
    const about = { service: first.service, posts: [first.post], duty: first };
    const post = postName(first.post, allPosts);
    const service = services.find(({ id }) => id === first.service)?.label ?? first.service;
    return others.some(({ level }) => level !== first.level)
      ? [{ code: 'contradicting-duties', text: dutyFindingTexts['contradicting-duties'](post, service), ...about }]
      : [{ code: 'duplicate-duty', severity: 'warning', text: dutyFindingTexts['duplicate-duty'](post, service), ...about }];
  });
}

/** Every grid has the post of a grid worker, and somebody who holds it or stands in. */
function lintWorkers({ grids, posts, allPosts, substitutions, day }: DutyCheck): DutyFinding[] {
  const workers = new Map<string, Post[]>();
  for (const post of posts) {
    if (post.kind === 'gridWorker' && post.grid !== null) workers.set(post.grid, [...(workers.get(post.grid) ?? []), post]);
  }
  const isHeld = (post: Post) => post.filled || standInFor(post.id, { posts: allPosts, substitutions, day })?.problem === null;
  const without = grids.filter(({ code }) => !workers.has(code));
  const vacant = grids.filter(({ code }) => workers.get(code)?.some(isHeld) === false);
  const codes = new Set(grids.map(({ code }) => code));
  const lost = posts.filter(({ grid }) => grid !== null && !codes.has(grid));
  const finding = (code: 'no-worker' | 'vacant-worker', some: readonly DutyGrid[]): DutyFinding[] =>
    some.length === 0 ? [] : [{ code, text: dutyFindingTexts[code]({ names: some.map(({ name }) => name), of: grids.length }), posts: ['gridWorker'], grids: some.map((grid) => grid.code) }];
  return [
    ...finding('no-worker', without),
    ...finding('vacant-worker', vacant),
    ...lost.map((post): DutyFinding => ({ code: 'unknown-grid', text: dutyFindingTexts['unknown-grid'](post.label, post.grid ?? ''), posts: [post.id], grids: [post.grid ?? ''] })),
  ];
}

function kindsByArea(posts: readonly Post[], areas: Areas): Map<string, Set<PostKind>> {
  const kinds = new Map<string, Set<PostKind>>();
  for (const { kind, grid } of posts) {
    for (const area of grid === null ? [] : areas.chain(grid)) kinds.set(area, (kinds.get(area) ?? new Set()).add(kind));
  }
  return kinds;
}

function gridsOf(posts: readonly Post[]): DutyGrid[] {
  const codes = new Set(posts.flatMap(({ grid }) => (grid === null ? [] : [grid])));
  return [...codes].map((code) => ({ code, name: code, community: code.slice(0, 12), validFrom: '', validTo: null }));
}
