import type { LinliError } from '@linli/client';
import type { Command } from '@linli/model';
import { expect } from '@open-wc/testing';
import { failureOf, handTimers, html, json, over, problem, streamed } from './support/scripted.js';

const target = { region: '350102', id: 'case-1' };
const command: Command = { id: 'command-1', v: 2, type: 'case.accept', target, args: {}, base: null, at: '2026-03-02T01:00:00Z' };
const applied = { command: 'command-1', status: 'applied', ref: target, version: 2 };
const rejected = { command: 'command-1', status: 'rejected', refusal: { code: 'not-in-state', message: { 'zh-Hans': '不行' } } };
const conflict = { command: 'command-1', status: 'conflict', version: 3, fields: [{ field: 'project', base: 'a', mine: 'b', theirs: 'c' }] };

const text = (body: string, status = 200, type = 'application/json') => new Response(body, { status, headers: { 'content-type': type } });

/** What comes to `submit`, and what it tells. */
const verdicts: readonly (readonly [string, () => Response, object])[] = [
  ['201', () => json(applied, 201), applied],
  ['200, replayed', () => json(applied, 200, { 'idempotency-replayed': 'true' }), applied],
  ['200 with what a newer service says besides', () => json({ ...applied, seq: '12', more: true }), { ...applied, seq: '12', more: true }],
  ['422 with its verdict', () => problem('rejected', 422, { verdict: rejected }), rejected],
  ['409 with its verdict', () => problem('conflict', 409, { verdict: conflict }), conflict],
];

/** What comes to `submit` that is no verdict, and the error that it is. */
const errors: readonly (readonly [string, () => Response | Promise<Response>, Partial<LinliError>])[] = [
  ['a captive portal’s page with 200', () => html(), { code: 'unavailable', retry: 'auto', status: 200 }],
  ['a captive portal’s page with 201', () => html(201), { code: 'unavailable', retry: 'auto' }],
  ['an empty body', () => text(''), { code: 'unavailable', retry: 'auto' }],
  ['no content', () => new Response(null, { status: 204 }), { code: 'unavailable', retry: 'auto' }],
  ['JSON that was cut', () => text(JSON.stringify(applied).slice(0, -9), 201), { code: 'unavailable', retry: 'auto' }],
  ['a verdict that is called a text', () => text(JSON.stringify(applied), 201, 'text/plain'), { code: 'unavailable', retry: 'auto' }],
  ['JSON of something else', () => json({ ok: true }), { code: 'unavailable', retry: 'auto' }],
  ['a list', () => json([applied]), { code: 'unavailable', retry: 'auto' }],
  ['a verdict on another command', () => json({ ...applied, command: 'command-2' }, 201), { code: 'unavailable', retry: 'auto' }],
  ['a verdict on another case', () => json({ ...applied, ref: { ...target, id: 'case-2' } }, 201), { code: 'unavailable', retry: 'auto' }],
  ['a verdict without its version', () => json({ ...applied, version: undefined }, 201), { code: 'unavailable', retry: 'auto' }],
  ['a verdict of a status that there is not', () => json({ ...applied, status: 'fine' }, 201), { code: 'unavailable', retry: 'auto' }],
  ['a refusal without words', () => problem('rejected', 422, { verdict: { ...rejected, refusal: { code: 'x' } } }), { code: 'unavailable', retry: 'auto' }],
  ['a refusal of another command', () => problem('rejected', 422, { verdict: { ...rejected, command: 'command-2' } }), { code: 'unavailable', retry: 'auto' }],
  ['409 with a page', () => html(409), { code: 'conflict', retry: 'user' }],
  ['422 with a page', () => html(422), { code: 'rejected', retry: 'user' }],
  ['422 key_reused', () => problem('key_reused', 422), { code: 'key_reused', retry: 'never' }],
  ['409 in_progress', () => problem('in_progress', 409, { retry: 'auto' }, { 'retry-after': '2' }), { code: 'in_progress', retry: 'auto', retryAfter: 2 }],
  ['412', () => problem('base_unknown', 412, { retry: 'user' }), { code: 'base_unknown', retry: 'user' }],
  ['400 of a version', () => problem('schema_unsupported', 400), { code: 'schema_unsupported', retry: 'never' }],
  ['400 with what is wrong', () => problem('invalid', 400, { retry: 'user', issues: [{ pointer: '/command/at', code: 'pattern' }] }), { code: 'invalid', issues: [{ pointer: '/command/at', code: 'pattern' }] }],
  ['400 of which only the text speaks', () => text('{"message":"401 rate limited"}', 400), { code: 'invalid', retry: 'user' }],
  ['401 without tokens', () => problem('unauthenticated', 401, { retry: 'auth' }), { code: 'unauthenticated', retry: 'auth' }],
  ['403 of the service', () => problem('forbidden', 403), { code: 'forbidden', retry: 'never' }],
  ['404', () => problem('not_found', 404), { code: 'not_found' }],
  ['408', () => html(408), { code: 'timeout', retry: 'auto' }],
  ['413', () => problem('too_large', 413, { retry: 'user' }), { code: 'too_large' }],
  ['429', () => problem('rate_limited', 429, { retry: 'auto' }, { 'retry-after': '30' }), { code: 'rate_limited', retry: 'auto', retryAfter: 30 }],
  ['500 of the service', () => problem('internal', 500, { retry: 'user' }), { code: 'internal', retry: 'user' }],
  ['500 of a proxy', () => html(500), { code: 'unavailable', retry: 'auto' }],
  ['502', () => html(502), { code: 'unavailable', retry: 'auto' }],
  ['503', () => text('', 503), { code: 'unavailable', retry: 'auto' }],
  ['504', () => html(504), { code: 'timeout', retry: 'auto' }],
  ['511', () => html(511), { code: 'offline', retry: 'auto' }],
  ['599', () => html(599), { code: 'unavailable', retry: 'auto' }],
  ['what the service would rather have tried again', () => problem('forbidden', 403, { retry: 'auto' }), { code: 'forbidden', retry: 'auto' }],
  ['a problem of a code that is not known', () => problem('of_tomorrow', 429), { code: 'rate_limited', retry: 'never' }],
  ['no line', () => Promise.reject(new TypeError('Failed to fetch')), { code: 'offline', retry: 'auto' }],
  ['a line that breaks in the middle', () => streamed(['{"command":'], 'application/json', { breaks: true }), { code: 'offline', retry: 'auto' }],
];

