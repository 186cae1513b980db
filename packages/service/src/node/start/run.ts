import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { LinliError } from '@linli/model';
import { jwtAuth } from '../../http/auth/jwt-auth.js';
import type { Auth } from '../../http/auth/auth.js';
import { migrate } from '../../sql/migrate.js';
import { renewFeeds } from '../../sql/prepare-region.js';
import { Regions } from '../../sql/regions.js';
import type { Sql } from '../../sql/sql.js';
import { createLog, type Logger } from '../observe/log.js';
import { pgliteBanner } from '../pglite/banner.js';
import { developmentActors } from './development-actors.js';
import { exitFor, exits, type Exit } from './exit.js';
import { readFlags, type Flags } from './flags.js';
import { help } from './help.js';
import { loadDefinitions } from './load-definitions.js';
import { openDatabase } from './open-database.js';
import { findKeys } from './openid.js';
import { startService, type StartedService } from './start-service.js';

/** The surroundings of the command: the process, or a test's. */
export interface Console {
  args: readonly string[];
  environment: Readonly<Record<string, string | undefined>>;
  print(text: string): void;
  warn(text: string): void;
  /** Resolves when it is to stop, with what asked for it. */
  stopped: Promise<string>;
}

/** `linli-service`: runs until it is stopped. Resolves to what the process is to end with. */
export async function run(console: Console): Promise<Exit> {
  try {
    const flags = readFlags(console.args, console.environment);
    if (flags === 'help') return told(console, help);
    if (flags === 'version') return told(console, `${await version()}\n`);
    if (flags.databaseUrl === undefined) console.warn(pgliteBanner(resolve(flags.data)));
    if (flags.migrateOnly) return await migrateOnly(flags, console);
    return flags.restored ? await renewAfterRestore(flags, console) : await serveUntilStopped(flags, console);
  } catch (error) {
    const exit = exitFor(error);
    if (!exit) throw error;
    console.warn(`linli-service: ${exit.says}\n`);
    return exit.code;
  }
}

function told(console: Console, text: string): Exit {
  console.print(text);
  return exits.stopped;
}

function migrateOnly(flags: Flags, console: Console): Promise<Exit> {
  return withDatabase(flags, async (_, applied) => told(console, applied === 0 ? 'The database was at this release already\n' : `Migrations that were applied: ${applied}\n`));
}

async function renewAfterRestore(flags: Flags, console: Console): Promise<Exit> {
  const { all } = new Regions((await loadDefinitions(flags.definitions)).regions);
  return withDatabase(flags, async (sql) => {
    await renewFeeds(sql, all);
    return told(console, `Feeds that begin anew: ${all.length}\n`);
  });
}

async function withDatabase(flags: Flags, work: (sql: Sql, applied: number) => Promise<Exit>): Promise<Exit> {
  const { sql } = await openDatabase({ databaseUrl: flags.databaseUrl, folder: flags.data, connections: 1 });
  try {
    return await work(sql, await migrate(sql));
  } finally {
    await sql.close();
  }
}

async function serveUntilStopped(flags: Flags, console: Console): Promise<Exit> {
  const definitions = await loadDefinitions(flags.definitions);
  const log = createLog(flags.logLevel);
  const actors = flags.devIssuer ? (definitions.actors ?? developmentActors(definitions.organisations, definitions.regions)) : undefined;
  const service = await startService({ ...flags, definitions, logger: log, auth: await authFor(flags), developmentActors: actors });
  if (!flags.oidc && !actors) console.warn('linli-service: neither --issuer nor --dev-issuer: nobody of staff can sign in\n');
  if (actors) console.warn(`linli-service: development issuer: anyone can be ${Object.keys(actors).join(', ')}\n`);
  log.info({ url: service.url, database: flags.databaseUrl === undefined ? 'pglite' : 'postgresql', regions: definitions.regions.length }, 'ready');
  const why = await Promise.race([console.stopped, service.lost.catch((error: unknown) => ({ error }))]);
  return typeof why === 'string' ? stop(service, flags, log, why) : giveUp(service, log, why.error);
}

async function stop(service: StartedService, flags: Flags, log: Logger, why: string): Promise<Exit> {
  log.info({ why }, 'stopping');
  const isWhole = await service.close(flags);
  log[isWhole ? 'info' : 'warn']({}, isWhole ? 'stopped' : 'stopped; some requests did not end in time and were cut off');
  return exits.stopped;
}

async function giveUp(service: StartedService, log: Logger, error: unknown): Promise<Exit> {
  log.error({ error }, 'the database is lost');
  await service.close({ drain: 0 }).catch((cause: unknown) => log.warn({ error: cause }, 'the database could not be closed'));
  return exits.failed;
}

async function authFor({ oidc }: Flags): Promise<Auth | undefined> {
  if (!oidc) return undefined;
  const { issuer, audience, jwks } = oidc;
  return jwtAuth({ issuer, audience, jwksUrl: jwks ?? (await findKeys(issuer)), clock: Date.now });
}

async function version(): Promise<string> {
  const { version: told } = JSON.parse(await readFile(new URL('../../../package.json', import.meta.url), 'utf8')) as { version?: string };
  if (told === undefined) throw new LinliError('internal', 'The package says no version');
  return told;
}
