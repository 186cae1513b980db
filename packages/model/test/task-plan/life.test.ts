import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lintTaskPlan, lintTexts, milestoneActions, milestoneStates, taskPlanActions, taskPlanKind, TaskPlanSchema, taskPlanWords, text, type TaskPlan, type TaskPlanAction, type TaskPlanDesign } from '@linli/model';
import { act, actors, adopted, after, cameras, contextOf, designOf, drafted, follow, milestone, task, type ActorName } from './support.js';

const plan = adopted();
const closed = follow(plan, act(plan, 'approver', 'close'));

const table: [given: string, state: TaskPlan | undefined, then: Partial<Record<ActorName, TaskPlanAction[]>>][] = [
  ['nothing yet', undefined, { supervisor: ['draft'], citySupervisor: ['draft'] }],
  ['a draft', drafted(), { supervisor: ['draft'], approver: ['adopt'] }],
  ['adopted', plan, { supervisor: ['confirm', 'return'], approver: ['report', 'confirm', 'return', 'amend', 'close'], works: ['report'], worksHead: ['report'], police: ['report'], ownHandler: ['report'] }],
  ['closed', closed, {}],
];

for (const [given, state, then] of table) {
  test(`actions: ${given}`, () => {
    for (const actor of Object.keys(actors) as ActorName[]) assert.deepEqual(taskPlanKind.actions(state, contextOf(actor)), then[actor] ?? [], actor);
  });
}

const reported = after(plan, ['2026-06-15', 'report', 'a'], ['2026-06-15', 'report', 'd']);
const [first, own] = reported.reports.map(({ id }) => id);
const again = after(reported, ['2026-06-16', 'report', 'a']);
const headReported = follow(plan, act(plan, 'approver', 'report', { milestone: 'd', amount: 1, words: '完成' }, { id: 'head' }));

const refusals: [given: string, state: TaskPlan | undefined, by: ActorName, action: string, args: Record<string, unknown>, code: string][] = [
  ['an unknown step', plan, 'approver', 'forge', {}, 'unknown-action'],
  ['a report on nothing', undefined, 'works', 'report', {}, 'unknown-plan'],
  ['a plan of another', undefined, 'citySupervisor', 'draft', { design: designOf() }, 'other-assessor'],
  ['a plan that cannot be read', undefined, 'supervisor', 'draft', { design: {} }, 'invalid'],
  ['a plan with faults', drafted(designOf({ full: 99 })), 'approver', 'adopt', {}, 'not-sound'],
  ['another’s milestone', plan, 'works', 'report', { milestone: 'c', amount: 1, words: '完成' }, 'not-owner'],
  ['a milestone that is not there', plan, 'works', 'report', { milestone: 'z', amount: 1, words: '完成' }, 'unknown-milestone'],
  ['half a yes', plan, 'works', 'report', { milestone: 'a', amount: '0.5', words: '完成' }, 'invalid'],
  ['below nothing', plan, 'works', 'report', { milestone: 'b', amount: -1, words: '完成' }, 'invalid'],
  ['text for an amount', plan, 'works', 'report', { milestone: 'b', amount: '三十', words: '完成' }, 'invalid'],
  ['no words', plan, 'works', 'report', { milestone: 'b', amount: 3, words: ' \u200b' }, 'invalid'],
  ['too many words', plan, 'works', 'report', { milestone: 'b', amount: 3, words: '长'.repeat(taskPlanWords + 1) }, 'invalid'],
  ['a file without a hash', plan, 'works', 'report', { milestone: 'b', amount: 3, words: '完成', files: [{ name: 'a.pdf', sha256: 'x' }] }, 'invalid'],
  ['confirming by its owner', reported, 'works', 'confirm', { report: first }, 'not-allowed'],
  ['a report that is not there', reported, 'supervisor', 'confirm', { report: 'none' }, 'unknown-report'],
  ['one that is not the latest', again, 'supervisor', 'confirm', { report: first }, 'superseded'],
  ['one’s own organisation', reported, 'supervisor', 'confirm', { report: own }, 'own-work'],
  ['one’s own report', headReported, 'approver', 'confirm', { report: 'head' }, 'own-work'],
  ['a return without a reason', reported, 'supervisor', 'return', { report: first }, 'no-reason'],
  ['an amendment without a reason', plan, 'approver', 'amend', { milestone: 'a', change: { due: '2026-08-31' }, reason: '' }, 'no-reason'],
  ['an amendment of nothing', plan, 'approver', 'amend', { milestone: 'a', change: { due: '2026-06-30' }, reason: '雨季' }, 'no-change'],
  ['a day after the plan ends', plan, 'approver', 'amend', { milestone: 'a', change: { due: '2027-01-01' }, reason: '雨季' }, 'invalid'],
  ['a target of nothing', plan, 'approver', 'amend', { milestone: 'b', change: { measure: { ...cameras, target: 0 } }, reason: '经费' }, 'invalid'],
  ['a weight', plan, 'approver', 'amend', { milestone: 'a', change: { weight: 40 }, reason: '重要' }, 'no-change'],
  ['an amendment by a supervisor', plan, 'supervisor', 'amend', { milestone: 'a', change: { due: '2026-08-31' }, reason: '雨季' }, 'not-allowed'],
  ['a report after the end', closed, 'works', 'report', { milestone: 'a', amount: 1, words: '完成' }, 'not-in-state'],
];

