import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LinliError, asLinliError, errorCodes, errorOf, isProblem, problemOf, retries, statuses, type ErrorCode, type Problem } from '@linli/model';
import fc from 'fast-check';

const overTheWire = (problem: Problem): unknown => JSON.parse(JSON.stringify(problem));

for (const code of errorCodes) {
  test(`${code} is the same error at the other end`, () => {
    const issues = [{ pointer: '/args/subject', code: 'too-short' }];
    const error = new LinliError(code, 'What happened', { commandId: 'a', issues });
    const problem = problemOf(error);
    assert.equal(problem.type, `urn:linli:problem:${code}`);
    assert.equal(problem.status, statuses[code]);
    const arrived = errorOf(problem.status, overTheWire(problem), { doing: 'Sending', retryAfter: 3 });
    const { retry, status, retryAfter, commandId } = arrived;
    assert.deepEqual({ code: arrived.code, retry, status, retryAfter, commandId, issues: arrived.issues }, { code, retry: retries[code], status: statuses[code], retryAfter: 3, commandId: 'a', issues });
  });
}

test('what the back end knows better of trying again goes before what the code says', () => {
  for (const code of errorCodes) {
    for (const retry of ['auto', 'auth', 'user', 'never'] as const) {
      const problem = problemOf(new LinliError(code, 'x', { retry }));
      assert.equal(errorOf(problem.status, overTheWire(problem), { doing: 'Sending' }).retry, retry);
    }
  }
});

test('what went wrong inside is not told', () => {
  const inside = asLinliError(new TypeError('connect ECONNREFUSED postgres://linli:secret@db/linli'), 'Reading a case');
  assert.equal(inside.code, 'internal');
  const told = JSON.stringify(problemOf(inside));
  for (const word of ['secret', 'postgres', 'ECONNREFUSED', 'TypeError', 'stack', 'cause']) assert.ok(!told.includes(word), word);
});

test('a problem has the members of a problem, whatever an error carries', () => {
  const members = ['type', 'title', 'status', 'detail', 'retry', 'issues', 'command'];
  fc.assert(
    fc.property(fc.constantFrom(...errorCodes), fc.string(), fc.option(fc.string(), { nil: undefined }), fc.string(), (code, message, commandId, cause) => {
      const problem = overTheWire(problemOf(new LinliError(code, message, { commandId, cause: new Error(`inside: ${cause}`), status: 418, retryAfter: 1 }))) as Record<string, unknown>;
      assert.deepEqual(Object.keys(problem).filter((name) => !members.includes(name)), []);
      assert.equal('detail' in problem, code !== 'internal');
    }),
    { seed: 6 },
  );
});

/** A status as anything between may answer it, without a problem of ours: what it is taken for. */
const bare: [number, ErrorCode][] = [
  [400, 'invalid'], [401, 'unauthenticated'], [402, 'invalid'], [403, 'forbidden'], [404, 'not_found'], [405, 'invalid'], [408, 'timeout'], [409, 'conflict'], [410, 'gone'],
  [412, 'base_unknown'], [413, 'too_large'], [414, 'too_large'], [415, 'invalid'], [418, 'invalid'], [422, 'rejected'], [425, 'unavailable'], [429, 'rate_limited'],
  [431, 'too_large'], [500, 'unavailable'], [502, 'unavailable'], [503, 'unavailable'], [504, 'timeout'], [507, 'unavailable'], [511, 'offline'], [520, 'unavailable'], [599, 'unavailable'],
];

/** What comes in place of a problem: a page of a captive portal, another service's error, something cut off. */
const bodies: unknown[] = [undefined, null, '', '<html>400 350400 error</html>', [], {}, { type: 'about:blank', status: 400 }, { type: 'urn:other:problem:not_found' }, { type: 400 }, { error: 'conflict' }];

for (const [status, code] of bare) {
  test(`${status} without a problem of ours is ${code}`, () => {
    for (const body of bodies) {
      assert.equal(isProblem(body), false);
      const error = errorOf(status, body, { doing: 'Sending' });
      assert.equal(error.code, code);
      assert.equal(error.status, status);
      assert.equal(error.retry, retries[code]);
    }
  });
}

/** Codes that share a status with another: what is left of them where the body was lost on the way. */
const withoutBody: Partial<Record<ErrorCode, ErrorCode>> = {
  offline: 'unavailable', aborted: 'invalid', in_progress: 'conflict', key_reused: 'rejected', schema_unsupported: 'invalid', cursor_expired: 'gone',
  storage_quota: 'unavailable', storage_blocked: 'unavailable', storage_evicted: 'unavailable', storage_unavailable: 'unavailable', internal: 'unavailable',
};

test('a status alone says the code, or the one that shares it', () => {
  const left = errorCodes.map((code) => [code, errorOf(statuses[code], undefined, { doing: 'Sending' }).code]);
  assert.deepEqual(left, errorCodes.map((code) => [code, withoutBody[code] ?? code]));
});

test('nothing is taken for over that only waits: what mends itself is at worst shown to a person', () => {
  const autos = errorCodes.filter((code) => retries[code] === 'auto' && code !== 'cursor_expired');
  for (const code of autos) assert.notEqual(retries[withoutBody[code] ?? code], 'never', code);
});

test('a code of a later release is taken for what its status says', () => {
  assert.equal(errorOf(409, { type: 'urn:linli:problem:merged_elsewhere', title: 'x', status: 409, retry: 'user' }, { doing: 'Sending' }).code, 'conflict');
  assert.equal(errorOf(429, { type: 'urn:linli:problem:', title: 'x', status: 429, retry: 'auto' }, { doing: 'Sending' }).code, 'rate_limited');
});

test('the message of an error is never what it is classified by', () => {
  fc.assert(
    fc.property(fc.integer({ min: 400, max: 599 }), fc.string(), fc.constantFrom(...errorCodes), (status, noise, mentioned) => {
      const body = { message: `${noise} ${mentioned} 401`, detail: `urn:linli:problem:${mentioned}` };
      assert.equal(errorOf(status, body, { doing: 'Sending' }).code, errorOf(status, undefined, { doing: 'Sending' }).code);
    }),
    { seed: 6 },
  );
});
