import { errorOf } from '@linli/model';
import type { Timers } from '../sync/types.js';
import { LinliError, throwIfAborted } from '../errors.js';
import { Patience } from './patience.js';
import { retryAfter } from './retry-after.js';
import type { Tokens } from './tokens.js';

export interface WireOptions {
  /** Without a slash at its end. */
  baseUrl: string;
  fetch: (request: Request) => Promise<Response>;
  /** `null`: as one of the public. */
  tokens: Tokens | null;
  timeoutMs: number;
  clock: () => number;
  timers: Timers;
  /** Aborts when the client is closed: no more can be asked then. */
  closing: AbortSignal;
}

/** What is asked of the service. */
export interface Asked {
  /** For messages: `Reading a case`. */
  doing: string;
  method?: 'GET' | 'POST' | 'PUT';
  /** From the base on, its parts encoded. */
  path: string;
  query?: Readonly<Record<string, string | number | boolean | undefined>>;
  /** Sent as JSON. */
  body?: unknown;
  /** Sent as it is. */
  bytes?: ArrayBuffer;
  headers?: Readonly<Record<string, string>>;
  accept?: string;
  signal?: AbortSignal | undefined;
  /** Milliseconds beside those that any call may take. */
  patienceMs?: number;
}

/** An answer of whatever status; `body` is `undefined` where it is no JSON. */
export interface Answer {
  status: number;
  body: unknown;
  retryAfter: number | undefined;
}

/** An answer that is read as it comes. */
export interface Stream {
  /** The next bytes; `undefined` at the end. @throws LinliError `offline`, `timeout`, `aborted` */
  next(): Promise<Uint8Array | undefined>;
  /** Lets go of the line, wherever it stands. */
  drop(): void;
}

const json = /^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i;

/** Requests and answers, with tokens, time limits and typed errors. What it rejects with is a {@link LinliError}, and it never reads a message to tell which. */
export class Wire {
  readonly #options: WireOptions;

  constructor(options: WireOptions) {
    this.#options = options;
  }

  /**
   * The body of a good answer, as `read` takes it. `read` answers `undefined` for what is not ours: a captive portal answers everything, and a proxy may
   * cut. That is never told as a result.
   */
  async ask<T>(asked: Asked, read: (body: unknown) => T | undefined): Promise<T> {
    const answer = await this.answer(asked);
    if (!isGood(answer.status)) throw this.refused(asked, answer);
    const result = read(answer.body);
    if (result === undefined) throw foreign(asked, answer.status);
    return result;
  }

  /** @throws LinliError when there was no answer, or a good one that is no JSON */
  async answer(asked: Asked): Promise<Answer> {
    const patience = this.#patience(asked);
    try {
      const response = await this.#respond(asked, patience);
      return await this.#read(asked, response, patience);
    } finally {
      patience.release();
    }
  }

  /** The body of a good answer, piece by piece. @param type what its content type must be */
  async stream(asked: Asked, type: RegExp): Promise<Stream> {
    const patience = this.#patience(asked);
    try {
      const response = await this.#respond(asked, patience);
      if (!isGood(response.status)) throw this.refused(asked, await this.#read(asked, response, patience));
      if (!type.test(response.headers.get('content-type') ?? '') || !response.body) throw foreign(asked, response.status);
      return streamOf(response.body, asked, patience);
    } catch (error) {
      patience.drop();
      throw error;
    }
  }

  refused({ doing }: Asked, { status, body, retryAfter: wait }: Answer): LinliError {
    return errorOf(status, body, { retryAfter: wait, doing });
  }

  #patience({ doing, signal, patienceMs = 0 }: Asked): Patience {
    throwIfAborted(signal, doing);
    if (this.#options.closing.aborted) throw new LinliError('unavailable', 'This client has been closed; make a new one');
    return new Patience({ doing, signal, ms: this.#options.timeoutMs + patienceMs, timers: this.#options.timers });
  }

  /** With a token where there are tokens, and with a new one where that was refused; once. */
  async #respond(asked: Asked, patience: Patience): Promise<Response> {
    const { tokens } = this.#options;
    if (!tokens) return this.#send(asked, patience, undefined);
    const token = await tokens.current(asked.signal);
    const response = await this.#send(asked, patience, token);
    if (response.status !== 401) {
      tokens.accept();
      return response;
    }
    patience.rest();
    const renewed = await tokens.after(token, asked.signal);
    const second = await this.#send(asked, patience, renewed);
    if (second.status === 401) tokens.deny(renewed);
    else tokens.accept();
    return second;
  }

  async #send(asked: Asked, patience: Patience, token: string | undefined): Promise<Response> {
    const request = this.#request(asked, patience, token);
    try {
      patience.renew();
      return await patience.until(this.#options.fetch(request));
    } catch (cause) {
      throw patience.ended ?? new LinliError('offline', `${asked.doing} failed: there was no answer; check the line`, { cause });
    }
  }

  #request(asked: Asked, { signal }: Patience, token: string | undefined): Request {
    const { method = 'GET', path, query = {}, headers, accept = 'application/json', bytes, doing } = asked;
    try {
      const body = asked.body === undefined ? bytes : JSON.stringify(asked.body);
      const init: RequestInit = {
        method,
        headers: {
          accept,
          ...(asked.body !== undefined && { 'content-type': 'application/json' }),
          ...(token !== undefined && { authorization: `Bearer ${token}` }),
          ...headers,
        },
        signal,
        // Who acts is told by the token alone; what is read must not stay on a shared computer; and a token must not follow to another server.
        credentials: 'omit',
        cache: 'no-store',
        redirect: 'error',
        ...(body !== undefined && { body }),
      };
      return new Request(`${this.#options.baseUrl}${path}${search(query)}`, init);
    } catch (cause) {
      throw new LinliError('invalid', `${doing} failed: the request cannot be written`, { cause });
    }
  }

  async #read(asked: Asked, response: Response, patience: Patience): Promise<Answer> {
    const { status, headers } = response;
    const isJson = json.test(headers.get('content-type') ?? '');
    const text = await this.#text(asked, response, patience);
    const body = isJson ? parsed(text) : undefined;
    if (body === undefined && isGood(status)) throw foreign(asked, status);
    return { status, body, retryAfter: retryAfter(headers, this.#options.clock()) };
  }

  async #text({ doing }: Asked, response: Response, patience: Patience): Promise<string> {
    try {
      return await patience.until(response.text());
    } catch (cause) {
      throw patience.ended ?? cut(doing, cause);
    }
  }
}

function streamOf(body: ReadableStream<Uint8Array>, { doing }: Asked, patience: Patience): Stream {
  const reader = body.getReader();
  return {
    async next() {
      try {
        const { done, value } = await patience.until(reader.read());
        patience.renew();
        return done ? undefined : value;
      } catch (cause) {
        throw patience.ended ?? cut(doing, cause);
      }
    },
    drop() {
      reader.cancel().catch(() => undefined);
      patience.drop();
    },
  };
}

/** Whether the service did what it was asked. */
export function isGood(status: number): boolean {
  return status >= 200 && status < 300;
}

/** The error for an answer that is none of ours: whatever it says, nothing is known. */
export function foreign({ doing }: Pick<Asked, 'doing'>, status: number): LinliError {
  return new LinliError('unavailable', `${doing} failed: what answered is not the service, or its answer was cut`, { status });
}

function cut(doing: string, cause: unknown): LinliError {
  return new LinliError('offline', `${doing} failed: the line broke off while the answer came`, { cause });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function search(query: NonNullable<Asked['query']>): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) parameters.append(name, String(value));
  }
  const text = parameters.toString();
  return text && `?${text}`;
}
