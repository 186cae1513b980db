import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reviewActions, reviewKind, ReviewSchema, reviewTotals, seatsWaitedFor, type Actor, type Review, type StepTaken } from '@linli/model';
import fc from 'fast-check';
import { citizen, convener, of, opened, planOf, publisher, staff, type Move, type Session } from './support.js';

const plan = planOf();
const seats = [...plan.seats, { id: 's6', group: 'departments', organisation: 'east' }];
const watchers: Actor[] = [citizen, convener, publisher, ...['justice', 'police', 'east', 'west', 'harbour', 'committee'].map((organisation) => staff(organisation)), staff('justice', 'gridWorker'), staff('police', 'system')];

/** A move that may be made or refused. What a judge gives and says occurs once in the whole history. */
const moves = fc.record({
  actor: fc.constantFrom(...watchers, convener, convener, staff('justice'), staff('police'), staff('committee')),
  action: fc.constantFrom(...reviewActions, 'score', 'score', 'score', 'score', 'score', 'call', 'call'),
  seat: fc.constantFrom(...seats.map(({ id }) => id)),
  subject: fc.constantFrom('up', 'up', 'up', 'east', 'west', 'north'),
  /** Whether it is whatever brings the session on instead. */
  onward: fc.boolean(),
});
type Drawn = typeof moves extends fc.Arbitrary<infer T> ? T : never;

function moveOf({ actor, action, seat, subject, onward }: Drawn, index: number, session: Session): Move {
  const { now } = session;
  if (onward) {
    const [waiting] = now.up === null ? [] : seatsWaitedFor(now, now.up);
    if (waiting && session.actions(staff(waiting.organisation)).includes('score')) return [staff(waiting.organisation), 'score', sheetOf(waiting.id, now.up, index)];
    const next = ['call', 'close'].find((one) => session.actions(convener).includes(one));
    return next ? [convener, next] : [publisher, 'publish'];
  }
  const own = seats.find(({ id }) => id === seat);
  const who = action === 'score' && own ? staff(own.organisation) : actor;
  const which = subject === 'up' ? (now.up ?? 'east') : subject;
  return [who, action, sheetOf(seat, action === 'call' ? undefined : which, index)];
}

function sheetOf(seat: string, subject: string | null | undefined, index: number): Record<string, unknown> {
  return { seat, subject, scores: { work: markOf(index), report: 30 }, words: wordsOf(index) };
}

/** No two moves give the same. */
const markOf = (index: number): number => Number((17.01 + index * 0.07).toFixed(2));
const wordsOf = (index: number): string => `words of move ${index}.`;

/** What a view must not hold: the points, their sum, and the words of a sheet. A published total may happen to be the same number. */
function tells(view: Review | null, { scores, words }: Review['sheets'][number]): boolean {
  const json = JSON.stringify(view && { ...view, results: view.results?.map((result) => ({ ...result, total: '' })) });
  const work = Number(scores?.['work']);
  const numbers = [work, Number((work + 30).toFixed(2))].map((number) => new RegExp(`(?<![\\d.])${String(number).replace('.', '\\.')}(?!\\d)`));
  return json.includes(words) || numbers.some((number) => number.test(json));
}

/** When each subject's scoring was over, told from the steps alone: ended by the convener, or nobody left who is there, not recused and has not scored. */
function over(steps: readonly StepTaken[]): Set<unknown> {
  const ended = new Set<unknown>();
  const away = new Set<unknown>();
  const recused = new Set<string>();
  const scored = new Set<string>();
  let up: unknown;
  for (const { action, args } of steps) {
    const key = `${args['seat']} ${args['subject'] ?? up}`;
    if (action === 'open') for (const { seat, subject } of args['recusals'] as { seat: string; subject: string }[]) recused.add(`${seat} ${subject}`);
    if (action === 'call') up = args['subject'];
    if (action === 'score') scored.add(key);
    if (action === 'recuse') recused.add(key);
    if (action === 'absent') away.add(args['seat']);
    if (action === 'present') away.delete(args['seat']);
    if (action === 'closeSubject') ended.add(args['subject']);
    const standing = seats.map(({ id }) => ({ id, key: `${id} ${up}` }));
    const counted = standing.filter(({ key: one }) => scored.has(one) && !recused.has(one));
    const missing = standing.filter(({ id, key: one }) => !scored.has(one) && !recused.has(one) && !away.has(id));
    if (up !== undefined && counted.length > 0 && missing.length === 0) ended.add(up);
  }
  return ended;
}

