import { createServer, request as ask, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Dice } from '../support/time.js';

export interface ProxyOptions {
  dice: Dice;
  /** Of requests that never arrive, and of answers that are cut off. */
  lost: number;
  cut: number;
  /** Answered here, and never cut: the page itself and what it reports. */
  own: (request: { path: string; body: string }) => { type: string; body: string } | undefined;
}

/** Stands between the browser and the service, at an address that stays the same while both are killed, and loses what goes through it. */
export class Proxy {
  readonly #options: ProxyOptions;
  readonly #server: Server;
  /** Port of the service, wherever it runs now; 0 where it does not. */
  target = 0;
  /** Whether it loses anything. */
  isRough = true;
  /** Requests with commands that went through, and answers that were cut. */
  attempts = 0;
  cuts = 0;

  constructor(options: ProxyOptions) {
    this.#options = options;
    this.#server = createServer((incoming, answer) => void this.#take(incoming, answer).catch(() => incoming.socket.destroy()));
    this.#server.keepAliveTimeout = 60_000;
  }

  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #take(incoming: IncomingMessage, answer: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    const path = incoming.url ?? '/';
    const own = this.#options.own({ path, body: body.toString() });
    if (own) return void answer.writeHead(200, { 'content-type': own.type, 'cache-control': 'no-store' }).end(own.body);
    const { dice, lost, cut } = this.#options;
    if (path.startsWith('/v1/commands')) this.attempts += 1;
    if (this.isRough && dice.chance(lost)) return void incoming.socket.destroy();
    this.#forward(incoming, body, answer, this.isRough && dice.chance(cut));
  }

  #forward(incoming: IncomingMessage, body: Buffer, answer: ServerResponse, isCut: boolean): void {
    const { method, url, headers, socket } = incoming;
    const outgoing = ask({ host: '127.0.0.1', port: this.target, method, path: url, headers: { ...headers, connection: 'close' }, agent: false });
    outgoing.on('error', () => (answer.headersSent ? socket.destroy() : answer.writeHead(502, { 'content-type': 'text/html' }).end('<h1>Bad gateway</h1>')));
    outgoing.on('response', (response) => {
      response.on('error', () => socket.destroy());
      if (isCut) {
        // It was carried out; half of the answer comes, or none of it.
        this.cuts += 1;
        response.once('data', (chunk: Buffer) => {
          if (this.#options.dice.chance(0.5)) answer.writeHead(response.statusCode ?? 500, response.headers).write(chunk.subarray(0, chunk.length / 2), () => socket.destroy());
          else socket.destroy();
        });
        response.once('end', () => socket.destroy());
        return;
      }
      answer.writeHead(response.statusCode ?? 500, response.headers);
      response.pipe(answer);
    });
    answer.on('close', () => outgoing.destroy());
    outgoing.end(body);
  }
}
