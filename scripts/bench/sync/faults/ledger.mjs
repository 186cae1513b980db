import { createServer } from 'node:http';
import { once } from 'node:events';

const later = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * A server that counts what gets to it. A line in front of it does to requests what the schedule says: to a request of several commands, what it says of the
 * first of them that has something to come.
 */
export class Ledger {
  /** What was done, in order: `{ n, lane, key }`, once for each time that it was done. */
  done = [];
  /** Of each command what it met, in order. */
  met = new Map();
  requests = 0;
  isDown = false;
  /** Called when the one who waits for an answer is to be killed; resolves once that is done. */
  kill = async () => undefined;
  #schedule;
  #files;
  #meta;
  #server;

  /** @param files what else is served, by path: `{ type, body }` */
  constructor({ schedule, files, meta }) {
    this.#schedule = schedule.map((faults) => [...faults]);
    this.#files = files;
    this.#meta = meta;
  }

  async listen() {
    this.#server = createServer((request, response) => void this.#answer(request, response).catch(() => response.destroy()));
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    return `http://127.0.0.1:${this.#server.address().port}`;
  }

  async close() {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /** What happened to a command, or to a request that it was in. */
  note(n, fault) {
    this.met.set(n, [...(this.met.get(n) ?? []), fault]);
  }

  async #answer(request, response) {
    const path = request.url.split('?')[0];
    const file = this.#files[path];
    if (file) return send(response, 200, file.body, { 'content-type': file.type, 'cache-control': 'no-store' });
    if (path === '/v1/meta') return send(response, 200, JSON.stringify(this.#meta), json);
    if (request.method !== 'POST' || !path.startsWith('/v1/commands')) return send(response, 404, '{}', json);
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = JSON.parse(Buffer.concat(chunks).toString());
    const isBatch = path.endsWith(':batch');
    const commands = (isBatch ? body.commands : [body]).map(({ command }) => ({ command, key: isBatch ? `${command.target.region}.${command.id}` : request.headers['idempotency-key'] }));
    this.requests += 1;
    if (this.isDown) return request.socket.destroy();
    await this.#meet({ request, response, commands, isBatch });
  }

  async #meet({ request, response, commands, isBatch }) {
    const carryOut = () => {
      for (const { command, key } of commands) this.done.push({ n: command.args.n, lane: command.target.id, key });
    };
    const verdicts = commands.map(({ command }) => ({ command: command.id, status: 'applied', ref: command.target, version: command.args.n + 1 }));
    const good = () => (isBatch ? send(response, 200, JSON.stringify({ results: verdicts.map((verdict) => ({ verdict })) }), json) : send(response, 201, JSON.stringify(verdicts[0]), json));
    const fault = this.#next(commands);
    switch (fault) {
      case 'request lost': return request.socket.destroy();
      case 'answer lost': carryOut(); return request.socket.destroy();
      case '401, then fine': return problem(response, 401, 'unauthenticated', 'The token has run out', 'auth');
      case '503 with Retry-After': return problem(response, 503, 'unavailable', 'Busy', 'auto', { 'retry-after': '1' });
      case '503 that says 400': return problem(response, 503, 'unavailable', 'The desk of division 350400 is being moved', 'auto');
      case 'captive portal': return send(response, 200, '<!doctype html><title>Sign in to the network</title>', { 'content-type': 'text/html' });
      case 'delivered twice': carryOut(); await later(20); carryOut(); return good();
      case 'killed while it waits': await this.kill(); return request.socket.destroy();
      case 'killed after it was done': carryOut(); await this.kill(); return request.socket.destroy();
      default: carryOut(); return good();
    }
  }

  #next(commands) {
    for (const { command } of commands) {
      const fault = this.#schedule[command.args.n].shift();
      if (!fault) continue;
      for (const each of commands) this.note(each.command.args.n, fault);
      return fault;
    }
    return undefined;
  }
}

const json = { 'content-type': 'application/json' };

function send(response, status, body, headers) {
  response.writeHead(status, headers).end(body);
}

function problem(response, status, code, detail, retry, headers = {}) {
  const body = { type: `urn:linli:problem:${code}`, title: code, status, detail, retry };
  send(response, status, JSON.stringify(body), { 'content-type': 'application/problem+json', ...headers });
}
