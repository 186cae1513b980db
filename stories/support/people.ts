import type { Actor, Division, Organisation } from '@linli/model';

/** The county of the sample. */
export const area = '360102';

/** Who can be looking at a story. Staff are posts of sample organisations, not persons. */
export const people = {
  applicant: { role: 'applicant', holds: [] },
  clerk: { role: 'clerk', organisation: 'centre', area },
  dispatcher: { role: 'dispatcher', organisation: 'centre', area },
  lead: { role: 'handler', organisation: 'works', area },
  assist: { role: 'handler', organisation: 'police', area },
  housing: { role: 'handler', organisation: 'housing', area },
  verifier: { role: 'verifier', organisation: 'centre', area },
  supervisor: { role: 'supervisor', organisation: 'committee', area },
  approver: { role: 'approver', organisation: 'works', area },
  power: { role: 'handler', organisation: 'power', area: '3601' },
} satisfies Record<string, Actor>;
export type Person = keyof typeof people;

export const organisations: Organisation[] = [
  { id: 'centre', name: { 'zh-Hans': '东湖区综治中心', 'zh-Hant': '東湖區綜治中心', en: 'Donghu District Centre' }, kind: 'centre', area },
  { id: 'committee', name: { 'zh-Hans': '中共东湖区委政法委员会', 'zh-Hant': '中共東湖區委政法委員會', en: 'Donghu Political and Legal Affairs Committee' }, kind: 'department', area },
  { id: 'works', name: { 'zh-Hans': '东湖区城市管理局', 'zh-Hant': '東湖區城市管理局', en: 'Donghu Urban Management Bureau' }, kind: 'department', area },
  { id: 'police', name: { 'zh-Hans': '公园派出所', 'zh-Hant': '公園派出所', en: 'Gongyuan Police Station' }, kind: 'department', area },
  { id: 'housing', name: { 'zh-Hans': '东湖区住房和城乡建设局', 'zh-Hant': '東湖區住房和城鄉建設局', en: 'Donghu Housing and Construction Bureau' }, kind: 'department', area },
  { id: 'street', name: { 'zh-Hans': '公园街道办事处', 'zh-Hant': '公園街道辦事處', en: 'Gongyuan Street Office' }, kind: 'township', area: '360102001' },
  { id: 'power', name: { 'zh-Hans': '市供电公司', 'zh-Hant': '市供電公司', en: 'City Power Company' }, kind: 'utility', area: '3601' },
];

const divisions: Record<string, Division[]> = {
  '': [{ code: '36', name: '江西省' }],
  '36': [{ code: '3601', name: '南昌市' }],
  '3601': [{ code: area, name: '东湖区' }, { code: '360103', name: '西湖区' }],
  [area]: [{ code: '360102001', name: '公园街道' }, { code: '360102002', name: '滕王阁街道' }, { code: '360102003', name: '扬农管理处（墩子塘街道）' }],
  '360102001': [{ code: '360102001001', name: '东门社区' }, { code: '360102001002', name: '荷花池社区' }],
  '360102002': [{ code: '360102002001', name: '子固路社区' }],
};

export async function divisionsBelow(parent: string | null): Promise<Division[]> {
  return divisions[parent ?? ''] ?? [];
}
