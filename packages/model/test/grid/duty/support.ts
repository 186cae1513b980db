import { text, type Duty, type DutyLevel, type Grid, type GridService, type Organisation, type Post, type PostKind, type Substitution } from '@linli/model';

export const day = '2026-06-15';
export const township = '360102001';
export const east = '360102001001';
export const west = '360102001002';

export function grid(code: string, more: Partial<Grid> = {}): Grid {
  return {
    code, name: `G${code.slice(-3)}`, community: code.slice(0, 12), kind: 'general', setting: 'town', households: 400, population: 1100, extent: '', boundary: { crs: 'CGCS2000', polygons: [] },
    organisation: 'community', phone: null, supervisionPhone: null, validFrom: '2026-01-01', validTo: null, predecessors: [], successors: [], ...more,
  };
}

export function post(id: string, kind: PostKind, gridCode: string | null, more: Partial<Post> = {}): Post {
  return { id, kind, label: text(id, id, id), organisation: 'community', grid: gridCode, phone: null, filled: true, validFrom: '2026-01-01', validTo: null, ...more };
}

export function service(id: string, more: Partial<GridService> = {}): GridService {
  return { id, label: text(id, id, id), department: 'market', line: 'market', task: text('看', '看', 'Look'), admission: null, validFrom: '2026-01-01', validTo: null, ...more };
}

export function duty(area: string, postOrKind: string, item: string, level: DutyLevel, more: Partial<Duty> = {}): Duty {
  return { area, post: postOrKind, service: item, level, validFrom: '2026-02-01', validTo: null, ...more };
}

export function away(id: string, by: string, from = '2026-06-14', to = '2026-06-20'): Substitution {
  return { post: id, by, from, to };
}

export const grids = [grid(`${east}001`), grid(`${east}002`), grid(`${west}001`)];

/** Each grid has a worker; the first has a lead and a police post too. */
export const posts = [
  ...grids.map(({ code }, index) => post(`w${index}`, 'gridWorker', code)),
  post('l0', 'gridLead', `${east}001`),
  post('p0', 'police', `${east}001`),
  post('d', 'director', null),
];

export const services = [service('food'), service('smoke', { line: 'environment', department: 'green' })];

/** The worker leads both items in the township; in the western community the lead of the grid does. */
export const duties = [
  duty(township, 'gridWorker', 'food', 'lead'),
  duty(township, 'gridWorker', 'smoke', 'lead'),
  duty(township, 'police', 'smoke', 'report'),
];

export const organisations: Organisation[] = [
  { id: 'city', name: text('市综治中心', '市綜治中心', 'City Centre'), kind: 'centre', area: '3601' },
  { id: 'centre', name: text('街道综治中心', '街道綜治中心', 'Township Centre'), kind: 'centre', area: township, parent: 'city' },
  { id: 'office', name: text('街道办', '街道辦', 'Township Office'), kind: 'township', area: township, parent: 'centre' },
  { id: 'community', name: text('东门社区', '東門社區', 'East Gate'), kind: 'community', area: east, parent: 'office' },
  { id: 'market', name: text('市场监管局', '市場監管局', 'Market Bureau'), kind: 'department', area: '360102' },
  { id: 'green', name: text('生态环境局', '生態環境局', 'Environment Bureau'), kind: 'department', area: '360102' },
];
