import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CaseTypeSchema, checkFields, checkForm, lintCaseType, type CaseType, type FormValues } from '@linli/model';
import { organisations } from '../../support.js';

const today = '2026-06-15';

/** What holds of every definition, and of the entries that stand for it in other tests. */
export function testSound(caseType: CaseType, entries: Readonly<Record<string, FormValues>>): void {
  test(`${caseType.id} is sound data`, () => {
    assert.deepEqual(lintCaseType(caseType, { organisations }), []);
    assert.deepEqual(CaseTypeSchema.parse(JSON.parse(JSON.stringify(caseType))), JSON.parse(JSON.stringify(caseType)));
  });

  test(`every action of ${caseType.id} has entries that its fields accept`, () => {
    for (const { action, fields } of caseType.transitions) {
      const values = entries[action];
      assert.ok(values, `no entries for ${action}`);
      const { issues } = action === 'register' ? checkForm(caseType.form.sections, values, { today }) : checkFields(fields, values, { today });
      assert.deepEqual(issues, [], action);
    }
  });
}

/** That nobody can be named: no field asks for a person, and no step is an applicant's. */
export function testNobody({ id, form, projection, transitions, notices }: CaseType): void {
  test(`${id} holds no personal data`, () => {
    const fields = [...form.sections.flatMap((section) => section.fields), ...transitions.flatMap((transition) => transition.fields)];
    assert.deepEqual(fields.filter(({ kind, name, autocomplete }) => ['phone', 'consent'].includes(kind) || name === 'name' || autocomplete !== undefined), []);
    assert.deepEqual([projection.name, projection.phone, projection.confidential], [undefined, undefined, undefined]);
    assert.deepEqual(transitions.filter(({ by }) => by.some(({ role }) => role === 'applicant')), []);
    assert.deepEqual(notices.filter(({ to }) => to === 'applicant'), []);
  });
}
