import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkForm, ObservationSchema, rectification, surveyObservations, surveyRectifications, text, type ImportedCell, type SurveyDesign } from '@linli/model';
import { answered, cell, designOf, done, opened, withCells } from './support.js';

const thresholds: SurveyDesign['thresholds'] = [{ id: 'aware', question: 'awareness', below: 90, requirement: text('加强宣传，三十天内报告。', '加強宣傳，三十天內報告。', 'Tell people, and report in thirty days.'), limit: '30' }];
const design = designOf({ thresholds, sample: { ...designOf().sample, mode: 'third-party' } });
const closed = (...cells: ImportedCell[]) => done(withCells(cells, design), ['supervisor', 'close']);

const table: [given: string, cell: ImportedCell, then: 'nothing' | 'certain' | 'perhaps chance'][] = [
  ['90.00 %', cell({ valid: 200, positive: 180 }), 'nothing'],
  ['89.5 % of 200', cell({ valid: 200, positive: 179 }), 'perhaps chance'],
  ['80 % of 200', cell({ valid: 200, positive: 160 }), 'certain'],
  ['89.999 %, which prints as 90.00', cell({ n: 100_000, valid: 100_000, positive: 89_999, population: 1_000_000 }), 'perhaps chance'],
  ['four answers, all against', cell({ valid: 4, positive: 0 }), 'nothing'],
];

for (const [given, one, then] of table) {
  test(`threshold 90: ${given} → ${then}`, () => {
    const [found] = surveyRectifications(closed(one));
    assert.equal(!found ? 'nothing' : found.certain ? 'certain' : 'perhaps chance', then);
  });
}

test('the order can be given as it stands, and is on the organisation', () => {
  const [found] = surveyRectifications(closed(cell({ valid: 200, positive: 160 })));
  assert.equal(found?.values['unit'], 'east');
  assert.equal(found?.values['place'] && JSON.stringify(found.values['place']), '{"division":"360102001","text":"东街道"}');
  assert.match(String(found?.values['finding']), /知晓率为 80%，低于 90% 的要求（有效答卷 200 份，95% 置信区间 7\d\.\d%～8\d\.\d%）。$/);
  const { sections } = rectification.form;
  assert.deepEqual(checkForm(sections, found?.values ?? {}, { today: '2026-07-01' }).issues, []);
});

test('a figure that prints as its threshold is shown with the digits that tell them apart', () => {
  const [found] = surveyRectifications(closed(cell({ n: 1_000_000, valid: 1_000_000, positive: 899_999, population: 9_000_000 })));
  assert.match(String(found?.values['finding']), /为 89\.9999%，低于 90%/);
  assert.match(String(found?.values['finding']), /抽样误差/);
});

test('in English, without a Chinese character', () => {
  const [found] = surveyRectifications(closed(cell({ valid: 200, positive: 179 })), 'en');
  const { subject, finding, requirement } = found?.values ?? {};
  assert.doesNotMatch(JSON.stringify([subject, finding, requirement]), /[\u4e00-\u9fff，。]/);
  assert.ok([...String(subject)].length <= 60);
});

test('nothing before it is closed', () => {
  assert.deepEqual(surveyRectifications(withCells([cell({ valid: 200, positive: 1 })], design)), []);
  assert.throws(() => surveyObservations(opened(), []), RangeError);
});

test('observations for a rate, for counts, and for what is hidden', () => {
  const survey = closed(cell({ n: 200, valid: 153, positive: '126.45' }), cell({ subject: 'west', valid: 3, positive: 3 }));
  const observations = surveyObservations(survey, [
    { question: 'awareness', indicator: 'A1', inputs: { share: 'rate' } },
    { question: 'awareness', indicator: 'A2', inputs: { positive: 'positive', valid: 'valid', asked: 'n' } },
    { question: 'awareness', indicator: 'A3', inputs: { share: 'rate' }, rounding: { digits: 0, mode: 'down' } },
  ]);
  assert.deepEqual(observations.map(({ organisation, indicator, values }) => [organisation, indicator, values]), [
    ['east', 'A1', { share: '82.65' }],
    ['west', 'A1', { share: null }],
    ['east', 'A2', { positive: '126.45', valid: 153, asked: 200 }],
    ['west', 'A2', { positive: null, valid: null, asked: null }],
    ['east', 'A3', { share: '82' }],
    ['west', 'A3', { share: null }],
  ]);
  assert.deepEqual(observations.map((one) => ObservationSchema.parse(one)), observations);
  assert.deepEqual(observations[0]?.by, { role: 'supervisor', organisation: 'committee' });
  assert.equal(observations[0]?.period, '2026-Q2');
});

test('the positive answers of a weighted result give its share again', () => {
  const state = done(answered(answered(answered(opened(), 'e1', 'yes', 4), 'e1', 'no', 3), 'e2', 'yes', 6), ['supervisor', 'close']);
  const [{ values } = { values: {} }] = surveyObservations(state, [{ question: 'awareness', indicator: 'A', inputs: { p: 'positive', v: 'valid', r: 'rate' } }]);
  // 0.6 × 4/7 + 0.4 = 26/35 of 13
  assert.deepEqual(values, { p: '9.6571428571', v: 13, r: '74.29' });
});

test('a question that is not there', () => {
  assert.throws(() => surveyObservations(closed(cell()), [{ question: 'mood', indicator: 'A', inputs: { share: 'rate' } }]), RangeError);
});
