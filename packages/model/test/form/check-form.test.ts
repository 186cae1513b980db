import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkField, checkForm, type FormIssue } from '@linli/model';
import { context, everyKind, fieldOf, soundValues } from './every-kind.js';

const check = (values: unknown) => checkForm(everyKind.sections, values, context);
const codes = (issues: readonly FormIssue[]) => issues.map(({ field, code }) => `${field}: ${code}`);

test('sound values pass as they are', () => assert.deepEqual(check(soundValues), { values: soundValues, issues: [] }));

test('issues come in the order of the form', () => {
  assert.deepEqual(codes(check({ urgency: 'urgent' }).issues), [
    'category: required', 'subject: required', 'detail: required', 'place: required', 'phone: required', 'consent: not-consented',
  ]);
});

test('what was entered in a hidden section is neither kept nor judged', () => {
  const { values, issues } = check({ ...soundValues, urgency: 'normal', phone: 'nonsense' });
  assert.deepEqual(issues, []);
  assert.deepEqual(['phone', 'postcode', 'consent'].filter((name) => name in values), []);
});

test('a field is required only while its condition holds', () => {
  const urgent = check({ ...soundValues, danger: '' });
  assert.deepEqual(codes(urgent.issues), ['danger: required']);
  assert.deepEqual(check({ ...soundValues, urgency: 'normal', danger: '' }).issues, []);
});

test('a name that the form does not have is dropped and told', () => {
  const { values, issues } = check({ ...soundValues, colour: 'red' });
  assert.deepEqual(values, soundValues);
  assert.deepEqual(issues, [{ field: 'colour', code: 'unknown-field' }]);
});

test('a thousand unknown names are told twenty times', () => {
  const names = Array.from({ length: 1000 }, (_, index) => [`x${index}`, 1]);
  assert.equal(check({ ...soundValues, ...Object.fromEntries(names) }).issues.length, 20);
});

test('names that reach into prototypes reach nothing', () => {
  const hostile: unknown = JSON.parse('{"__proto__":{"subject":"路灯坏了"},"constructor":{"prototype":{"polluted":1}},"toString":1}');
  const { values, issues } = check(hostile);
  assert.equal('subject' in values, false);
  assert.equal(Object.getPrototypeOf(values), Object.prototype);
  assert.equal('polluted' in {}, false);
  assert.deepEqual(codes(issues).slice(-3), ['__proto__: unknown-field', 'constructor: unknown-field', 'toString: unknown-field']);
});

test('a getter is not run', () => {
  const trap = Object.defineProperty({}, 'subject', { enumerable: true, get: () => assert.fail('was run') });
  assert.equal(check(trap).issues.some(({ field, code }) => field === 'subject' && code === 'required'), true);
});

for (const entered of ['text', 1, true, [], () => 1]) {
  test(`${JSON.stringify(entered) ?? 'a function'} in place of values is of the wrong type`, () => {
    assert.deepEqual(check(entered).issues.pop(), { field: '', code: 'wrong-type' });
  });
}

test('nothing at all is an empty form', () => assert.deepEqual(check(undefined), check({})));

test('values that contain themselves are judged like others', () => {
  const circle: Record<string, unknown> = {};
  for (const name of Object.keys(soundValues)) circle[name] = circle;
  assert.equal(check(circle).issues.every(({ code }) => code === 'wrong-type' || code === 'required' || code === 'not-consented'), true);
});

test('one field is judged alone, as required as it is said to be', () => {
  const subject = fieldOf('text', 'subject');
  assert.deepEqual(checkField(subject, '', { ...context, required: true }), { field: 'subject', code: 'required' });
  assert.equal(checkField(subject, '', { ...context, required: false }), undefined);
});
