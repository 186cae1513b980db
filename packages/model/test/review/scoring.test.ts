import assert from 'node:assert/strict';
import { test } from 'node:test';
import { commentLength, reviewActions, reviewKind, reviewRefusal, ReviewSchema, seatsWaitedFor, standingOf, locales, type Actor, type Organisation } from '@linli/model';
import { citizen, convener, of, opened, organisations, planOf, publisher, score, scored, Session, staff, type Move } from './support.js';

const plan = planOf();
const all = { s1: 50, s2: 51, s3: 40, s4: 41, s5: 42 };
const give = (seat: string, subject = 'east', work: unknown = 50, report: unknown = 30): Move => score(plan, seat, subject, work, report);

const called = (): Session => opened().play([convener, 'call']);
const oneScored = (): Session => scored(opened(), 'east', all);
const allScored = (): Session => ['west', 'north'].reduce((session, subject) => scored(session, subject, all), oneScored());
const closed = (): Session => allScored().play([convener, 'close']);

const refusals: [given: string, make: () => Session, move: Move, code: string][] = [
  ['nothing', () => new Session(), [convener, 'open'], 'unknown-review'],
  ['nothing', () => new Session(), [convener, 'cancel'], 'unknown-action'],
  ['nothing', () => new Session(), [staff('committee'), 'plan', { ...plan }], 'not-allowed'],
  ['nothing', () => new Session(), [staff('justice', 'supervisor'), 'plan', { ...plan }], 'not-allowed'],
  ['nothing', () => new Session(), [staff('committee', 'supervisor', '360103'), 'plan', { ...plan }], 'not-allowed'],
  ['nothing', () => new Session(), [convener, 'plan', { ...plan, outOf: 'a hundred' }], 'invalid'],
  ['nothing', () => new Session(), [convener, 'plan', { ...plan, seats: [{ id: 's1', group: 'leaders', organisation: null }] }], 'invalid'],
  ['a plan whose weights do not sum', () => new Session().play([convener, 'plan', { ...planOf({ groups: plan.groups.map((group) => ({ ...group, weight: 0.6 })) }) }]), [convener, 'open'], 'not-sound'],
  ['a plan', () => new Session().play([convener, 'plan', { ...plan }]), [convener, 'call'], 'not-in-state'],
  ['a plan', () => new Session().play([convener, 'plan', { ...plan }]), [publisher, 'open'], 'not-allowed'],
  ['an open review', opened, [convener, 'plan', { ...plan }], 'not-in-state'],
  ['an open review', opened, give('s3'), 'nobody-up'],
  ['an open review', opened, [convener, 'close'], 'subjects-left'],
  ['an open review', opened, [convener, 'call', { subject: 'south' }], 'unknown-subject'],
  ['an open review', opened, [convener, 'closeSubject', { subject: 'west' }], 'no-reason'],
  ['an open review', opened, [convener, 'present', { seat: 's1' }], 'not-absent'],
  ['a subject that is up', called, [convener, 'call'], 'subject-up'],
  ['a subject that is up', called, [staff('justice'), 'call'], 'not-allowed'],
  ['a subject that is up', called, [citizen, 'score', { seat: 's3', subject: 'east', scores: { work: 50, report: 30 } }], 'not-allowed'],
  ['a subject that is up', called, [staff('east'), 'score', { seat: 's3', subject: 'east', scores: { work: 60, report: 40 } }], 'not-allowed'],
  ['a subject that is up', called, [staff('justice', 'gridWorker'), 'score', { seat: 's3', subject: 'east', scores: { work: 50, report: 30 } }], 'not-allowed'],
  ['a subject that is up', called, [staff('justice'), 'score', { seat: 's5', subject: 'east', scores: { work: 50, report: 30 } }], 'not-your-seat'],
  ['a subject that is up', called, [staff('justice'), 'score', { seat: 's9', subject: 'east', scores: { work: 50, report: 30 } }], 'unknown-seat'],
  ['a subject that is up', called, give('s3', 'west'), 'not-up'],
  ['a subject that is up', called, give('s3', 'east', 61), 'invalid'],
  ['a subject that is up', called, [staff('justice'), 'recuse', { seat: 's3', subject: 'east', words: ' ' }], 'no-reason'],
  ['a subject that is up', called, [staff('justice'), 'recuse', { seat: 's5', subject: 'east', words: 'A relative works there' }], 'not-your-seat'],
  ['a seat that is recused', () => called().play([staff('police'), 'recuse', { seat: 's5', subject: 'east', words: 'A relative works there' }]), give('s5'), 'recused'],
  ['a seat that is recused', () => called().play([staff('police'), 'recuse', { seat: 's5', subject: 'east', words: 'A relative works there' }]), [staff('police'), 'recuse', { seat: 's5', subject: 'east', words: 'Again' }], 'recused'],
  ['a seat that is absent', () => called().play([convener, 'absent', { seat: 's5' }]), give('s5'), 'absent'],
  ['a seat that is absent', () => called().play([convener, 'absent', { seat: 's5' }]), [convener, 'absent', { seat: 's5' }], 'absent'],
  ['a subject that all have scored', oneScored, give('s3'), 'subject-over'],
  ['a subject that all have scored', oneScored, [staff('justice'), 'recuse', { seat: 's3', subject: 'east', words: 'Too late' }], 'subject-over'],
  ['a subject that all have scored', oneScored, [convener, 'closeSubject', { subject: 'east', words: 'Again' }], 'subject-over'],
  ['a subject that all have scored, the next one up', () => oneScored().play([convener, 'call']), give('s3'), 'subject-over'],
  ['all subjects scored', allScored, [convener, 'call'], 'nobody-left'],
  ['all subjects scored', allScored, [convener, 'closeSubject', { subject: 'east', words: 'Again' }], 'nobody-left'],
  ['a closed review', closed, [convener, 'publish'], 'not-allowed'],
  ['a closed review', closed, give('s3'), 'not-in-state'],
  ['a published review', () => closed().play([publisher, 'publish']), [publisher, 'publish'], 'not-in-state'],
];

