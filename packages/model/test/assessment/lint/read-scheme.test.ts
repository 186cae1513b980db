import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readScheme } from '@linli/model';
import { at, everyOperator, withAt } from './every-operator.js';

const rows: [what: string, changes: Record<string, unknown>, said: string[]][] = [
  ['an unknown operator', { [`${at('ratio')}/rule`]: { op: 'average' } }, [`unknown-operator ${at('ratio')}/rule/op`]],
  ['no operator', { [`${at('ratio')}/rule`]: {} }, [`unknown-operator ${at('ratio')}/rule/op`]],
  ['a word for a number', { [`${at('ratio')}/full`]: 'ten' }, [`not-a-number ${at('ratio')}/full`]],
  ['a number in full-width digits', { '/full': '１００' }, ['not-a-number /full']],
  ['a number with a comma', { '/full': '1,000' }, ['not-a-number /full']],
  ['an object for a number', { '/full': { hundred: 1 } }, ['not-a-number /full']],
  ['a title left out', { '/title': undefined }, ['missing /title']],
  ['a slope left out', { [`${at('target')}/rule/slope`]: undefined }, [`missing ${at('target')}/rule/slope`]],
  ['an unknown period', { '/period': 'week' }, ['unknown-value /period']],
  ['an unknown policy', { '/absence/noBase': 'guess' }, ['unknown-value /absence/noBase']],
  ['a list that is none', { '/groups': {} }, ['wrong-kind /groups']],
  ['digits as a text', { '/rounding/total/digits': '2' }, ['wrong-kind /rounding/total/digits']],
  ['a mistyped member', { [`${at('others')}/flor`]: -5 }, [`unknown-member ${at('others')}/flor`]],
  ['a mistyped member with a tilde', { '/rounding/rate/a~0b': 1 }, ['unknown-member /rounding/rate/a~0b']],
  ['an unknown effect', { '/vetoes/0/effect': { kind: 'shame' } }, ['wrong-kind /vetoes/0/effect/kind']],
  ['several at once', { '/version': 'one', '/level': 'planet', '/groups/0/id': 3 }, ['wrong-kind /version', 'unknown-value /level', 'wrong-kind /groups/0/id']],
];

for (const [what, changes, said] of rows) {
  test(`${what}: ${said.join(', ')}`, () => {
    const read = readScheme(withAt(everyOperator, changes));
    assert.ok(!read.ok);
    assert.deepEqual(read.findings.map(({ code, at: place }) => `${code} ${place}`).sort(), [...said].sort());
  });
}

test('an operator that there is not names those that there are', () => {
  const read = readScheme(withAt(everyOperator, { [`${at('ratio')}/rule`]: { op: 'average' } }));
  assert.equal(read.ok ? '' : read.findings[0]?.message, '"average" is no operator: use one of ratio, proportional, target, deduct, award, bands, checklist, panel, relative, rank, manual.');
});

test('a scheme is handed back as it is', () => {
  assert.deepEqual(readScheme(JSON.parse(JSON.stringify(everyOperator))), { ok: true, scheme: everyOperator });
});
