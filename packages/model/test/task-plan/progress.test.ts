import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { milestoneStates, milestoneStatuses, taskObservations, taskProgress, type MilestoneStatus, type ProgressReport, type Task, type TaskPlan } from '@linli/model';
import { adopted, after, designOf, milestone, task, type Move } from './support.js';

const plan = adopted();

// Milestone a: yes or no, due on 2026-06-30; a week before it is due soon.
const table: [given: string, moves: Move[], day: string, then: MilestoneStatus, isLate?: boolean][] = [
  ['nothing reported, long before', [], '2026-06-22', 'notDue'],
  ['a week before its day', [], '2026-06-23', 'dueSoon'],
  ['on its day', [], '2026-06-30', 'dueSoon'],
  ['the day after', [], '2026-07-01', 'late', true],
  ['not done, says its owner', [['2026-06-20', 'report', 'a', 0]], '2026-07-01', 'late', true],
  ['claimed in time', [['2026-06-30', 'report', 'a']], '2026-07-05', 'reported'],
  ['claimed too late', [['2026-07-01', 'report', 'a']], '2026-07-05', 'reported', true],
  ['claimed in time, confirmed later', [['2026-06-30', 'report', 'a'], ['2026-07-05', 'confirm', 'a']], '2026-07-05', 'done'],
  ['the same, before it was confirmed', [['2026-06-30', 'report', 'a'], ['2026-07-05', 'confirm', 'a']], '2026-07-04', 'reported'],
  ['the same, before it was claimed', [['2026-06-30', 'report', 'a'], ['2026-07-05', 'confirm', 'a']], '2026-06-29', 'dueSoon'],
  ['claimed and confirmed too late', [['2026-07-01', 'report', 'a'], ['2026-07-05', 'confirm', 'a']], '2026-07-05', 'doneLate', true],
  ['returned', [['2026-06-20', 'report', 'a'], ['2026-06-21', 'return', 'a']], '2026-06-22', 'notDue'],
  ['returned in time, mended too late', [['2026-06-20', 'report', 'a'], ['2026-06-21', 'return', 'a'], ['2026-07-02', 'report', 'a'], ['2026-07-03', 'confirm', 'a']], '2026-07-05', 'doneLate', true],
  ['added to by its owner after its day', [['2026-06-20', 'report', 'a'], ['2026-07-02', 'report', 'a'], ['2026-07-03', 'confirm', 'a']], '2026-07-05', 'done'],
  ['confirmed, then something new is claimed', [['2026-06-20', 'report', 'a'], ['2026-06-21', 'confirm', 'a'], ['2026-07-02', 'report', 'a', 0]], '2026-07-05', 'done'],
];

for (const [given, moves, day, then, isLate = false] of table) {
  test(`milestone: ${given} → ${then}`, () => {
    const [a] = milestoneStates(after(plan, ...moves), day);
    assert.deepEqual([a?.status, a?.isLate], [then, isLate]);
  });
}

test('an amount: what is claimed, and what of it is confirmed', () => {
  const state = after(plan, ['2026-06-15', 'report', 'b', 10], ['2026-06-16', 'confirm', 'b'], ['2026-06-20', 'report', 'b', '30.5']);
  const b = milestoneStates(state, '2026-06-20').find((one) => one.milestone.id === 'b');
  assert.deepEqual([b?.confirmed, b?.claimed, b?.status, b?.open?.amount], ['0.25', '0.7625', 'notDue', '30.5']);
});

test('more than the target is no more than all of it', () => {
  const state = after(plan, ['2026-06-15', 'report', 'b', 400], ['2026-06-16', 'confirm', 'b']);
  assert.deepEqual(milestoneStates(state, '2026-06-20').map(({ status, confirmed }) => [status, confirmed])[1], ['done', '1']);
});

test('the latest report counts: after a return, what was confirmed before', () => {
  const state = after(plan, ['2026-06-15', 'report', 'b', 10], ['2026-06-16', 'confirm', 'b'], ['2026-06-17', 'report', 'b', 20], ['2026-06-18', 'report', 'b', 40], ['2026-06-19', 'return', 'b']);
  const b = milestoneStates(state, '2026-06-20').find((one) => one.milestone.id === 'b');
  assert.deepEqual([b?.confirmed, b?.claimed, b?.open], ['0.25', '0.25', null]);
});

