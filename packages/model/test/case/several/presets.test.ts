import assert from 'node:assert/strict';
import { test } from 'node:test';
import { appeal, appealFor, appealPresets, CaseTypeSchema, explainDeadline, deadlineOf, chinaCalendar, lintCaseType, type AppealPreset, type Clock, type FormValues } from '@linli/model';
import { drive, intakeValues, upTo, type Step } from '../support.js';

const presetOf = (id: string): AppealPreset => {
  const preset = appealPresets.find((candidate) => candidate.id === id);
  assert.ok(preset);
  return preset;
};

/** The clock to reply of a case filed with `values` and accepted with `args`. */
function reply(id: string, values: FormValues = {}, args: FormValues = {}): Clock {
  const steps: Step[] = [{ by: 'applicant', action: 'register', args: { ...intakeValues, ...values } }, { by: 'clerk', action: 'triage' }, { by: 'clerk', action: 'accept', args }];
  const clock = drive(steps, undefined, { caseType: appealFor(presetOf(id)) }).case.clocks.find((candidate) => candidate.id === 'reply');
  assert.ok(clock);
  return clock;
}

const consult = { kind: 'consult', danger: undefined };
const complaint = { kind: 'complaint', danger: undefined };
const report = { kind: 'report' };
const suggestion = { kind: 'suggestion', danger: undefined };
const danger = { danger: 'yes', dangerDetail: '电线裸露' };

// DOMAIN B3: as the cities publish them.
const rows: [preset: string, given: FormValues, accepted: FormValues, limit: string][] = [
  ['jinan', {}, {}, '5 workday'], ['jinan', danger, {}, '5 workday'], ['jinan', suggestion, {}, '5 workday'],
  ['weifang', complaint, {}, '5 workday'],
  ['shanghai', consult, {}, '1 workday'], ['shanghai', {}, {}, '5 workday'], ['shanghai', complaint, {}, '15 workday'],
  ['by-class', {}, {}, '3 workday'], ['by-class', consult, {}, '3 workday'], ['by-class', complaint, {}, '13 workday'],
  ['by-class', report, {}, '13 workday'], ['by-class', suggestion, {}, '13 workday'], ['by-class', danger, {}, '0 day'],
  // Staff put the class right, and a limit that is printed on the order holds before all.
  ['by-class', complaint, { class: 'help' }, '3 workday'], ['by-class', danger, { class: 'complaint' }, '13 workday'],
  ['by-class', complaint, { limitAmount: 20, limitUnit: 'workday' }, '20 workday'], ['by-class', danger, { limitAmount: 4, limitUnit: 'hour' }, '4 hour'],
  ['jinan', {}, { class: 'urgent', limitAmount: 2, limitUnit: 'day' }, '2 day'],
];

for (const [preset, given, accepted, limit] of rows) {
  test(`given ${preset}, ${JSON.stringify(given)} accepted with ${JSON.stringify(accepted)} is replied to within ${limit}`, () => {
    const clock = reply(preset, given, accepted);
    assert.equal(`${clock.limit.amount} ${clock.limit.unit}`, limit);
    assert.equal(clock.order ?? false, 'limitAmount' in accepted, 'only what was printed is the order’s');
  });
}

test('the limit of a class has no extension in another unit', () => {
  assert.deepEqual(reply('by-class', danger).extension, undefined);
  assert.deepEqual(reply('by-class', complaint).extension, { max: 5, times: 1 });
  assert.deepEqual(reply('jinan', {}, { limitAmount: 2, limitUnit: 'day' }).extension, undefined);
});

test('a deadline says whether its limit was printed on the order, and where the rule stands', () => {
  const sentence = (clock: Clock) => explainDeadline(clock, deadlineOf(clock, chinaCalendar), 'en').slice(0, 2);
  assert.deepEqual(sentence(reply('jinan')), ['Time to reply: 5 working days.', 'Basis: Jinan 12345 Hotline Ordinance, Article 24.']);
  assert.equal(sentence(reply('shanghai', consult))[0], 'Time to reply: 1 working day.');
  assert.equal(sentence(reply('shanghai', consult, { limitAmount: 3, limitUnit: 'workday' }))[0], 'Time to reply: 3 working days, as the order states.');
});

test('what is printed needs its unit, and is a whole number', () => {
  const accept = (args: FormValues) => drive([{ by: 'clerk', action: 'accept', args }], drive(upTo('triage')).case);
  assert.throws(() => accept({ limitAmount: 3 }), /limitUnit required/);
  assert.throws(() => accept({ limitAmount: 0, limitUnit: 'day' }), /limitAmount/);
  assert.throws(() => accept({ limitAmount: 1.5, limitUnit: 'workday' }), /limitAmount/);
});

for (const preset of appealPresets) {
  test(`the appeal of ${preset.id} is data, sound and whole`, () => {
    const caseType = appealFor(preset);
    const data: unknown = JSON.parse(JSON.stringify(caseType));
    assert.deepEqual(CaseTypeSchema.parse(data), data);
    assert.deepEqual(lintCaseType(caseType), []);
  });
}

test('the appeal is that of the first preset', () => {
  assert.deepEqual(appeal, appealFor(presetOf('jinan')));
});
