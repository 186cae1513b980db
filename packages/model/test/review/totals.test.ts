import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareExact, exactOf, exactText, panelRuleOf, reviewObservations, reviewTotals, roundExact, scoreAll, subjectScores, type JudgeGroup, type Review, type ReviewPlan, type Scheme } from '@linli/model';
import fc from 'fast-check';
import { citizen, convener, opened, organisations, planOf, publisher, score, scored, staff, type Session } from './support.js';

const plan = planOf();

/** The report gets 30 from everyone. Leaders weigh 0.6; of three departments the highest and the lowest are left out. */
const table: [given: string, points: Record<string, number>, total: string | null, means: (string | null)[]][] = [
  ['leaders 50 and 51, departments 40, 41 and 42', { s1: 50, s2: 51, s3: 40, s4: 41, s5: 42 }, '76.7', ['80.5', '71']],
  ['a department that gives nothing', { s1: 50, s2: 51, s3: 0, s4: 41, s5: 42 }, '76.7', ['80.5', '71']],
  ['all alike', { s1: 44.44, s2: 44.44, s3: 44.44, s4: 44.44, s5: 44.44 }, '74.44', ['74.44', '74.44']],
  ['a half that goes up', { s1: 50, s2: 50.01, s3: 40, s4: 40.01, s5: 40.01 }, '76.01', ['80.005', '70.01']],
  ['digits that a binary float loses', { s1: 0.1, s2: 0.2, s3: 0, s4: 0.3, s5: 0.3 }, '30.21', ['30.15', '30.3']],
];

for (const [given, points, total, means] of table) {
  test(`total: ${given}: ${total}`, () => {
    const [first] = reviewTotals(scored(opened(), 'east', points).now);
    assert.deepEqual([first?.total, first?.state, first?.rank, first?.groups.map(({ mean }) => mean)], [total, 'scored', 1, means]);
    assert.deepEqual(first?.groups.map(({ judges, dropped }) => [judges, dropped]), [[2, 0], [3, 2]]);
  });
}

test('fewer judges than are left out are no base, never 0, and take no place', () => {
  const session = scored(opened(), 'east', { s1: 50, s2: 51, s3: 40, s4: 41, s5: 42 });
  session.play([convener, 'call'], score(plan, 's1', 'west', 60, 40), score(plan, 's2', 'west', 60, 40), score(plan, 's3', 'west', 60, 40), score(plan, 's4', 'west', 60, 40));
  session.play([convener, 'closeSubject', { subject: 'west', words: 'One judge was called away' }]);
  session.play([convener, 'closeSubject', { subject: 'north', words: 'Flood duty' }]);
  const totals = reviewTotals(session.now);
  assert.deepEqual(totals.map(({ subject, state, total, rank }) => [subject, state, total, rank]), [['east', 'scored', '76.7', 1], ['west', 'no-base', null, null], ['north', 'no-base', null, null]]);
  assert.deepEqual(totals[1]?.groups, [{ group: 'leaders', judges: 2, dropped: 0, mean: '100' }, { group: 'departments', judges: 2, dropped: 0, mean: null }]);
});

test('a recused seat counts neither among those left out nor in the mean', () => {
  const groups = [{ ...(plan.groups[1] as JudgeGroup), weight: 1 }];
  const seats = ['a', 'b', 'c', 'd'].map((id) => ({ id, group: 'departments', organisation: id === 'd' ? 'police' : 'justice' }));
  const session = opened({ groups, seats }).play([convener, 'call'], ...[['a', 10], ['b', 20], ['c', 30], ['d', 60]].map(([id, work]) => score({ ...plan, seats }, String(id), 'east', work, 30)).slice(0, 3));
  session.play([staff('police'), 'recuse', { seat: 'd', subject: 'east', words: 'It shares its budget' }]);
  assert.equal(reviewTotals(session.now)[0]?.total, '50');
  assert.deepEqual(subjectScores(session.now, 'east')[0]?.scores.map(({ seat, dropped }) => [seat, dropped]), [['a', 'low'], ['b', null], ['c', 'high']]);
});

test('of equals the first seat is left out, and no seat twice', () => {
  const session = scored(opened(), 'east', { s1: 50, s2: 50, s3: 40, s4: 40, s5: 40 });
  assert.deepEqual(subjectScores(session.now, 'east')[1]?.scores.map(({ dropped }) => dropped), ['high', 'low', null]);
});

test('equal totals share the better place, 1-1-3, and equal means equal after rounding', () => {
  const session = scored(opened(), 'east', { s1: 50, s2: 50, s3: 40, s4: 40, s5: 40 });
  scored(session, 'west', { s1: 50, s2: 50, s3: 40, s4: 40.01, s5: 40.01 });
  scored(session, 'north', { s1: 49, s2: 50, s3: 40, s4: 40, s5: 40 });
  assert.deepEqual(reviewTotals(session.now).map(({ subject, total, rank }) => [subject, total, rank]), [['east', '76', 1], ['west', '76', 1], ['north', '75.7', 3]]);
});

