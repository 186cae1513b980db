import type { Grid, Position } from '@linli/model';

/** Grids on squared paper: each a row of squares of a hundredth of a degree, named by its last three digits. */
export const community = '360102001001';
export const day = '2026-01-01';

export function code(number: number, where = community): string {
  return where + String(number).padStart(3, '0');
}

export function square(x: number, y: number, width = 1, height = 1): Position[] {
  const at = (dx: number, dy: number): Position => [116 + (x + dx) / 100, 28 + (y + dy) / 100];
  const across = (count: number) => Array.from({ length: count }, (_, index) => index);
  return [
    ...across(width).map((dx) => at(dx, 0)),
    ...across(height).map((dy) => at(width, dy)),
    ...across(width).map((dx) => at(width - dx, height)),
    ...across(height).map((dy) => at(0, height - dy)),
    at(0, 0),
  ];
}

export function grid(number: number, ring: Position[] | null, more: Partial<Grid> = {}): Grid {
  return {
    code: code(number, more.community),
    name: `第${number}网格`,
    community,
    kind: 'general',
    setting: 'town',
    households: 100 * number,
    population: 250 * number,
    extent: `${number}号院`,
    boundary: ring && { crs: 'CGCS2000', polygons: [[ring]] },
    organisation: 'street',
    phone: null,
    supervisionPhone: null,
    validFrom: day,
    validTo: null,
    predecessors: [],
    successors: [],
    ...more,
  };
}

/** A place on the squared paper. */
export function at(x: number, y: number): Position {
  return [116 + x / 100, 28 + y / 100];
}

/** Three squares side by side in one community (1, 2, 3), and one of another above the first two (1). */
export const across = '360102001002';
export const four: Grid[] = [
  grid(1, square(0, 0)),
  grid(2, square(1, 0)),
  grid(3, square(2, 0)),
  grid(1, square(0, 1, 2, 1), { community: across }),
];

export const terms = { on: '2026-07-01', organisation: 'street', reason: '住户增加' };
