import type { Hint } from '@linli/client';
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { failureOf, handTimers, html, json, over, problem, streamed, type Answering } from './support/scripted.js';

const end = '{"algorithm":"SHA-256","digest":"d","events":0,"header":"h","heads":[]}\n';
const lines = ['{"format":"linli-record/1"}\n', '{"event":{"说":"路灯 🏮"}}\n', end];

async function gathered(export_: AsyncIterable<string>): Promise<string[]> {
  const got: string[] = [];
  for await (const line of export_) got.push(line);
  return got;
}

/** Bytes cut at these places. */
function cutAt(text: string, places: readonly number[]): Uint8Array[] {
  const bytes = new TextEncoder().encode(text);
  const edges = [0, ...[...places].map((place) => place % (bytes.length + 1)).sort((a, b) => a - b), bytes.length];
  return edges.slice(1).map((to, index) => bytes.slice(edges[index], to));
}

describe('An export', () => {
  it('comes line by line, however the line cuts it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(), { maxLength: 12 }), async (places) => {
        const { backend } = over(() => streamed(cutAt(lines.join(''), places), 'application/jsonl'));
        expect(await gathered(backend.records({ area: '35' }))).to.deep.equal(lines);
      }),
      { numRuns: 60 },
    );
  });

  for (const [what, answer, code] of [
    ['cut between two lines', () => streamed(lines.slice(0, 2), 'application/jsonl'), 'unavailable'],
    ['cut within a line', () => streamed([lines.join('').slice(0, -5)], 'application/jsonl'), 'unavailable'],
    ['that has something behind its end', () => streamed([...lines, '{}\n'], 'application/jsonl'), 'unavailable'],
    ['that breaks off', () => streamed(lines.slice(0, 2), 'application/jsonl', { breaks: true }), 'offline'],
    ['that is a page', () => html(), 'unavailable'],
    ['of what one may not see', () => problem('not_found', 404), 'not_found'],
  ] as const) {
    it(`is not taken for whole: one ${what}`, async () => {
      expect(await failureOf(gathered(over(answer).backend.records([])))).to.include({ code });
    });
  }

  it('asks by names or by a query, with receipts', async () => {
    const { backend, sent } = over(() => streamed(lines, 'application/jsonl'));
    await gathered(backend.records([{ region: '350102', id: 'a' }], { receipts: [{ code: 'c', secret: 's' }] }));
    await gathered(backend.records({ status: ['filed'] }));
    expect(sent.map(({ body }) => JSON.parse(body) as unknown)).to.deep.equal([{ refs: [{ region: '350102', id: 'a' }], receipts: [{ code: 'c', secret: 's' }] }, { query: { status: ['filed'] } }]);
  });

  it('lets go of the line when nobody reads on, and when nothing comes any more', async () => {
    const timers = handTimers();
    const { backend, sent } = over(() => streamed(lines.slice(0, 1), 'application/jsonl', { stays: true }), { timers });
    for await (const line of backend.records([])) {
      expect(line).to.equal(lines[0]);
      break;
    }
    expect(sent[0]?.signal.aborted).to.equal(true);
    const waiting = failureOf(gathered(backend.records([])));
    await soon(() => sent.length === 2 && timers.waits.length === 1);
    timers.pass();
    expect(await waiting).to.include({ code: 'timeout' });
  });
});

const caseHint = (id: string, version = 1): Hint => ({ ref: { region: '350102', id }, version });
const meta = { schema: { min: 1, max: 2 }, caseTypes: [], calendar: {}, storage: { kind: 'remote' } };
const clerk = { role: 'clerk', organisation: 'centre', area: '350102' };
const event = (hint: unknown) => `data: ${JSON.stringify(hint)}\n\n`;

/** A service of which only the hints are of interest. */
function serving(hints: Answering, actor: object = clerk): Answering {
  let asked = 0;
  return (sent) => {
    if (sent.path.startsWith('/v1/meta')) return json({ ...meta, actor });
    if (sent.path.startsWith('/v1/divisions')) return json({ items: sent.path.endsWith('=35') ? [{ code: '3501', name: 'a' }] : [{ code: '350102', name: 'b' }, { code: '350103', name: 'c' }] });
    return hints(sent, ++asked);
  };
}

/** Follows until there are so many hints. */
async function heard(backend: ReturnType<typeof over>['backend'], count: number, receipts?: { code: string; secret: string }[]): Promise<Hint[]> {
  const stop = new AbortController();
  const hints: Hint[] = [];
  for await (const hint of backend.hints({ signal: stop.signal, ...(receipts && { receipts }) })) {
    // When a stream opens, something may have been missed.
    if (!('missed' in hint) && hints.push(hint) === count) stop.abort();
  }
  return hints;
}

