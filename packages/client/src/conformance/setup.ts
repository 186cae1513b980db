import { assessmentKind, chinaCalendar, surveyKind, text, type Actor, type Grid, type Organisation, type RegisterEntries, type RegisterName, type StaffRole } from '@linli/model';
import { kitTypes, otherType } from './case-type.js';
import type { ConformanceSetup } from './types.js';

const say = (word: string) => text(word, word, word);

/** Counties: two of one province, one of another. */
export const here = '350102';
export const near = '350203';
export const far = '440103';
export const regions = [here, near, far] as const;

/** A community of the first. */
export const community = '350102001001';
export const neighbour = '350102001002';

export const organisations: readonly Organisation[] = [
  { id: 'centre', name: say('Centre'), kind: 'centre', area: '35' },
  { id: 'lamps', name: say('Lamps'), kind: 'department', area: here, parent: 'centre' },
  { id: 'roads', name: say('Roads'), kind: 'department', area: here, parent: 'centre' },
  { id: 'elsewhere', name: say('Elsewhere'), kind: 'centre', area: '44' },
  { id: 'parks', name: say('Parks'), kind: 'department', area: far, parent: 'elsewhere' },
];

/** A post of the centre, over its province, where nothing else is said. */
export function staff(role: StaffRole, organisation = 'centre', area = organisation === 'centre' ? '35' : (organisations.find(({ id }) => id === organisation)?.area ?? '35')): Actor {
  return { role, organisation, area };
}

export const citizen: Actor = { role: 'applicant', holds: [] };

const square = (west: number): Grid['boundary'] => ({
  crs: 'CGCS2000',
  polygons: [[[[west, 26], [west + 0.01, 26], [west + 0.01, 26.01], [west, 26.01], [west, 26]]]],
});

function grid(number: string, west: number): Grid {
  return {
    code: `${community}${number}`, name: `Grid ${number}`, community, kind: 'general', setting: 'town', households: 300, population: 900, extent: `Blocks of ${number}`, boundary: square(west),
    organisation: 'centre', phone: null, supervisionPhone: null, validFrom: '2026-01-01', validTo: null, predecessors: [], successors: [],
  };
}

export const grids: readonly Grid[] = [grid('001', 119), grid('002', 119.01), grid('003', 119.02)];

const post = { kind: 'gridWorker', label: say('Worker'), organisation: 'centre', phone: null, filled: true, validFrom: '2026-01-01' } as const;

const registers: Partial<{ [Name in RegisterName]: readonly RegisterEntries[Name][] }> = {
  grids,
  posts: [{ ...post, id: 'present', grid: `${community}001`, validTo: null }, { ...post, id: 'past', grid: `${community}001`, validTo: '2026-02-01' }],
  centres: [
    { id: 'centre', level: 'county', address: say('Main street'), phone: '0591-1', hours: [], zones: [], groups: [], mergedFrom: [], readiness: [{ item: 'site', met: false }], validFrom: '2026-01-01', validTo: null },
  ],
};

/** What every world is made with. */
export const conformanceSetup: ConformanceSetup = {
  regions,
  caseTypes: [...kitTypes, otherType],
  organisations,
  divisions: [
    { code: '35', name: 'East' }, { code: '3501', name: 'East one' }, { code: here, name: 'Here' }, { code: '350102001', name: 'Township' }, { code: community, name: 'Community' }, { code: neighbour, name: 'Neighbour' },
    { code: '3502', name: 'East two' }, { code: near, name: 'Near' }, { code: '44', name: 'South' }, { code: '4401', name: 'South one' }, { code: far, name: 'Far' },
  ],
  calendar: chinaCalendar,
  now: '2026-03-02T01:00:00.000Z',
  load: (name, region) => Promise.resolve((here.startsWith(region) ? (registers[name] ?? []) : []) as never),
  proceedings: [assessmentKind, surveyKind],
};
