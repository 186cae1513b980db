import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { lintCaseType, visibleFields, type CaseType, type Condition, type Field, type FormValues, type Section } from '@linli/model';
import { changed, choice, small } from './fixtures/small-type.js';

const label = small.label;
const asked = (show: Condition): Field => ({ kind: 'text', name: 'asked', label, required: true, maxLength: 9, show });
const is = (name: string, value: Condition): Condition => ({ '==': [{ var: name }, value] });
const neverShown = (fields: Field[], show?: Condition): string[] => {
  const section: Section = { id: 'more', title: label, fields, show };
  return neverIn({ ...small, form: { ...small.form, sections: [...small.form.sections, section] } });
};
const neverIn = (caseType: CaseType) => lintCaseType(caseType).filter(({ code }) => code === 'field-never-shown').map(({ at }) => at);

const one = choice('one', ['a', 'b']);
const two = choice('two', ['a', 'b'], { show: is('one', 'a') });
const several: Field = { kind: 'multiple', name: 'several', label, options: ['a', 'b', 'c'].map((value) => ({ value, label })), max: 2 };
const agreed: Field = { kind: 'consent', name: 'agreed', label, statement: label };
const words: Field = { kind: 'text', name: 'words', label, maxLength: 9 };
const at = ['/form/sections/1/fields/1'];

const rows: [given: string, fields: Field[], isNever: boolean, show?: Condition][] = [
  ['an option that there is', [one, asked(is('one', 'a'))], false],
  ['an option that there is not', [one, asked(is('one', 'c'))], true],
  ['no answer', [one, asked({ '!': { var: 'one' } })], false],
  ['two options at once', [one, asked({ and: [is('one', 'a'), is('one', 'b')] })], true],
  ['one option or the other', [one, asked({ or: [is('one', 'c'), is('one', 'b')] })], false],
  ['an option, in a section for another', [one, asked(is('one', 'a'))], true, is('one', 'b')],
  ['two ticks of three', [several, asked({ and: [{ in: ['a', { var: 'several' }] }, { in: ['c', { var: 'several' }] }] })], false],
  ['three ticks where two are allowed', [several, asked({ and: ['a', 'b', 'c'].map((value) => ({ in: [value, { var: 'several' }] })) })], true],
  ['the second tick before the first', [several, asked({ and: [is('several.0', 'b'), is('several.1', 'a')] })], false],
  ['ticks read as one text', [several, asked(is('several', 'b,a'))], false],
  ['a fourth tick', [several, asked({ var: 'several.3' })], true],
  ['consent', [agreed, asked({ var: 'agreed' })], false],
  ['consent withheld by name', [agreed, asked({ '===': [{ var: 'agreed' }, false] })], true],
  ['words that may be anything', [words, asked(is('words', 'no such thing'))], false],
  ['words, and an option that there is not', [one, asked({ and: [is('words', 'x'), is('one', 'c')] }), words], true],
  ['a rule that cannot be evaluated', [one, asked({ and: [{ starts: [{ var: 'one' }] }, is('one', 'a')] })], false],
];
for (const [given, fields, isNever, show] of rows) {
  test(`a field shown by ${given} ${isNever ? 'never is' : 'may be'}`, () => assert.deepEqual(neverShown(fields, show), isNever ? at : []));
}

test('a field shown by the answer to a hidden one never is', () => {
  const hidden = asked({ and: [is('two', 'b'), is('one', 'b')] });
  assert.deepEqual(neverShown([one, two, hidden]), ['/form/sections/1/fields/2']);
  assert.deepEqual(neverShown([one, two, asked({ and: [is('two', 'b'), is('one', 'a')] })]), []);
});

test('optional fields may stay hidden, and those of a step may not', () => {
  const hidden = asked(is('one', 'c'));
  assert.deepEqual(neverShown([one, { ...hidden, required: false }]), []);
  assert.deepEqual(neverIn(changed('reply', { fields: [one, hidden] })), ['/transitions/1/fields/1']);
});

test('of what depends on too many answers nothing is said', () => {
  const many = Array.from({ length: 9 }, (_, index) => choice(`q${'abcdefghi'[index]}`, ['a', 'b', 'c']));
  assert.deepEqual(neverShown([...many, asked({ and: many.map(({ name }) => is(name, 'd')) })]), []);
});

const names = ['one', 'two', 'agreed'];
const literal = fc.constantFrom<Condition>('a', 'b', 'c', true, null);
const { rule } = fc.letrec<{ rule: Condition }>((tie) => ({
  rule: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    fc.tuple(fc.constantFrom(...names), literal).map(([name, value]): Condition => is(name, value)),
    fc.constantFrom(...names).map((name): Condition => ({ '!': { var: name } })),
    fc.tuple(fc.constantFrom('and', 'or'), fc.array(tie('rule'), { minLength: 1, maxLength: 3 })).map(([operation, rules]): Condition => ({ [operation]: rules })),
  ),
}));

test('exactly those fields are named that no answers show, unless they show one another', () => {
  const values = (options: FormValues[string][]) => [undefined, ...options];
  const every = values(['a', 'b']).flatMap((first) => values(['a', 'b']).flatMap((second) => values([true]).map((third): FormValues => ({ one: first, two: second, agreed: third }))));
  fc.assert(
    fc.property(rule, rule, rule, (second, third, last) => {
      // Each is shown by those before it only: a circle need not settle.
      const onlyReads = (show: Condition, ...allowed: string[]) => (names.every((name) => allowed.includes(name) || !JSON.stringify(show).includes(`"${name}"`)) ? { show } : {});
      const fields = [one, { ...choice('two', ['a', 'b']), ...onlyReads(second, 'one') }, { ...agreed, ...onlyReads(third, 'one', 'two') }, asked(last)];
      const isShown = every.some((entered) => visibleFields([{ fields }], entered).some(({ name }) => name === 'asked'));
      assert.deepEqual(neverShown(fields).includes('/form/sections/1/fields/3'), !isShown);
    }),
    { numRuns: 200 },
  );
});
