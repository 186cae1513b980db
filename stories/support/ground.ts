import { localRegisters, type LocalBackendOptions, type RegisterEntries, type Registers } from '@linli/client';
import { defaultGroups, zonePreset, type Centre, type Division, type Grid, type Post } from '@linli/model';
import { sampleGrids, type SampleGrids } from '@linli/model/samples';

/** The county of the stories, laid out in grids: invented from end to end. */
export const county = '360102';

const since = '2026-01-01';
const always = { validFrom: since, validTo: null };

/** The same ground each time; made when a story first asks for it. */
export function sampleGround(): SampleGrids {
  return (made ??= sampleGrids({ seed: 5, county, townships: 4, communitiesPerTownship: 5, gridsPerCommunity: 4 }));
}
let made: SampleGrids | undefined;

/** Registers over the sample ground, or over other grids. */
export function groundRegisters({ grids = sampleGround().grids, ...more }: Partial<{ [Name in keyof RegisterEntries]: RegisterEntries[Name][] }> = {}): Registers {
  const entries = { grids, grounds: sampleGround().communities, posts: posts(grids), services, duties, substitutions: [], centres: [centre], roster: [], ...more };
  return localRegisters({ load: (name) => Promise.resolve(entries[name] as never) });
}

/** Who there is in the sample county. */
export const groundDirectory: Pick<LocalBackendOptions, 'organisations' | 'divisions'> = {
  organisations: [
    { id: `centre-${county}`, name: { 'zh-Hans': '示例区综治中心', 'zh-Hant': '示例區綜治中心', en: 'Sample District Governance Centre' }, kind: 'centre', area: county },
    { id: `urban-${county}`, name: { 'zh-Hans': '示例区城市管理局', 'zh-Hant': '示例區城市管理局', en: 'Sample District Urban Management' }, kind: 'department', area: county },
    ...['001', '101', '003', '103'].map((township, index) => ({
      id: `gov-${county}${township}`,
      name: { 'zh-Hans': `示例${index + 1}${township < '100' ? '街道办事处' : '镇人民政府'}`, en: `Township ${index + 1}` },
      kind: 'township' as const,
      area: `${county}${township}`,
      parent: `centre-${county}`,
    })),
  ],
  divisions: (parent) => Promise.resolve(divisionsBelow(parent)),
};

function divisionsBelow(parent: string | null): Division[] {
  const { townships, communities } = sampleGround();
  const all = [{ code: '36', name: '示例省' }, { code: '3601', name: '示例市' }, { code: county, name: '示例区' }, ...townships, ...communities];
  const lengths = [2, 4, 6, 9, 12];
  const length = parent === null ? 2 : lengths[lengths.indexOf(parent.length) + 1];
  return all.filter(({ code }) => code.length === length && code.startsWith(parent ?? '')).map(({ code, name }) => ({ code, name }));
}

function posts(grids: readonly Grid[]): Post[] {
  return grids.map(({ code, organisation, phone }, index) => ({
    id: `gridWorker-${code}`, kind: 'gridWorker', label: { 'zh-Hans': '网格员', 'zh-Hant': '網格員', en: 'Grid worker' }, organisation, grid: code, phone, filled: index % 17 !== 3, ...always,
  }));
}

const services: RegisterEntries['services'][] = [
  {
    id: 'patrol', department: `urban-${county}`, line: 'urban', admission: null, ...always,
    label: { 'zh-Hans': '公共设施损坏巡查上报', 'zh-Hant': '公共設施損壞巡查上報', en: 'Report damaged public facilities' },
    task: { 'zh-Hans': '发现路灯、井盖、路面等损坏，拍照上报；不负责维修。', 'zh-Hant': '發現路燈、井蓋、路面等損壞，拍照上報；不負責維修。', en: 'Report lamps, covers and paving with a picture; repairs are the department’s.' },
  },
];

const duties: RegisterEntries['duties'][] = [{ area: county, post: 'gridWorker', service: 'patrol', level: 'lead', ...always }];

const centre: Centre = {
  id: `centre-${county}`,
  level: 'county',
  address: { 'zh-Hans': '示例大道100号', 'zh-Hant': '示例大道100號', en: '100 Sample Avenue' },
  phone: '0791-00000001',
  hours: [{ days: 'workdays', from: '09:00', to: '12:00' }, { days: 'workdays', from: '13:30', to: '17:00' }],
  zones: zonePreset('county'),
  groups: [...defaultGroups],
  mergedFrom: [],
  readiness: [],
  ...always,
};
