import { parseArgs } from 'node:util';
import { UsageError } from './usage-error.js';

/** What the command line and the environment ask for. */
export interface Flags {
  port: number;
  host: string;
  /** Of PGlite and of files. */
  data: string;
  databaseUrl: string | undefined;
  definitions: string | undefined;
  oidc: { issuer: string; audience: string; jwks: string | undefined } | undefined;
  devIssuer: boolean;
  migrateOnly: boolean;
  restored: boolean;
  trustProxy: number;
  logLevel: LogLevel;
  /** Seconds that it goes on taking requests when it is told to stop, while it says that it is not ready. */
  linger: number;
  /** Seconds that requests have to end when it stops. */
  drain: number;
  /** Connections to PostgreSQL. */
  connections: number;
  /** Origins whose pages may ask. */
  origins: readonly string[];
}

export const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

const strings = ['port', 'host', 'data', 'definitions', 'issuer', 'audience', 'jwks', 'trust-proxy', 'log-level', 'linger', 'drain', 'connections', 'origins'] as const;
const switches = ['dev-issuer', 'force-dev-issuer', 'migrate-only', 'restored', 'help', 'version'] as const;
type Name = (typeof strings)[number];

/** @throws UsageError */
export function readFlags(args: readonly string[], environment: Readonly<Record<string, string | undefined>>): Flags | 'help' | 'version' {
  const values = parsed(args);
  if (values.help) return 'help';
  if (values.version) return 'version';
  const told = (name: Name): string | undefined => {
    const flag = values[name];
    return typeof flag === 'string' ? flag : environment[variableOf(name)] || undefined;
  };
  const databaseUrl = databaseUrlIn(environment);
  const isForced = values['force-dev-issuer'] === true;
  const devIssuer = values['dev-issuer'] === true || isForced || isOn(environment['LINLI_DEV_ISSUER']);
  if (devIssuer && !isForced) throwIfServing(environment, databaseUrl);
  const oidc = oidcOf(told);
  if (devIssuer && oidc) throw new UsageError('--dev-issuer lets anyone sign in as anyone: leave it out beside --issuer');
  return {
    port: numberIn('port', told('port') ?? environment['PORT'], { usual: 8080, most: 65_535 }),
    host: told('host') ?? '127.0.0.1',
    data: told('data') ?? './linli-data',
    databaseUrl,
    definitions: told('definitions'),
    oidc,
    devIssuer,
    migrateOnly: values['migrate-only'] === true,
    restored: values['restored'] === true,
    trustProxy: numberIn('trust-proxy', told('trust-proxy'), { usual: 0, most: 10 }),
    logLevel: levelIn(told('log-level')),
    linger: numberIn('linger', told('linger'), { usual: 0, most: 600 }),
    drain: numberIn('drain', told('drain'), { usual: 20, most: 3600 }),
    // One of them listens for changes.
    connections: numberIn('connections', told('connections'), { usual: 10, least: 2, most: 1000 }),
    origins: originsIn(told('origins')),
  };
}

/** The variable that stands for a flag: `LINLI_TRUST_PROXY`. */
function variableOf(name: Name): string {
  return `LINLI_${name.toUpperCase().replaceAll('-', '_')}`;
}

function parsed(args: readonly string[]): Partial<Record<string, string | boolean>> {
  const options = Object.fromEntries([...strings.map((name) => [name, { type: 'string' }] as const), ...switches.map((name) => [name, { type: 'boolean' }] as const)]);
  try {
    return parseArgs({ args: [...args], options: { ...options, help: { type: 'boolean', short: 'h' } } }).values as Partial<Record<string, string | boolean>>;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

function databaseUrlIn(environment: Readonly<Record<string, string | undefined>>): string | undefined {
  const url = environment['DATABASE_URL'];
  if (!url) return undefined;
  // It may hold a password: it is not repeated.
  if (!/^postgres(ql)?:\/\//.test(url)) throw new UsageError('DATABASE_URL must begin with postgres:// or postgresql://');
  return url;
}

function throwIfServing(environment: Readonly<Record<string, string | undefined>>, databaseUrl: string | undefined): void {
  const why = environment['NODE_ENV'] === 'production' ? 'with NODE_ENV=production' : databaseUrl ? 'with DATABASE_URL' : undefined;
  if (why) throw new UsageError(`--dev-issuer lets anyone sign in as anyone, so it is refused ${why}. For a demonstration that nobody else can reach, say --force-dev-issuer`);
}

function oidcOf(told: (name: Name) => string | undefined): Flags['oidc'] {
  const [issuer, audience, jwks] = [told('issuer'), told('audience'), told('jwks')];
  if (issuer === undefined && audience === undefined && jwks === undefined) return undefined;
  if (issuer === undefined || audience === undefined) throw new UsageError('--issuer and --audience go together: whose tokens are taken, and for whom they must be');
  for (const [name, url] of [['issuer', issuer], ['jwks', jwks]] as const) {
    if (url !== undefined && !URL.canParse(url)) throw new UsageError(`--${name} must be a URL, and "${url}" is none`);
  }
  return { issuer, audience, jwks };
}

function numberIn(name: Name, text: string | undefined, { usual, least = 0, most }: { usual: number; least?: number; most: number }): number {
  if (text === undefined) return usual;
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (!(least <= value && value <= most)) throw new UsageError(`--${name} must be a whole number from ${least} to ${most}, and "${text}" is none`);
  return value;
}

function originsIn(text: string | undefined): string[] {
  const origins = (text ?? '').split(',').map((each) => each.trim()).filter((each) => each !== '');
  for (const origin of origins) {
    if (origin !== '*' && (!URL.canParse(origin) || new URL(origin).origin !== origin)) throw new UsageError(`--origins must be origins such as https://portal.example, and "${origin}" is none`);
  }
  return origins;
}

function levelIn(text: string | undefined): LogLevel {
  const level = logLevels.find((each) => each === (text ?? 'info'));
  if (!level) throw new UsageError(`--log-level must be one of ${logLevels.join(', ')}, and "${text}" is none`);
  return level;
}

function isOn(text: string | undefined): boolean {
  return text === '1' || text === 'true';
}
