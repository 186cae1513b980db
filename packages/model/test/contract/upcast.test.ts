import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { CommandSchema, LinliError, checked, contractVersion, fingerprintOf, oldestVersion, upcastCommand, type Command } from '@linli/model';
import fc from 'fast-check';
import { fixtureBytes, releaseIn } from './fixtures.js';

/** What a release has written is on devices and in databases: these files are added to, and never changed. */
const frozen = [
  ['commands-v1.json', '33a1fbd09fe157f4da8d88d2c90539fca12fcad3a743dfb2f4038ba2e0c55c2f'],
  ['commands-v2.json', '8b481223dc37b91876811c517477b48e33d40f11d21f51854bf316e8230c2348'],
] as const;

for (const [name, digest] of frozen) {
  test(`${name} is as it was released`, () => assert.equal(createHash('sha256').update(fixtureBytes(name)).digest('hex'), digest));

  const { release, contract, commands } = releaseIn(name);
  for (const { name: given, sent, fingerprint } of commands) {
    test(`of ${release}: ${given} is read, and says what it said`, () => {
      const read = checked(structuredClone(sent));
      assert.deepEqual(read, { ...sent, v: contractVersion });
      assert.deepEqual(CommandSchema.parse(read), read);
      assert.equal(sent.v, contract);
    });

    test(`of ${release}: ${given} is still known for the same by its fingerprint`, () => {
      assert.equal(fingerprintOf(sent), fingerprint);
      assert.equal(fingerprintOf(upcastCommand(sent)), fingerprint);
    });
  }
}

test('there are frozen commands of every version that is read', () => {
  const versions = frozen.map(([name]) => releaseIn(name).contract);
  assert.deepEqual(versions, Array.from({ length: contractVersion - oldestVersion + 1 }, (_, index) => oldestVersion + index));
});

test('a command is not changed by being read', () => {
  const [first] = releaseIn('commands-v1.json').commands;
  const before = structuredClone(first?.sent);
  upcastCommand(first?.sent);
  assert.deepEqual(first?.sent, before);
});

test('reading what was read already changes nothing', () => {
  for (const { sent } of frozen.flatMap(([name]) => releaseIn(name).commands)) assert.deepEqual(upcastCommand(upcastCommand(sent)), upcastCommand(sent));
});

const unsupported = { name: 'LinliError', code: 'schema_unsupported', retry: 'never' };

for (const v of [0, 3, -1, 1.5, Number.NaN, '1', null, undefined, Infinity]) {
  test(`a command of version ${String(v)} is not supported`, () => {
    assert.throws(() => upcastCommand({ ...releaseIn('commands-v1.json').commands[0]?.sent, v }), unsupported);
  });
}

for (const value of [null, undefined, 1, 'case.register', []]) {
  test(`${JSON.stringify(value)} is of no version`, () => {
    assert.throws(() => upcastCommand(value), unsupported);
    assert.throws(() => checked(value as unknown as Command), { name: 'LinliError', code: 'invalid' });
  });
}

test('whatever else is said, a version that is not read is refused for its version', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.integer(), (members, v) => {
      const read = () => upcastCommand({ ...members, v });
      if (v >= oldestVersion && v <= contractVersion) assert.equal(read().v, contractVersion);
      else assert.throws(read, (error) => error instanceof LinliError && error.code === 'schema_unsupported');
    }),
    { seed: 6, numRuns: 500 },
  );
});
