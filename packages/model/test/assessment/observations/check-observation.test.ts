import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { checkObservation, checkParts, locales, observationIssueCodes, observationIssueText, type Decimal, type Observation, type ObservedValue, type Scheme } from '@linli/model';
import { at, everyOperator, input, named, withAt } from '../lint/every-operator.js';

/** Stated totals, and figures without a rate. */
const scheme = withAt(everyOperator, {
  [`${at('proportional')}/inputs`]: [input('done'), input('due', { sumOf: ['north', 'south'] }), input('north'), input('south')],
  [`${at('bands')}/rate/atMostOne`]: false,
  [`${at('relative')}/rate`]: undefined,
  [`${at('relative')}/rule`]: { op: 'ratio' },
  [`${at('relative')}/inputs`]: [input('share')],
  [`${at('target')}/inputs`]: [{ ...input('done'), source: { from: 'counted', query: { title: named('done'), of: 'cases' } } }, input('due')],
}) as Scheme;

const observed = (indicator: string, values: Record<string, unknown>, more: Partial<Observation> = {}): Observation => ({
  organisation: 'town', period: '2026-08', indicator, values: values as Record<string, ObservedValue>, at: '2026-09-01T09:00:00+08:00', by: { role: 'supervisor', organisation: 'office' }, reason: 'as seen', ...more,
});

/** What is observed, and what is said of it: code, input, place in a list; a warning begins with `~`. */
const rows: [what: string, observation: Observation, said: string[]][] = [
  ['a rate', observed('target', { done: 19, due: 20 }), []],
  ['figures as digits', observed('target', { done: '19', due: '20.0' }), []],
  ['figures that are missing', observed('target', { done: null }), []],
  ['no figures', observed('target', {}), []],
  ['a veto', observed('accident', { accidents: 1 }), []],
  ['scores of judges', observed('panel', { leaders: [90, '85.5', 100], peers: [0] }), []],
  ['no scores of judges', observed('panel', { leaders: [] }), []],

  ['an unknown indicator', observed('speed', { done: 1 }), ['unknown-indicator']],
  ['a block', observed('rates', { done: 1 }), ['block']],
  ['a period that is none', observed('target', { done: 1, due: 2 }, { period: '2026-13' }), ['wrong-period']],
  ['a period of another kind', observed('target', { done: 1, due: 2 }, { period: '2026-Q3' }), ['wrong-period']],
  ['an unknown input', observed('target', { did: 19, due: 20 }), ['unknown-input did']],
  ['another input of a veto', observed('accident', { count: 1 }), ['unknown-input count']],

  ['text in a number cell', observed('target', { done: 'many', due: 20 }), ['not-a-number done']],
  ['digits with a comma', observed('target', { done: '1,000', due: 2000 }), ['not-a-number done']],
  ['a blank', observed('target', { done: '', due: 20 }), ['not-a-number done']],
  ['not a number', observed('target', { done: Number.NaN, due: Infinity }), ['not-a-number done', 'not-a-number due']],
  ['yes for a number', observed('target', { done: true, due: 20 }), ['not-a-number done']],
  ['a list where one number is wanted', observed('target', { done: [19], due: 20 }), ['list done']],
  ['one number where a list is wanted', observed('panel', { leaders: 90, peers: [80] }), ['not-a-list leaders']],
  ['text among the scores of judges', observed('panel', { leaders: [90, 'good'], peers: [80] }), ['not-a-number leaders 1']],

  ['a denominator smaller than its numerator', observed('target', { done: 21, due: 20 }), ['numerator-larger done']],
  ['a numerator that is all', observed('target', { done: 20, due: 20 }), []],
  ['no base', observed('target', { done: 0, due: 0 }), []],
  ['a rate of change', observed('bands', { done: 30, due: 20 }), []],
  ['a change below nothing', observed('bands', { done: -3, due: 20 }), []],
  ['below 0', observed('target', { done: -1, due: 20 }), ['negative done']],
  ['a base below 0', observed('bands', { done: 1, due: -20 }), ['negative due']],
  ['half a case', observed('target', { done: '18.5', due: 20 }), ['~fraction done']],
  ['half an amount that nobody counts', observed('target', { done: 18, due: '20.5' }), []],
  ['a numerator larger than what is left of the denominator', observed('ratio', { done: 18, due: 20, waits: 3 }), ['numerator-larger done']],
  ['a numerator that is what is left of the denominator', observed('ratio', { done: 17, due: 20, waits: 3 }), []],
  ['more taken off than there is', observed('ratio', { done: 0, due: 20, waits: 21 }), ['less-larger due']],

  ['events', observed('deduct', { late: 3, again: 3 }), []],
  ['events below 0', observed('deduct', { late: -1 }), ['negative late']],
  ['half an event', observed('deduct', { late: '0.5' }), ['~fraction late']],
  ['more that count again than there were', observed('deduct', { late: 2, again: 3 }), ['repeated-larger again']],
  ['accidents below 0', observed('accident', { accidents: -1 }), ['negative accidents']],
  ['an item that is half met', observed('checklist', { first: '0.5', second: 1 }), ['not-yes-or-no first']],
  ['items that are met and not', observed('checklist', { first: 0, second: '1.0' }), []],
  ['a judge beyond the scale', observed('panel', { leaders: [100, 101], peers: [-1] }), ['score-off-scale leaders 1', 'score-off-scale peers 0']],
  ['points by hand', observed('manual', { given: 10 }), []],
  ['more points by hand than there are', observed('manual', { given: '10.01' }), ['off-bounds given']],
  ['fewer points by hand than nothing', observed('manual', { given: -1 }), ['off-bounds given']],
  ['points by hand without why', observed('manual', { given: 5 }, { reason: ' ' }), ['no-reason']],
  ['points by hand that are not there need no why', observed('manual', { given: null }, { reason: ' ' }), []],
  ['a share above 1', observed('relative', { share: 95 }), ['above-all share']],

  ['parts that add up to their total', observed('proportional', { done: 1, due: '0.3', north: '0.1', south: '0.2' }), ['numerator-larger done']],
  ['parts that do not add up to their total', observed('proportional', { done: 1, due: 10, north: 4, south: 5 }), ['parts-differ due']],
  ['parts of which one is missing', observed('proportional', { done: 1, due: 10, north: 4 }), []],
];

