import { createClient, LinliError, localBackend, localRegisters, type Backend, type ErrorCode, type LinliClient, type RegisterEntries, type RegisterName } from '@linli/client';
import { appeal, text, zonePreset, type Centre, type Organisation, type Post, type RosterCall, type RosterSlot, type Rotation, type Text, type Zone } from '@linli/model';
import { area, divisionsBelow, organisations as sampleOrganisations, people, type Person } from './people.js';
import { now } from './records.js';

const from = '2026-01-01';

const department = (id: string, name: Text): Organisation => ({ id, name, kind: 'department', area });

/** Those of the other stories, and those that come to the centre. */
const organisations: Organisation[] = [
  ...sampleOrganisations,
  department('court', text('东湖区人民法院', '東湖區人民法院', 'Donghu District Court')),
  department('justice', text('东湖区司法局', '東湖區司法局', 'Donghu Justice Bureau')),
  department('petitions', text('东湖区信访局', '東湖區信訪局', 'Donghu Petitions Bureau')),
  department('labour', text('东湖区人力资源和社会保障局', '東湖區人力資源和社會保障局', 'Donghu Human Resources and Social Security Bureau')),
  department('tax', text('东湖区税务局', '東湖區稅務局', 'Donghu Tax Bureau')),
  department('insurance', text('东湖区医疗保障局', '東湖區醫療保障局', 'Donghu Healthcare Security Bureau')),
  department('civil', text('东湖区民政局', '東湖區民政局', 'Donghu Civil Affairs Bureau')),
  department('women', text('东湖区妇女联合会', '東湖區婦女聯合會', 'Donghu Women’s Federation')),
  department('fire', text('东湖区消防救援大队', '東湖區消防救援大隊', 'Donghu Fire and Rescue')),
  { id: 'gas', name: text('市燃气集团', '市燃氣集團', 'City Gas Group'), kind: 'utility', area: '3601' },
  { id: 'streetCentre', name: text('公园街道综治中心', '公園街道綜治中心', 'Gongyuan Street Centre'), kind: 'centre', area: '360102001' },
];

/** Windows by zone, numbered through the whole centre. */
const windowsIn: Partial<Record<Zone['kind'], number>> = { reception: 2, mediation: 1, petition: 1, legal: 1, litigation: 1, arbitration: 1, psychology: 1 };

function zones(): Zone[] {
  let number = 0;
  const named = (): Zone['windows'][number] => {
    number += 1;
    return { id: `w${number}`, label: text(`${number} 号窗口`, `${number} 號窗口`, `Window ${number}`) };
  };
  const own: Zone = { id: 'river', kind: 'x', label: text('渔家说事区', '漁家說事區', 'Fishing families’ corner'), windows: [] };
  return [...zonePreset('county').map((zone) => ({ ...zone, windows: Array.from({ length: windowsIn[zone.kind] ?? 0 }, named) })), own];
}

/** A centre of a county with nothing wrong. */
export const soundCentre: Centre = {
  id: 'centre',
  level: 'county',
  address: text('东湖区三经路 88 号一楼', '東湖區三經路 88 號一樓', '88 Sanjing Road, ground floor, Donghu'),
  place: { division: '360102001001', text: '三经路 88 号' },
  phone: '0791-8600 1234',
  hours: [{ days: 'workdays', from: '09:00', to: '12:00' }, { days: 'workdays', from: '13:30', to: '17:30' }, { days: [6], from: '09:00', to: '12:00' }],
  zones: zones(),
  groups: [
    { id: 'enforcement', label: text('综治执法组团', '綜治執法組團', 'Governance and law enforcement group'), departments: ['court', 'justice', 'police', 'works', 'fire', 'petitions'] },
    { id: 'convenience', label: text('便民服务组团', '便民服務組團', 'Public service group'), departments: ['labour', 'tax', 'insurance', 'civil', 'women', 'housing', 'power', 'gas'] },
  ],
  mergedFrom: [text('网格化服务中心', '網格化服務中心', 'Grid service centre'), text('公共法律服务中心', '公共法律服務中心', 'Public legal service centre'), text('便民服务中心', '便民服務中心', 'Public service hall')],
  readiness: [
    { item: 'sign', met: true, evidence: '大门、大厅均已挂牌', on: '2026-03-02' },
    { item: 'site', met: true, evidence: '一楼 620 平方米，九个功能区', on: '2026-03-02' },
    { item: 'force', met: true, evidence: '十四个岗位全部定人', on: '2026-05-18' },
    { item: 'mechanism', met: false, evidence: '轮驻签到办法还没有发文', on: '2026-05-18' },
    { item: 'effect', met: null },
  ],
  validFrom: from,
  validTo: null,
};

const slot = (organisation: string, window: string | null, more: Partial<RosterSlot> = {}): RosterSlot => ({
  id: `${organisation}-${window ?? 'call'}`, centre: 'centre', organisation, mode: 'resident', window, phone: null, validFrom: from, validTo: null, ...more,
});
const rotating = (organisation: string, window: string, rotation: Partial<Rotation>): RosterSlot =>
  slot(organisation, window, { mode: 'rotating', rotation: { anchor: '2026-06-15', every: 1, weeks: [0], days: [1], ...rotation } });
const onCall = (organisation: string, responseMinutes: number, phone: string): RosterSlot => slot(organisation, null, { mode: 'onCall', responseMinutes, phone });

