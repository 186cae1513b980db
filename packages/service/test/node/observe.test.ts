import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LinliError } from '@linli/model';
import { createLog, createMetrics } from '@linli/service/node';

const note = { route: 'readCase', method: 'GET', status: 200, seconds: 0.02, requestId: 'a', role: 'clerk' };

test('requests, commands, waits and connections are counted, each service for itself', async () => {
  const metrics = createMetrics(() => ({ total: 3, idle: 1, waiting: 2 }));
  const other = createMetrics();
  metrics.observe(note);
  metrics.observe({ ...note, seconds: 3 });
  metrics.observe({ ...note, route: null, method: 'BREW', status: 404 });
  metrics.observe({ ...note, status: 429 });
  metrics.command('applied');
  metrics.command('rejected');
  const done = metrics.waiting();
  metrics.waiting();
  done();
  const lines = (await metrics.render()).body.split('\n');
  for (const line of [
    'linli_requests_total{route="readCase",method="GET",status="200"} 2',
    'linli_requests_total{route="none",method="other",status="404"} 1',
    'linli_request_seconds_bucket{le="0.025",route="readCase",method="GET"} 2',
    'linli_request_seconds_bucket{le="5",route="readCase",method="GET"} 3',
    'linli_rate_limited_total 1',
    'linli_commands_total{status="applied"} 1',
    'linli_commands_total{status="rejected"} 1',
    'linli_feed_waits 1',
    'linli_database_connections{state="total"} 3',
    'linli_database_connections{state="waiting"} 2',
  ]) {
    assert.ok(lines.includes(line), line);
  }
  assert.ok(lines.some((line) => line.startsWith('process_cpu_user_seconds_total ')));
  assert.ok(!(await other.render()).body.includes('readCase'));
});

test('a log line of an error tells where it came from, and nothing that a person typed', () => {
  const lines: string[] = [];
  const log = createLog('info', { write: (line) => void lines.push(line) });
  const fromDatabase = Object.assign(new Error('duplicate key value violates unique constraint, Key (name)=(欧阳小明) exists'), { code: '23505', detail: '欧阳小明', parameters: ['13800000001'] });
  log.error({ err: fromDatabase }, 'under the name that pino serialises by itself');
  log.error({ error: new LinliError('internal', 'A request failed inside the service', { cause: fromDatabase }), requestId: 'r1' }, 'failed');
  log.warn({ error: new LinliError('not_found', 'There is no case 350102/019b0a00 here\n    at 350102/019b0a00 (13800000001)') }, 'a message of ours names cases');
  log.debug({}, 'not asked for');
  const [, line, ours, ...others] = lines.map((each) => JSON.parse(each) as { level: string; time: string; msg: string; requestId: string; error: { code: string; message?: string; stack: string[]; cause: { code: string; stack: string[]; message?: string } } });
  assert.deepEqual(others, []);
  assert.ok(line);
  assert.deepEqual([line.level, line.msg, line.requestId, line.error.code, line.error.message, line.error.cause.code], ['error', 'failed', 'r1', 'internal', undefined, '23505']);
  assert.equal(ours?.error.code, 'not_found');
  assert.match(ours.error.stack[0] ?? '', /observe\.test/);
  assert.match(line.error.cause.stack[0] ?? '', /observe\.test/);
  assert.match(line.time, /^\d{4}-\d\d-\d\dT.*Z$/);
  assert.ok(!/欧阳小明|13800000001|019b0a00/.test(lines.join('')));
});
