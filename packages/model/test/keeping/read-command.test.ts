import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CommandSchema, readCommand, type Command } from '@linli/model';
import fc from 'fast-check';

const sound: Command = {
  id: 'a', v: 2, type: 'case.register', target: { region: '360102', id: 'a' }, args: { subject: '路灯不亮' }, base: null, at: '2026-01-05T01:00:00Z',
  caseType: 'appeal', parent: { region: '360102', id: 'b' }, receipt: { code: 'c', secret: 's' }, device: 'tablet-7', seq: 1, dependsOn: ['blob:00'],
};

/** Values at the edge of what each member may be. */
const edges: readonly unknown[] = [
  undefined, null, 0, 1, 2, 3, -1, 1.5, Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER + 2, Number.NaN, Number.POSITIVE_INFINITY, '', 'case.register', 'case.', 'a b', 'x'.repeat(64), 'x'.repeat(65), 'tablet_7',
  true, [], [''], ['a', 1], [undefined], ['blob:00', 'a'], {}, { region: '360102', id: 'x' }, { region: '36', id: 'x' }, { region: '360102', id: '' }, { version: 3 }, { after: 'b' }, { after: 1 },
  { code: 'c', secret: 's' }, { code: 'c' }, { code: 'c', secret: 's', more: 1 },
];
const names = [...Object.keys(sound), 'unknown'];

/** Whether the command is taken, once it is seen that both take it alike. */
function isTaken(changes: Readonly<Record<string, unknown>>): boolean {
  const command = { ...sound, ...changes };
  const parsed = CommandSchema.safeParse(command);
  const read = readCommand(command);
  assert.equal('command' in read, parsed.success, JSON.stringify(changes));
  if ('command' in read) assert.deepEqual(JSON.parse(JSON.stringify(read.command)), JSON.parse(JSON.stringify(parsed.data)));
  return parsed.success;
}

for (const name of names) {
  test(`${name} is taken and refused as its schema takes and refuses it`, () => {
    const taken = edges.filter((value) => isTaken({ [name]: value }));
    // The values do reach both sides of the member's edge.
    assert.ok(taken.length > 0);
    assert.equal(taken.length === edges.length, name === 'unknown');
  });
}

test('so are several at once, and the same of them is kept', () => {
  const odd = fc.oneof(fc.constantFrom(...edges), fc.string(), fc.array(fc.string()), fc.integer(), fc.jsonValue());
  fc.assert(fc.property(fc.dictionary(fc.constantFrom(...names), odd, { maxKeys: 3 }), (changes) => void isTaken(changes)), { seed: 6, numRuns: 3000 });
});

test('each member that is not as it should be is named', () => {
  const broken = { ...sound, id: 1, v: 3, base: { version: 'x' }, device: 'a b', seq: 0, dependsOn: 'a' };
  const read = readCommand(broken);
  assert.deepEqual('faults' in read ? read.faults : [], ['id', 'v', 'base', 'device', 'seq', 'dependsOn']);
});

test('what a command may carry beside, it does not', () => {
  const read = readCommand({ ...sound, subject: 'someone', target: { ...sound.target, more: 1 }, receipt: { code: 'c', secret: 's', name: 'someone' } });
  assert.ok('command' in read);
  assert.deepEqual(read.command, sound);
});