// Weights: a 10, b 30 of A1; c and d share the 20 of A2; e is the 40 of B.
test('a plan, worked by hand', () => {
  const state = after(plan, ['2026-06-15', 'report', 'a'], ['2026-06-16', 'confirm', 'a'], ['2026-06-15', 'report', 'b', 10], ['2026-06-16', 'confirm', 'b'], ['2026-06-17', 'report', 'b', 20], ['2026-06-17', 'report', 'd'], ['2026-06-18', 'report', 'e'], ['2026-06-19', 'return', 'e']);
  const { total, tasks, organisations } = taskProgress(state, '2026-07-01');
  assert.deepEqual([total.weight, total.confirmed, total.claimed], ['100', '17.5', '35']);
  assert.deepEqual(tasks.map(({ task: { id }, depth, weight, confirmed, claimed }) => [id, depth, weight, confirmed, claimed]), [
    ['A', 0, '60', '17.5', '35'], ['A1', 1, '40', '17.5', '25'], ['A2', 1, '20', '0', '10'], ['B', 0, '40', '0', '0'],
  ]);
  assert.deepEqual(organisations.map(({ organisation, weight, confirmed, claimed }) => [organisation, weight, confirmed, claimed]), [
    ['police', '50', '0', '0'], ['works', '40', '17.5', '25'], ['committee', '10', '0', '10'],
  ]);
  assert.deepEqual(total.counts, { notDue: 2, dueSoon: 0, reported: 1, done: 1, late: 1, doneLate: 0 });
});

const day = fc.integer({ min: 0, max: 364 }).map((number) => new Date(Date.UTC(2026, 0, 1 + number)).toISOString().slice(0, 10));
const weight = fc.integer({ min: 1, max: 99 });

/** Trees of any shape whose weights need not sum, and reports of any kind. */
const anyPlan: fc.Arbitrary<Pick<TaskPlan, 'tasks' | 'reports' | 'full'>> = fc
  .array(fc.record({ parent: fc.nat(), weight, milestones: fc.array(fc.record({ weight: fc.option(weight, { nil: undefined }), owner: fc.constantFrom('works', 'police', 'schools'), due: day }), { minLength: 1, maxLength: 4 }) }), { minLength: 1, maxLength: 10 })
  .chain((nodes) => {
    const parents = nodes.map(({ parent }, index) => (index === 0 || parent % (index + 1) === 0 ? undefined : parent % index));
    const tasks = nodes.map((node, index): Task => {
      const holds = parents.includes(index);
      const own = node.milestones.map((part, place) => milestone(`m${index}-${place}`, { ...part, weight: node.milestones.every((one) => one.weight) ? part.weight : undefined }));
      return task(`t${index}`, { weight: node.weight, parent: parents[index] === undefined ? undefined : `t${parents[index]}`, milestones: holds ? undefined : own });
    });
    const ids = tasks.flatMap(({ milestones = [] }) => milestones.map(({ id }) => id));
    const by = { role: 'handler' as const, organisation: 'works' };
    const report = fc.record({ milestone: fc.constantFrom(...ids), day, amount: fc.constantFrom(0, '0.25', '0.5', 1), confirmed: fc.constantFrom(true, false, null), wait: fc.nat(20) });
    return fc.array(report, { maxLength: 30 }).map((reports) => ({
      tasks,
      full: 100,
      reports: reports.sort((one, other) => (one.day < other.day ? -1 : 1)).map(({ confirmed, wait, ...rest }, index): ProgressReport => ({
        ...rest, id: `r${index}`, words: '', files: [], case: null, by,
        answer: confirmed === null ? null : { confirmed, words: '', day: new Date(Date.parse(rest.day) + wait * 86_400_000).toISOString().slice(0, 10), by },
      })),
    }));
  });

/** Exact sums, by whole numbers over one denominator. */
function sum(parts: readonly string[]): string {
  let [above, below] = [0n, 1n];
  for (const part of parts) {
    const [n, d] = rational(part);
    [above, below] = [above * d + n * below, below * d];
  }
  return reduced(above, below);
}