for (const [given, state, by, action, args, code] of refusals) {
  test(`refused: ${given} → ${code}`, () => {
    const decision = act(state, by, action, args);
    assert.equal(decision.ok ? 'ok' : decision.refusal.code, code);
    assert.deepEqual(lintTexts(decision.ok ? {} : decision.refusal.message), []);
  });
}

const about: [given: string, state: TaskPlan, on: string, by: ActorName, then: TaskPlanAction[]][] = [
  ['nothing reported', plan, 'a', 'works', ['report']],
  ['nothing reported', plan, 'a', 'supervisor', []],
  ['nothing reported', plan, 'a', 'approver', ['amend']],
  ['another’s', plan, 'c', 'works', []],
  ['reported', reported, 'a', 'supervisor', ['confirm', 'return']],
  ['reported', reported, 'a', 'approver', ['confirm', 'return', 'amend']],
  ['reported by one’s own organisation', reported, 'd', 'supervisor', []],
  ['reported by one’s own organisation', reported, 'd', 'approver', ['report', 'confirm', 'return', 'amend']],
  ['reported by oneself', headReported, 'd', 'approver', ['report', 'amend']],
  ['confirmed', after(reported, ['2026-06-16', 'confirm', 'a']), 'a', 'supervisor', []],
  ['closed', closed, 'a', 'works', []],
  ['looked at by the public', reported, 'a', 'citizen', []],
];

for (const [given, state, on, by, then] of about) {
  test(`about a milestone: ${given}, ${by} → ${then.join(', ') || 'nothing'}`, () => {
    assert.deepEqual(milestoneActions(state, on, actors[by]), then);
  });
}

test('an amended day shows the old one, and counts from then on', () => {
  const state = follow(plan, act(plan, 'approver', 'amend', { milestone: 'a', change: { due: '2026-08-31', owner: 'works' }, reason: '雨季停工' }, { day: '2026-06-20' }));
  assert.deepEqual(state.amendments, [
    { milestone: 'a', before: { due: '2026-06-30' }, after: { due: '2026-08-31' }, reason: '雨季停工', day: '2026-06-20', by: { role: 'approver', organisation: 'committee' } },
  ]);
  assert.deepEqual([plan, state].map((one) => milestoneStates(one, '2026-07-15')[0]?.status), ['late', 'notDue']);
});

