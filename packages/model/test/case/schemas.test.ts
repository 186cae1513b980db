import assert from 'node:assert/strict';
import { test } from 'node:test';
import { appeal, CaseEventSchema, CaseSchema, CaseTypeSchema, CommandSchema } from '@linli/model';
import { command, drive, waysTo } from './support.js';

/** As it is after a journey over the wire. */
const overTheWire = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

test('a case type is data: its schema takes it back from JSON unchanged', () => {
  assert.deepEqual(CaseTypeSchema.parse(overTheWire(appeal)), overTheWire(appeal));
});

test('every case and event that decide makes is what its schema says', () => {
  for (const way of Object.values(waysTo)) {
    const { case: item, events } = drive(way);
    assert.deepEqual(CaseSchema.parse(overTheWire(item)), overTheWire(item));
    for (const event of events) assert.deepEqual(CaseEventSchema.parse(overTheWire(event)), overTheWire(event));
  }
});

test('a command that is none is refused by its schema', () => {
  const sound = command('register');
  const rows: [string, unknown, boolean][] = [
    ['as made', sound, true],
    ['of another version', { ...sound, v: 3 }, false],
    ['with a type that is no action', { ...sound, type: 'case.accept; drop' }, false],
    ['without a target', { ...sound, target: undefined }, false],
    ['with a list for entries', { ...sound, args: [] }, false],
  ];
  for (const [given, value, isSound] of rows) assert.equal(CommandSchema.safeParse(value).success, isSound, given);
});
