import type { Centre } from '../../centre/centre.js';
import { centresOf, findOrganisation, lineOf, type Organisation } from '../../division/organisation.js';
import type { Point } from '../../geo/crs.js';
import { isInForce, type Grid } from '../grid.js';
import { postKinds, type Post, type Substitution } from '../post.js';
import { dutyLevels, type Duty, type DutyLevel, type GridService } from '../service.js';
import { Areas, DutyIndex } from './duty-index.js';
import { standInFor, type StandIn } from './stand-in.js';

/** What an answer is drawn from: whole registers, all their versions. */
export interface ResponsibilityRegisters {
  grids: readonly Grid[];
  posts: readonly Post[];
  substitutions: readonly Substitution[];
  services: readonly GridService[];
  duties: readonly Duty[];
  organisations: readonly Organisation[];
  centres?: readonly Centre[];
}

/** Where and when, and for which item. */
export type ResponsibilityQuery = {
  /** `YYYY-MM-DD`. */
  day: string;
  /** Id of an admitted item. Without: whoever is responsible for the grid. */
  service?: string;
} & ({ grid: string } | {
  point: Point;
  /** Finds the grid of a point among those in force on that day: `gridIndex(…).at`. */
  locate: (point: Point) => Grid | undefined;
});

/** One post of the grid. */
export interface ResponsiblePost {
  post: Post;
  /** What it does for the item; `null` without an item. */
  level: DutyLevel | null;
  duty: Duty | null;
  /** Who does its duties that day, where the post is away. */
  standIn: StandIn | null;
}

/** What is not known, and about what. */
export type Unanswered =
  /** No grid covers the point; `unsurveyed`: grids of that day that have no boundary yet, and of which one may be the right one. */
  | { code: 'no-grid'; unsurveyed: readonly string[] }
  | { code: 'unknown-grid'; grid: string }
  /** The grid was there on other days; `others`: what it came from or what followed it. */
  | { code: 'not-in-force'; grid: string; others: readonly string[] }
  | { code: 'no-boundary'; grid: string }
  | { code: 'no-post'; grid: string }
  | { code: 'vacant'; post: string }
  | { code: 'no-substitute'; post: string; problem: NonNullable<StandIn['problem']> }
  | { code: 'unknown-organisation'; organisation: string }
  | { code: 'no-centre'; grid: string }
  | { code: 'unknown-service'; service: string }
  | { code: 'not-admitted'; service: string }
  | { code: 'no-lead'; service: string };

/** Who was responsible for a place on a day: posts and organisations, never persons. */
export interface Responsibility {
  day: string;
  grid: Grid | null;
  service: GridService | null;
  /** With an item those that have a duty for it, who leads first; without one all of the grid. */
  posts: readonly ResponsiblePost[];
  /** From the organisation of the grid up to its centre, nearest first. */
  line: readonly Organisation[];
  centre: { organisation: Organisation; record: Centre | null } | null;
  /** The department that asked for the item. */
  department: Organisation | null;
  unanswered: readonly Unanswered[];
}

/** Who was responsible for a point or a grid on a day, and what of that is not known. */
export function responsibleFor(registers: ResponsibilityRegisters, query: ResponsibilityQuery): Responsibility {
  const { day } = query;
  const unanswered: Unanswered[] = [];
  const grid = findGrid(registers, query, unanswered);
  const service = query.service === undefined ? null : findService(registers, query.service, day, unanswered);
  const posts = grid && !(query.service !== undefined && service === null) ? findPosts(registers, grid, service, day, unanswered) : [];
  const { line, centre } = grid ? findLine(registers, grid, day, unanswered) : { line: [], centre: null };
  const department = service && (findOrganisation(registers.organisations, service.department) ?? null);
  if (service && !department) unanswered.push({ code: 'unknown-organisation', organisation: service.department });
  return { day, grid, service, posts, line, centre, department, unanswered };
}

