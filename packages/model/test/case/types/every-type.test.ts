import assert from 'node:assert/strict';
import { test } from 'node:test';
import { appealFor, appealPresets, CaseTypeSchema, caseTypes, lintCaseType, type CaseType } from '@linli/model';
import { organisations } from '../support.js';

const given: readonly CaseType[] = [...caseTypes, ...appealPresets.map(appealFor)];

for (const caseType of given) {
  test(`${caseType.id} is data: it comes back from JSON as it was`, () => {
    assert.deepStrictEqual(JSON.parse(JSON.stringify(caseType)), caseType);
  });

  test(`${caseType.id} is what the schema of case types says`, () => {
    assert.deepStrictEqual(CaseTypeSchema.parse(caseType), caseType);
  });

  test(`nothing is to be said against ${caseType.id}, and it speaks three languages everywhere`, () => {
    assert.deepEqual(lintCaseType(caseType, { organisations }), []);
  });

  test(`the words of ${caseType.id} leave nothing open that nobody fills`, () => {
    const said = JSON.stringify({ ...caseType, notices: [] });
    assert.deepEqual(said.match(/\{[a-z]+\}/gi) ?? [], []);
  });
}

test('types are told apart by id, and their receipts by prefix', () => {
  for (const name of ['id', 'receiptPrefix'] as const) {
    const names = caseTypes.map((caseType) => caseType[name]);
    assert.deepEqual(names, [...new Set(names)]);
  }
});
