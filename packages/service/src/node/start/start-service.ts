import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { caseTypes, type Actor } from '@linli/model';
import { developmentIssuer, type DevelopmentIssuer } from '../../http/auth/development-issuer.js';
import type { Auth } from '../../http/auth/auth.js';
import { createService } from '../../http/create-service.js';
import type { ServiceLogger, ServiceOptions } from '../../http/options.js';
import { within } from '../../http/within.js';
import { migrate } from '../../sql/migrate.js';
import { openStores } from '../../sql/open-stores.js';
import type { Stores } from '../../sql/stores.js';
import { folderBlobs, type FolderBlobs } from '../blobs/folder-blobs.js';
import { serve, type ServeOptions } from '../http/serve.js';
import { createMetrics, type Metrics } from '../observe/metrics.js';
import { observedStores, over } from '../observe/observed-stores.js';
import { seedCases } from '../seed-cases.js';
import type { Definitions } from './definitions.js';
import { Front } from './front.js';
import { openDatabase, type OpenDatabase } from './open-database.js';
import { pruneDaily } from './prune-daily.js';

/** Seconds that the database and the files have to be let go in. */
const toLetGo = 5;

export interface StartOptions
  extends Pick<ServeOptions, 'port' | 'host' | 'trustProxy' | 'timeouts'>, Pick<ServiceOptions, 'policy' | 'limits' | 'rateLimiter' | 'origins' | 'retention' | 'open311'> {
  definitions: Definitions;
  /** Of files, and of PGlite where no `databaseUrl` is given. */
  data: string;
  /** `postgres://…`. Without one: PGlite, which is not for production. */
  databaseUrl?: string | undefined;
  /** Connections to PostgreSQL. Default: 10. */
  connections?: number | undefined;
  /** Whom to believe. Without it, and without actors for development, everybody is the public. */
  auth?: Auth | undefined;
  /** NOT FOR PRODUCTION: whom anybody may be who asks for a token, by name. */
  developmentActors?: Readonly<Record<string, Actor>> | ((name: string) => Actor | undefined) | undefined;
  /** Answers what the service does not: the pages of a demonstration. */
  fallback?: ((request: Request) => Response | Promise<Response>) | undefined;
  logger?: ServiceLogger | undefined;
  /** Told how many prepared records have been looked at, after each batch. */
  onSeedProgress?: ((done: number) => void) | undefined;
  /** Milliseconds since 1970. Default: the clock of this machine. */
  clock?: (() => number) | undefined;
}

export interface StartedService {
  /** Without a slash at the end. */
  url: string;
  stores: Stores;
  /** Of development only: a token of one of its actors. */
  token: ((actor: string) => Promise<string>) | undefined;
  /** Rejects when the database can no longer be used: close, and start anew. */
  lost: Promise<never>;
  /**
   * Says that it is not ready, takes nothing new, ends streams and waits, lets what is under way end, and closes the database.
   * @returns whether nothing had to be cut off
   */
  close(options?: CloseOptions): Promise<boolean>;
}

export interface CloseOptions {
  /** Seconds in which it still takes requests, so that a balancer can see that it is not ready. Default: 0. */
  linger?: number | undefined;
  /** Seconds after which what has not ended is cut off. Default: 20. */
  drain?: number | undefined;
}

/**
 * Runs the service: opens and migrates the database, loads what was prepared, listens. While it starts `/healthz` answers already and `/readyz` says not yet.
 * @throws PortInUseError, FolderInUseError, DatabaseMissingError
 */
export async function startService(options: StartOptions): Promise<StartedService> {
  const { port, host, trustProxy, timeouts, fallback, clock = Date.now } = options;
  const front = new Front(fallback);
  const server = await serve({ port, host, trustProxy, timeouts, service: (request, info) => front.answer(request, info) });
  const closing: (() => Promise<unknown>)[] = [];
  const closeAll = async () => {
    for (const close of closing.splice(0).reverse()) await close();
  };
  try {
    const database = await openDatabase({ ...options, folder: options.data });
    closing.push(() => database.sql.close());
    const metrics = createMetrics(database.poolUse);
    const stores = await prepared(database, metrics, options, clock);
    const blobs = await folderBlobs(join(options.data, 'files'), { clock });
    closing.push(() => blobs.close());
    const issuer = options.developmentActors && (await developmentIssuer({ actors: options.developmentActors, issuer: `${server.url}/development`, clock }));
    const service = createService(serviceOptions({ options, stores, metrics, blobs, issuer, clock }));
    closing.push(pruneDaily(stores, { ...options, clock }));
    front.open(service);
    return {
      url: server.url,
      stores,
      token: issuer && ((actor) => issuer.token(actor)),
      lost: database.lost,
      async close({ linger = 0, drain = 20 } = {}) {
        front.stop();
        if (linger > 0) await setTimeout(linger * 1000);
        const ended = server.close(drain * 1000);
        await service.close({ drain });
        const isWhole = await ended;
        // A database that does not answer any more does not keep the process from ending.
        return (await within(toLetGo, closeAll())) && isWhole;
      },
    };
  } catch (error) {
    await server.close(0);
    await closeAll();
    throw error;
  }
}

async function prepared(database: OpenDatabase, metrics: Metrics, { definitions, onSeedProgress }: StartOptions, clock: () => number): Promise<Stores> {
  const { regions, seed } = definitions;
  await migrate(database.sql);
  const stores = observedStores(await openStores(database.sql, { regions, clock }), metrics);
  if (seed) await seedCases(stores, { ...seed, progress: onSeedProgress });
  return stores;
}

interface Parts {
  options: StartOptions;
  stores: Stores;
  metrics: Metrics;
  blobs: FolderBlobs;
  issuer: DevelopmentIssuer | undefined;
  clock: () => number;
}

function serviceOptions({ options, stores, metrics, blobs, issuer, clock }: Parts): ServiceOptions {
  const { definitions, auth, policy, limits, rateLimiter, origins, retention, open311, logger } = options;
  return {
    policy, limits, rateLimiter, origins, retention, open311, logger, metrics, blobs, clock,
    // What is under way when the service closes still needs them.
    stores: over(stores, { close: async () => undefined }),
    auth: auth ?? issuer?.auth ?? publicOnly,
    developmentIssuer: issuer,
    definitions: { ...definitions, caseTypes: definitions.caseTypes ?? caseTypes, divisions: definitions.divisions ?? (async () => []) },
  };
}

const publicOnly: Auth = { authenticate: async () => null };