function findGrid({ grids }: ResponsibilityRegisters, query: ResponsibilityQuery, unanswered: Unanswered[]): Grid | null {
  const { day } = query;
  if ('point' in query) {
    const found = query.locate(query.point);
    if (found && isInForce(found, day)) return found;
    const unsurveyed = grids.filter((grid) => isInForce(grid, day) && grid.boundary === null).map(({ code }) => code);
    unanswered.push(found ? notInForce([found]) : { code: 'no-grid', unsurveyed });
    return null;
  }
  const versions = grids.filter(({ code }) => code === query.grid);
  const found = versions.find((grid) => isInForce(grid, day));
  if (found) {
    if (found.boundary === null) unanswered.push({ code: 'no-boundary', grid: found.code });
    return found;
  }
  unanswered.push(versions.length === 0 ? { code: 'unknown-grid', grid: query.grid } : notInForce(versions));
  return null;

  function notInForce(some: readonly Grid[]): Unanswered {
    const code = some[0]?.code ?? '';
    const ended = some.every(({ validTo }) => validTo !== null && validTo <= day);
    const others = new Set(some.flatMap(({ predecessors, successors }) => (ended ? successors : predecessors)));
    others.delete(code);
    return { code: 'not-in-force', grid: code, others: [...others] };
  }
}

function findService({ services }: ResponsibilityRegisters, id: string, day: string, unanswered: Unanswered[]): GridService | null {
  const versions = services.filter((service) => service.id === id);
  const found = versions.find((service) => isInForce(service, day));
  if (!found) unanswered.push({ code: versions.length === 0 ? 'unknown-service' : 'not-admitted', service: id });
  return found ?? null;
}

function findPosts({ grids, posts, substitutions, duties }: ResponsibilityRegisters, grid: Grid, service: GridService | null, day: string, unanswered: Unanswered[]): ResponsiblePost[] {
  const own = posts.filter((post) => post.grid === grid.code && isInForce(post, day)).sort((one, other) => postKinds.indexOf(one.kind) - postKinds.indexOf(other.kind));
  if (own.length === 0) unanswered.push({ code: 'no-post', grid: grid.code });
  const chain = new Areas(grids.filter(({ code }) => code === grid.code)).chain(grid.code);
  const index = new DutyIndex(duties, day);
  const all = own.map((post): ResponsiblePost => {
    const duty = service ? (index.of(service.id, post, chain) ?? null) : null;
    return { post, duty, level: duty?.level ?? null, standIn: standInFor(post.id, { posts, substitutions, day }) ?? null };
  });
  const chosen = service ? all.filter(({ level }) => level !== null).sort((one, other) => rank(one) - rank(other)) : all;
  if (service && !chosen.some(({ level }) => level === 'lead')) unanswered.push({ code: 'no-lead', service: service.id });
  for (const { post, standIn } of chosen) {
    if (standIn?.problem) unanswered.push({ code: 'no-substitute', post: post.id, problem: standIn.problem });
    else if (!standIn && !post.filled) unanswered.push({ code: 'vacant', post: post.id });
  }
  return chosen;
}

function rank({ level }: ResponsiblePost): number {
  return level === null ? dutyLevels.length : dutyLevels.indexOf(level);
}

/** The line ends at its first centre; where it has none, the nearest centre that serves the place stands at its end. */
function findLine({ organisations, centres = [] }: ResponsibilityRegisters, grid: Grid, day: string, unanswered: Unanswered[]): Pick<Responsibility, 'line' | 'centre'> {
  const whole = lineOf(organisations, grid.organisation);
  if (whole.length === 0) unanswered.push({ code: 'unknown-organisation', organisation: grid.organisation });
  const end = whole.findIndex(({ kind }) => kind === 'centre');
  const nearest = end < 0 ? centresOf(organisations, grid.community)[0] : undefined;
  const line = end < 0 ? [...whole, ...(nearest ? [nearest] : [])] : whole.slice(0, end + 1);
  const last = line[line.length - 1];
  if (last?.kind !== 'centre') {
    unanswered.push({ code: 'no-centre', grid: grid.code });
    return { line, centre: null };
  }
  return { line, centre: { organisation: last, record: centres.find((centre) => centre.id === last.id && isInForce(centre, day)) ?? null } };
}
