import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lintFields, lintForm, text, type Condition, type Field, type FormDefinition } from '@linli/model';
import { everyKind, fieldOf } from './every-kind.js';

const label = text('一', '一', 'One');
const line = (name: string, more: Partial<Field> = {}): Field => ({ kind: 'text', name, label, maxLength: 9, ...more } as Field);
const form = (fields: Field[], show?: Condition): FormDefinition => ({ id: 'f', version: 1, title: label, sections: [{ id: 's', title: label, fields, show }] });
const found = (fields: Field[], show?: Condition) => lintForm(form(fields, show)).map(({ code, at }) => `${code} ${at}`);

test('a sound form has no findings', () => assert.deepEqual(lintForm(everyKind), []));

const rows: [given: string, fields: Field[], findings: string[]][] = [
  ['two fields of one name', [line('a'), line('a')], ['duplicate-name /sections/0/fields/1/name']],
  ['a name that every object has', [line('constructor')], ['reserved-name /sections/0/fields/0/name']],
  ['a condition on no field', [line('a', { show: { var: 'b' } })], ['unknown-variable /sections/0/fields/0/show']],
  ['a requirement by no field', [line('a', { required: { missing: ['b'] } })], ['unknown-variable /sections/0/fields/0/required']],
  ['an operation that there is not', [line('a'), line('b', { show: { starts: [{ var: 'a' }] } })], ['bad-condition /sections/0/fields/1/show']],
  ['required and never shown', [line('a', { show: { '==': [1, 2] }, required: true })], ['never-shown /sections/0/fields/0']],
  ['optional and switched off', [line('a', { show: false })], []],
  ['shown by itself', [line('a', { show: { var: 'a' } })], ['depends-on-itself /sections/0/fields/0']],
  ['shown by one another', [line('a', { show: { var: 'b' } }), line('b', { show: { var: 'a' } })], ['depends-on-itself /sections/0/fields/0', 'depends-on-itself /sections/0/fields/1']],
  ['nothing to choose from', [{ ...fieldOf('single', 'urgency'), options: [] }, { ...fieldOf('tree', 'category'), tree: [] }], ['empty-options /sections/0/fields/0/options', 'empty-options /sections/0/fields/1/tree']],
  ['a pattern that does not compile', [line('a', { pattern: '(' })], ['bad-pattern /sections/0/fields/0/pattern']],
  ['a node off its path', [{ ...fieldOf('tree', 'category'), tree: [{ value: 'a', label, children: [{ value: 'b', label }] }] }], ['tree-path /sections/0/fields/0/tree/0/children/0/value']],
  ['texts untranslated', [line('a', { hint: { 'zh-Hans': '一', en: '' } })], ['missing-translation /sections/0/fields/0/hint/zh-Hant', 'missing-translation /sections/0/fields/0/hint/en']],
];
for (const [given, fields, findings] of rows) {
  test(`lint: ${given}`, () => assert.deepEqual(found(fields), findings));
}

test('lint: a section that is never shown hides its required fields', () => {
  assert.deepEqual(found([line('a', { required: true })], false), ['never-shown /sections/0/fields/0']);
});

test('lint: a section shown by a field of its own', () => {
  assert.deepEqual(found([line('a')], { var: 'a' }), ['depends-on-itself /sections/0/fields/0']);
});

test('lint: fields without a form are found where they stand', () => {
  assert.deepEqual(lintFields([line('a', { show: { var: 'b' } })], '/transitions/3').map(({ at }) => at), ['/transitions/3/fields/0/show']);
});
