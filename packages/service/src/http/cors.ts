/** What a page of another origin may send, and read of an answer. */
const sent = 'authorization, content-type, content-range, idempotency-key, if-none-match, x-request-id';
const read = 'etag, retry-after, idempotency-replayed, x-request-id, www-authenticate, content-disposition';

/** Seconds for which a browser need not ask again. */
const kept = '600';

/** Answers what browsers ask before a page of another origin may send something. Nothing is ever allowed with cookies. */
export class Cors {
  readonly #origins: ReadonlySet<string>;

  constructor(origins: readonly string[] = []) {
    this.#origins = new Set(origins);
  }

  preflight(request: Request): Response | undefined {
    if (request.method !== 'OPTIONS' || !request.headers.has('access-control-request-method')) return undefined;
    const headers: Record<string, string> = this.#allowed(request) === undefined ? {} : { 'access-control-allow-methods': 'GET, HEAD, POST, PUT', 'access-control-allow-headers': sent, 'access-control-max-age': kept };
    return new Response(null, { status: 204, headers });
  }

  mark(request: Request, headers: Headers): void {
    headers.append('vary', 'origin');
    const origin = this.#allowed(request);
    if (origin === undefined) return;
    headers.set('access-control-allow-origin', origin);
    headers.set('access-control-expose-headers', read);
  }

  #allowed({ headers }: Request): string | undefined {
    const origin = headers.get('origin');
    if (origin === null) return undefined;
    if (this.#origins.has('*')) return '*';
    return this.#origins.has(origin) ? origin : undefined;
  }
}