function rational(exact: string): [bigint, bigint] {
  const [head = '0', tail = '1'] = exact.split('/');
  const [whole = '0', digits = ''] = head.split('.');
  return [BigInt(whole + digits), BigInt(tail) * 10n ** BigInt(digits.length)];
}

function reduced(above: bigint, below: bigint): string {
  let [divisor, rest] = [above, below];
  while (rest !== 0n) [divisor, rest] = [rest, divisor % rest];
  return divisor === 0n ? '0/1' : `${above / divisor}/${below / divisor}`;
}

const same = (exact: string, parts: readonly string[]): void => assert.equal(sum([exact]), sum(parts));

test('what a task gives is the sum of its parts; by organisation it comes to the same as by task', () => {
  fc.assert(fc.property(anyPlan, day, (any, on) => {
    const { total, tasks, milestones, organisations } = taskProgress(any, on);
    assert.deepEqual([tasks.length, milestones.length], [any.tasks.length, any.tasks.flatMap((one) => one.milestones ?? []).length]);
    for (const member of ['weight', 'claimed', 'confirmed'] as const) {
      for (const one of tasks) {
        const below = tasks.filter(({ task: { parent } }) => parent === one.task.id);
        const own = milestones.filter(({ state }) => state.task === one.task.id);
        same(one[member], [...below, ...own].map((part) => part[member]));
      }
      same(total[member], tasks.filter(({ depth }) => depth === 0).map((one) => one[member]));
      same(total[member], organisations.map((one) => one[member]));
      same(total[member], milestones.map((one) => one[member]));
    }
    for (const status of milestoneStatuses) assert.equal(organisations.reduce((count, one) => count + one.counts[status], 0), total.counts[status]);
    assert.equal(sum([total.weight]), '100/1');
  }), { numRuns: 200 });
});

test('what is confirmed by one day is as a look on that day saw it', () => {
  fc.assert(fc.property(anyPlan, day, (any, on) => {
    const seen = any.reports.filter((report) => report.day <= on).map((report) => (report.answer && report.answer.day > on ? { ...report, answer: null } : report));
    assert.deepEqual(taskProgress(any, on), taskProgress({ ...any, reports: seen }, on));
  }), { numRuns: 50 });
});

test('shares stay between nothing and all, confirmed and claimed', () => {
  fc.assert(fc.property(anyPlan, day, (any, on) => {
    for (const { claimed, confirmed, status } of milestoneStates(any, on)) {
      for (const part of [claimed, confirmed]) assert.ok(['0', '0.25', '0.5', '1'].includes(part));
      assert.equal(status === 'done' || status === 'doneLate', confirmed === '1');
    }
  }), { numRuns: 50 });
});

test('observations: what is confirmed of each organisation’s weight, and how many in time', () => {
  const state = after(plan, ['2026-06-15', 'report', 'a'], ['2026-06-16', 'confirm', 'a'], ['2026-06-15', 'report', 'b', 10], ['2026-06-16', 'confirm', 'b'], ['2026-07-02', 'report', 'c'], ['2026-07-03', 'confirm', 'c']);
  const given = { period: '2026-H1', at: '2026-08-01T09:00:00+08:00', by: { role: 'supervisor' as const, organisation: 'committee' } };
  const observations = taskObservations(state, '2026-07-31', [{ indicator: 'T', inputs: { rate: 'rate', claimed: 'claimed', onTime: 'onTime', due: 'due', late: 'late', all: 'milestones' } }], given);
  assert.deepEqual(observations.map(({ organisation, values }) => [organisation, values]), [
    ['police', { rate: '20', claimed: '20', onTime: 0, due: 2, late: 1, all: 2 }],
    ['works', { rate: '43.75', claimed: '43.75', onTime: 1, due: 1, late: 0, all: 2 }],
    ['committee', { rate: '0', claimed: '0', onTime: 0, due: 0, late: 0, all: 1 }],
  ]);
  assert.deepEqual([observations[0]?.period, observations[0]?.by], ['2026-H1', given.by]);
});

test('a circle of parents ends', () => {
  const circle = { ...designOf(), reports: [], tasks: [task('X', { parent: 'Y' }), task('Y', { parent: 'X' }), task('Z', { weight: 100 })] };
  assert.equal(taskProgress(circle, '2026-06-01').total.weight, '100');
});
