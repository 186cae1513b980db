import { httpBackend, type HttpBackendOptions, type LinliError } from '@linli/client';

/** What a request was, once its body has been read. */
export interface Sent {
  method: string;
  path: string;
  headers: Readonly<Record<string, string>>;
  body: string;
  size: number;
  signal: AbortSignal;
}

export type Answering = (sent: Sent, count: number) => Response | Promise<Response>;

/** A line that answers as a script says, and notes what was asked. */
export function scripted(answer: Answering) {
  const sent: Sent[] = [];
  const fetch = async (request: Request): Promise<Response> => {
    const bytes = await request.clone().arrayBuffer();
    const noted: Sent = {
      method: request.method,
      path: request.url.replace('https://linli.test', ''),
      headers: Object.fromEntries(request.headers as unknown as Iterable<[string, string]>),
      body: new TextDecoder().decode(bytes),
      size: bytes.byteLength,
      signal: request.signal,
    };
    sent.push(noted);
    return answer(noted, sent.length);
  };
  return { sent, fetch };
}

/** A back end over such a line. */
export function over(answer: Answering, options: Partial<HttpBackendOptions> = {}) {
  const { sent, fetch } = scripted(answer);
  return { sent, backend: httpBackend({ baseUrl: 'https://linli.test', fetch, ...options }) };
}

export function json(body: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });
}

export function problem(code: string, status: number, more: object = {}, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(JSON.stringify({ type: `urn:linli:problem:${code}`, title: 'Title', status, retry: 'never', ...more }), { status, headers: { 'content-type': 'application/problem+json', ...headers } });
}

/** What a captive portal, a proxy or another server says. */
export function html(status = 200): Response {
  return new Response('<!doctype html><title>Sign in to this network</title><p>conflict rejected applied', { status, headers: { 'content-type': 'text/html' } });
}

/** Bytes in pieces, and then the end, or a line that breaks. */
export function streamed(pieces: readonly (string | Uint8Array)[], type: string, { breaks = false, stays = false }: { breaks?: boolean; stays?: boolean } = {}): Response {
  const encoder = new TextEncoder();
  let at = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const piece = pieces[at++];
      if (piece !== undefined) return controller.enqueue(typeof piece === 'string' ? encoder.encode(piece) : piece);
      if (breaks) return controller.error(new TypeError('network error'));
      if (!stays) controller.close();
    },
  });
  return new Response(body, { headers: { 'content-type': type } });
}

/** What it rejects with. */
export async function failureOf(work: Promise<unknown>): Promise<LinliError> {
  try {
    await work;
  } catch (error) {
    return error as LinliError;
  }
  throw new Error('It did not fail');
}

/** Timers that a test moves on by itself. */
export function handTimers() {
  const waiting = new Map<number, { work: () => void; ms: number }>();
  let made = 0;
  return {
    set(work: () => void, ms: number): unknown {
      waiting.set(++made, { work, ms });
      return made;
    },
    clear: (timer: unknown) => void waiting.delete(timer as number),
    /** How long each that waits is to wait. */
    get waits(): number[] {
      return [...waiting.values()].map(({ ms }) => ms);
    },
    /** Lets the time of all that wait be over. */
    pass(): void {
      const due = [...waiting];
      waiting.clear();
      for (const [, { work }] of due) work();
    },
  };
}
