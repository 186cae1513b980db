import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkFields, conditionDependents, isRequired, isShown, text, variablesOf, visibleFields, visibleSections, type Condition, type Field } from '@linli/model';
import { context, everyKind, fieldOf, soundValues } from './every-kind.js';

const label = text('一', '一', 'One');
const line = (name: string, show?: Condition, required?: Condition): Field => ({ kind: 'text', name, label, maxLength: 9, show, required });
const shown = (fields: Field[], values: Record<string, string>) => visibleFields([{ fields }], values).map(({ name }) => name);

test('a field without a condition is shown and optional', () => {
  assert.equal(isShown(line('a'), {}), true);
  assert.equal(isRequired(line('a'), {}), false);
});

test('an empty list does not hold', () => assert.equal(isShown(line('a', []), {}), false));

test('a hidden field hides what depends on its value, however deep', () => {
  const chain = [line('d', { var: 'c' }), line('c', { var: 'b' }), line('b', { var: 'a' }), line('a')];
  assert.deepEqual(shown(chain, { a: 'x', b: 'x', c: 'x', d: 'x' }), ['d', 'c', 'b', 'a']);
  assert.deepEqual(shown(chain, { b: 'x', c: 'x', d: 'x' }), ['a']);
  assert.deepEqual(checkFields(chain, { b: 'x', c: 'x', d: 'x' }, context), { values: {}, issues: [] });
});

test('a hidden field shows what depends on its absence', () => {
  const fields = [line('a'), line('b', { var: 'a' }), line('c', { '!': { var: 'b' } })];
  assert.deepEqual(shown(fields, { b: 'x' }), ['a', 'c']);
});

test('conditions read cleaned values', () => assert.deepEqual(shown([line('a'), line('b', { var: 'a' })], { a: ' \u200b' }), ['a']));

test('fields that hide one another in a circle settle', () => {
  const fields = [line('a', { '!': { var: 'b' } }), line('b', { '!': { var: 'a' } }), line('c', { '!': { var: 'c' } })];
  const once = checkFields(fields, { a: 'x', b: 'x', c: 'x' }, context);
  assert.deepEqual(checkFields(fields, once.values, context), once);
});

test('a section is shown with its fields', () => {
  const ids = (values: Parameters<typeof visibleSections>[1]) => visibleSections(everyKind.sections, values).map(({ id }) => id);
  assert.deepEqual(ids(soundValues), ['matter', 'contact', 'office']);
  assert.deepEqual(ids({}), ['matter', 'office']);
  assert.deepEqual(visibleSections([{ fields: [line('a', false)] }], {}), []);
});

test('what depends on a field is known from the conditions', () => {
  const dependents = conditionDependents(everyKind.sections);
  assert.deepEqual(dependents.get('urgency'), ['danger', 'phone', 'postcode', 'consent']);
  assert.deepEqual(dependents.get('effects'), ['danger']);
  assert.deepEqual(dependents.get('subject'), []);
});

test('what depends on a field that can be hidden depends on what hides it, but not on what requires it', () => {
  const dependents = conditionDependents([{ fields: [line('a'), line('b', { var: 'a' }), line('c', { var: 'b' }), line('d', undefined, { var: 'a' }), line('e', { var: 'd' })] }]);
  assert.deepEqual(dependents.get('a'), ['b', 'c', 'd']);
});

test('every field that a change reveals or hides is among its dependents', () => {
  const dependents = conditionDependents(everyKind.sections);
  for (const field of Object.keys(soundValues)) {
    const rest = { ...soundValues, [field]: undefined };
    const before = new Set(visibleFields(everyKind.sections, soundValues).map(({ name }) => name));
    const hidden = [...before].filter((name) => !visibleFields(everyKind.sections, rest).some((other) => other.name === name));
    assert.deepEqual(hidden.filter((name) => !dependents.get(field)?.includes(name)), []);
  }
});

const rules: [given: string, rule: Condition, names: string[]][] = [
  ['a member', { '==': [{ var: 'place.division' }, '36'] }, ['place']],
  ['a default', { var: ['a', { var: 'b' }] }, ['a', 'b']],
  ['missing values', { missing: ['a', 'b'] }, ['a', 'b']],
  ['missing values in a list', { missing: [['a', 'b']] }, ['a', 'b']],
  ['some missing values', { missing_some: [1, ['a', 'b']] }, ['a', 'b']],
  ['the items of a list', { some: [{ var: 'photos' }, { '>': [{ var: 'bytes' }, 1] }] }, ['photos']],
  ['a list of rules', { in: ['x', [{ var: 'a' }, 'y']] }, ['a']],
  ['nothing', true, []],
];
for (const [given, rule, names] of rules) {
  test(`the variables of a rule: ${given}`, () => assert.deepEqual(variablesOf(rule), names));
}

test("a field is asked for its own condition and not for its section's", () => assert.equal(isShown(fieldOf('phone', 'phone'), {}), true));
