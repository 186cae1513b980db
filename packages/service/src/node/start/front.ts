import type { RequestInfo, Service } from '../../http/options.js';

/** What the service answers itself; everything else is a page's. */
const own = /^\/(v1|open311|development|metrics|healthz|readyz)(\/|$)/;

/** Stands before the service from the first moment to the last: while there is none yet, and while it stops. */
export class Front {
  readonly #fallback: ((request: Request) => Response | Promise<Response>) | undefined;
  #service: Service | undefined;
  #isStopping = false;

  constructor(fallback?: (request: Request) => Response | Promise<Response>) {
    this.#fallback = fallback;
  }

  open(service: Service): void {
    this.#service = service;
  }

  /** Says of itself that it is not ready, so that nothing new is sent here. What comes all the same is answered. */
  stop(): void {
    this.#isStopping = true;
  }

  async answer(request: Request, info: RequestInfo): Promise<Response> {
    const { pathname } = new URL(request.url);
    if (pathname === '/healthz') return plain(200, 'alive');
    if (!this.#service) return plain(503, 'starting');
    if (pathname === '/readyz' && this.#isStopping) return plain(503, 'stopping');
    if (this.#fallback && !own.test(pathname)) return this.#fallback(request);
    return this.#service(request, info);
  }
}

function plain(status: number, text: string): Response {
  return new Response(`${text}\n`, { status, headers: { 'content-type': 'text/plain; charset=utf-8', 'x-content-type-options': 'nosniff', 'cache-control': 'no-store', ...(status === 503 && { 'retry-after': '1' }) } });
}