export const soundSlots: readonly RosterSlot[] = [
  slot('police', 'w1'),
  rotating('tax', 'w2', { days: [1, 3] }),
  rotating('insurance', 'w2', { every: 2, days: [2, 4] }),
  rotating('civil', 'w2', { every: 2, weeks: [1], days: [2, 4] }),
  rotating('housing', 'w2', { days: [5, 6] }),
  slot('justice', 'w3'),
  slot('petitions', 'w4'),
  slot('justice', 'w5', { id: 'justice-w5' }),
  slot('court', 'w6'),
  slot('labour', 'w7'),
  rotating('women', 'w8', { days: [3] }),
  onCall('works', 30, '0791-8600 0010'),
  onCall('fire', 15, '0791-8600 0119'),
  onCall('power', 60, '0791-8600 0598'),
  onCall('gas', 45, '0791-8600 0577'),
];

/** Called an hour ago and there since, called lately, called too long ago. */
export const sampleCalls: readonly RosterCall[] = [
  { slot: 'works-call', at: '2026-06-17T09:40:00+08:00', arrivedAt: null },
  { slot: 'works-call', at: '2026-06-16T15:05:00+08:00', arrivedAt: '2026-06-16T15:47:00+08:00' },
  { slot: 'fire-call', at: '2026-06-17T08:10:00+08:00', arrivedAt: '2026-06-17T08:22:00+08:00' },
  { slot: 'power-call', at: '2026-06-17T08:30:00+08:00', arrivedAt: null },
];

const post = (kind: Post['kind'], id: string, label: Text, more: Partial<Post> = {}): Post => ({ id, kind, label, organisation: 'centre', grid: null, phone: null, filled: true, validFrom: from, validTo: null, ...more });

export const soundPosts: readonly Post[] = [
  post('director', 'director', text('主任', '主任', 'Director')),
  post('executiveDeputy', 'executive', text('常务副主任', '常務副主任', 'Executive deputy'), { phone: '0791-8600 1001' }),
  post('deputy', 'deputy-1', text('副主任（综治执法）', '副主任（綜治執法）', 'Deputy, law enforcement'), { group: 'enforcement', phone: '0791-8600 1002' }),
  post('deputy', 'deputy-2', text('副主任（便民服务）', '副主任（便民服務）', 'Deputy, public service'), { group: 'convenience' }),
  post('window', 'window-1', text('综合窗口岗', '綜合窗口崗', 'Reception window')),
];

/** Of each thing that can be wrong one. */
export const faultyCentre: Centre = {
  ...soundCentre,
  groups: soundCentre.groups.map((group) => (group.id === 'enforcement' ? group : { ...group, departments: [...group.departments.filter((id) => id !== 'tax'), 'court'] })),
  readiness: [{ item: 'sign', met: true }, { item: 'site', met: false, evidence: '大厅正在改造', on: '2026-06-01' }],
};
export const faultySlots: readonly RosterSlot[] = [
  ...soundSlots.filter(({ organisation }) => organisation !== 'gas'),
  slot('women', 'w1', { id: 'women-w1' }),
  slot('gas', null, { mode: 'onCall' }),
  slot('power', 'w99', { id: 'power-w99' }),
  rotating('fire', 'w3', { days: [7] }),
];
export const faultyPosts: readonly Post[] = soundPosts.filter(({ id }) => id !== 'deputy-2').map((one) => (one.id === 'executive' ? { ...one, filled: false } : one));

/** The smaller centre of a street. */
export const streetCentre: Centre = {
  ...soundCentre,
  id: 'streetCentre',
  level: 'township',
  address: text('公园街道苏圃路 12 号', '公園街道蘇圃路 12 號', '12 Supu Road, Gongyuan Street'),
  phone: '0791-8600 2345',
  zones: zonePreset('township'),
  groups: [],
  mergedFrom: [],
  readiness: [],
};

export interface CentreSample {
  person?: Person;
  centres?: readonly Centre[];
  slots?: readonly RosterSlot[];
  posts?: readonly Post[];
  behaviour?: (backend: Backend) => Backend;
  /** The moment that it is. */
  at?: string;
}

let made = 0;

/** A client over the registers of the sample's centres. */
export function centreClient({ person = 'applicant', centres = [soundCentre, streetCentre], slots = soundSlots, posts = soundPosts, behaviour = (backend) => backend, at = now }: CentreSample = {}): Promise<LinliClient> {
  const entries: Partial<Record<RegisterName, readonly unknown[]>> = { centres, roster: slots, posts };
  const clock = (): number => Date.parse(at);
  const backend = localBackend({
    caseTypes: [appeal],
    actor: people[person],
    name: `centre-${(made += 1)}`,
    organisations,
    divisions: divisionsBelow,
    registers: localRegisters({ load: async <Name extends RegisterName>(name: Name) => (entries[name] ?? []) as readonly RegisterEntries[Name][] }),
    clock,
    indexedDB: null,
  });
  return createClient({ backend: behaviour(backend), clock, logger: { warn: () => undefined } });
}

/** A story's loader. */
export function withCentre(sample?: CentreSample): () => Promise<{ client: LinliClient }> {
  return async () => ({ client: await centreClient(sample) });
}

const registered = (register: Backend['register']) => (backend: Backend): Backend =>
  new Proxy(backend, {
    get(target, name) {
      if (name === 'register') return register;
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });

/** Registers never answer. */
export const waitingForRegisters = registered(() => new Promise<never>(() => undefined));

/** Every look into a register fails with this code. */
export const failingRegisters = (code: ErrorCode) => registered(() => Promise.reject(new LinliError(code, `A story asked for ${code}`)));
