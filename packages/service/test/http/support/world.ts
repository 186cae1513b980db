import assert from 'node:assert/strict';
import { after } from 'node:test';
import { appeal, keptRegisters, petition, type Actor, type Case, type CaseRef, type Command, type Proceedings, type Receipt, type Verdict } from '@linli/model';
import { ProblemSchema, routes, type Route } from '@linli/model/contract';
import { createService, developmentIssuer, memoryBlobs, openStores, type Blobs, type RequestNote, type Service, type ServiceOptions, type Sql, type Stores } from '@linli/service';
import { kinds, type DatabaseKind } from '../../support/databases.js';
import { counties, doing, filing, organisations, staff, start } from '../../sql/support/desk.js';

export { counties, county, doing, filing, newId, newReceipt } from '../../sql/support/desk.js';

/** Who asks in tests, by name. */
export const actors = {
  clerk: staff('clerk', 'centre', '35'),
  dispatcher: staff('dispatcher', 'centre', '35'),
  verifier: staff('verifier', 'centre', '35'),
  supervisor: staff('supervisor', 'centre', '35'),
  /** The handler of what is dispatched in these tests. */
  roads: staff('handler', 'roads', '350102'),
  water: staff('handler', 'water', '350102'),
  waterHead: staff('approver', 'water', '350102'),
  gridWorker: staff('gridWorker', 'water', '350102'),
  /** A post that oversees the county, of an organisation that is accused in some tests. */
  bureau: staff('clerk', 'bureau', '350102'),
  /** Of another county of the same province, and of another province. */
  neighbour: staff('clerk', 'neighbour', '350181'),
  foreigner: staff('supervisor', 'foreign', '44'),
  citizen: { role: 'applicant', holds: [] },
} as const satisfies Record<string, Actor>;
export type ActorName = keyof typeof actors;

export interface Sent {
  as?: ActorName | undefined;
  token?: string;
  body?: unknown;
  bytes?: Uint8Array | string;
  headers?: Record<string, string>;
  address?: string;
  signal?: AbortSignal;
}

/** JSON of which a test knows what is in it. */
export type Loose = ReturnType<typeof JSON.parse>;

export interface Answer {
  status: number;
  headers: Headers;
  /** Whatever a test looks for in it. */
  body: Loose;
  text: string;
}

export interface World {
  service: Service;
  stores: Stores;
  sql: Sql;
  blobs: Blobs;
  notes: RequestNote[];
  logged: { level: string; note: object; message: string }[];
  /** Moves the clock on. */
  pass(milliseconds: number): void;
  token(name: ActorName): Promise<string>;
  respond(method: string, path: string, sent?: Sent): Promise<Response>;
  /** Asks, and holds the answer to the contract. */
  ask(method: string, path: string, sent?: Sent): Promise<Answer>;
  submit(command: Command, sent?: Sent & { receipts?: Receipt[] }): Promise<Answer>;
  /** Files a matter as one of the public. */
  file(region?: string, command?: Partial<Command>, values?: Record<string, unknown>): Promise<{ ref: CaseRef; receipt: Receipt; command: Command }>;
  /** Carries a matter on until the roads department has it. */
  dispatch(ref: CaseRef): Promise<void>;
  audited(): Promise<Record<string, unknown>[]>;
}

/** High enough never to be met by tests that do not look for it. */
const rates = Object.fromEntries([...Object.keys(routes), 'open311', 'other'].map((name) => [name, { burst: 100_000, perMinute: 100_000 }]));

const services: Service[] = [];

after(async () => {
  for (const service of services) await service.close();
});