for (const [given, make, [actor, action, args], code] of refusals) {
  test(`given ${given}, ${actor.role === 'applicant' ? 'a citizen' : `${actor.role} of ${actor.organisation}`} is refused ${action} ${JSON.stringify(args ?? {}).slice(0, 60)}: ${code}`, () => {
    const session = make();
    const before = session.review;
    assert.equal(session.try([actor, action, args])?.code, code);
    assert.equal(session.review, before);
  });
}

const offers: [given: string, make: () => Session, actor: Actor, actions: string[]][] = [
  ['nothing', () => new Session(), convener, ['plan']],
  ['nothing', () => new Session(), staff('justice'), []],
  ['a plan', () => new Session().play([convener, 'plan', { ...plan }]), convener, ['plan', 'open']],
  ['an open review', opened, convener, ['call', 'recuse', 'absent', 'closeSubject']],
  ['an open review', opened, staff('justice'), ['recuse']],
  ['a subject that is up', called, convener, ['score', 'recuse', 'absent', 'closeSubject']],
  ['a subject that is up', called, staff('justice', 'clerk'), ['score', 'recuse']],
  ['a subject that is up', called, staff('justice', 'gridWorker'), []],
  ['a subject that is up', called, staff('east', 'approver'), []],
  ['a subject that is up', called, citizen, []],
  ['a seat that is absent', () => called().play([convener, 'absent', { seat: 's5' }]), staff('police'), ['recuse']],
  ['all subjects scored', allScored, convener, ['absent', 'close']],
  ['a closed review', closed, convener, []],
  ['a closed review', closed, publisher, ['publish']],
  ['a published review', () => closed().play([publisher, 'publish']), publisher, []],
];

for (const [given, make, actor, actions] of offers) {
  test(`given ${given}, ${actor.role === 'applicant' ? 'a citizen' : `${actor.role} of ${actor.organisation}`} may ${actions.join(', ') || 'do nothing'}`, () => {
    const session = make();
    assert.deepEqual([...session.actions(actor)], actions);
    const seen = session.review && session.view(actor);
    if (seen) assert.deepEqual([...reviewKind.actions(seen, { actor, now: '', organisations: [] })], actions, 'the same from what the actor sees');
  });
}

test('what a judge enters is read as it is meant, and told criterion by criterion where it cannot be', () => {
  const session = called().play(score(plan, 's3', 'east', '５０．5', ' 30 ', '  讲得实在\u0000 '));
  assert.deepEqual(session.now.sheets.map(({ scores, words }) => ({ scores, words })), [{ scores: { work: 50.5, report: 30 }, words: '讲得实在' }]);
  const refusal = session.try([staff('justice'), 'score', { seat: 's4', subject: 'east', scores: { work: 'good', report: 40.125, bonus: 5 } }]);
  assert.deepEqual(refusal?.issues?.map(({ field, code }) => [field, code]), [['work', 'not-a-number'], ['report', 'too-large'], ['bonus', 'unknown-field']]);
  for (const [report, code] of [[30.125, 'too-many-decimals'], [-1, 'too-small'], ['', 'required'], [[30], 'wrong-type']] as const) {
    assert.deepEqual(session.try(give('s4', 'east', 50, report))?.issues?.map(({ field, code: fault }) => [field, fault]), [['report', code]]);
  }
  assert.equal(session.play(score(plan, 's4', 'east', 1, 1, 'x'.repeat(commentLength + 1))).now.sheets[1]?.words.length, commentLength);
});

test('a score may be corrected until all have scored, and the last one counts', () => {
  const session = called().play(give('s3'), give('s3', 'east', 20, 10), give('s4'), give('s5'), give('s1'));
  assert.deepEqual(seatsWaitedFor(session.now, 'east').map(({ id }) => id), ['s2']);
  session.play(give('s3', 'east', 22, 10));
  assert.deepEqual(session.now.sheets.filter(({ seat }) => seat === 's3').map(({ scores }) => scores), [{ work: 22, report: 10 }]);
  assert.equal(standingOf(session.now, 'east')?.state, 'up');
  session.play(give('s2'));
  assert.equal(standingOf(session.now, 'east')?.state, 'scored');
  assert.equal(session.try(give('s3'))?.code, 'subject-over');
});

