import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lintReview, lintTexts, sampleReview, text, type ReviewPlan } from '@linli/model';
import { organisations, planOf } from './support.js';

const plan = planOf();
const [leaders, departments] = plan.groups;
const [work, report] = plan.criteria;
assert.ok(leaders && departments && work && report);
const anchor = (from: number) => ({ title: text('优', '優', 'Excellent'), from, words: text('好', '好', 'Good') });

const table: [given: string, part: Partial<ReviewPlan>, found: string[]][] = [
  ['a sound plan', {}, []],
  ['weights in per cent', { groups: [{ ...leaders, weight: 60 }, { ...departments, weight: '40.0' }] }, []],
  ['thirds that no decimal can say', { groups: [{ ...leaders, weight: '0.33' }, { ...departments, weight: '0.66' }] }, ['weights-do-not-sum /groups']],
  ['no criteria', { criteria: [], outOf: 0 }, ['nothing /criteria']],
  ['no subjects', { subjects: [] }, ['nothing /subjects']],
  ['no seats', { seats: [] }, ['nothing /seats', 'too-few-judges /groups/0', 'too-few-judges /groups/1']],
  ['no groups', { groups: [], seats: plan.seats.slice(0, 1) }, ['nothing /groups', 'unknown-group /seats/0/group']],
  ['two seats of one number', { seats: [...plan.seats, { id: 's1', group: 'leaders', organisation: 'police' }] }, ['duplicate /seats/5/id']],
  ['an organisation twice', { subjects: [...plan.subjects, { id: 'again', organisation: 'east' }] }, ['duplicate /subjects/3']],
  ['an organisation, and a post of it', { subjects: [...plan.subjects, { id: 'post', organisation: 'east', post: { id: 'p1', label: text('综治中心主任', '綜治中心主任', 'Director') } }] }, []],
  ['a draw without a seed', { order: { by: 'lot', seed: ' ' } }, ['no-seed /order/seed']],
  ['weights that do not sum', { groups: [leaders, { ...departments, weight: 0.5 }] }, ['weights-do-not-sum /groups']],
  ['a weight of nothing', { groups: [{ ...leaders, weight: 1 }, { ...departments, weight: 0 }] }, ['bad-weight /groups/1/weight']],
  ['half a score left out', { groups: [leaders, { ...departments, dropHigh: 0.5 }] }, ['bad-drop /groups/1/dropHigh']],
  ['fewer than none left out', { groups: [leaders, { ...departments, dropLow: -1 }] }, ['bad-drop /groups/1/dropLow']],
  ['as many left out as there are seats', { groups: [{ ...leaders, dropHigh: 1, dropLow: 1 }, departments] }, ['too-few-judges /groups/0']],
  ['points that do not sum', { outOf: 90 }, ['points-do-not-sum /outOf']],
  ['a criterion without points', { criteria: [work, report, { ...report, id: 'extra', full: 0 }] }, ['bad-full /criteria/2/full']],
  ['anchors from low to high', { criteria: [{ ...work, anchors: [anchor(0), anchor(45)] }, report] }, ['bad-anchors /criteria/0/anchors']],
  ['anchors that leave a gap below', { criteria: [{ ...work, anchors: [anchor(45), anchor(10)] }, report] }, ['bad-anchors /criteria/0/anchors']],
  ['an anchor above the points', { criteria: [{ ...work, anchors: [anchor(61), anchor(0)] }, report] }, ['bad-anchors /criteria/0/anchors']],
  ['two anchors at one place', { criteria: [{ ...work, anchors: [anchor(45), anchor(45), anchor(0)] }, report] }, ['bad-anchors /criteria/0/anchors']],
  ['an anchor at the points themselves', { criteria: [{ ...work, anchors: [anchor(60), anchor(0)] }, report] }, []],
  ['three digits', { decimals: 3 }, ['bad-decimals /decimals']],
  ['rounding that cannot be', { rounding: { digits: 11, mode: 'half-up' } }, ['bad-rounding /rounding/digits']],
];

for (const [given, part, found] of table) {
  test(`lint: ${given}: ${found.join(', ') || 'clean'}`, () => {
    assert.deepEqual(lintReview(planOf(part)).map(({ code, at }) => `${code} ${at}`), found);
  });
}

test('lint with a directory: organisations that it has not got, and subjects that too few may judge', () => {
  assert.deepEqual(lintReview(plan, organisations), []);
  const seats = [...plan.seats.slice(0, 2), ...['east', 'west', 'north'].map((organisation, index) => ({ id: `p${index}`, group: 'departments', organisation }))];
  const findings = lintReview(planOf({ seats, convener: 'nobody' }), organisations);
  assert.deepEqual(findings.map(({ code, at, severity }) => `${code} ${at} ${severity ?? 'fault'}`), [
    'unknown-organisation /convener fault', 'too-few-judges /subjects/0 warning', 'too-few-judges /subjects/1 warning', 'too-few-judges /subjects/2 warning',
  ]);
});

test('the sample is clean, speaks three languages, and has a band for every point', () => {
  const seats = sampleReview.groups.flatMap(({ id }) => ['a', 'b', 'c'].map((seat) => ({ id: `${id}-${seat}`, group: id, organisation: 'justice' })));
  assert.deepEqual(lintReview(planOf({ ...sampleReview, seats })), []);
  assert.deepEqual(lintTexts(sampleReview), []);
  assert.deepEqual(sampleReview.criteria.map(({ anchors }) => anchors.length), [4, 4, 4, 4]);
});
