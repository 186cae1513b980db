import { CommandSchema, readCommand, type Command } from '@linli/model';
import { expect } from '@open-wc/testing';
import fc from 'fast-check';

const sound: Command = {
  id: 'a', v: 1, type: 'case.register', target: { region: '360102', id: 'a' }, args: { subject: '路灯不亮' }, base: null, at: '2026-01-05T01:00:00Z', caseType: 'appeal',
};

const odd: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    undefined, null, 1, 2, Number.NaN, '', 'case.register', 'case.', 'a b', [], {}, true, { region: '360102', id: 'x' }, { region: '36', id: 'x' }, { region: '360102', id: '' },
    { version: 3 }, { version: Number.NaN }, { after: 'b' }, { after: 1 }, { version: 1, after: 'b' }, { code: 'c', secret: 's' }, { code: 'c' },
  ),
  fc.string(),
);

describe('reading a command', () => {
  it('takes and refuses what the model’s schema takes and refuses, and keeps the same of it', () => {
    const names = [...Object.keys(sound), 'receipt', 'parent', 'unknown'];
    let taken = 0;
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), odd, { maxKeys: 3 }), (changes) => {
        const command = { ...sound, ...changes };
        const parsed = CommandSchema.safeParse(command);
        const read = readCommand(command);
        expect('command' in read, JSON.stringify(command)).to.equal(parsed.success);
        if (!parsed.success || !('command' in read)) return;
        taken += 1;
        expect(JSON.parse(JSON.stringify(read.command))).to.deep.equal(JSON.parse(JSON.stringify(parsed.data)));
      }),
      { numRuns: 3000, seed: 7 },
    );
    expect(taken).to.be.greaterThan(100);
  });

  for (const value of [undefined, null, 'case', 1, []]) {
    it(`refuses ${JSON.stringify(value)}`, () => expect('faults' in readCommand(value)).to.equal(true));
  }
});
