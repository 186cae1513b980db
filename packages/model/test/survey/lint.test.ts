import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkCells, lintSurvey, lintTexts, text, type SurveyDesign, type SurveyQuestion } from '@linli/model';
import { awareness, cell, designOf, fullDesign, opened, stratum, withCells } from './support.js';

const asking = (part: Partial<SurveyQuestion>): SurveyDesign => designOf({ questions: [{ ...awareness, ...part }] });
const [yes, no, unknown] = awareness.options as [SurveyQuestion['options'][0], SurveyQuestion['options'][0], SurveyQuestion['options'][0]];
const { sample } = designOf();
const drawn = (strata: typeof sample.strata): SurveyDesign => designOf({ sample: { ...sample, strata } });
const east = stratum('e1', 'east', 6000);
const west = stratum('w1', 'west', 5000);
const threshold = { id: 't', question: 'awareness', below: 90 };

const table: [given: string, design: SurveyDesign, then: string[]][] = [
  ['as it should be', designOf(), []],
  ['the questions of 一感两度两率', fullDesign, []],
  ['no questions', designOf({ questions: [] }), ['no-questions /questions']],
  ['no subjects', designOf({ subjects: [], sample: { ...sample, strata: [] } }), ['no-subjects /subjects']],
  ['a question twice', designOf({ questions: [awareness, awareness] }), ['duplicate /questions/1/id']],
  ['a name that every object has', asking({ id: 'constructor' }), ['reserved-name /questions/0/id']],
  ['one option', asking({ options: [yes, unknown] }), ['too-few-options /questions/0/options']],
  ['three options to yes or no', asking({ options: [yes, no, { ...no, id: 'other' }, unknown] }), ['not-yes-no /questions/0/options']],
  ['nothing counts', asking({ options: [{ ...yes, counts: 'other' }, no] }), ['nothing-positive /questions/0/options']],
  ['everything counts', asking({ options: [yes, { ...no, counts: 'positive' }] }), ['all-positive /questions/0/options']],
  ['no way out of a scale', asking({ kind: 'scale', options: [yes, no] }), ['no-way-out /questions/0/options (warning)']],
  ['days that are none', designOf({ from: '2026-02-30' }), ['not-a-day /from']],
  ['an end before its beginning', designOf({ to: '2026-05-01' }), ['ends-before-it-begins /to']],
  ['a period that is none', designOf({ period: '2026-Q5' }), ['not-a-period /period']],
  ['cells of four', designOf({ minimumCell: 4 }), ['cell-too-small /minimumCell']],
  ['a stratum of nobody', drawn([east, west, stratum('n1', 'north', 10, 5)]), ['unknown-subject /sample/strata/2/subject']],
  ['a subject without a stratum', drawn([east]), ['no-stratum /subjects/1']],
  ['a sample that is small', drawn([east, { ...west, planned: 29 }]), ['small-sample /subjects/1 (warning)']],
  ['more than there are', drawn([east, { ...west, population: 40 }]), ['more-than-there-are /sample/strata/1/planned']],
  ['half a person', drawn([east, { ...west, planned: 40.5 }]), ['not-a-count /sample/strata/1/planned']],
  ['one population unknown', drawn([east, stratum('e2', 'east'), west]), ['no-population /subjects/0 (warning)']],
  ['a threshold online', designOf({ thresholds: [threshold] }), ['self-selected /sample/mode (warning)']],
  ['a threshold of nothing', designOf({ sample: { ...sample, mode: 'visit' }, thresholds: [{ ...threshold, question: 'mood' }] }), ['unknown-question /thresholds/0/question']],
  ['a threshold above all', designOf({ sample: { ...sample, mode: 'visit' }, thresholds: [{ ...threshold, below: 101 }] }), ['not-a-share /thresholds/0/below']],
  ['a language that is missing', designOf({ title: { 'zh-Hans': '测评', en: 'Survey' } }), ['missing-translation /title/zh-Hant (warning)']],
];

for (const [given, design, then] of table) {
  test(`lint: ${given}`, () => {
    assert.deepEqual(lintSurvey(design).map(({ code, at, severity }) => `${code} ${at}${severity ? ` (${severity})` : ''}`), then);
  });
}

const cells: [given: string, row: unknown, then: string | undefined][] = [
  ['as it should be', cell(), undefined],
  ['no question', { ...cell(), question: undefined }, 'unreadable question'],
  ['text in a number cell', { ...cell(), n: '二百' }, 'unreadable n'],
  ['text where a decimal stands', { ...cell(), positive: '很多' }, 'unreadable positive'],
  ['an organisation that is not asked about', cell({ subject: 'north' }), 'unknown-subject subject'],
  ['a question that is not asked', cell({ question: 'mood' }), 'unknown-question question'],
  ['a stratum of another subject', cell({ stratum: 'w1' }), 'unknown-stratum stratum'],
  ['half an answer', cell({ valid: 10.5, positive: 5 }), 'not-a-count valid'],
  ['people below zero', cell({ population: -1 }), 'not-a-count population'],
  ['more valid than asked', cell({ n: 100 }), 'more-valid-than-asked valid'],
  ['more positive than valid', cell({ positive: '153.01' }), 'more-positive-than-valid positive'],
  ['fewer than none', cell({ positive: -1 }), 'more-positive-than-valid positive'],
];

for (const [given, row, then] of cells) {
  test(`figures: ${given}`, () => {
    const { good, issues } = checkCells(opened(), [row]);
    assert.deepEqual(issues.map(({ code, member }) => `${code} ${member}`), then ? [then] : []);
    assert.equal(good.length, then ? 0 : 1);
    assert.deepEqual(lintTexts(issues), []);
  });
}

test('good rows are kept, and bad ones listed at their place', () => {
  const { good, issues } = checkCells(opened(), [cell(), cell({ subject: 'north' }), cell({ subject: 'west' }), cell(), cell({ stratum: 'e1' })]);
  assert.deepEqual(good.map(({ subject }) => subject), ['east', 'west']);
  assert.deepEqual(issues.map(({ row, code }) => `${row} ${code}`), ['1 unknown-subject', '3 twice', '4 mixed-levels']);
});

test('the whole of a subject and its strata are not mixed over two imports', () => {
  const { issues } = checkCells(withCells([cell()]), [cell({ stratum: 'e1' }), cell({ title: text('', '', '') } as never)]);
  assert.deepEqual(issues.map(({ code }) => code), ['mixed-levels']);
});
