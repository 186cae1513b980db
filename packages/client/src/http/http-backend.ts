import type { Actor, CaseRef, Command, Division, DivisionCode, GridRevision, Organisation, Receipt } from '@linli/model';
import type { Backend, BackendMeta, CallOptions, CasePage, CaseQuery, CaseRecord, Feed, Hint, ProvenCommand, RecordOptions, RecordQuery, SubmitOptions, TrackedRecord, Verdict } from '../backend.js';
import { type LinliError, throwIfAborted } from '../errors.js';
import { UnderWay } from '../local/under-way.js';
import type { ProceedingPort } from '../proceedings.js';
import type { RegisterEntries, RegisterName, RegisterQuery, RevisionVerdict } from '../registers.js';
import type { Timers } from '../sync/types.js';
import { asksForNothing, caseParameters } from './case-parameters.js';
import { feedOf } from './feed.js';
import { fetchFile, sendFile } from './file-transfer.js';
import { countiesIn } from './hint-regions.js';
import { followHints } from './hint-source.js';
import { pathOf } from './path-of.js';
import { proceedingsOf } from './proceedings.js';
import { recordLinesOf } from './record-lines.js';
import { sendAll, sendOne } from './sending.js';
import { readItems, readMeta, readPage, readRecord, readRevisionVerdict, readTracked } from './shapes.js';
import { SharedHints } from './shared-hints.js';
import { Tokens, type GetToken } from './tokens.js';
import { Wire, type Asked } from './wire.js';

export interface HttpBackendOptions {
  /** Where the service is mounted: `https://linli.example.gov.cn`, or a path of this page's origin such as `/linli`. */
  baseUrl: string;
  /** Default: the browser's. A test, or a page that is served by the same process, may answer by itself. */
  fetch?: ((request: Request) => Promise<Response>) | undefined;
  /** Of who is signed in. Without it the client is one of the public. */
  getToken?: GetToken | undefined;
  /** Milliseconds for which nothing may come. Default: 30,000. */
  timeoutMs?: number | undefined;
  /** Bytes of a file that are sent at a time: few enough to come through a slow line in that time. Default: 512 KiB. */
  chunkBytes?: number | undefined;
  /** The counties, six-digit codes, whose changes a member of staff is told of. Default: those of their area, by the directory of the service; at most 100. */
  regions?: readonly string[] | undefined;
  /** The device that numbers are reserved for. Default: one that lives as long as the back end. */
  device?: string | undefined;
  /** Milliseconds since 1970. Default: the device's clock. */
  clock?: (() => number) | undefined;
  /** Default: those of the surroundings. */
  timers?: Timers | undefined;
  /** So many random bytes. Default: `crypto.getRandomValues`. */
  random?: ((bytes: number) => Uint8Array) | undefined;
}

const minute = 60_000;

/** A service that speaks the HTTP contract of `@linli/model/contract`. It keeps nothing: neither data nor tokens outlive the page. */
export function httpBackend(options: HttpBackendOptions): Backend {
  return new HttpBackend(options);
}

class HttpBackend implements Backend {
  readonly #wire: Wire;
  readonly #options: HttpBackendOptions;
  readonly #timers: Timers;
  readonly #closing = new AbortController();
  readonly #submitting = new UnderWay();
  readonly #shared = new SharedHints((signal) => this.#follow(signal, []));
  #actor: Actor | undefined;
  #regions: readonly string[] | undefined;
  readonly feed: Feed;
  readonly proceedings: ProceedingPort;

