import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { hazard, hazardRecurrence, type Case, type FormValues } from '@linli/model';
import { drive, type Step } from '../support.js';
import { entries } from './entries/hazard.js';

const way = (now: string, until: 'register' | 'close' | 'dismiss', values: FormValues): Step[] => {
  const step = (by: Step['by'], action: string, more: FormValues = {}): Step => ({ by, action, args: { ...entries[action], ...more }, now });
  const register = step('gridWorker', 'register', values);
  if (until === 'register') return [register];
  if (until === 'dismiss') return [register, step('clerk', 'dismiss')];
  return [
    register, step('clerk', 'confirm'), step('dispatcher', 'dispatch', { assists: undefined }), step('lead', 'sign'), step('lead', 'order'), step('lead', 'fix'),
    step('verifier', 'recheck'), step('clerk', 'close'),
  ];
};

interface Given {
  id: string;
  /** Day of March 2026 on which it was found and, if it was, struck off. */
  day: number;
  until?: 'register' | 'close' | 'dismiss';
  values?: FormValues;
  more?: Partial<Case>;
}

function caseOf({ id, day, until = 'close', values = {}, more = {} }: Given): Case {
  const state = drive(way(`2026-03-${String(day).padStart(2, '0')}T09:00:00+08:00`, until, values), undefined, { caseType: hazard }).case;
  return { ...state, ref: { region: '360102', id }, ...more };
}

const elsewhere = { division: '360102001002', text: '西湖路 2 号' };
const under = (id: string): Partial<Case> => ({ parent: { ref: { region: '360102', id }, kind: 'link' } });

const rows: [given: string, cases: Given[], again: Record<string, string>][] = [
  ['no case', [], {}],
  ['one', [{ id: 'a', day: 1 }], {}],
  ['the same again after it was struck off', [{ id: 'a', day: 1 }, { id: 'b', day: 9, until: 'register' }], { b: 'a' }],
  ['the same again while it is still there', [{ id: 'a', day: 1, until: 'register' }, { id: 'b', day: 9 }], {}],
  ['three times', [{ id: 'a', day: 1 }, { id: 'b', day: 9 }, { id: 'c', day: 20 }], { b: 'a', c: 'b' }],
  ['another kind of hazard there', [{ id: 'a', day: 1 }, { id: 'b', day: 9, values: { category: 'energy.gas' } }], {}],
  ['the same name in another community', [{ id: 'a', day: 1 }, { id: 'b', day: 9, values: { place: elsewhere } }], {}],
  ['another place in the same community', [{ id: 'a', day: 1 }, { id: 'b', day: 9, values: { site: '西湖小学' } }], {}],
  ['the name written a little otherwise', [{ id: 'a', day: 1, values: { site: 'ABC 广场（南门）' } }, { id: 'b', day: 9, values: { site: 'ａｂｃ广场(南门)' } }], { b: 'a' }],
  ['another name, and linked by a clerk', [{ id: 'a', day: 1 }, { id: 'b', day: 9, values: { site: '东湖小学本部' }, more: under('a') }], { b: 'a' }],
  ['a chain of links', [{ id: 'a', day: 1 }, { id: 'b', day: 9, values: { site: '本部' }, more: under('a') }, { id: 'c', day: 20, values: { site: '总校' }, more: under('a') }], { b: 'a', c: 'b' }],
  ['linked, but of another kind', [{ id: 'a', day: 1 }, { id: 'b', day: 9, values: { category: 'energy.gas' }, more: under('a') }], {}],
  ['what was not taken up', [{ id: 'a', day: 1 }, { id: 'b', day: 9, until: 'dismiss' }], {}],
  ['what is part of another', [{ id: 'a', day: 1 }, { id: 'b', day: 9, more: { mergedInto: { region: '360102', id: 'x' } } }], {}],
  ['what is no hazard', [{ id: 'a', day: 1 }, { id: 'b', day: 9, more: { type: { id: 'appeal', version: 1 } } }], {}],
];

for (const [given, cases, again] of rows) {
  test(`given ${given}, ${Object.keys(again).length} came back`, () => {
    const found = hazardRecurrence(cases.map(caseOf)).flatMap((place) => place.again.map(({ ref, after }) => [ref.id, after.id]));
    assert.deepEqual(Object.fromEntries(found), again);
  });
}

test('the figure names the place, its kind and the category, most often first', () => {
  const cases = [
    ...[1, 9].map((day) => caseOf({ id: `once-${day}`, day, values: { site: '西湖商场', siteKind: 'mall' } })),
    ...[1, 9, 20].map((day) => caseOf({ id: `twice-${day}`, day })),
  ];
  assert.deepEqual(hazardRecurrence(cases).map(({ again, ...place }) => ({ ...place, count: again.length })), [
    { division: '360102001001', site: '东湖小学', siteKind: 'school', category: 'fire.exit', count: 2 },
    { division: '360102001001', site: '西湖商场', siteKind: 'mall', category: 'fire.exit', count: 1 },
  ]);
});

test('the order of the cases does not matter, and none comes back after itself', () => {
  const cases = [1, 5, 9, 14, 20].map((day, index) => caseOf({ id: `case-${day}`, day, until: index === 4 ? 'register' : 'close', values: { site: index % 2 === 0 ? '东湖小学' : '西湖小学' } }));
  const expected = hazardRecurrence(cases);
  fc.assert(
    fc.property(fc.shuffledSubarray(cases, { minLength: cases.length }), (shuffled) => {
      assert.deepEqual(hazardRecurrence(shuffled), expected);
    }),
    { numRuns: 30 },
  );
  assert.ok(expected.every(({ again }) => again.every(({ ref, after }) => ref.id !== after.id)));
});
