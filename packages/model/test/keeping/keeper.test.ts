import assert from 'node:assert/strict';
import { test } from 'node:test';
import { replay, type Command, type Verdict } from '@linli/model';
import fc from 'fast-check';
import { actors, otherRef, ref } from '../case/support.js';
import { command, openDesk, otherReceipt, receipt } from './desk.js';

const there = { grid: '360102001001002', reason: '网格划分已经调整' };
const elsewhere = { grid: '360102001001003', reason: '网格划分已经调整' };

async function filed() {
  const desk = openDesk();
  assert.equal(await desk.sent('stranger', command('file', 'register')), 'version 1');
  return desk;
}

test('a command is carried out once: sent again, it has the verdict that it had', async () => {
  const desk = await filed();
  const first = await desk.send('clerk', command('a', 'triage'));
  const again = await desk.send('clerk', command('a', 'triage', { at: '2026-06-16T09:00:00+08:00', device: 'tablet-7', seq: 9 }));
  assert.deepEqual([first.replayed, again.replayed], [false, true]);
  assert.deepEqual(again.verdict, first.verdict);
  assert.equal((await desk.store.record(ref))?.events.length, 2);
});

test('so is one that was refused: what is corrected needs a new id', async () => {
  const desk = await filed();
  assert.equal(await desk.sent('clerk', command('a', 'accept')), 'rejected not-in-state');
  assert.equal(await desk.sent('clerk', command('b', 'triage')), 'version 2');
  assert.equal(await desk.sent('clerk', command('a', 'accept')), 'rejected not-in-state');
  assert.equal(await desk.sent('clerk', command('c', 'accept')), 'version 3');
});

/** What tells two commands of one id apart. */
const others: [string, Partial<Command>][] = [
  ['other entries', { args: { note: '另一件事' } }],
  ['another action', { type: 'case.accept' }],
  ['another case', { target: otherRef }],
  ['another base', { base: { version: 1 } }],
  ['another type', { caseType: 'appeal' }],
];

for (const [given, changes] of others) {
  test(`an id that was sent before with ${given} is refused, and stays what it was`, async () => {
    const desk = await filed();
    const { verdict } = await desk.send('clerk', command('a', 'triage'));
    await assert.rejects(desk.send('clerk', command('a', 'triage', changes)), { code: 'key_reused', commandId: 'a', retry: 'never' });
    assert.deepEqual((await desk.send('clerk', command('a', 'triage'))).verdict, verdict);
  });
}

test('a chain that was made without a line is carried out whole, and its sender is never in conflict with themselves', async () => {
  const desk = await filed();
  assert.equal(await desk.sent('clerk', command('a', 'triage', { base: { version: 1 } })), 'version 2');
  assert.equal(await desk.sent('supervisor', command('u', 'urge')), 'version 3');
  assert.equal(await desk.sent('clerk', command('b', 'accept', { base: { after: 'a' } })), 'version 4');
  assert.equal(await desk.sent('dispatcher', command('c', 'regrid', { args: there, base: { after: 'b' } })), 'version 5');
  assert.equal(await desk.sent('dispatcher', command('d', 'regrid', { args: elsewhere, base: { after: 'c' } })), 'version 6');
});

test('what builds on something that did not happen is not carried out', async () => {
  const desk = await filed();
  assert.equal(await desk.sent('clerk', command('no', 'accept')), 'rejected not-in-state');
  assert.equal(await desk.sent('clerk', command('a', 'triage', { base: { after: 'no' } })), 'conflict at 1');
  assert.equal(await desk.sent('clerk', command('b', 'triage', { base: { after: 'never sent' } })), 'conflict at 1');
  assert.equal(await desk.sent('clerk', command('c', 'triage', { base: { version: 2 } })), 'conflict at 1');
});

test('a receipt code that is another case’s is refused', async () => {
  const desk = await filed();
  await assert.rejects(desk.send('stranger', command('other', 'register', { target: otherRef })), { code: 'key_reused' });
  assert.equal(await desk.store.record(otherRef), undefined);
});

test('what builds on a command of another case is not carried out', async () => {
  const desk = await filed();
  assert.equal(await desk.sent('stranger', command('other', 'register', { target: otherRef, receipt: otherReceipt })), 'version 1');
  assert.equal(await desk.sent('clerk', command('a', 'triage', { base: { after: 'other' } })), 'conflict at 1');
});

test('who may not see a case is not told where it stands', async () => {
  const desk = await filed();
  assert.equal(await desk.sent('clerkElsewhere', command('a', 'triage', { base: { version: 7 } })), 'conflict at 0');
  assert.equal(await desk.sent('clerk', command('b', 'triage', { base: { version: 7 } })), 'conflict at 1');
});

test('a step that rests on an older state is carried out where the rules still permit it', async () => {
  const desk = await filed();
  assert.equal(await desk.sent('supervisor', command('u', 'urge')), 'version 2');
  assert.equal(await desk.sent('clerk', command('a', 'triage', { base: { version: 1 } })), 'version 3');
  assert.equal(await desk.sent('clerk', command('b', 'triage', { base: { version: 1 } })), 'rejected not-in-state');
});

test('an edit of what another changed comes back with both, and changes nothing', async () => {
  const desk = await filed();
  assert.equal(await desk.sent('dispatcher', command('a', 'regrid', { args: there, base: { version: 1 } })), 'version 2');
  const { verdict, hint } = await desk.send('dispatcher', command('b', 'regrid', { args: elsewhere, base: { version: 1 } }));
  assert.deepEqual(verdict, { command: 'b', status: 'conflict', version: 2, fields: [{ field: 'grid', base: null, mine: elsewhere.grid, theirs: there.grid }] } satisfies Verdict);
  assert.equal(hint, null);
  assert.equal((await desk.store.record(ref))?.case.grid, there.grid);
  assert.equal(await desk.sent('dispatcher', command('c', 'regrid', { args: elsewhere, base: { version: 2 } })), 'version 3');
});

