import { httpBackend, type Backend } from '@linli/client';
import type { Capability, ConformanceSetup, World } from '@linli/client/conformance';
import { keptProceedings, keptRegisters, type Actor, type Division } from '@linli/model';
import { createService, memoryBlobs, openStores, type Auth, type Service, type Sql } from '@linli/service';

/** What the service has beside what every back end must have. */
export const capabilities: readonly Capability[] = ['clock', 'held', 'shared', 'batches', 'registers', 'proceedings', 'feed', 'numbers'];

/** How requests come to a service. */
export interface Line {
  baseUrl: string;
  fetch?: (request: Request) => Promise<Response>;
  close(): Promise<void>;
}

/** A new service over a database that is emptied for it, with clients over HTTP. */
export async function serviceWorld(sql: Sql, setup: ConformanceSetup, connect: (service: Service) => Promise<Line>): Promise<World> {
  await empty(sql);
  const backends: Backend[] = [];
  let time = Date.parse(setup.now);
  const clock = () => (time += 1000);
  // Its database outlives this world.
  const stores = await openStores({ ...bound(sql), close: async () => undefined }, { regions: setup.regions, clock, lookEvery: 50 });
  const service = createService({ stores, auth, clock, blobs: memoryBlobs(), limits: { json: 1_000_000, streams: 100, rates: {} }, definitions: definitionsOf(setup) });
  const line = await connect(service);
  let made = 0;
  return {
    as(actor, person = `person-${made++}`) {
      const isPublic = actor.role === 'applicant' && actor.holds.length === 0;
      const backend = httpBackend({ ...line, ...(!isPublic && { getToken: () => tokenOf(actor, person) }), chunkBytes: 256 * 1024 });
      backends.push(backend);
      return backend;
    },
    advance: (ms) => void (time += ms),
    async close() {
      await Promise.all(backends.map((backend) => backend.close()));
      await line.close();
      await service.close();
    },
  };
}

/** Requests are answered in this process, as a service worker or a worker of an edge would. */
export async function inProcess(service: Service): Promise<Line> {
  return { baseUrl: 'http://service.test', fetch: (request) => service(request), close: async () => undefined };
}

function definitionsOf({ caseTypes, organisations, divisions, calendar, load, proceedings }: ConformanceSetup) {
  return {
    caseTypes, organisations, calendar,
    divisions: async (parent: string | null) => divisions.filter((division) => parentOf(division) === parent),
    registers: keptRegisters({ load }),
    proceedings: keptProceedings({ kinds: proceedings }),
  };
}

const lengths = [2, 4, 6, 9, 12];

function parentOf({ code }: Division): string | null {
  const length = lengths[lengths.indexOf(code.length) - 1];
  return length === undefined ? null : code.slice(0, length);
}

/** Takes whom a token names at their word: who may sign tokens is tested elsewhere. */
const auth: Auth = {
  async authenticate(request) {
    const token = /^Bearer (.+)$/.exec(request.headers.get('authorization') ?? '')?.[1];
    return token === undefined ? null : (JSON.parse(Buffer.from(token, 'base64url').toString()) as { subject: string; actor: Actor });
  },
};

function tokenOf(actor: Actor, subject: string): string {
  return Buffer.from(JSON.stringify({ subject, actor })).toString('base64url');
}

/** Adapters are classes or plain objects: their methods stay theirs. */
function bound(sql: Sql): Sql {
  return {
    tx: (region, work, options) => sql.tx(region, work, options),
    owner: (work, options) => sql.owner(work, options),
    ...(sql.listen && { listen: (onChange: (region: string) => void) => sql.listen?.(onChange) ?? Promise.resolve(async () => undefined) }),
    close: () => sql.close(),
  };
}

/** A database as it is after its migration, on every shard. */
async function empty(sql: Sql): Promise<void> {
  await sql.owner(async (run) => {
    const tables = await run(`select tablename as name from pg_tables where schemaname = 'public' and tablename <> 'linli_migrations'`);
    const statement = `truncate ${tables.map(({ name }) => String(name)).join(', ')}`;
    // What the world before was still reading when it ended may hold a table for a moment.
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await run(statement);
      } catch (error) {
        if ((error as { code?: string }).code !== deadlock || attempt === 5) throw error;
      }
    }
  });
}

const deadlock = '40P01';