  constructor(options: HttpBackendOptions) {
    const { baseUrl, fetch = (request) => globalThis.fetch(request), getToken, timeoutMs = minute / 2, clock = Date.now, timers = ownTimers } = options;
    const tokens = getToken ? new Tokens(getToken, this.#closing.signal) : null;
    this.#options = options;
    this.#regions = options.regions;
    this.#timers = timers;
    this.#wire = new Wire({ baseUrl: baseUrl.replace(/\/+$/, ''), fetch, tokens, timeoutMs, clock, timers, closing: this.#closing.signal });
    this.feed = feedOf(this.#wire, options.device ?? this.#newDevice());
    this.proceedings = proceedingsOf(this.#wire);
  }

  async meta(options?: CallOptions): Promise<BackendMeta> {
    const meta = await this.#wire.ask({ doing: 'Opening the service', path: '/v1/meta', ...options }, readMeta);
    this.#actor = meta.actor;
    return meta;
  }

  submit(batch: readonly Command[], { signal, receipts }: SubmitOptions = {}): Promise<Verdict[]> {
    const carryOut = async () => {
      const verdicts: Verdict[] = [];
      // Each by itself, as they were given: a batch would not try what follows a failure.
      for (const command of batch) verdicts.push(await sendOne(this.#wire, { command, receipts }, signal));
      return verdicts;
    };
    return this.#submitting.add(carryOut());
  }

  submitEach(batch: readonly ProvenCommand[], { signal }: CallOptions = {}): Promise<readonly (Verdict | LinliError)[]> {
    return this.#submitting.add(sendAll(this.#wire, batch, signal));
  }

  read({ region, id }: CaseRef, options?: CallOptions): Promise<CaseRecord> {
    return this.#wire.ask({ doing: 'Reading a case', path: pathOf('cases', region, id), ...options }, readRecord);
  }

  async query(query: CaseQuery, options?: CallOptions): Promise<CasePage> {
    const doing = 'Looking up cases';
    throwIfAborted(options?.signal, doing);
    if (asksForNothing(query)) return { items: [], next: null };
    const { refs, ...rest } = query;
    if (!refs) return this.#wire.ask({ doing, path: '/v1/cases', query: caseParameters(query), ...options }, readPage);
    const page: CasePage = { items: [], next: null };
    for (let from = 0; from < refs.length; from += 1000) {
      const body = { refs: refs.slice(from, from + 1000), query: { ...rest, after: undefined, limit: undefined } };
      const { items } = await this.#wire.ask({ doing, method: 'POST', path: '/v1/cases:named', body, ...options }, readPage);
      page.items.push(...items);
    }
    return page;
  }

  records(wanted: RecordQuery | readonly CaseRef[], { signal, receipts }: RecordOptions = {}): AsyncIterable<string> {
    const body = { ...(Array.isArray(wanted) ? { refs: wanted } : { query: wanted }), ...(receipts?.length && { receipts }) };
    return recordLinesOf(this.#wire, { doing: 'Exporting records', method: 'POST', path: '/v1/records:export', accept: 'application/jsonl', body, signal, patienceMs: minute });
  }

  track({ code, secret }: Receipt, options?: CallOptions): Promise<TrackedRecord> {
    return this.#wire.ask({ doing: 'Tracking a case', method: 'POST', path: '/v1/receipts:track', body: { code, secret }, ...options }, readTracked);
  }

  putBlob(sha256: string, blob: Blob, { signal }: CallOptions = {}): Promise<void> {
    return sendFile(this.#wire, { sha256, blob, chunkBytes: this.#options.chunkBytes ?? 512 * 1024, signal });
  }

  getBlob(sha256: string, options: SubmitOptions = {}): Promise<Blob> {
    return fetchFile(this.#wire, sha256, options);
  }

  divisions(parent: DivisionCode | null, options?: CallOptions): Promise<Division[]> {
    return this.#items<Division>({ doing: 'Looking up divisions', path: '/v1/divisions', query: { parent: parent ?? undefined }, ...options });
  }

  organisations(area: DivisionCode, options?: CallOptions): Promise<Organisation[]> {
    return this.#items<Organisation>({ doing: 'Looking up organisations', path: '/v1/organisations', query: { area }, ...options });
  }

  register<Name extends RegisterName>(name: Name, { area, day, point, text, centre }: RegisterQuery, options?: CallOptions): Promise<readonly RegisterEntries[Name][]> {
    const where = point && { point: `${point.lon},${point.lat}`, crs: point.crs };
    return this.#items<RegisterEntries[Name]>({ doing: `Looking up ${name}`, path: pathOf('registers', name), query: { area, day, text, centre, ...where }, ...options });
  }

  revise(revision: GridRevision, options?: CallOptions): Promise<RevisionVerdict> {
    return this.#submitting.add(this.#wire.ask({ doing: 'Revising the grids', method: 'POST', path: '/v1/registers/grids:revise', body: revision, ...options }, readRevisionVerdict));
  }

  hints({ signal, receipts = [] }: { signal: AbortSignal; receipts?: readonly Receipt[] | undefined }): AsyncIterable<Hint> {
    return receipts.length > 0 ? this.#follow(signal, receipts) : this.#shared.follow(signal);
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await this.#submitting.ended();
  }

  async *#follow(signal: AbortSignal, receipts: readonly Receipt[]): AsyncGenerator<Hint> {
    const following = new AbortController();
    const stop = () => following.abort();
    const ends = [signal, this.#closing.signal];
    for (const end of ends) end.addEventListener('abort', stop, { once: true });
    if (ends.some(({ aborted }) => aborted)) stop();
    const surroundings = { timers: this.#timers, chance: () => (this.#bytes(1)[0] ?? 0) / 256 };
    try {
      yield* followHints({ wire: this.#wire, signal: following.signal, receipts, surroundings, regions: () => this.#counties(following.signal) });
    } finally {
      for (const end of ends) end.removeEventListener('abort', stop);
      stop();
    }
  }

  async #items<T>(asked: Asked): Promise<T[]> {
    return [...(await this.#wire.ask(asked, (body) => readItems<T>(body)))];
  }

  /** Asked for once: neither who is acting nor the counties of a province change while a page is open. */
  async #counties(signal: AbortSignal): Promise<readonly string[] | null> {
    if (!this.#options.getToken) return null;
    this.#actor ??= (await this.meta({ signal })).actor;
    if (this.#actor.role === 'applicant') return null;
    this.#regions ??= await countiesIn(this.#actor.area, (parent) => this.divisions(parent, { signal }));
    return this.#regions;
  }

  #newDevice(): string {
    return Array.from(this.#bytes(16), (byte) => byte.toString(16).padStart(2, '0')).join('');
  }

  #bytes(count: number): Uint8Array {
    const { random = (bytes) => crypto.getRandomValues(new Uint8Array(bytes)) } = this.#options;
    return random(count);
  }
}

const ownTimers: Timers = {
  set: (work, ms) => setTimeout(work, ms),
  clear: (timer) => clearTimeout(timer as ReturnType<typeof setTimeout>),
};
