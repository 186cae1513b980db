import { Agent, request } from 'node:http';
import { asChild } from './child.mjs';
import { countiesOf, matterIn } from './matters.mjs';

// Clients in a process of their own. Each keeps a line open and carries on matters of its own, one request after the other.
await asChild(async ({ url, tokens, regions, clients, batch, seconds, count }) => {
  const { hostname, port } = new URL(url);
  const counties = countiesOf(regions);
  const times = [];
  const problems = new Map();
  let left = count ?? Infinity;
  let done = 0;
  const begun = performance.now();
  const until = seconds ? begun + seconds * 1000 : Infinity;

  function ask(agent, path, body, headers) {
    const text = JSON.stringify(body);
    return new Promise((resolve, reject) => {
      const asking = request({ hostname, port, path, method: 'POST', agent, headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text), ...headers } }, (response) => {
        let answer = '';
        response.setEncoding('utf8').on('data', (piece) => (answer += piece)).on('end', () => resolve({ status: response.statusCode, answer })).on('error', reject);
      });
      asking.on('error', reject).end(text);
    });
  }

  const note = (what) => problems.set(what, (problems.get(what) ?? 0) + 1);
  const bearer = (actor) => (actor && tokens[actor] ? { authorization: `Bearer ${tokens[actor]}` } : {});

  /** Asks until there is an answer that is not "later": each time that there is none is noted, as what it was. */
  async function timed(agent, path, body, headers, judge) {
    for (;;) {
      const begun = performance.now();
      try {
        const { status, answer } = await ask(agent, path, body, headers);
        times.push(performance.now() - begun);
        if (status < 500) return judge(status, answer);
        note(`${status} ${answer.slice(0, 200)}`);
      } catch (error) {
        note(error.code ?? error.message);
      }
      if (performance.now() > until) return;
      await new Promise((resolve) => setTimeout(resolve, 200 + Math.random() * 800));
    }
  }

  async function single(agent, region) {
    for (const { actor, command } of matterIn(region)) {
      if (left <= 0 || performance.now() > until) return;
      left -= 1;
      // A repeated command that was done before is told so with 200.
      await timed(agent, '/v1/commands', { command }, { 'idempotency-key': `${region}.${command.id}`, ...bearer(actor) }, (status, answer) => (status === 201 || status === 200 ? (done += 1) : note(`${status} ${answer.slice(0, 200)}`)));
    }
  }

  /** Matters that a clerk files and carries on as far as a clerk may, so that one person can send them all. */
  async function batched(agent, region) {
    const commands = [];
    while (commands.length < batch) commands.push(...matterIn(region).slice(0, 3).map(({ command }) => ({ command })));
    commands.length = batch;
    left -= batch;
    await timed(agent, '/v1/commands:batch', { commands }, bearer('clerk'), (status, answer) => {
      if (status !== 200) return note(`${status} ${answer.slice(0, 200)}`);
      for (const { verdict, problem } of JSON.parse(answer).results) {
        if (verdict?.status === 'applied') done += 1;
        else note(JSON.stringify(verdict ?? problem).slice(0, 200));
      }
    });
  }

  async function client(index, until) {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    for (let turn = 0; performance.now() < until && left > 0; turn += 1) await (batch ? batched : single)(agent, counties[(index + turn * clients) % counties.length]);
    agent.destroy();
  }

  await Promise.all(Array.from({ length: clients }, (_, index) => client(index, until)));
  const took = (performance.now() - begun) / 1000;
  times.sort((one, other) => one - other);
  const percentile = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? null;
  return { done, seconds: took, perSecond: done / took, requests: times.length, p50: percentile(0.5), p95: percentile(0.95), p99: percentile(0.99), longest: times[times.length - 1] ?? null, problems: [...problems], close: async () => undefined };
});
