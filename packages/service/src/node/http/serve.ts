import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { RequestInfo } from '../../http/options.js';
import { within } from '../../http/within.js';
import { addressOf } from './address.js';
import { PortInUseError } from './port-in-use.js';

export interface ServeOptions {
  service: (request: Request, info: RequestInfo) => Response | Promise<Response>;
  /** `0`: any free one. Default: 8080. */
  port?: number | undefined;
  /** Default: 127.0.0.1, which is this machine alone. */
  host?: string | undefined;
  /** How many proxies of one's own stand in front; `true` is one. Only then `X-Forwarded-For` is read. Default: none. */
  trustProxy?: boolean | number | undefined;
  /** Bytes that a body may announce at most. Default: 21 MiB, a file of 20 MB and what goes with it. */
  maxBody?: number | undefined;
  /** Milliseconds. */
  timeouts?: Partial<Timeouts> | undefined;
}

export interface Timeouts {
  /** Until the head of a request has come whole. Default: 15 s. */
  head: number;
  /** Until the request has come whole. Default: 5 minutes, for a photo over a poor line. */
  request: number;
  /** In which nothing at all comes or goes. Streams beat every 15 s. Default: 2 minutes. */
  idle: number;
  /** For which a connection is kept for the next request; longer than proxies keep theirs. Default: 65 s. */
  keepAlive: number;
}

export interface Served {
  /** Without a slash at the end. */
  url: string;
  /** Takes no more connections, and resolves when what was under way has been answered. What is not after so many milliseconds is cut off: answers `false` then. */
  close(milliseconds: number): Promise<boolean>;
}

const usual: Timeouts = { head: 15_000, request: 300_000, idle: 120_000, keepAlive: 65_000 };

/** Serves a fetch-style service over HTTP. Rejects with a {@link PortInUseError}, or with what the system says. */
export async function serve(options: ServeOptions): Promise<Served> {
  const { port = 8080, host = '127.0.0.1', maxBody = 21 * 1024 ** 2 } = options;
  const timeouts = { ...usual, ...options.timeouts };
  const proxies = Number(options.trustProxy ?? 0);
  const answer = getRequestListener((request, { incoming }) => options.service(request, { address: addressOf(incoming as IncomingMessage, proxies) }), {
    overrideGlobalObjects: false,
    // A request without a host gets one.
    hostname: 'localhost',
  });
  const underWay = new Set<ServerResponse>();
  let isClosing = false;
  const server = createServer(
    { headersTimeout: timeouts.head, requestTimeout: timeouts.request, keepAliveTimeout: timeouts.keepAlive, connectionsCheckingInterval: Math.min(5_000, timeouts.head), maxHeaderSize: 16 * 1024 },
    (request, response) => {
      underWay.add(response);
      response.once('close', () => underWay.delete(response));
      if (isClosing) response.setHeader('connection', 'close');
      if (Number(request.headers['content-length'] ?? 0) > maxBody) return refuse(request, response);
      void answer(request, response);
    },
  );
  server.maxHeadersCount = 100;
  server.setTimeout(timeouts.idle);
  await listen(server, port, host);
  const { address, family, port: taken } = server.address() as AddressInfo;
  return {
    url: `http://${family === 'IPv6' ? `[${address}]` : address}:${taken}`,
    async close(milliseconds) {
      isClosing = true;
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const response of underWay) if (!response.headersSent) response.setHeader('connection', 'close');
      const isInTime = await inTime(closed, milliseconds, () => server.closeIdleConnections());
      if (!isInTime) server.closeAllConnections();
      await closed;
      return isInTime;
    },
  };
}

/** Answers what says of itself that it is too large, before any of it is read. */
function refuse(request: IncomingMessage, response: ServerResponse): void {
  const problem = { type: 'urn:linli:problem:too_large', title: 'Too large', status: 413, retry: 'user' };
  response.writeHead(413, { 'content-type': 'application/problem+json', 'x-content-type-options': 'nosniff', connection: 'close' }).end(JSON.stringify(problem));
  response.once('finish', () => request.destroy());
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const onError = (error: NodeJS.ErrnoException) => reject(error.code === 'EADDRINUSE' ? new PortInUseError(port, host) : error);
    server.once('error', onError);
    server.listen(port, host, () => {
      server.off('error', onError);
      resolve();
    });
  });
}

/** Connections that fall idle while it closes would be waited for until they time out. */
async function inTime(closed: Promise<void>, milliseconds: number, meanwhile: () => void): Promise<boolean> {
  const sweep = setInterval(meanwhile, 50);
  try {
    return await within(milliseconds / 1000, closed);
  } finally {
    clearInterval(sweep);
  }
}