/** Follows until the signal aborts. */
async function heardUntil(backend: ReturnType<typeof over>['backend'], signal: AbortSignal, into: Hint[] = []): Promise<void> {
  for await (const hint of backend.hints({ signal })) if (!('missed' in hint)) into.push(hint);
}

const quick = { getToken: () => 'token', random: (count: number) => new Uint8Array(count) };

describe('Hints of staff', () => {
  const ends = ['\n', '\r', '\r\n'];
  /** What may stand in a stream, and the hint that it is. */
  const block = fc.oneof(
    fc.tuple(fc.stringMatching(/^[\w-]{1,8}$/), fc.nat({ max: 9 })).map(([id, version]) => ({ lines: [`data: ${JSON.stringify(caseHint(id, version))}`], hint: caseHint(id, version) as Hint | null })),
    fc.nat({ max: 9 }).map((version) => ({ lines: ['event: change', 'id: 1', 'data:{"ref":{"region":"350102","id":"two lines"},', `data: "version":${version}}`], hint: caseHint('two lines', version) as Hint | null })),
    fc.constantFrom([''], [': heartbeat'], [':'], ['data: no hint'], ['data: {"version":1}'], ['data'], ['retry: 1'], ['unknown: field'], ['路灯 🏮']).map((other) => ({ lines: other, hint: null as Hint | null })),
  );

  it('are read from the stream, however it is cut and whatever ends its lines', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(block, { maxLength: 8 }), fc.constantFrom(...ends), fc.array(fc.nat(), { maxLength: 20 }), fc.boolean(), async (blocks, newline, places, marked) => {
        const last = caseHint('last');
        const text = [...blocks.map((one) => one.lines), [`data: ${JSON.stringify(last)}`]].map((one) => [...one, '', ''].join(newline)).join('');
        const { backend } = over(serving(() => streamed(cutAt((marked ? '\ufeff' : '') + text, places), 'text/event-stream', { stays: true })), quick);
        const expected = [...blocks.flatMap(({ hint }) => hint ?? []), last];
        expect(await heard(backend, expected.length)).to.deep.equal(expected);
      }),
      { numRuns: 150 },
    );
  });

  it('are asked for by county: the directory tells those of a province', async () => {
    for (const [area, scope] of [['350102', '350102'], ['350102001', '350102'], ['35', '350102%2C350103']]) {
      const { backend, sent } = over(serving(() => streamed([event(caseHint('a'))], 'text/event-stream'), { ...clerk, area }), quick);
      await heard(backend, 1);
      const [last] = sent.slice(-1);
      expect(last?.path).to.equal(`/v1/hints?scope=${scope}`);
      expect(last?.headers).to.include({ accept: 'text/event-stream', authorization: 'Bearer token' });
    }
  });

  it('go on after whatever ends the stream', async () => {
    const answers = [
      () => streamed([event(caseHint('a'))], 'text/event-stream'),
      () => html(),
      () => problem('unavailable', 503),
      () => { throw new TypeError('network error'); },
      () => streamed([event(caseHint('b')), 'data: {"ref"'], 'text/event-stream', { breaks: true }),
      () => streamed([event({ register: 'grids', region: '350102' })], 'text/event-stream'),
      () => streamed([event({ proceeding: 'survey', of: 's', area: '35' })], 'text/event-stream'),
    ];
    const { backend } = over(serving((_, count) => (answers[(count - 1) % answers.length] as () => Response)()), quick);
    expect(await heard(backend, 4)).to.deep.equal([caseHint('a'), caseHint('b'), { register: 'grids', region: '350102' }, { proceeding: 'survey', of: 's', area: '35' }]);
  });

  it('are asked for ever more rarely where they cannot be had, by chance, and no sooner than the service says', async () => {
    const timers = handTimers();
    const { backend, sent } = over(serving((_, count) => problem('unavailable', 503, {}, count > 8 ? { 'retry-after': '120' } : {})), { ...quick, timers, random: () => Uint8Array.of(128) });
    const stop = new AbortController();
    const following = (async () => {
      for await (const hint of backend.hints({ signal: stop.signal })) if (!('missed' in hint)) throw new Error(JSON.stringify(hint));
    })();
    const waits: number[] = [];
    for (let attempt = 1; attempt <= 9; attempt += 1) {
      await soon(() => sent.length === attempt + 1 && timers.waits.length === 1);
      waits.push(...timers.waits);
      timers.pass();
    }
    stop.abort();
    await following;
    expect(waits).to.deep.equal([500, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 120_000]);
  });

  it('are asked for again after an hour, however long the service asks to wait: a timer that is set for longer than it can be set rings at once', async () => {
    const timers = handTimers();
    const { backend, sent } = over(serving(() => problem('unavailable', 503, {}, { 'retry-after': '999999999' })), { ...quick, timers });
    const stop = new AbortController();
    const following = heardUntil(backend, stop.signal);
    await soon(() => sent.length === 2 && timers.waits.length === 1);
    expect(timers.waits).to.deep.equal([3_600_000]);
    stop.abort();
    await following;
  });

  it('come over one stream, however many follow, for as long as one of them does', async () => {
    let tell: (text: string) => void = () => undefined;
    const stream = () => new Response(new ReadableStream<Uint8Array>({ start: (controller) => void (tell = (text) => controller.enqueue(new TextEncoder().encode(text))) }), { headers: { 'content-type': 'text/event-stream' } });
    const { backend, sent } = over(serving(stream), quick);
    const streams = () => sent.filter(({ path }) => path.startsWith('/v1/hints'));
    const stops = Array.from({ length: 7 }, () => new AbortController());
    const followers = stops.map(({ signal }) => ({ heard: [] as Hint[], signal }));
    const all = followers.map(({ heard: into, signal }) => heardUntil(backend, signal, into));
    await soon(() => streams().length > 0);
    tell(event(caseHint('a')));
    await soon(() => followers.every(({ heard: into }) => into.length === 1));
    for (const stop of stops.slice(1)) stop.abort();
    tell(event(caseHint('b')));
    await soon(() => followers[0]?.heard.length === 2);
    expect(followers.map(({ heard: into }) => into.length)).to.deep.equal([2, 1, 1, 1, 1, 1, 1]);
    expect(streams()).to.have.length(1);
    expect(streams()[0]?.signal.aborted).to.equal(false);
    stops[0]?.abort();
    await Promise.all(all);
    expect(streams()[0]?.signal.aborted).to.equal(true);
    const again = heard(backend, 1);
    await soon(() => streams().length === 2);
    tell(event(caseHint('c')));
    expect(await again).to.deep.equal([caseHint('c')]);
  });

  it('are asked for anew where not even a heartbeat came', async () => {
    const timers = handTimers();
    const { backend, sent } = over(serving((_, count) => streamed(count === 1 ? [':\n\n'] : [event(caseHint('a'))], 'text/event-stream', { stays: true })), { ...quick, timers });
    const hearing = heard(backend, 1);
    await soon(() => sent.length === 2 && timers.waits.length === 1);
    expect(timers.waits).to.deep.equal([75_000]);
    timers.pass();
    await soon(() => timers.waits.length === 1 && timers.waits[0] === 0);
    timers.pass();
    expect(await hearing).to.deep.equal([caseHint('a')]);
  });

  it('end when the signal aborts, or the client is closed', async () => {
    for (const end of [(stop: AbortController) => stop.abort(), (_: AbortController, close: () => Promise<void>) => void close()]) {
      const stop = new AbortController();
      const { backend, sent } = over(serving(() => streamed([':\n\n'], 'text/event-stream', { stays: true })), quick);
      const following = (async () => {
        for await (const hint of backend.hints({ signal: stop.signal })) if (!('missed' in hint)) throw new Error(JSON.stringify(hint));
      })();
      await soon(() => sent.length === 2);
      end(stop, () => backend.close());
      await following;
      expect(sent[1]?.signal.aborted).to.equal(true);
    }
  });
});

