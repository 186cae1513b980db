import type { HttpBackendOptions } from '@linli/client';
import { LinliError } from '@linli/client';
import { expect } from '@open-wc/testing';
import { failureOf, handTimers, json, over, problem } from './support/scripted.js';

const page = { items: [], next: null };
const denied = () => problem('unauthenticated', 401, { retry: 'auth' });

/** A host that gives one token after another, and notes why it was asked. */
function host(tokens: readonly (string | null | Error)[]) {
  const reasons: string[] = [];
  const getToken: HttpBackendOptions['getToken'] = async ({ reason }) => {
    const token = tokens[reasons.push(reason) - 1] ?? null;
    if (token instanceof Error) throw token;
    return token;
  };
  return { reasons, getToken };
}

/** Only this token is good. */
const onlyGood = (good: string) => ({ headers }: { headers: Readonly<Record<string, string>> }) => (headers['authorization'] === `Bearer ${good}` ? json(page) : denied());

describe('A token', () => {
  it('is not asked for by one of the public', async () => {
    const { backend, sent } = over(() => json(page));
    await backend.query({});
    expect(sent[0]?.headers).not.to.have.property('authorization');
  });

  it('is asked for once, however many calls need it', async () => {
    const { reasons, getToken } = host(['one']);
    const { backend, sent } = over(onlyGood('one'), { getToken });
    await Promise.all([1, 2, 3, 4].map(() => backend.query({})));
    await backend.query({});
    expect(reasons).to.deep.equal(['start']);
    expect(sent).to.have.length(5);
  });

  it('that is refused is renewed once for all calls, and none of them fails', async () => {
    const { reasons, getToken } = host(['old', 'new']);
    const { backend, sent } = over(onlyGood('new'), { getToken });
    await Promise.all([1, 2, 3].map(() => backend.query({})));
    expect(reasons).to.deep.equal(['start', 'expired']);
    expect(sent).to.have.length(6);
  });

  it('that is refused twice is asked of the person: each call is renewed once, and says so', async () => {
    const { reasons, getToken } = host(['old', 'worse', 'good']);
    const { backend, sent } = over(onlyGood('good'), { getToken });
    expect(await failureOf(backend.query({}))).to.include({ code: 'unauthenticated', retry: 'auth', status: 401 });
    expect(sent).to.have.length(2);
    expect(await backend.query({})).to.deep.equal(page);
    expect(reasons).to.deep.equal(['start', 'expired', 'denied']);
  });

  it('is renewed again when it runs out again', async () => {
    const { reasons, getToken } = host(['one', 'two', 'three']);
    let good = 'one';
    const { backend } = over((sent) => onlyGood(good)(sent), { getToken });
    for (const next of ['two', 'three']) {
      await backend.query({});
      good = next;
    }
    await backend.query({});
    expect(reasons).to.deep.equal(['start', 'expired', 'expired']);
  });

  it('that cannot be had sends nothing', async () => {
    for (const [tokens, code] of [[[null], 'unauthenticated'], [[''], 'unauthenticated'], [['two words'], 'unauthenticated'], [[new Error('No session')], 'unauthenticated'], [[new LinliError('offline', 'No line')], 'offline']] as const) {
      const { getToken } = host(tokens);
      const { backend, sent } = over(() => json(page), { getToken });
      expect(await failureOf(backend.query({}))).to.include({ code });
      expect(sent).to.deep.equal([]);
    }
  });

  it('is asked for again after it could not be had', async () => {
    const { reasons, getToken } = host([null, 'one']);
    const { backend } = over(onlyGood('one'), { getToken });
    await failureOf(backend.query({}));
    expect(await backend.query({})).to.deep.equal(page);
    expect(reasons).to.deep.equal(['start', 'start']);
  });

  it('may take its time, while a person signs in: the call has not begun', async () => {
    const timers = handTimers();
    let signIn: (token: string) => void = () => undefined;
    const { backend } = over(onlyGood('one'), { timers, getToken: () => new Promise((resolve) => (signIn = resolve)) });
    const asked = backend.query({});
    await Promise.resolve();
    expect(timers.waits).to.deep.equal([]);
    signIn('one');
    expect(await asked).to.deep.equal(page);
  });

  it('is waited for no longer than until the call is aborted; the others wait on', async () => {
    let signIn: (token: string) => void = () => undefined;
    const { backend } = over(onlyGood('one'), { getToken: () => new Promise((resolve) => (signIn = resolve)) });
    const stop = new AbortController();
    const [one, other] = [failureOf(backend.query({}, { signal: stop.signal })), backend.query({})];
    stop.abort();
    expect(await one).to.include({ code: 'aborted' });
    signIn('one');
    expect(await other).to.deep.equal(page);
  });

  it('does not follow to another server, goes into no address, and is kept nowhere', async () => {
    const { getToken } = host(['secret-token']);
    const seen: Request[] = [];
    const { backend } = over(() => json(page), {
      getToken,
      fetch: async (request) => {
        seen.push(request);
        return json(page);
      },
    });
    await backend.query({ text: 'x' });
    expect(seen[0]).to.include({ redirect: 'error', credentials: 'omit', cache: 'no-store' });
    expect(seen[0]?.url).not.to.contain('secret-token');
    expect(JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie])).not.to.contain('secret-token');
  });
});
