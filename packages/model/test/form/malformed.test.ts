import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkForm, issueCodes, issueText, locales, type Field, type FieldValue } from '@linli/model';
import fc from 'fast-check';
import { context, everyKind, fields, photo, soundValues } from './every-kind.js';

const names = new Set(fields.map(({ name }) => name));
const check = (values: unknown) => checkForm(everyKind.sections, values, context);

const junk = fc.anything({
  key: fc.oneof(fc.constantFrom('__proto__', 'constructor', 'division', 'text', 'point', 'sha256', ...names), fc.string()),
  withBigInt: true, withBoxedValues: true, withDate: true, withMap: true, withNullPrototype: true, withObjectString: true, withSet: true, withSparseArray: true, withTypedArray: true,
});

/** What no browser would send: other types, too much text, control characters and markup. */
const malformedText = fc.constantFrom(
  '<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', '路'.repeat(2000), 'a\u0000b\u001b[2J', '\u202eabc', '\ud800', '${7*7}{{7*7}}', "'; drop table cases; --", '\n'.repeat(9), ' ',
);

/** Something malformed for a field: of its own shape where there is one, else of any type. */
function malformed(field: Field): fc.Arbitrary<unknown> {
  switch (field.kind) {
    case 'place':
      return fc.oneof(junk, fc.record({ division: malformedText, text: malformedText, point: junk }, { requiredKeys: [] }));
    case 'attachment':
      return fc.oneof(junk, fc.array(fc.record({ sha256: fc.constantFrom(photo.sha256, 'x'), name: malformedText, type: malformedText, bytes: fc.constantFrom(0, -1, 0.5, 1e9, 10) })));
    case 'multiple':
    case 'organisation':
      return fc.oneof(junk, fc.array(malformedText, { maxLength: 30 }));
    default:
      return fc.oneof(junk, malformedText, fc.double());
  }
}

const malformedForm = fc.record(Object.fromEntries(fields.map((field) => [field.name, fc.option(malformed(field), { nil: soundValues[field.name] })])), { requiredKeys: [] });

/** Every text in a value, at any depth. */
function textsIn(value: FieldValue | undefined): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' ? Object.values(value).flatMap((item: FieldValue) => textsIn(item)) : [];
}

test('whatever is entered is checked without throwing, and only declared names come back', () => {
  fc.assert(fc.property(fc.oneof(junk, malformedForm), (entered) => {
    assert.deepEqual(Object.keys(check(entered).values).filter((name) => !names.has(name)), []);
  }), { numRuns: 2000 });
});

test('a thousand malformed submissions get typed issues, or clean values', () => {
  fc.assert(fc.property(malformedForm, (entered) => {
    const { values, issues } = check(entered);
    for (const issue of issues) {
      assert.ok(issueCodes.includes(issue.code));
      for (const locale of locales) assert.ok(issueText(issue, fields.find(({ name }) => name === issue.field), locale));
    }
    for (const value of Object.values(values)) {
      for (const kept of textsIn(value)) assert.doesNotMatch(kept, /(?![\n\t])[\p{Cc}\p{Cs}\u202A-\u202E]/u);
    }
  }), { numRuns: 1000 });
});

test('what was checked once passes through unchanged, with the same issues but for what was dropped', () => {
  fc.assert(fc.property(malformedForm, (entered) => {
    const once = check(entered);
    const again = check(once.values);
    assert.deepEqual(again.values, once.values);
    const lasting = once.issues.filter(({ field, code }) => code !== 'wrong-type' && field in once.values);
    assert.deepEqual(again.issues.filter(({ field }) => field in again.values), lasting);
  }), { numRuns: 1000 });
});

test('markup in every text field stays the text that it is', () => {
  const script = '<script>a()</script>';
  const { values, issues } = check({ ...soundValues, subject: script, detail: script, danger: script, place: { division: '360102001001', text: script } });
  assert.deepEqual(issues, []);
  assert.deepEqual([values['subject'], values['detail'], values['danger']], [script, script, script]);
  assert.deepEqual(values['place'], { division: '360102001001', text: script });
});
