import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lintCaseType, type CaseType } from '@linli/model';
import { changed, extended, small, step } from './fixtures/small-type.js';

/** Of ways only: clocks have a test of their own. */
const found = (caseType: CaseType) => lintCaseType(caseType).map(({ code, at }) => `${code} ${at}`).filter((finding) => !finding.includes('clock-'));
const without = (...actions: string[]): CaseType => ({ ...small, transitions: small.transitions.filter(({ action }) => !actions.includes(action)) });

const rows: [given: string, caseType: CaseType, findings: string[]][] = [
  ['nothing that files', without('register'), ['no-intake /transitions']],
  ['no way to an end', without('close'), ['dead-end /statuses/1', 'unreachable /statuses/2']],
  ['a step that leads nowhere new', changed('close', { to: 'replied' }), ['dead-end /statuses/1', 'unreachable /statuses/2']],
  ['a step that leads nowhere at all', changed('close', { to: undefined }), ['dead-end /statuses/1', 'unreachable /statuses/2']],
  ['an end that is left without saying so', changed('reopen', { reopens: undefined }), ['terminal-exit /transitions/3/from/0']],
  ['an end that reopens into itself', changed('reopen', { to: 'closed', effects: [] }), []],
  ['a reopening into another end', { ...changed('reopen', { to: 'shelved' }), statuses: [...small.statuses, { id: 'shelved', label: small.label, explain: small.label, phase: 'ended' }] }, ['terminal-exit /transitions/3/from/0']],
  ['a close that nobody replied before', extended(step('drop', ['open'], 'closed', { step: 'close', effects: [{ clock: 'stop', id: 'reply' }] })), ['close-without-reply /transitions/4']],
  ['a close after a reply to what was before', extended(step('skip', ['open'], 'replied', { effects: [{ clock: 'stop', id: 'reply' }] })), ['close-without-reply /transitions/2']],
  ['an end that is no close', extended(step('withdraw', ['open'], 'closed', { step: 'withdraw', effects: [{ clock: 'stop', id: 'reply' }] })), []],
];
for (const [given, caseType, findings] of rows) {
  test(`given ${given}, the linter names it`, () => assert.deepEqual(found(caseType), findings));
}

test('a reply that was reopened is none any more', () => {
  const message = lintCaseType(extended(step('drop', ['open'], 'closed', { step: 'close', effects: [{ clock: 'stop', id: 'reply' }] })))[0]?.message;
  assert.equal(message, 'Nobody replied on the way “register”, “drop”: let a reply come before the close.');
  const reopenedOnly = changed('reopen', { to: 'replied', effects: [{ clock: 'stop', id: 'reopen' }] });
  assert.deepEqual(found(reopenedOnly), ['close-without-reply /transitions/2']);
});

