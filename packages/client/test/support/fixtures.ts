import { createClient, localBackend, type LinliClient, type LocalBackendOptions } from '@linli/client';
import { appeal, text, type Actor, type FormValues, type Organisation, type StaffRole } from '@linli/model';

export const region = '350102';
export const area = '350102001001';
export const roads = 'roads';
export const start = Date.parse('2026-03-02T01:00:00Z');

export const organisations: Organisation[] = [
  { id: 'centre', name: text('鼓楼区综治中心', '鼓樓區綜治中心', 'Gulou Centre'), kind: 'centre', area: '35' },
  { id: roads, name: text('道路处', '道路處', 'Roads'), kind: 'department', area: '350102', parent: 'centre' },
  { id: 'water', name: text('供水公司', '供水公司', 'Waterworks'), kind: 'utility', area: '350102', parent: 'centre' },
  { id: 'elsewhere', name: text('天河区综治中心', '天河區綜治中心', 'Tianhe Centre'), kind: 'centre', area: '44' },
];

let count = 0;

/** A database name that no other test has. */
export function freshName(): string {
  return `linli-test-${Date.now()}-${count++}`;
}

export const applicant: Actor = { role: 'applicant', holds: [] };

/** A post at the centre, or at the roads department; of another area, one that has been given nothing here. */
export function staff(role: StaffRole, within = '35', organisation = postOf(role, within)): Actor {
  return { role, organisation, area: within };
}

function postOf(role: StaffRole, within: string): string {
  if (role === 'handler' || role === 'approver') return roads;
  return within === '35' ? 'centre' : 'elsewhere';
}

/** A whole intake form; every test that says nothing else files this. */
export const matter: FormValues = {
  kind: 'help',
  category: 'other',
  subject: '小区门口路灯不亮',
  detail: '小区东门的路灯坏了半个月，晚上出行很不方便，请尽快维修。',
  place: { division: area, text: '东门' },
  danger: 'no',
  contactable: 'yes',
  name: '欧阳小明',
  phone: '13912345678',
  confidential: 'no',
  consent: true,
};

/** A clock that moves on by a second whenever it is read, so that no two times are equal. */
export function ticking(from = start): () => number {
  let now = from;
  return () => (now += 1000);
}

type Given = Partial<LocalBackendOptions> & { name: string };

export function clientFor(actor: Actor, options: Given): Promise<LinliClient> {
  const clock = options.clock ?? ticking();
  const backend = localBackend({ caseTypes: [appeal], organisations, actor, clock, ...options });
  return createClient({ backend, clock, logger: { warn: () => undefined } });
}

/** Files the matter and waits for its verdict. */
export async function file(client: LinliClient, values: FormValues = {}) {
  const handle = client.commands.register('appeal', { ...matter, ...values });
  const verdict = await handle.settled;
  if (verdict.status !== 'applied' || !verdict.receipt) throw new Error(`Not filed: ${JSON.stringify(verdict)}`);
  return { ref: verdict.ref, receipt: verdict.receipt, handle };
}

/** The next value of a live query. */
export async function next<T>(iterator: AsyncIterator<T>): Promise<T> {
  const result = await iterator.next();
  if (result.done) throw new Error('The live query has ended');
  return result.value;
}

/** The first value of a live query for which `wanted` holds. */
export async function until<T>(iterator: AsyncIterator<T>, wanted: (value: T) => boolean): Promise<T> {
  for (;;) {
    const value = await next(iterator);
    if (wanted(value)) return value;
  }
}

/** What a promise rejects with. */
export async function failure(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error('It did not fail');
}