test('edits of different fields are both kept', async () => {
  const desk = await filed();
  assert.equal(await desk.sent('dispatcher', command('a', 'regrid', { args: there, base: { version: 1 } })), 'version 2');
  assert.equal(await desk.sent('supervisor', command('b', 'tagProject', { args: { project: '夜间照明' }, base: { version: 1 } })), 'version 3');
  const kept = (await desk.store.record(ref))?.case;
  assert.deepEqual([kept?.grid, kept?.project], [there.grid, '夜间照明']);
});

test('of a receipt the secret is never kept, and only who shows it is answered with it', async () => {
  const desk = openDesk();
  const first = await desk.send('stranger', command('file', 'register'));
  assert.ok(first.verdict.status === 'applied' && first.verdict.receipt?.secret === receipt.secret);
  assert.ok(!desk.store.dump().includes(receipt.secret));
  const again = await desk.send('stranger', { ...command('file', 'register'), receipt: { ...receipt, secret: '00000-00000' } });
  assert.ok(again.verdict.status === 'applied' && again.verdict.receipt === undefined);
});

test('whoever shows the receipt may take the applicant’s steps, and nobody else of the public', async () => {
  const desk = await filed();
  assert.equal(await desk.sent('stranger', command('a', 'withdraw')), 'rejected not-allowed');
  assert.equal(await desk.sent('stranger', command('b', 'withdraw'), [{ ...receipt, secret: '00000-00000' }]), 'rejected not-allowed');
  assert.equal(await desk.sent('stranger', command('c', 'withdraw'), [receipt]), 'version 2');
});

test('a wrong secret, a code that there is not and a case that one may not see are answered alike', async () => {
  const desk = await filed();
  const said = async (work: Promise<unknown>) => work.then(() => 'answered', ({ code, message }: { code: string; message: string }) => `${code} ${message}`);
  const wrong = await said(desk.keeper.track({ ...receipt, secret: '00000-00000' }, desk.asking(actors.stranger)));
  assert.equal(wrong, await said(desk.keeper.track(otherReceipt, desk.asking(actors.stranger))));
  assert.match(wrong, /^not_found /);
  assert.equal(await said(desk.keeper.read(ref, desk.asking(actors.clerkElsewhere))), (await said(desk.keeper.read({ ...ref, id: 'none' }, desk.asking(actors.clerk)))).replace('none', ref.id));
});

test('however often and in whatever order commands arrive again, the record is that of each arriving once', async () => {
  const sent: [keyof typeof actors, Command][] = [
    ['stranger', command('file', 'register')], ['clerk', command('a', 'triage', { base: { version: 1 } })], ['clerk', command('b', 'accept', { base: { after: 'a' } })],
    ['supervisor', command('u', 'urge')], ['dispatcher', command('c', 'dispatch', { base: { after: 'b' } })], ['clerk', command('late', 'triage', { base: { version: 1 } })],
    ['dispatcher', command('g', 'regrid', { args: there, base: { version: 1 } })], ['dispatcher', command('h', 'regrid', { args: elsewhere, base: { version: 1 } })],
  ];
  const once = openDesk();
  const expected = new Map<string, Verdict>();
  for (const [actor, each] of sent) expected.set(each.id, (await once.send(actor, each)).verdict);
  const shape = async (desk: typeof once) => (await desk.store.record(ref))?.events.map(({ command: id, version, changes }) => [id, version, changes.map((change) => ('set' in change ? change.set : 'clock' in change ? `${change.clock} clock` : 'create'))]);

  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat({ max: 6 }), { minLength: sent.length, maxLength: sent.length }), async (repeats) => {
      const desk = openDesk();
      for (const [index, [actor, each]] of sent.entries()) {
        await desk.send(actor, each);
        // What came before arrives again, some of it several times.
        for (let back = 0; back < (repeats[index] ?? 0); back += 1) {
          const [whose, earlier] = sent[(index * 7 + back * 3) % (index + 1)] as [keyof typeof actors, Command];
          assert.deepEqual((await desk.send(whose, earlier)).verdict, expected.get(earlier.id));
        }
      }
      assert.deepEqual(await shape(desk), await shape(once));
      const record = await desk.store.record(ref);
      assert.deepEqual(record && replay(record.events), record?.case);
    }),
    { seed: 6, numRuns: 100 },
  );
});

for (const [given, broken] of [
  ['no command', null], ['a list', []], ['a command of a later release', { ...command('a', 'triage'), v: 3 }], ['one without a target', { ...command('a', 'triage'), target: undefined }],
  ['one with a receipt and no type', { ...command('a', 'register'), caseType: undefined }], ['one with a receipt code that nobody can type', { ...command('a', 'register'), receipt: { code: 'SQ-1', secret: 'x' } }],
  ['entries that contain themselves', circular()],
] as [string, unknown][]) {
  test(`${given} is refused before anything is kept`, async () => {
    const desk = openDesk();
    await assert.rejects(desk.send('stranger', broken as Command), (error: { code: string }) => ['invalid', 'schema_unsupported'].includes(error.code));
    assert.equal(desk.store.dump(), '[]');
  });
}

function circular(): Command {
  const args: Record<string, unknown> = {};
  args['self'] = args;
  return command('a', 'triage', { args });
}