test('a report says who by post and organisation, and only what is known of it', () => {
  const file = { name: '验收单.pdf', sha256: 'a'.repeat(64) };
  const named = { region: '360102', id: 'c1' };
  const state = follow(plan, act(plan, 'works', 'report', { milestone: 'b', amount: '12.5', words: ' 已装 \u202e12 处 ', files: [{ ...file, path: '/tmp' }], case: named, author: '欧阳' }));
  assert.deepEqual(state.reports.map(({ id: _, ...rest }) => rest), [
    { milestone: 'b', day: '2026-06-15', amount: '12.5', words: '已装 12 处', files: [file], case: named, by: { role: 'handler', organisation: 'works' }, answer: null },
  ]);
});

const views: [given: string, state: TaskPlan, by: ActorName, seen: boolean][] = [
  ['a draft', drafted(), 'supervisor', true],
  ['a draft', drafted(), 'works', false],
  ['a draft', drafted(), 'citySupervisor', false],
  ['adopted', plan, 'works', true],
  ['adopted', plan, 'citySupervisor', true],
  ['adopted', plan, 'schools', false],
  ['adopted', plan, 'citizen', false],
  ['closed', closed, 'police', true],
];

for (const [given, state, by, seen] of views) {
  test(`view: ${given}, ${by} → ${seen}`, () => {
    assert.equal(taskPlanKind.view(state, contextOf(by)) !== null, seen);
  });
}

test('a plan is sound data at each stage', () => {
  for (const state of [drafted(), plan, reported, closed]) {
    const copied: unknown = JSON.parse(JSON.stringify(state));
    assert.deepEqual(TaskPlanSchema.parse(copied), JSON.parse(JSON.stringify(state)));
  }
});

const with1 = (part: Partial<Parameters<typeof milestone>[1]>, rest = {}): TaskPlanDesign => designOf({ tasks: [task('A', { weight: 100, milestones: [milestone('a', part)], ...rest })] });

const lints: [given: string, design: TaskPlanDesign, then: string[]][] = [
  ['as it should be', designOf(), []],
  ['nothing', designOf({ tasks: [] }), ['no-tasks /tasks']],
  ['a total that the tasks do not make', designOf({ full: 99 }), ['weights-do-not-sum /full']],
  ['parts that do not make their chapter', designOf({ tasks: designOf().tasks.map((one) => (one.id === 'A1' ? { ...one, weight: 39, milestones: [milestone('a')] } : one)) }), ['weights-do-not-sum /tasks/0/weight']],
  ['milestones that do not make their task', designOf({ tasks: designOf().tasks.map((one) => (one.id === 'B' ? { ...one, milestones: [milestone('e', { weight: '39.9', owner: 'police' })] } : one)) }), ['weights-do-not-sum /tasks/3/milestones']],
  ['thirds that make one', designOf({ full: 1, tasks: [task('A', { weight: '0.1' }), task('B', { weight: '0.2' }), task('C', { weight: '0.7' })] }), []],
  ['a weight of nothing', with1({ weight: 0 }), ['bad-weight /tasks/0/milestones']],
  ['one milestone without weight', designOf({ tasks: [task('A', { weight: 100, milestones: [milestone('a', { weight: 50 }), milestone('b')] })] }), ['some-without-weight /tasks/0/milestones']],
  ['a task twice', designOf({ tasks: [task('A'), { ...task('B'), id: 'A' }] }), ['duplicate /tasks/1/id']],
  ['a milestone twice', designOf({ tasks: [task('A'), task('B', { milestones: [milestone('A-1')] })] }), ['duplicate /tasks/1/milestones/0/id']],
  ['a parent that comes later', designOf({ tasks: [task('B', { parent: 'A', weight: 100 }), task('A', { weight: 100, milestones: undefined })] }), ['unknown-parent /tasks/0/parent']],
  ['tasks and milestones', designOf({ tasks: [task('A', { weight: 100 }), task('B', { parent: 'A', weight: 100 })] }), ['both /tasks/0/milestones']],
  ['no milestone', designOf({ tasks: [task('A', { weight: 100, milestones: [] })] }), ['no-milestone /tasks/0']],
  ['nobody leads', with1({}, { lead: undefined, assists: ['works'] }), ['no-lead /tasks/0']],
  ['no owner', with1({ owner: '' }), ['no-owner /tasks/0/milestones/0/owner']],
  ['an owner without a part', with1({ owner: 'schools' }), ['owner-elsewhere /tasks/0/milestones/0/owner (warning)']],
  ['a day that is none', with1({ due: '2026-06-31' }), ['not-a-day /tasks/0/milestones/0/due']],
  ['a day after its task', with1({ due: '2026-07-01' }, { to: '2026-06-30' }), ['outside-parent /tasks/0/milestones/0/due']],
  ['a task after its plan', with1({}, { to: '2027-01-01' }), ['outside-parent /tasks/0']],
  ['a target of nothing', with1({ measure: { ...cameras, target: 0 } }), ['not-measurable /tasks/0/milestones/0/measure/target']],
  ['an amount of nothing', with1({ measure: { ...cameras, unit: text(' ', '', '') } }), ['not-measurable /tasks/0/milestones/0/measure/unit', 'missing-translation /tasks/0/milestones/0/measure/unit/zh-Hant (warning)', 'missing-translation /tasks/0/milestones/0/measure/unit/en (warning)']],
  ['nothing that shows it', with1({ evidence: text(' ', ' ', ' ') }), ['no-evidence /tasks/0/milestones/0/evidence']],
  ['an end before its beginning', designOf({ from: '2027-01-01' }), ['ends-before-it-begins /to']],
];