describe('Hints of an applicant', () => {
  const receipts = [{ code: 'c', secret: 's' }];

  it('are asked for with what is known, again and again', async () => {
    const answers = [[caseHint('a', 1)], [], [caseHint('a', 2)], [caseHint('a', 2)], [caseHint('a', 3)]];
    const { backend, sent } = over((_, count) => json({ hints: answers[count - 1] ?? [] }), { random: quick.random });
    expect(await heard(backend, 3, receipts)).to.deep.equal([caseHint('a', 1), caseHint('a', 2), caseHint('a', 3)]);
    expect(sent.map(({ path }) => path)).to.deep.equal(Array.from({ length: 5 }, () => '/v1/hints:wait'));
    expect(JSON.parse(sent[0]?.body ?? '')).to.deep.equal({ receipts, seen: [], wait: 25 });
    expect(JSON.parse(sent[4]?.body ?? '')).to.have.deep.property('seen', [caseHint('a', 2)]);
  });

  it('are not asked for without a receipt', async () => {
    const { backend, sent } = over(() => json({ hints: [] }));
    const stop = new AbortController();
    const following = (async () => {
      for await (const hint of backend.hints({ signal: stop.signal })) throw new Error(JSON.stringify(hint));
    })();
    await soon(() => true);
    stop.abort();
    await following;
    expect(sent).to.deep.equal([]);
  });
});

/** Lets what is under way go on, until something is so. */
async function soon(condition: () => boolean): Promise<void> {
  for (let turn = 0; turn < 10_000; turn += 1) {
    await new Promise((resolve) => setTimeout(resolve, 2));
    if (condition()) return;
  }
  throw new Error('It did not come to that');
}
