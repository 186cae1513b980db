import assert from 'node:assert/strict';
import { test } from 'node:test';
import { appeal, lintCaseType, type CaseType } from '@linli/model';

const without = (action: string): CaseType => ({ ...appeal, transitions: appeal.transitions.filter((transition) => transition.action !== action) });

const broken: [string, CaseType, string[]][] = [
  ['no way to sign', without('sign'), ['unreachable statuses.signed']],
  ['no way out of waiting', { ...without('resume'), transitions: without('resume').transitions.map((t) => ({ ...t, from: t.from.filter((id) => id !== 'awaiting') })) }, ['dead-end statuses.awaiting']],
  ['nothing that files', without('register'), ['no-intake transitions']],
  ['a clock that nobody defined', { ...appeal, clocks: appeal.clocks.filter(({ id }) => id !== 'reopen') }, ['unknown-clock transitions.close', 'unknown-clock transitions.reopen']],
  ['a status that nobody defined', { ...appeal, statuses: appeal.statuses.filter(({ id }) => id !== 'refused') }, ['unknown-status transitions.refuse']],
  ['a projection beside the form', { ...appeal, projection: { ...appeal.projection, title: 'headline' } }, ['unknown-field projection.title']],
  ['a status twice', { ...appeal, statuses: [...appeal.statuses, ...appeal.statuses.slice(0, 1)] }, ['duplicate statuses.registered']],
  ['a label in one language', { ...appeal, label: { 'zh-Hans': '诉求' } }, ['missing-translation label']],
];

for (const [given, caseType, findings] of broken) {
  test(`given ${given}, the linter names it`, () => {
    assert.deepEqual(lintCaseType(caseType).map(({ code, at }) => `${code} ${at}`), findings);
  });
}