for (const [given, design, then] of lints) {
  test(`lint: ${given}`, () => {
    const found = lintTaskPlan(design).map(({ code, at, severity }) => `${code} ${at}${severity ? ` (${severity})` : ''}`);
    assert.deepEqual(then.length === 0 ? found : found.slice(0, then.length), then);
  });
}

test('a record with a step where it cannot be is refused', () => {
  for (const action of [...taskPlanActions, 'erase']) {
    const step = { command: 'x', version: closed.version + 1, action, args: { design: designOf() }, at: '2026-07-01T09:00:00+08:00', by: { role: 'approver' as const, organisation: 'committee' } };
    assert.throws(() => taskPlanKind.evolve(closed, step, { id: 'p1', area: '360102' }), RangeError, action);
  }
});

test('a report cannot take the id of another’s, so that one answer never settles two', () => {
  const report = (milestone: string) => ({ milestone, amount: 1, words: 'Done' });
  const first = act(plan, 'works', 'report', report('a'), { id: 'same' });
  const second = act(follow(plan, first), 'police', 'report', report('c'), { id: 'same' });
  assert.equal(second.ok ? 'ok' : second.refusal.code, 'invalid');
});

test('the cases behind a milestone are seen by the assessor and by whoever owns it', () => {
  const ref = { region: '360102', id: 'case-1' };
  const reported = follow(plan, act(plan, 'works', 'report', { milestone: 'a', amount: 1, words: 'Done', case: ref }));
  const amended = follow(reported, act(reported, 'approver', 'amend', { milestone: 'b', change: { case: { ...ref, id: 'case-2' } }, reason: 'Carried out so' }));
  const seen = (actor: ActorName) => ['case-1', 'case-2'].filter((id) => JSON.stringify(taskPlanKind.view(amended, contextOf(actor))).includes(id));
  assert.deepEqual([seen('supervisor'), seen('works'), seen('police')], [['case-1', 'case-2'], ['case-1', 'case-2'], []]);
  const view = taskPlanKind.view(amended, contextOf('police'));
  assert.deepEqual(TaskPlanSchema.parse(JSON.parse(JSON.stringify(view))), JSON.parse(JSON.stringify(view)));
});
