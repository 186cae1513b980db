import assert from 'node:assert/strict';
import { once } from 'node:events';
import { Agent, request as ask, type IncomingMessage } from 'node:http';
import { connect, type Socket } from 'node:net';
import { test, type TestContext } from 'node:test';
import { PortInUseError, serve, type Served, type ServeOptions } from '@linli/service/node';
import { deferred } from './support/deferred.js';

async function served(context: TestContext, options: ServeOptions): Promise<Served> {
  const server = await serve({ port: 0, ...options });
  context.after(() => server.close(0));
  return server;
}

const addressed: ServeOptions['service'] = (_, { address }) => new Response(address);

const rows: { given: string; trustProxy?: boolean | number; forwarded?: string | undefined; address: string }[] = [
  { given: 'no proxy', address: '127.0.0.1' },
  { given: 'a header and no proxy', forwarded: '203.0.113.9', address: '127.0.0.1' },
  { given: 'a proxy', trustProxy: true, forwarded: '203.0.113.9', address: '203.0.113.9' },
  { given: 'a proxy and what the caller made up', trustProxy: true, forwarded: '198.51.100.1, 203.0.113.9', address: '203.0.113.9' },
  { given: 'two proxies', trustProxy: 2, forwarded: '198.51.100.1, 203.0.113.9, 10.0.0.2', address: '203.0.113.9' },
  { given: 'two proxies, one of which was gone round', trustProxy: 2, forwarded: '203.0.113.9', address: '127.0.0.1' },
  { given: 'a proxy that says nothing', trustProxy: true, address: '127.0.0.1' },
  { given: 'a proxy that speaks IPv6', trustProxy: true, forwarded: '::ffff:203.0.113.9', address: '203.0.113.9' },
];

for (const { given, trustProxy, forwarded, address } of rows) {
  test(`given ${given}, the address is ${address}`, async (context) => {
    const { url } = await served(context, { service: addressed, trustProxy });
    const answer = await fetch(url, { headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded } });
    assert.equal(await answer.text(), address);
  });
}

test('a port that is taken is said to be', async (context) => {
  const { url } = await served(context, { service: addressed });
  const port = Number(new URL(url).port);
  await assert.rejects(serve({ service: addressed, port }), (error) => error instanceof PortInUseError && error.port === port);
});

test('what announces too large a body is refused before it is read', async (context) => {
  let asked = 0;
  const { url } = await served(context, { maxBody: 1000, service: () => new Response(String((asked += 1))) });
  const answer = await fetch(url, { method: 'PUT', body: new Uint8Array(1001) });
  assert.equal(answer.status, 413);
  assert.equal((await answer.json()).type, 'urn:linli:problem:too_large');
  assert.equal(asked, 0);
  assert.equal((await fetch(url, { method: 'PUT', body: new Uint8Array(1000) })).status, 200);
});

test('a request whose head is too large is refused', async (context) => {
  const { url } = await served(context, { service: addressed });
  assert.equal((await fetch(url, { headers: { 'x-long': 'a'.repeat(20_000) } })).status, 431);
});

test('a request that comes drop by drop is cut off', async (context) => {
  const { url } = await served(context, { service: addressed, timeouts: { head: 50, request: 50 } });
  const socket = await connected(context, url);
  socket.write('GET / HTTP/1.1\r\nHost: localhost\r\n');
  const drops = setInterval(() => socket.write('X-Drop: 1\r\n'), 10);
  context.after(() => clearInterval(drops));
  const answers: string[] = [];
  socket.on('data', (bytes) => answers.push(String(bytes)));
  await once(socket, 'close');
  assert.match(answers.join(''), /^HTTP\/1.1 408 /);
});

test('a client that goes away aborts the signal of its request', async (context) => {
  const aborted = deferred();
  const begun = deferred();
  const { url } = await served(context, {
    service: async ({ signal }) => {
      signal.addEventListener('abort', () => aborted.resolve());
      begun.resolve();
      await aborted.promise;
      return new Response();
    },
  });
  const leaving = new AbortController();
  const answer = fetch(url, { signal: leaving.signal });
  await begun.promise;
  leaving.abort();
  await assert.rejects(answer);
  await aborted.promise;
});

test('a stop waits for what is under way, and takes nothing new', async (context) => {
  const begun = deferred();
  const end = deferred();
  const server = await served(context, {
    service: async () => {
      begun.resolve();
      await end.promise;
      return new Response('whole');
    },
  });
  const agent = new Agent({ keepAlive: true });
  context.after(() => agent.destroy());
  const answer = answered(server.url, agent);
  await begun.promise;
  const closed = server.close(60_000);
  await assert.rejects(fetch(server.url));
  end.resolve();
  assert.deepEqual(await answer, { status: 200, connection: 'close', text: 'whole' });
  assert.equal(await closed, true);
});

test('a stop does not wait for connections that nobody uses', async (context) => {
  const server = await served(context, { service: addressed });
  const agent = new Agent({ keepAlive: true });
  context.after(() => agent.destroy());
  assert.equal((await answered(server.url, agent)).text, '127.0.0.1');
  assert.equal(await server.close(60_000), true);
});

test('a stop cuts off what does not end', async (context) => {
  const server = await served(context, { service: () => new Response(new ReadableStream({ start: (stream) => stream.enqueue(new TextEncoder().encode('begun')) })) });
  const answer = await fetch(server.url);
  assert.equal(await server.close(20), false);
  await assert.rejects(answer.text());
});

async function connected(context: TestContext, url: string): Promise<Socket> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  context.after(() => socket.destroy());
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  return socket;
}

async function answered(url: string, agent: Agent): Promise<{ status?: number | undefined; connection?: string | undefined; text: string }> {
  const sent = ask(url, { agent }).end();
  const [answer] = (await once(sent, 'response')) as [IncomingMessage];
  let text = '';
  for await (const part of answer) text += String(part);
  return { status: answer.statusCode, connection: answer.headers.connection, text };
}