function assertBlind(session: Session): void {
  const review = session.now;
  const ended = over(session.steps);
  for (const actor of watchers) {
    const view = session.view(actor);
    const organisation = actor.role === 'applicant' || actor.role === 'gridWorker' || actor.role === 'system' ? undefined : actor.organisation;
    const judges = seats.some((seat) => seat.organisation === organisation);
    for (const sheet of review.sheets) {
      const own = seats.find(({ id }) => id === sheet.seat)?.organisation === organisation;
      const maySee = own || (ended.has(sheet.subject) && (judges || organisation === plan.convener));
      // The comment on itself goes to who is reviewed, once it is published.
      if (!maySee && review.status === 'published' && organisation === sheet.subject) continue;
      assert.equal(tells(view, sheet), maySee, `${JSON.stringify(actor)} and ${JSON.stringify(sheet)}`);
    }
    if (!judges && organisation !== plan.convener && organisation !== 'west') assert.equal(view === null, review.status !== 'published');
  }
  const handedIn = session.view(publisher)?.sheets.map(({ seat, subject }) => `${seat} ${subject}`);
  assert.deepEqual(handedIn, review.sheets.map(({ seat, subject }) => `${seat} ${subject}`), 'the convener sees who has handed in');
}

test('in 300 random histories nobody sees what another seat gave before the scoring is over, and the panel does afterwards', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(fc.array(moves, { minLength: 20, maxLength: 140 }), (drawn) => {
      const session = opened({ seats });
      let frozen: Review['sheets'] = [];
      drawn.forEach((one, index) => {
        const move = moveOf(one, index, session);
        const offered = session.actions(move[0]).includes(move[1]);
        const before = session.now;
        const refusal = session.try(move);
        assert.ok(refusal || offered, `${move[1]} was not offered, and done`);
        if (refusal) return assert.equal(session.now, before);
        seen.add(move[1]);
        assertBlind(session);
        const ended = over(session.steps);
        assert.deepEqual(session.now.sheets.filter((sheet) => frozen.includes(sheet)), frozen, 'what is over does not change');
        frozen = session.now.sheets.filter(({ subject }) => ended.has(subject));
        assert.equal(session.now.version, before.version + 1);
      });
      assert.deepEqual(ReviewSchema.parse(session.now), session.now);
      assert.deepEqual(session.steps.reduce<Review | undefined>((state, step) => reviewKind.evolve(state, step, of), undefined), session.now, 'a review is the sum of its steps');
    }),
    { numRuns: 300, seed: 20260615 },
  );
  assert.deepEqual([...seen].sort(), reviewActions.filter((action) => !['plan', 'open'].includes(action)).sort(), 'every action was taken');
});

test('in whatever order the seats hand in, the totals are the same', () => {
  const points = { s1: 50.5, s2: 51, s3: 40, s4: 41.25, s5: 59 };
  const run = (order: readonly string[]) => {
    const session = opened().play([convener, 'call']);
    for (const seat of order) session.play([staff(seats.find(({ id }) => id === seat)?.organisation ?? ''), 'score', { seat, subject: 'east', scores: { work: points[seat as keyof typeof points], report: 30 } }]);
    return reviewTotals(session.now);
  };
  const expected = run(Object.keys(points));
  fc.assert(fc.property(fc.shuffledSubarray(Object.keys(points), { minLength: 5 }), (order) => assert.deepEqual(run(order), expected)), { numRuns: 30 });
});