test('a subject whose sheets are withheld has no total in that view; its results stand once they are published', () => {
  const session = scored(opened(), 'east', { s1: 50, s2: 51, s3: 40, s4: 41, s5: 42 });
  const seenBy = (who: Session, actor = staff('west')) => reviewTotals(who.view(actor) as Review);
  assert.deepEqual([seenBy(session).length, seenBy(session, staff('police')).length], [0, 1]);
  for (const subject of ['west', 'north']) scored(session, subject, { s1: 50, s2: 50, s3: 40, s4: 40, s5: 40 });
  session.play([convener, 'close']);
  assert.deepEqual(seenBy(session), []);
  session.play([publisher, 'publish']);
  const full = reviewTotals(session.now);
  assert.deepEqual(full.map(({ total }) => total), ['76.7', '76', '76']);
  for (const [actor, comments] of [[citizen, [0, 0, 0]], [staff('west'), [0, 5, 0]], [staff('harbour'), [0, 0, 0]], [staff('police'), [5, 5, 5]]] as const) {
    const seen = reviewTotals(session.view(actor) as Review);
    assert.deepEqual(seen.map(({ total, rank }) => [total, rank]), full.map(({ total, rank }) => [total, rank]));
    assert.deepEqual(seen.map((result) => result.comments.length), comments);
  }
  assert.deepEqual(JSON.stringify(session.view(citizen)).match(/"(seat|organisation|group)":"(s\d|leaders|justice|police)"/g), null, 'the public does not learn who judged');
});

/** Worked out by another way: sorted, sliced, and added up over a common denominator. */
function byHand(groups: readonly { group: JudgeGroup; scores: readonly number[] }[], rounding: ReviewPlan['rounding']): string | null {
  let sum = exactOf(0);
  let weights = exactOf(0);
  for (const { group, scores } of groups) {
    const kept = [...scores].sort((one, other) => one - other).slice(group.dropLow, scores.length - group.dropHigh);
    if (scores.length <= group.dropHigh + group.dropLow) return null;
    const hundredths = kept.reduce((total, points) => total + BigInt(Math.round(points * 100)), 0n);
    sum = sum.add(exactOf(group.weight).mul(exactOf(`${hundredths}/${100n * BigInt(kept.length)}`)));
    weights = weights.add(exactOf(group.weight));
  }
  return exactText(roundExact(sum.div(weights), rounding));
}

const sessions = fc.record({
  drops: fc.tuple(fc.nat(2), fc.nat(2), fc.nat(2), fc.nat(2)),
  sizes: fc.tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 7 })),
  weight: fc.integer({ min: 1, max: 99 }),
  points: fc.array(fc.nat(6000), { minLength: 14, maxLength: 14 }),
  missing: fc.subarray(Array.from({ length: 14 }, (_, index) => index), { maxLength: 4 }),
});

test('totals are what another way of working them out gives, and grow with every score', () => {
  fc.assert(
    fc.property(sessions, fc.nat(13), ({ drops, sizes, weight, points, missing }, raised) => {
      const groups: JudgeGroup[] = sizes.map((size, index) => {
        const fits = drops[2 * index]! + drops[2 * index + 1]! < size;
        return { id: `g${index}`, title: plan.title, weight: index === 0 ? weight : 100 - weight, dropHigh: fits ? drops[2 * index]! : 0, dropLow: fits ? drops[2 * index + 1]! : 0 };
      });
      const seats = sizes.flatMap((size, group) => Array.from({ length: size }, (_, index) => ({ id: `${group}-${index}`, group: `g${group}`, organisation: 'justice' })));
      const marks = seats.map((_, index) => points[index]! / 100);
      const absent = seats.filter((_, index) => missing.includes(index));
      const run = (given: readonly number[]) => {
        const session = opened({ groups, seats }).play(...absent.map(({ id }) => [convener, 'absent', { seat: id }] as const), [convener, 'call']);
        seats.forEach((seat, index) => !absent.includes(seat) && session.play(score({ ...plan, seats }, seat.id, 'east', given[index], 0)));
        if (absent.length === seats.length) session.play([convener, 'closeSubject', { subject: 'east', words: 'Nobody is there' }]);
        return session.now;
      };
      const review = run(marks);
      const [total] = reviewTotals(review);
      const present = groups.map((group) => ({ group, scores: marks.filter((_, index) => seats[index]?.group === group.id && !missing.includes(index)) }));
      assert.equal(total?.total, byHand(present, plan.rounding));
      for (const { group, scores } of subjectScores(review, 'east')) {
        const expected = scores.length > group.dropHigh + group.dropLow ? [group.dropHigh, group.dropLow] : [0, 0];
        assert.deepEqual(['high', 'low'].map((end) => scores.filter(({ dropped }) => dropped === end).length), expected);
      }
      const more = reviewTotals(run(marks.map((mark, index) => (index === raised ? Math.min(6000, Math.round(mark * 100) + 500) / 100 : mark))))[0];
      if (total?.total && more?.total) assert.ok(compareExact(more.total, total.total) >= 0, 'a better score never makes a lower total');
    }),
    { numRuns: 150 },
  );
});

