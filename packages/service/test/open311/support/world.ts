import { createHash } from 'node:crypto';
import { Keeper, appeal, caseTypes, chinaCalendar, text, type Actor, type Case, type CaseStore, type Division, type DivisionCode, type Instant, type Organisation } from '@linli/model';
import { open311Routes, openStores, type Open311Options, type Sql, type Stores } from '@linli/service';

/** Two counties that are served, and one beside them that another service serves from the same database. */
export const served = ['350102', '350103'] as const;
export const foreign = '350104';
export const now: Instant = '2026-06-15T01:00:00.000Z';

export const organisations: Organisation[] = [
  { id: 'centre', name: text('福州市综治中心', '福州市綜治中心', 'Fuzhou Centre'), kind: 'centre', area: '3501' },
  { id: 'roads', name: text('道路处', '道路處', 'Roads'), kind: 'department', area: '350102', parent: 'centre' },
];

const divisionTable: Division[] = [
  { code: '350102', name: '鼓楼区' },
  { code: '350102001', name: '鼓东街道' },
  { code: '350102001001', name: '庆城社区' },
];

export async function divisions(parent: DivisionCode | null): Promise<Division[]> {
  if (parent === null) return divisionTable.filter(({ code }) => code.length === 6);
  return divisionTable.filter(({ code }) => code !== parent && code.startsWith(parent) && code.length === parent.length + 3);
}

export interface World {
  stores: Stores;
  keeper: Keeper;
  /** The stores of all regions, as if they were those that are served: what a slip in what is handed to the face would be. */
  all: Pick<Stores, 'regions' | 'cases'>;
  /** Puts cases there, as a migration from another system would. */
  plant(items: readonly Case[]): Promise<void>;
  store(actor?: Actor): CaseStore;
  face(options?: Partial<Open311Options>): Face;
}

export type Face = (path: string, init?: RequestInit) => Promise<Response>;

const applicant: Actor = { role: 'applicant', holds: [] };

/** The face over a database. @param regions those that are kept; the face serves {@link served} */
export async function openWorld(sql: Sql, regions: readonly string[] = [...served, foreign]): Promise<World> {
  const all = await openStores(sql, { regions, clock: () => Date.parse(now) });
  const stores = await openStores(sql, { regions: served, clock: () => Date.parse(now) });
  const keeper = new Keeper({ caseTypes, organisations, calendar: chinaCalendar });
  let planted = 0;
  // Not two of the same length alike, and the same in every run.
  let drawn = 0;
  const random = (bytes: number) => Uint8Array.from(createHash('sha256').update(String((drawn += 1))).digest().subarray(0, bytes));
  return {
    stores, keeper,
    all: { regions: served, cases: (requester) => all.cases(requester) },
    async plant(items) {
      const seed = `test-${(planted += 1)}`;
      const records = items.map((item) => ({ case: item, events: [], receipt: { code: item.receipt, digest: '0'.repeat(64), ref: item.ref } }));
      await all.cases({ subject: null, actor: applicant }).addSeed({ seed, count: 0, complete: false }, records, { seed, count: records.length, complete: true });
    },
    store: (actor = applicant) => stores.cases({ subject: null, actor }),
    face(options = {}) {
      const app = open311Routes({ keeper, stores, definitions: { caseTypes, organisations, divisions }, now: () => now, random, ...options });
      return async (path, init) => app.request(`http://service.test${path}`, init);
    },
  };
}

/** A case of a street lamp, as it was filed. */
export const lamp: Case = {
  ref: { region: '350102', id: '019b0a00-0000-7000-8000-000000000001' },
  type: { id: appeal.id, version: appeal.version },
  version: 1, receipt: 'SQ-20260610-00000008', channel: 'web', title: '路灯不亮', category: 'facilities.lighting',
  place: { division: '350102001001', text: '东门外', point: { crs: 'WGS84', lon: 119.306543, lat: 26.083219 } },
  area: '350102001001', grid: null, applicant: null, content: {}, status: 'registered', outcome: null, confirmation: null, receiver: 'centre', lead: null, parts: [], calls: [],
  designated: false, returns: 0, handOvers: 0, reworks: 0, request: null, rating: null, supervision: null, stars: null, checks: [], accused: [], barred: [], recused: [],
  parent: null, mergedInto: null, project: null, clocks: [], createdAt: '2026-06-10T01:00:00.000Z', updatedAt: '2026-06-10T01:00:00.000Z',
};

/** What was answered, with its status, as JSON. */
export async function answered<T = unknown>(answering: Promise<Response>): Promise<{ status: number; body: T }> {
  const response = await answering;
  return { status: response.status, body: (await response.json()) as T };
}