describe('An answer to a command', () => {
  for (const [what, answer, verdict] of verdicts) {
    it(`is a verdict: ${what}`, async () => {
      const { backend, sent } = over(answer);
      expect(await backend.submit([command])).to.deep.equal([verdict]);
      expect(sent.map(({ method, path, headers }) => [method, path, headers['idempotency-key']])).to.deep.equal([['POST', '/v1/commands', '350102.command-1']]);
      expect(JSON.parse(sent[0]?.body ?? '')).to.deep.equal({ command });
    });
  }

  for (const [what, answer, expected] of errors) {
    it(`is no verdict: ${what}`, async () => {
      const { backend } = over(answer);
      const error = await failureOf(backend.submit([command]));
      expect(error).to.be.instanceOf(Error).and.deep.include({ name: 'LinliError', ...expected });
    });
  }

  it('is waited for no longer than the time of a call, or until it is aborted', async () => {
    const timers = handTimers();
    const { backend, sent } = over(() => new Promise(() => undefined), { timers, timeoutMs: 5000 });
    const late = failureOf(backend.submit([command]));
    await moment();
    expect(timers.waits).to.deep.equal([5000]);
    timers.pass();
    expect(await late).to.include({ code: 'timeout', retry: 'auto' });
    expect(sent[0]?.signal.aborted).to.equal(true);

    const stop = new AbortController();
    const aborted = failureOf(backend.submit([command], { signal: stop.signal }));
    await moment();
    stop.abort();
    expect(await aborted).to.include({ code: 'aborted', retry: 'user' });
    expect(timers.waits).to.deep.equal([]);
  });

  it('is not asked for what cannot be sent', async () => {
    const { backend, sent } = over(() => json(applied));
    const looped: Record<string, unknown> = {};
    looped['self'] = looped;
    for (const wrong of [null, undefined, {}, { ...command, id: 7 }, { ...command, id: '新' }, { ...command, id: 'a\nb' }, { ...command, target: null }, { ...command, args: looped }]) {
      expect(await failureOf(backend.submit([wrong as never]))).to.include({ code: 'invalid' });
    }
    expect(sent).to.deep.equal([]);
  });

  it('comes after the one before: commands are sent one by one, with their proofs', async () => {
    const ids: string[] = [];
    const { backend, sent } = over(async ({ body }) => {
      const { command: given } = JSON.parse(body) as { command: Command };
      ids.push(given.id);
      await moment();
      ids.push(`${given.id} answered`);
      return json({ ...applied, command: given.id }, 201);
    });
    await backend.submit([command, { ...command, id: 'command-2' }], { receipts: [{ code: 'c', secret: 's' }] });
    expect(ids).to.deep.equal(['command-1', 'command-1 answered', 'command-2', 'command-2 answered']);
    expect(JSON.parse(sent[1]?.body ?? '')).to.have.deep.property('receipts', [{ code: 'c', secret: 's' }]);
  });

  it('is let come when the client is closed; no other is asked for', async () => {
    let answer: (response: Response) => void = () => undefined;
    const { backend, sent } = over(() => new Promise((resolve) => (answer = resolve)));
    const sending = backend.submit([command]);
    await moment();
    const closing = backend.close();
    answer(json(applied, 201));
    expect(await sending).to.deep.equal([applied]);
    await closing;
    expect(await failureOf(backend.query({}))).to.include({ code: 'unavailable' });
    expect(sent).to.have.length(1);
  });
});

