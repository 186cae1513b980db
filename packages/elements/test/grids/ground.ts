import { createClient, localBackend, localRegisters, type Backend, type LinliClient, type RegisterEntries } from '@linli/client';
import { appeal, type Actor, type Division, type Organisation } from '@linli/model';
import { sampleGrids } from '@linli/model/samples';

export const county = '360102';
export const ground = sampleGrids({ seed: 5, county, townships: 2, communitiesPerTownship: 3, gridsPerCommunity: 3 });
const always = { validFrom: '2026-01-01', validTo: null };
export const day = '2026-06-15';
const now = Date.parse('2026-06-15T02:00:00Z');

const organisations: Organisation[] = [
  { id: 'centre', name: { 'zh-Hans': '综治中心', 'zh-Hant': '綜治中心', en: 'District Centre' }, kind: 'centre', area: county },
  { id: `gov-${county}001`, name: { 'zh-Hans': '街道办', 'zh-Hant': '街道辦', en: 'Street Office' }, kind: 'township', area: `${county}001`, parent: 'centre' },
];

const registers: Partial<{ [Name in keyof RegisterEntries]: RegisterEntries[Name][] }> = {
  grids: ground.grids,
  grounds: ground.communities,
  posts: ground.grids.map(({ code, organisation }) => ({ id: code, kind: 'gridWorker', label: { 'zh-Hans': '网格员', 'zh-Hant': '網格員', en: 'Grid worker' }, organisation, grid: code, phone: null, filled: true, ...always })),
  services: [{ id: 'patrol', label: { 'zh-Hans': '巡查', 'zh-Hant': '巡查', en: 'Patrol' }, department: 'centre', line: 'urban', task: { 'zh-Hans': '上报', 'zh-Hant': '上報', en: 'Reports' }, admission: null, ...always }],
  centres: [{ id: 'centre', level: 'county', address: { 'zh-Hans': '一号', 'zh-Hant': '一號', en: '1 Road' }, phone: '0791-1', hours: [{ days: 'workdays', from: '09:00', to: '17:00' }], zones: [], groups: [], mergedFrom: [], readiness: [], ...always }],
};

const lengths = [2, 4, 6, 9, 12];

export function divisionsBelow(parent: string | null): Division[] {
  const all: Division[] = [{ code: '36', name: 'Jiangxi' }, { code: '3601', name: 'Nanchang' }, { code: county, name: 'Donghu' }, ...ground.townships, ...ground.communities];
  const length = parent === null ? 2 : lengths[lengths.indexOf(parent.length) + 1];
  return all.filter(({ code }) => code.length === length && code.startsWith(parent ?? '')).map(({ code, name }) => ({ code, name }));
}

interface Options {
  actor?: Actor;
  behaviour?: (backend: Backend) => Backend;
  divisions?: (parent: string | null) => Promise<Division[]>;
}

let made = 0;

/** A client over the sample ground, at one moment of a working day. */
export function groundClient({ actor = { role: 'applicant', holds: [] }, behaviour = (backend) => backend, divisions = async (parent) => divisionsBelow(parent) }: Options = {}): Promise<LinliClient> {
  const backend = localBackend({
    caseTypes: [appeal], actor, organisations, divisions, clock: () => now, name: `ground-${(made += 1)}`, indexedDB: null,
    registers: localRegisters({ load: (name) => Promise.resolve((registers[name] ?? []) as never) }),
  });
  return createClient({ backend: behaviour(backend), clock: () => now, logger: { warn: () => undefined } });
}