for (const [what, observation, said] of rows) {
  test(`${what}: ${said.join(', ') || 'sound'}`, () => {
    const issues = checkObservation(scheme, observation);
    assert.deepEqual(issues.map(({ severity, code, input: id, index }) => `${severity ? '~' : ''}${[code, id, index].filter((part) => part !== null && part !== undefined).join(' ')}`), said);
  });
}

test('the codes that are found are all that there are, and each is a sentence in each language', () => {
  const issues = rows.flatMap(([, observation]) => checkObservation(scheme, observation));
  assert.deepEqual([...new Set(issues.map(({ code }) => code))].sort(), [...observationIssueCodes].sort());
  for (const issue of issues) {
    const said = locales.map((locale) => observationIssueText(issue, locale));
    for (const sentence of said) assert.match(sentence, /^[^{}]+[。.]$/);
    assert.equal(new Set(said).size, 3);
  }
});

test('a sentence names figure, value and the other figure', () => {
  const [larger] = checkObservation(scheme, observed('target', { done: 21, due: 20 }));
  const [scored] = checkObservation(scheme, observed('panel', { leaders: [100, 101], peers: [] }));
  assert.ok(larger && scored);
  assert.deepEqual([larger, scored].map((issue) => observationIssueText(issue, 'zh-Hans')), ['done（21）不能大于due（20）。', 'leaders第 2 个分数应在 0 到 100 分之间，现为 101。']);
});

const decimal = fc.integer({ min: -1e9, max: 1e9 }).map((hundredths) => `${hundredths < 0 ? '-' : ''}${Math.floor(Math.abs(hundredths) / 100)}.${String(Math.abs(hundredths) % 100).padStart(2, '0')}`);

test('parts add up to their exact sum, in any order, and to nothing else', () => {
  fc.assert(fc.property(fc.array(decimal, { maxLength: 30 }), fc.integer({ min: 1, max: 100 }), (parts, off) => {
    const sum = parts.reduce((reached, part) => reached + BigInt(part.replace('.', '')), 0n);
    const total: Decimal = `${sum < 0n ? '-' : ''}${String((sum < 0n ? -sum : sum) / 100n)}.${String((sum < 0n ? -sum : sum) % 100n).padStart(2, '0')}`;
    assert.equal(checkParts(parts, total), null);
    assert.equal(checkParts([...parts].reverse(), total), null);
    const wrong = checkParts([...parts, off], total);
    assert.equal(wrong?.difference, String(off));
  }), { numRuns: 200 });
});
