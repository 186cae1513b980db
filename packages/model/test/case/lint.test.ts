import assert from 'node:assert/strict';
import { test } from 'node:test';
import { appeal, lintCaseType, type CaseType } from '@linli/model';

const without = (action: string): CaseType => ({ ...appeal, transitions: appeal.transitions.filter((transition) => transition.action !== action) });

const broken: [string, CaseType, string[]][] = [
  ['no way to withdraw', without('withdraw'), ['unreachable /statuses/14']],
  ['no way out of waiting', { ...without('resume'), transitions: without('resume').transitions.map((t) => ({ ...t, from: t.from.filter((id) => id !== 'awaiting') })) }, ['dead-end /statuses/9']],
  ['nothing that files', without('register'), ['no-intake /transitions']],
  ['a clock that nobody defined', { ...appeal, clocks: appeal.clocks.filter(({ id }) => id !== 'reopen') }, ['unknown-clock /transitions/15', 'unknown-clock /transitions/19']],
  ['a status that nobody defined', { ...appeal, statuses: appeal.statuses.filter(({ id }) => id !== 'refused') }, ['unknown-status /transitions/3']],
  ['a projection beside the form', { ...appeal, projection: { ...appeal.projection, title: 'headline' } }, ['unknown-field /projection/title']],
  ['a place that may be left out', { ...appeal, form: { ...appeal.form, sections: appeal.form.sections.map((section) => ({ ...section, fields: section.fields.map((field) => (field.kind === 'place' ? { ...field, required: false } : field)) })) } }, ['place-missing /projection/place']],
  ['a place that is none', { ...appeal, projection: { ...appeal.projection, place: 'subject' } }, ['place-missing /projection/place']],
  ['a status twice', { ...appeal, statuses: [...appeal.statuses, ...appeal.statuses.slice(0, 1)] }, ['duplicate /statuses/15']],
  ['a label in one language', { ...appeal, label: { 'zh-Hans': '诉求' } }, ['missing-translation /label/zh-Hant', 'missing-translation /label/en']],
];

for (const [given, caseType, findings] of broken) {
  test(`given ${given}, the linter names it`, () => {
    assert.deepEqual(lintCaseType(caseType).map(({ code, at }) => `${code} ${at}`), findings);
  });
}