describe('An answer to a batch', () => {
  const batch = [{ command }, { command: { ...command, id: 'command-2' }, receipts: [{ code: 'c', secret: 's' }] }];
  const submit = (answer: () => Response) => over(answer).backend.submitEach?.(batch) ?? Promise.reject(new Error('None'));

  it('is a verdict or an error for each', async () => {
    const results = await submit(() => json({ results: [{ verdict: applied }, { problem: { type: 'urn:linli:problem:base_unknown', title: 'x', status: 412, retry: 'user' } }] }));
    expect(results[0]).to.deep.equal(applied);
    expect(results[1]).to.include({ name: 'LinliError', code: 'base_unknown', retry: 'user', status: 412, commandId: 'command-2' });
  });

  it('takes no verdict for another, and no answer for one that is missing', async () => {
    const swapped = await submit(() => json({ results: [{ verdict: { ...applied, command: 'command-2' } }, { more: true }] }));
    expect(swapped.map((result) => (result as LinliError).code)).to.deep.equal(['unavailable', 'unavailable']);
    expect(await failureOf(submit(() => json({ results: [{ verdict: applied }] })))).to.include({ code: 'unavailable' });
    expect(await failureOf(submit(() => html()))).to.include({ code: 'unavailable' });
  });
});

describe('An answer to a question', () => {
  const questions: readonly (readonly [string, (backend: ReturnType<typeof over>['backend']) => Promise<unknown>])[] = [
    ['meta', (backend) => backend.meta()],
    ['read', (backend) => backend.read(target)],
    ['query', (backend) => backend.query({})],
    ['query by name', (backend) => backend.query({ refs: [target] })],
    ['track', (backend) => backend.track({ code: 'c', secret: 's' })],
    ['divisions', (backend) => backend.divisions(null)],
    ['organisations', (backend) => backend.organisations('35')],
    ['register', (backend) => backend.register?.('grids', { area: '350102' }) ?? Promise.resolve()],
    ['revise', (backend) => backend.revise?.({} as never) ?? Promise.resolve()],
    ['proceedings', (backend) => backend.proceedings?.list('survey', '35') ?? Promise.resolve()],
    ['proceeding', (backend) => backend.proceedings?.submit({} as never) ?? Promise.resolve()],
    ['actions', (backend) => backend.proceedings?.actions('survey', { area: '35' }) ?? Promise.resolve()],
    ['changes', (backend) => backend.feed?.changes({ scope: { regions: ['350102'] } }) ?? Promise.resolve()],
    ['snapshot', (backend) => backend.feed?.snapshot({ scope: { regions: ['350102'] } }) ?? Promise.resolve()],
    ['numbers', (backend) => backend.feed?.reserveNumbers({ region: '350102', type: 'appeal', count: 1 }) ?? Promise.resolve()],
    ['device', (backend) => backend.feed?.device('d') ?? Promise.resolve()],
    ['verdict', (backend) => backend.feed?.verdict({ region: '350102', id: 'command-1' }) ?? Promise.resolve()],
  ];

  for (const [what, ask] of questions) {
    it(`is not taken from a captive portal, nor without its members: ${what}`, async () => {
      for (const answer of [() => html(), () => json({}), () => json([]), () => json(null), () => text('{"items":[', 200)]) {
        expect(await failureOf(ask(over(answer).backend))).to.include({ name: 'LinliError', code: 'unavailable', retry: 'auto' });
      }
    });
  }

  it('of a verdict that there is none is no error; of a page that there is none it is', async () => {
    const ask = (answer: () => Response) => over(answer).backend.feed?.verdict({ region: '350102', id: 'command-1' });
    expect(await ask(() => problem('not_found', 404))).to.equal(undefined);
    expect(await failureOf(ask(() => html(404)) as Promise<unknown>)).to.include({ code: 'not_found' });
  });

  it('asks as the contract says', async () => {
    const { backend, sent } = over(() => json({ items: [], next: null, actions: [], more: false }), { baseUrl: 'https://linli.test/mounted/' });
    await backend.query({ area: '35', status: ['a', 'b'], parent: target, supervised: false, text: '东门 3', limit: 9000, after: 'k~1' });
    await backend.query({ status: [] });
    await backend.register?.('grids', { area: '350102', day: '2026-06-01', point: { crs: 'CGCS2000', lon: 119.5, lat: 26 } });
    await backend.read({ region: '350102', id: 'a/b?c' }).catch(() => undefined);
    expect(sent.map(({ path }) => path)).to.deep.equal([
      `/mounted/v1/cases?area=35&supervised=false&text=${encodeURIComponent('东门').toUpperCase()}+3&after=k%7E1&status=a%2Cb&parent=350102%2Fcase-1&limit=1000`,
      '/mounted/v1/registers/grids?area=350102&day=2026-06-01&point=119.5%2C26&crs=CGCS2000',
      '/mounted/v1/cases/350102/a%2Fb%3Fc',
    ]);
  });

  it('by more names than one question may have is put together from several', async () => {
    const { backend, sent } = over(({ body }) => {
      const { refs } = JSON.parse(body) as { refs: object[] };
      return json({ items: refs.map((ref) => ({ ref, version: 1, status: 'filed' })), next: null });
    });
    const refs = Array.from({ length: 2001 }, (_, index) => ({ region: '350102', id: `case-${index}` }));
    expect((await backend.query({ refs, status: ['filed'] })).items.map(({ ref }) => ref)).to.deep.equal(refs);
    expect(sent.map(({ body }) => (JSON.parse(body) as { refs: object[]; query: object }).refs.length)).to.deep.equal([1000, 1000, 1]);
    expect(JSON.parse(sent[2]?.body ?? '')).to.have.deep.property('query', { status: ['filed'] });
  });

  for (const [value, date, seconds] of [
    ['120', undefined, 120], ['0', undefined, 0], ['Mon, 02 Mar 2026 01:00:30 GMT', undefined, 30], ['Mon, 02 Mar 2026 00:00:00 GMT', undefined, 0],
    ['Mon, 02 Mar 2026 09:00:10 GMT', 'Mon, 02 Mar 2026 09:00:00 GMT', 10], ['soon', undefined, undefined], ['-3', undefined, undefined],
  ] as const) {
    it(`says how long to wait: Retry-After ${value}${date ? ' by its own clock' : ''}`, async () => {
      const headers = { 'retry-after': value, ...(date && { date }) };
      const { backend } = over(() => problem('unavailable', 503, { retry: 'auto' }, headers), { clock: () => Date.parse('2026-03-02T01:00:00Z') });
      expect((await failureOf(backend.query({}))).retryAfter).to.equal(seconds);
    });
  }
});

function moment(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 5));
}