test('observations hold what each judge gave, for organisations alone', () => {
  const subjects = [...plan.subjects, { id: 'post', organisation: 'east', post: { id: 'p1', label: plan.title } }];
  const session = scored(opened({ subjects }), 'east', { s1: 50, s2: 51.5, s3: 40, s4: 41, s5: 42 });
  scored(session, 'post', { s1: 50, s2: 50, s3: 40, s4: 40, s5: 40 });
  session.play([convener, 'closeSubject', { subject: 'west', words: 'Flood duty' }]);
  const by = { role: 'supervisor', organisation: 'committee' } as const;
  const at = '2026-06-15T17:00:00+08:00';
  const terms = { indicator: 'review', period: '2026-H1', at, by };
  assert.deepEqual(reviewObservations(session.now, terms), [
    { organisation: 'east', period: '2026-H1', indicator: 'review', values: { leaders: ['80', '81.5'], departments: ['70', '71', '72'] }, at, by },
    { organisation: 'west', period: '2026-H1', indicator: 'review', values: { leaders: null, departments: null }, at, by },
  ]);
  assert.deepEqual(Object.keys(reviewObservations(session.now, { ...terms, inputs: { leaders: 'lead' } })[0]?.values ?? {}), ['lead', 'departments']);
  assert.deepEqual(panelRuleOf(session.now).groups.map(({ input }) => input), ['leaders', 'departments']);
});

test('22 townships, 30 seats: every total is there', () => {
  const townships = Array.from({ length: 22 }, (_, index) => ({ id: `t${index}`, organisation: `t${index}` }));
  const seats = Array.from({ length: 30 }, (_, index) => ({ id: `s${index}`, group: index < 6 ? 'leaders' : 'departments', organisation: index < 6 ? 'committee' : 'justice' }));
  const session = opened({ subjects: townships, seats, order: { by: 'lot', seed: 'x' } }, [...organisations]);
  while (session.actions(convener).includes('call')) {
    session.play([convener, 'call']);
    const up = session.now.up ?? '';
    seats.forEach(({ id }, index) => session.play(score({ ...plan, seats }, id, up, (Number(up.slice(1)) * 7 + index * 3) % 60, 30)));
  }
  const totals = reviewTotals(session.play([convener, 'close'], [publisher, 'publish']).now);
  assert.deepEqual(totals.map(({ rank }) => rank !== null), townships.map(() => true));
  assert.equal(session.now.sheets.length, 660);
});

test('an indicator that is judged by the review gets the review’s totals', () => {
  const marks = fc.array(fc.nat(6000), { minLength: 15, maxLength: 15 });
  fc.assert(
    fc.property(marks, fc.integer({ min: 1, max: 20 }), (points, full) => {
      const session = opened();
      plan.subjects.forEach(({ id }, subject) => scored(session, id, Object.fromEntries(plan.seats.map((seat, index) => [seat.id, points[subject * 5 + index]! / 100]))));
      const scheme: Scheme = {
        id: 'judged', version: 1, title: plan.title, level: 'township', period: 'half-year', full, groups: [{ id: 'all', title: plan.title }],
        indicators: [{
          id: 'review', title: plan.title, full, rule: panelRuleOf(session.now), rounding: { rate: plan.rounding, item: null },
          inputs: plan.groups.map(({ id, title }) => ({ id, title, list: true, source: { from: 'judged' } })),
        }],
        absence: { missing: 'apart', noBase: 'apart' }, rounding: { rate: null, item: null, block: null, total: { digits: 6, mode: 'half-up' } }, ranking: { ties: 'min', within: 'all' },
      };
      const observations = reviewObservations(session.now, { indicator: 'review', period: '2026-H1', at: '2026-06-15T17:00:00+08:00', by: { role: 'supervisor', organisation: 'committee' } });
      const cards = scoreAll(scheme, { period: '2026-H1', assessed: plan.subjects.map(({ organisation }) => ({ organisation, group: 'all' })), observations });
      const totals = reviewTotals(session.now);
      for (const { organisation, scores } of cards) {
        const total = totals.find(({ subject }) => subject === organisation)?.total ?? '';
        assert.deepEqual([scores[0]?.measure, scores[0]?.points], [total, exactText(exactOf(total).mul(exactOf(full)).div(100))]);
      }
    }),
    { numRuns: 60 },
  );
});

test('observations say what was given, not which seat gave it', () => {
  const given = (points: Record<string, number>) => reviewObservations(scored(opened(), 'east', points).now, { indicator: 'review', period: '2026-H1', at: '2026-06-15T17:00:00+08:00', by: { role: 'supervisor', organisation: 'committee' } })[0]?.values;
  assert.deepEqual(given({ s1: 51, s2: 9.5, s3: 42, s4: 40, s5: 41 }), given({ s1: 9.5, s2: 51, s3: 40, s4: 41, s5: 42 }));
});
