import { divisionLevel, type Case, type DivisionCode, type DivisionLevel } from '@linli/model';

/** The values that occur in a list, for its filters to offer. */
export interface Facets {
  types: ReadonlySet<string>;
  /** Whether any case is under supervision. */
  supervised: boolean;
  statuses: ReadonlySet<string>;
  areas: ReadonlySet<DivisionCode>;
  /** Each grid with the division that it lies in. */
  grids: ReadonlyMap<string, DivisionCode>;
}

export const noFacets: Facets = { types: new Set(), supervised: false, statuses: new Set(), areas: new Set(), grids: new Map() };

export function facetsOf(items: readonly Case[]): Facets {
  const types = new Set<string>();
  let last: string | undefined;
  let supervised = false;
  const statuses = new Set<string>();
  const areas = new Set<DivisionCode>();
  const grids = new Map<string, DivisionCode>();
  for (const { type, supervision, status, area, grid } of items) {
    if (type.id !== last) types.add((last = type.id));
    supervised ||= supervision !== null;
    statuses.add(status);
    areas.add(area);
    if (grid !== null) grids.set(grid, area);
  }
  return { types, supervised, statuses, areas, grids };
}

/** One step of choosing a division. */
export interface DivisionStep {
  level: DivisionLevel;
  options: DivisionCode[];
  /** What is chosen at this step, or empty. */
  value: DivisionCode | '';
}

const lengths = [2, 4, 6, 9, 12];

/**
 * The steps by which a division is chosen among those that occur, each below what was chosen before, down to one step past
 * `chosen`. A level with nothing to choose is passed over.
 */
export function divisionSteps(areas: Iterable<DivisionCode>, chosen: DivisionCode | ''): DivisionStep[] {
  const codes = [...areas];
  const steps: DivisionStep[] = [];
  let parent = '';
  for (const length of lengths) {
    const options = [...new Set(codes.filter((code) => code.length >= length && code.startsWith(parent)).map((code) => code.slice(0, length)))].sort();
    const [only] = options;
    if (only === undefined) break;
    if (options.length === 1 && !codes.includes(parent)) {
      parent = only;
      continue;
    }
    const value = chosen.length >= length ? chosen.slice(0, length) : '';
    steps.push({ level: divisionLevel(only), options, value });
    if (!value) break;
    parent = value;
  }
  return steps;
}

/** The grids in a division, or all, in the order of their codes; none when they are more than `most`, which nobody reads through. */
export function gridsIn({ grids }: Facets, area: DivisionCode | '', most: number): string[] {
  const within: string[] = [];
  for (const [grid, division] of grids) {
    if (!division.startsWith(area)) continue;
    if (within.length === most) return [];
    within.push(grid);
  }
  return within.sort();
}