/** A service over a fresh database of that kind, ended with the test file. */
export async function openWorld(options: Partial<ServiceOptions> & { kind?: DatabaseKind; over?: (stores: Stores) => Partial<Stores>; proceedings?: Proceedings } = {}): Promise<World> {
  const { kind = kinds[0] as DatabaseKind, over, proceedings, ...more } = options;
  const { sql } = await kind.open();
  let now = start;
  const clock = () => now;
  const opened = await openStores(sql, { regions: counties, clock, lookEvery: 50 });
  const stores: Stores = { ...opened, ...over?.(opened) };
  const issuer = await developmentIssuer({ actors, issuer: 'http://service.test/development', clock, lifetime: 7200 });
  const blobs = memoryBlobs();
  const notes: RequestNote[] = [];
  const logged: World['logged'] = [];
  const log = (level: string) => (note: object, message: string) => logged.push({ level, note, message });
  const service = createService({
    stores, clock, blobs,
    auth: issuer.auth,
    developmentIssuer: issuer,
    definitions: {
      caseTypes: [appeal, petition],
      organisations: [
        ...organisations,
        { id: 'bureau', name: { 'zh-Hans': '城管局' }, kind: 'department', area: '350102' },
        { id: 'neighbour', name: { 'zh-Hans': '邻县中心' }, kind: 'centre', area: '350181' },
        { id: 'foreign', name: { 'zh-Hans': '外省中心' }, kind: 'centre', area: '44' },
      ],
      divisions: async (parent) => (parent === null ? [{ code: '350102', name: '鼓楼区' }] : []),
      registers: keptRegisters({ load: async () => [] }),
      proceedings,
    },
    logger: { info: log('info'), warn: log('warn'), error: log('error') },
    metrics: { observe: (note) => notes.push(note) },
    ...more,
    limits: { rates, ...more.limits },
  });
  services.push(service);
  const tokens = new Map<ActorName, Promise<string>>();
  const token = (name: ActorName) => {
    const known = tokens.get(name) ?? issuer.token(name);
    tokens.set(name, known);
    return known;
  };

  const respond = async (method: string, path: string, sent: Sent = {}) => {
    const bearer = sent.token ?? (sent.as && (await token(sent.as)));
    const body = sent.body === undefined ? sent.bytes : JSON.stringify(sent.body);
    const headers = { ...(sent.body !== undefined && { 'content-type': 'application/json' }), ...(bearer !== undefined && { authorization: `Bearer ${bearer}` }), ...sent.headers };
    const request = new Request(`http://service.test${path}`, { method, headers, ...(body !== undefined && { body: body as BodyInit }), ...(sent.signal && { signal: sent.signal }) });
    return service(request, { address: sent.address ?? '203.0.113.1' });
  };

  const ask = async (method: string, path: string, sent?: Sent): Promise<Answer> => {
    const response = await respond(method, path, sent);
    const text = await response.text();
    const type = response.headers.get('content-type') ?? '';
    const answer = { status: response.status, headers: response.headers, text, body: /json$/.test(type) && text !== '' ? JSON.parse(text) : undefined };
    holdToContract(method, path, answer);
    return answer;
  };

  const submit: World['submit'] = ({ ...command }, { receipts, ...sent } = {}) =>
    ask('POST', '/v1/commands', { body: { command, receipts }, ...sent, headers: { 'idempotency-key': `${command.target.region}.${command.id}`, ...sent.headers } });

  const world: World = {
    service, stores, sql, blobs, notes, logged, token, respond, ask, submit,
    pass: (milliseconds) => void (now += milliseconds),
    async file(region = counties[0], more = {}, values = {}) {
      now += 1000;
      const command = filing(region, more, values as never);
      const { body } = await submit(command);
      const verdict = body as Extract<Verdict, { status: 'applied' }>;
      assert.equal(verdict.status, 'applied', JSON.stringify(body));
      return { ref: verdict.ref, receipt: command.receipt as Receipt, command };
    },
    async dispatch(ref) {
      for (const [action, as, args] of [['triage', 'clerk', {}], ['accept', 'clerk', {}], ['dispatch', 'dispatcher', { lead: 'roads' }]] as const) {
        now += 1000;
        const { status, text } = await submit(doing(action, ref, args), { as });
        assert.equal(status, 201, text);
      }
    },
    async audited() {
      const found = await sql.owner((run) => run('select * from audit order by at, id'));
      return found.flat();
    },
  };
  return world;
}

/** That every answer is one that the table of routes names, of the shape that it names. */
function holdToContract(method: string, path: string, { status, headers, body, text }: Answer): void {
  const [pathname = ''] = path.split('?');
  const route = (Object.values(routes) as Route[]).find((each) => each.method === (method === 'HEAD' ? 'GET' : method) && new RegExp(`^${each.path.replace(/\{\w+\}/g, '[^/]+')}$`).test(pathname));
  const where = `${method} ${path} → ${status} ${text.slice(0, 400)}`;
  if (status >= 400) {
    assert.equal(headers.get('content-type'), 'application/problem+json', where);
    const problem = ProblemSchema.safeParse(body);
    assert.ok(problem.success, where);
    assert.equal(body.status, status, where);
    return;
  }
  if (!route) return;
  const response = route.responses[status];
  assert.ok(response, `the table does not name this answer: ${where}`);
  if (!response.schema || method === 'HEAD' || (response.contentType ?? 'application/json') !== 'application/json') return;
  const parsed = response.schema.safeParse(body);
  assert.ok(parsed.success, `${where}\n${JSON.stringify(parsed.error?.issues.slice(0, 3))}`);
}

export function pathOf({ region, id }: CaseRef, rest = ''): string {
  return `/v1/cases/${region}/${id}${rest}`;
}

export function idsOf(items: readonly Case[]): string[] {
  return items.map(({ ref }) => ref.id);
}