test('a seat that is named absent or recused is not waited for', () => {
  const session = called().play(give('s1'), give('s2'), give('s3'), [convener, 'absent', { seat: 's4' }]);
  assert.equal(standingOf(session.now, 'east')?.state, 'up');
  session.play([staff('police'), 'recuse', { seat: 's5', subject: 'east', words: 'We built its centre' }]);
  assert.deepEqual({ ...standingOf(session.now, 'east'), calledAt: '', endedAt: '' }, { subject: 'east', state: 'scored', absent: ['s4'], handedIn: 3, calledAt: '', endedAt: '', words: '' });
});

test('who is absent stays so for the next subject, until the seat is taken again', () => {
  const session = called().play([convener, 'absent', { seat: 's5' }], give('s1'), give('s2'), give('s3'), give('s4'), [convener, 'call']);
  assert.deepEqual(standingOf(session.now, 'west')?.absent, ['s5']);
  session.play([convener, 'present', { seat: 's5' }]);
  assert.deepEqual([standingOf(session.now, 'west')?.absent, standingOf(session.now, 'east')?.absent], [[], ['s5']]);
  session.play(give('s5', 'west'));
});

test('who leaves after scoring has scored', () => {
  const session = called().play(give('s5'), [convener, 'absent', { seat: 's5' }]);
  assert.deepEqual([standingOf(session.now, 'east')?.absent, session.now.sheets.length], [[], 1]);
});

test('where everyone is absent nothing is scored: the convener ends it, and says why', () => {
  const session = called();
  for (const { id } of plan.seats) session.play([convener, 'absent', { seat: id }]);
  assert.equal(standingOf(session.now, 'east')?.state, 'up');
  session.play([convener, 'closeSubject', { subject: 'east', words: 'The panel left for an emergency' }]);
  const standing = standingOf(session.now, 'east');
  assert.deepEqual([standing?.state, standing?.words], ['ended', 'The panel left for an emergency']);
});

test('a recusal takes back what the seat has given', () => {
  const session = called().play(give('s5'), [convener, 'recuse', { seat: 's5', subject: 'east', words: 'It shares an office with the police' }]);
  assert.deepEqual([session.now.sheets, standingOf(session.now, 'east')?.handedIn], [[], 0]);
  assert.deepEqual(session.now.recusals.map(({ seat, subject, ground, words }) => [seat, subject, ground, words]), [['s5', 'east', 'declared', 'It shares an office with the police']]);
});

test('a subject that does not come is ended without having been called', () => {
  const session = oneScored().play([convener, 'closeSubject', { subject: 'west', words: 'Flood duty' }], [convener, 'call']);
  assert.equal(session.now.up, 'north');
});

test('the convener may call another subject than the next', () => {
  assert.equal(opened().play([convener, 'call', { subject: 'north' }]).now.up, 'north');
});

test('what was published does not move, whatever steps would follow', () => {
  const session = closed().play([publisher, 'publish']);
  const { results } = session.now;
  assert.equal(results?.length, 3);
  for (const action of [...reviewActions, 'erase']) {
    const step = { command: 'x', version: session.now.version + 1, action, args: { ...planOf(), agenda: [], results: [] }, at: '2026-06-16T09:00:00+08:00', by: { role: 'supervisor' as const, organisation: 'committee' } };
    assert.throws(() => reviewKind.evolve(session.now, step, of), RangeError, action);
  }
  assert.throws(() => reviewKind.evolve(undefined, { command: 'x', version: 1, action: 'call', args: {}, at: '2026-06-16T09:00:00+08:00', by: null }, of), RangeError);
});

test('every step is attributed to a post and an organisation, and a review is what its schema says', () => {
  const session = closed().play([publisher, 'publish']);
  assert.deepEqual([...new Set(session.steps.map(({ by }) => JSON.stringify(by)))].sort(), [
    { role: 'approver', organisation: 'committee' }, { role: 'handler', organisation: 'committee' }, { role: 'handler', organisation: 'justice' },
    { role: 'handler', organisation: 'police' }, { role: 'supervisor', organisation: 'committee' },
  ].map((by) => JSON.stringify(by)));
  assert.deepEqual(ReviewSchema.parse(session.now), session.now);
});

test('every refusal speaks three languages', () => {
  const codes = ['unknown-action', ...new Set(refusals.map(([, , , code]) => code))] as Parameters<typeof reviewRefusal>[0][];
  for (const code of codes) for (const locale of locales) assert.ok(reviewRefusal(code).message[locale], `${code} ${locale}`);
});

test('nobody reviews organisations of another area', () => {
  const far = { ...organisations[0], id: 'far', area: '360103' } as Organisation;
  const session = new Session([...organisations, far]).play([convener, 'plan', { ...planOf({ subjects: [{ id: 'far', organisation: 'far' }] }) }]);
  assert.equal(session.try([convener, 'open'])?.code, 'wrong-area');
});
