import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Command } from '@linli/model';
import { counties, county, doing, filing, newId, newReceipt, openWorld, pathOf, type World } from './support/world.js';

describe('Commands over HTTP', () => {
  let world: World;
  before(async () => {
    world = await openWorld();
  });

  it('are carried out once: 201, then 200 and marked as replayed', async () => {
    const command = filing(county);
    const first = await world.submit(command);
    assert.deepEqual([first.status, first.headers.get('idempotency-replayed')], [201, null]);
    const again = await world.submit(command);
    assert.deepEqual([again.status, again.headers.get('idempotency-replayed')], [200, 'true']);
    assert.deepEqual(again.body, first.body);
    assert.deepEqual(again.body.receipt, command.receipt);
    assert.match(first.body.seq, /^\d+$/);
  });

  it('answer a refusal and a conflict as problems that have the verdict, and say when it is replayed', async () => {
    const { ref } = await world.file();
    const early = doing('dispatch', ref, { lead: 'roads' });
    const refused = await world.submit(early, { as: 'dispatcher' });
    assert.deepEqual([refused.status, refused.body.type, refused.body.verdict.status, refused.body.command], [422, 'urn:linli:problem:rejected', 'rejected', early.id]);
    const again = await world.submit(early, { as: 'dispatcher' });
    assert.deepEqual([again.status, again.headers.get('idempotency-replayed')], [422, 'true']);
    assert.deepEqual(again.body, refused.body);
    const ahead = doing('triage', ref, {}, { base: { version: 7 } });
    const conflict = await world.submit(ahead, { as: 'clerk' });
    assert.deepEqual([conflict.status, conflict.body.type, conflict.body.verdict], [409, 'urn:linli:problem:conflict', { command: ahead.id, status: 'conflict', version: 1 }]);
  });

  it('refuse a key that was used for something else', async () => {
    const { command } = await world.file();
    const other = await world.submit({ ...command, args: { ...command.args, subject: '另一件事情' } });
    assert.deepEqual([other.status, other.body.type, other.body.retry], [422, 'urn:linli:problem:key_reused', 'never']);
  });

  it('ask for an Idempotency-Key that is of the command', async () => {
    const command = filing(county);
    const body = { command };
    const missing = await world.ask('POST', '/v1/commands', { body });
    assert.deepEqual([missing.status, missing.body.issues], [400, [{ pointer: 'header/idempotency-key', code: 'required' }]]);
    for (const [key, code] of [[`${county}.${newId()}`, 'mismatch'], [`350103.${command.id}`, 'mismatch'], ['x', 'pattern']] as const) {
      const wrong = await world.ask('POST', '/v1/commands', { body, headers: { 'idempotency-key': key } });
      assert.deepEqual([wrong.status, wrong.body.issues], [400, [{ pointer: 'header/idempotency-key', code }]]);
    }
    assert.equal((await world.ask('GET', `/v1/commands/${county}/${command.id}`)).status, 404);
  });

  const broken: readonly (readonly [string, (command: Command) => unknown, number, string, string | undefined])[] = [
    ['no id', ({ id: _, ...rest }) => rest, 400, 'invalid', '/command/id'],
    ['an id that no header can have', (command) => ({ ...command, id: 'a b' }), 400, 'invalid', '/command/id'],
    ['a region that is none', (command) => ({ ...command, target: { ...command.target, region: '35010' } }), 400, 'invalid', '/command/target/region'],
    ['arguments that are none', (command) => ({ ...command, args: [] }), 400, 'invalid', '/command/args'],
    ['a time that is none', (command) => ({ ...command, at: 'yesterday' }), 400, 'invalid', '/command/at'],
    ['a base below nothing', (command) => ({ ...command, base: { version: -1 } }), 400, 'invalid', '/command/base/version'],
    ['a receipt that nobody could type', (command) => ({ ...command, receipt: { code: 'x', secret: 'y' } }), 400, 'invalid', undefined],
    ['a later contract', (command) => ({ ...command, v: 99 }), 400, 'schema_unsupported', undefined],
    ['a region that is not served', (command) => ({ ...command, target: { region: '440106', id: command.id } }), 404, 'not_found', undefined],
    ['a parent elsewhere', (command) => ({ ...command, parent: { region: '440106', id: 'x' } }), 404, 'not_found', undefined],
    ['a case type that there is not', (command) => ({ ...command, caseType: 'none' }), 400, 'invalid', undefined],
  ];
  for (const [given, breaking, status, code, pointer] of broken) {
    it(`with ${given}: ${status} ${code}`, async () => {
      const command = filing(county);
      const sent = breaking(command) as Command;
      const key = `${(sent.target as { region: string }).region}.${sent.id}`;
      const answer = await world.ask('POST', '/v1/commands', { body: { command: sent }, headers: { 'idempotency-key': /^\d{6}\.[\w-]+$/.test(key) ? key : `${county}.${command.id}` } });
      assert.deepEqual([answer.status, answer.body.type], [status, `urn:linli:problem:${code}`]);
      if (pointer !== undefined) assert.equal(answer.body.issues[0].pointer, pointer);
    });
  }

  it('in a batch come to an end each of its own; what follows a failure in the same case is not tried', async () => {
    const [one, other] = [filing(county), filing(counties[1])];
    const triage = doing('triage', one.target);
    const commands = [
      { command: one }, { command: { ...triage, id: newId(), type: 'case.nothing' } }, { command: triage }, { command: 'none' }, { command: other },
      { command: { ...filing(county), v: 9 } },
    ];
    const { status, body } = await world.ask('POST', '/v1/commands:batch', { body: { commands } });
    assert.equal(status, 200);
    const told = body.results.map((result: { verdict?: { status: string }; problem?: { type: string } }) => result.verdict?.status ?? result.problem?.type.split(':').pop());
    assert.deepEqual(told, ['applied', 'rejected', 'base_unknown', 'invalid', 'applied', 'schema_unsupported']);
    assert.equal((await world.ask('GET', `/v1/commands/${county}/${triage.id}`)).status, 404);
    const again = await world.ask('POST', '/v1/commands:batch', { body: { commands } });
    assert.deepEqual(again.body, body);
    assert.equal((await world.ask('POST', '/v1/commands:batch', { body: { commands: Array.from({ length: 101 }, () => ({ command: one })) } })).status, 400);
    assert.equal((await world.ask('POST', '/v1/commands:batch', { body: { commands: [] } })).body.results.length, 0);
  });

  it('take the proof of a receipt, and nothing of a wrong one', async () => {
    const { ref, receipt } = await world.file();
    const withdraw = () => doing('withdraw', ref, { reason: '灯已经亮了' });
    const stranger = await world.submit(withdraw(), { receipts: [newReceipt(), { ...receipt, secret: 'AAAAA-AAAAA' }] });
    assert.deepEqual([stranger.status, stranger.body.verdict.refusal.code], [422, 'not-allowed']);
    assert.equal((await world.submit(withdraw(), { receipts: [receipt] })).status, 201);
  });

  it('tell their verdict again to who sent them, and of the public to who knows the id', async () => {
    const { ref, command } = await world.file();
    const own = await world.ask('GET', `/v1/commands/${county}/${command.id}`);
    assert.deepEqual([own.status, own.body.status, own.body.ref], [200, 'applied', ref]);
    const triage = doing('triage', ref);
    await world.submit(triage, { as: 'clerk' });
    const path = `/v1/commands/${county}/${triage.id}`;
    assert.equal((await world.ask('GET', path, { as: 'clerk' })).status, 200);
    const others = [undefined, 'supervisor', 'citizen', 'foreigner'] as const;
    const answers = await Promise.all(others.map((as) => world.ask('GET', path, { as })));
    const unknown = await world.ask('GET', `/v1/commands/${county}/${newId()}`, { as: 'supervisor' });
    for (const { status, body } of answers) assert.deepEqual([status, body.type], [unknown.status, unknown.body.type]);
  });

  it('decided at the same time are decided once', async () => {
    const command = filing(county);
    const answers = await Promise.all(Array.from({ length: 6 }, () => world.submit(command)));
    assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 200, 200, 200, 200, 201]);
    const { body } = await world.ask('GET', pathOf(command.target), { as: 'clerk' });
    assert.equal(body.events.length, 1);
  });
});
