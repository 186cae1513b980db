import type { Text } from '../../text/text-schema.js';
import { isInForce } from '../grid.js';
import { postKinds, type Post, type PostKind } from '../post.js';
import { serviceLines, type Duty, type DutyLevel, type GridService } from '../service.js';
import { Areas, DutyIndex, type DutyGrid } from './duty-index.js';
import { postKindLabels } from './labels.js';

/** What the matrix of an area is made from. Records of other days and areas may be among them. */
export interface DutyRegisters {
  services: readonly GridService[];
  duties: readonly Duty[];
  posts: readonly Post[];
  /** Where the codes of grids do not begin with that of their community, or rows are posts of grids that have such codes. */
  grids?: readonly DutyGrid[] | undefined;
}

export interface DutyMatrixOptions {
  /** A division, or the code of a grid. */
  area: string;
  /** `YYYY-MM-DD`. */
  day: string;
  /** A row for each kind of post (and for each post that has duties of its own), or for each post. Default: `kind`. */
  by?: 'kind' | 'post';
  /** How items stand together. Default: `line`. */
  groupBy?: 'line' | 'department';
}

/** A kind of post in the area, or one post. */
export interface DutyRow {
  /** The kind or the id of the post: as `post` of a {@link Duty} names it. */
  post: string;
  kind: PostKind;
  label: Text;
  /** The grid of a single post; `null` for a kind. */
  grid: string | null;
  /** Posts in the area that day, and how many of them somebody holds. */
  posts: number;
  filled: number;
}

export interface DutyCell {
  /** `null`: the post has nothing to do for the item. */
  level: DutyLevel | null;
  /** The area for which it was laid down: the narrowest that says anything. */
  area: string | null;
  /** The first day on which it was so without a break. */
  since: string | null;
  duty: Duty | null;
  /** What areas inside of this one lay down otherwise. */
  narrower: readonly Duty[];
}

/** Columns that stand together: a line or a department, from which column on, how many. */
export interface DutyGroup {
  id: string;
  from: number;
  count: number;
}

/** 定岗定责: posts by admitted items. `cells[row][column]`. */
export interface DutyMatrix {
  area: string;
  day: string;
  rows: readonly DutyRow[];
  columns: readonly GridService[];
  groups: readonly DutyGroup[];
  cells: readonly (readonly DutyCell[])[];
}

/** Who does what in an area on a day: the items that are on the list then, by the posts that its grids have. */
export function dutyMatrix({ services, duties, posts, grids = [], area, day, by = 'kind', groupBy = 'line' }: DutyRegisters & DutyMatrixOptions): DutyMatrix {
  const areas = new Areas(grids);
  const index = new DutyIndex(duties, day);
  const inArea = posts.filter((post) => isInForce(post, day) && post.grid !== null && areas.within(post.grid, area));
  const columns = grouped(services.filter((service) => isInForce(service, day)), groupBy);
  const lists = by === 'post' ? inArea.map(postRow) : kindRows({ columns, duties, inArea, day, concerns: (place) => areas.within(place, area) || areas.within(area, place) });
  const rows = [...lists].sort((one, other) => postKinds.indexOf(one.kind) - postKinds.indexOf(other.kind));
  const cell = (row: DutyRow, service: GridService): DutyCell => {
    const place = areas.chain(row.grid ?? area);
    const duty = index.find(service.id, row.post, place) ?? index.find(service.id, row.kind, place) ?? null;
    const narrower = row.grid === null ? index.all(service.id, row.post).filter((other) => other.area !== area && other.level !== duty?.level && areas.within(other.area, area)) : [];
    return { level: duty?.level ?? null, area: duty?.area ?? null, since: duty && sinceWhen(duty, duties, service), duty, narrower };
  };
  return { area, day, rows, columns, groups: groupsOf(columns, groupBy), cells: rows.map((row) => columns.map((service) => cell(row, service))) };
}

/** Lines in their own order, departments in that of the list; items of a group as they were listed. */
function grouped(services: readonly GridService[], groupBy: 'line' | 'department'): GridService[] {
  const order: readonly string[] = groupBy === 'line' ? serviceLines : [...new Set(services.map(({ department }) => department))];
  return [...services].sort((one, other) => order.indexOf(one[groupBy]) - order.indexOf(other[groupBy]));
}

function groupsOf(columns: readonly GridService[], groupBy: 'line' | 'department'): DutyGroup[] {
  const groups: DutyGroup[] = [];
  columns.forEach((service, from) => {
    const last = groups[groups.length - 1];
    if (last?.id === service[groupBy]) last.count += 1;
    else groups.push({ id: service[groupBy], from, count: 1 });
  });
  return groups;
}

interface KindRowsOptions {
  columns: readonly GridService[];
  duties: readonly Duty[];
  inArea: readonly Post[];
  day: string;
  concerns: (area: string) => boolean;
}

/** The kinds that the area's grids have or that something is laid down for, and the posts with duties of their own. */
function kindRows({ columns, duties, inArea, day, concerns }: KindRowsOptions): DutyRow[] {
  const listed = new Set(columns.map(({ id }) => id));
  const named = new Set(duties.filter((duty) => isInForce(duty, day) && listed.has(duty.service) && concerns(duty.area)).map(({ post }) => post));
  const kinds = postKinds.filter((kind) => named.has(kind) || inArea.some((post) => post.kind === kind));
  const rows = kinds.map((kind): DutyRow => {
    const such = inArea.filter((post) => post.kind === kind);
    return { post: kind, kind, label: postKindLabels[kind], grid: null, posts: such.length, filled: such.filter(({ filled }) => filled).length };
  });
  return [...rows, ...inArea.filter(({ id }) => named.has(id)).map(postRow)];
}

function postRow({ id, kind, label, grid, filled }: Post): DutyRow {
  return { post: id, kind, label, grid, posts: 1, filled: filled ? 1 : 0 };
}

/** Since when it has been so, through records that only continued it, and not before the item was listed. */
function sinceWhen(duty: Duty, duties: readonly Duty[], { validFrom }: GridService): string {
  let since = duty.validFrom;
  const same = duties.filter(({ area, post, service, level }) => area === duty.area && post === duty.post && service === duty.service && level === duty.level);
  for (let before: Duty | undefined = duty; before; ) {
    since = before.validFrom;
    before = same.find((other) => other.validTo === since && other.validFrom < since);
  }
  return since < validFrom ? validFrom : since;
}
