import { contractVersion, dayOf, oldestVersion, uuidv7, type CaseType, type Scope } from '@linli/model';
import type { Backend } from './backend.js';
import { BlobKeeper } from './blobs.js';
import { CaseReader } from './cases.js';
import type { Drafts, LinliClient } from './client.js';
import { CommandSender } from './commands.js';
import { CachedDirectory } from './directory.js';
import { memoryDrafts, openDrafts } from './drafts.js';
import type { Environment } from './environment.js';
import { LinliError, asLinliError } from './errors.js';
import { RegisterReader } from './grids.js';
import { ProceedingDesk } from './proceeding-desk.js';
import { Proofs, ReceiptTracker } from './receipts.js';
import { noNumbers, noOutbox, noSync } from './sync/none.js';
import type { SyncStore, SyncSurroundings } from './sync/types.js';

export interface ClientOptions {
  /** Where cases are kept. The client closes it when it is closed itself. */
  backend: Backend;
  /** Milliseconds since 1970. Default: the device's clock. */
  clock?: (() => number) | undefined;
  /** So many random bytes. Default: `crypto.getRandomValues`. */
  random?: ((bytes: number) => Uint8Array) | undefined;
  /** Hears of what an operator should know, such as data that is lost with the page. Default: the console. */
  logger?: Pick<Console, 'warn'> | undefined;
  /** Where drafts are kept. Default: a database of their own on this device; with a store, of the person that the store is for. */
  drafts?: Drafts | undefined;
  /** Keeps on this device what is to be sent, and what was fetched: `idbStore`. Without one everything goes to the back end at once. */
  store?: SyncStore | undefined;
  /** With a store: which counties are fetched, to be there without a line. Default: none. */
  scope?: Scope | undefined;
  /** With a store: in place of what the page has, for tests and other surroundings. */
  surroundings?: Partial<SyncSurroundings> | undefined;
}

/**
 * A client for one actor. Resolves once the back end has said what it is and is ready; rejects with a {@link LinliError}, such
 * as `schema_unsupported` from a back end that is newer or older than this client.
 */
export async function createClient(options: ClientOptions): Promise<LinliClient> {
  const { clock = Date.now, random = randomBytes, logger = console, store, scope } = options;
  const synced = store?.attach(options.backend, { ...store.surroundings(), scope, clock, random, logger, ...options.surroundings });
  const backend = synced ?? options.backend;
  const meta = await metaOf(backend).catch(async (error: unknown) => {
    // It would go on sending, and keep another client from it.
    await synced?.close();
    throw error;
  });
  const { kind, reason } = meta.storage;
  if (kind === 'memory' && reason !== undefined) logger.warn(`Linli keeps data in memory only, as long as this page (${reason})`);
  const now = () => new Date(clock()).toISOString();
  const caseTypes = latestVersions(meta.caseTypes);
  const environment: Environment = { actor: meta.actor, caseTypes, versions: meta.caseTypes, contract: Math.min(contractVersion, meta.schema.max) === 1 ? 1 : 2, calendar: meta.calendar, clock, now, random };
  const newId = () => uuidv7(clock(), random(10));
  const proofs = new Proofs();
  const registers = new RegisterReader(backend, () => dayOf(now(), meta.calendar.offset));
  return {
    actor: meta.actor,
    caseTypes,
    calendar: meta.calendar,
    storage: meta.storage,
    now,
    commands: new CommandSender(backend, environment, proofs, synced),
    cases: new CaseReader(backend, environment, proofs),
    receipts: new ReceiptTracker(backend, proofs),
    directory: new CachedDirectory(backend),
    grids: registers,
    centres: registers,
    assessments: new ProceedingDesk(backend, 'assessment', newId),
    reviews: new ProceedingDesk(backend, 'review', newId),
    surveys: new ProceedingDesk(backend, 'survey', newId),
    taskPlans: new ProceedingDesk(backend, 'taskPlan', newId),
    outbox: synced?.outbox ?? noOutbox,
    sync: synced?.sync ?? noSync,
    numbers: synced?.numbers ?? noNumbers,
    blobs: new BlobKeeper(backend),
    drafts: options.drafts ?? (store?.draftsName === null ? memoryDrafts(now) : await openDrafts({ now, name: store?.draftsName })),
    close: () => backend.close(),
  };
}

async function metaOf(backend: Backend) {
  try {
    const meta = await backend.meta();
    const { min, max } = meta.schema;
    if (contractVersion < min || oldestVersion > max) {
      throw new LinliError('schema_unsupported', `The back end speaks versions ${min} to ${max}, this client ${oldestVersion} to ${contractVersion}; update the older`);
    }
    return meta;
  } catch (error) {
    throw asLinliError(error, 'Connecting to the back end');
  }
}

function latestVersions(caseTypes: readonly CaseType[]): Map<string, CaseType> {
  const ascending = [...caseTypes].sort((a, b) => a.version - b.version);
  return new Map(ascending.map((caseType) => [caseType.id, caseType]));
}

function randomBytes(bytes: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(bytes));
}
