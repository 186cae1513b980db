import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawAgenda, mustRecuse, requiredRecusals, type Organisation } from '@linli/model';
import fc from 'fast-check';
import { convener, opened, organisations, planOf, score, staff } from './support.js';

const all = ['east', 'west', 'north'];
const table: [given: string, seat: string, subject: string, subjects: string[], ground: string | null][] = [
  ['the seat is the subject’s own', 'east', 'east', all, 'own'],
  ['the subject stands above the seat', 'east-gate', 'east', all, 'below'],
  ['the subject stands far above the seat', 'east-gate', 'committee', ['committee', 'justice'], 'below'],
  ['the seat stands above all subjects alike', 'committee', 'east', all, null],
  ['the seat stands above the only subject', 'committee', 'east', ['east'], null],
  ['the seat stands above this subject, not above its rivals', 'east', 'east-gate', ['east-gate', 'west-gate'], 'above-some'],
  ['the seat stands above a rival of the subject', 'east', 'west-gate', ['east-gate', 'west-gate'], null],
  ['seat and subject stand side by side', 'west', 'east', all, null],
  ['the directory does not know the seat', 'visitors', 'east', all, null],
  ['the directory does not know the seat, which is the subject’s own', 'visitors', 'visitors', ['visitors', 'east'], 'own'],
];

for (const [given, organisation, subject, subjects, ground] of table) {
  test(`recusal: ${given}: ${ground ?? 'judges'}`, () => {
    const seat = { id: 's', group: 'g', organisation };
    const panel = { seats: [seat], subjects: subjects.map((id) => ({ id, organisation: id })) };
    const one = panel.subjects.find(({ id }) => id === subject);
    assert.ok(one);
    assert.equal(mustRecuse(panel, seat, one, organisations), ground);
    assert.deepEqual(requiredRecusals(panel, organisations).filter((recusal) => recusal.subject === subject), ground ? [{ seat: 's', subject, ground }] : []);
  });
}

test('opening a review enters the recusals that the directory asks for; such a seat can neither score nor be waited for', () => {
  const plan = planOf();
  const session = opened({ seats: [...plan.seats, { id: 's6', group: 'departments', organisation: 'east' }, { id: 's7', group: 'departments', organisation: 'west-gate' }] });
  assert.deepEqual(session.now.recusals.map(({ seat, subject, ground }) => [seat, subject, ground]), [['s6', 'east', 'own'], ['s7', 'west', 'below']]);
  session.play([convener, 'call']);
  assert.deepEqual([...session.actions(staff('east'))], ['recuse']);
  assert.equal(session.try(score(session.now, 's6', 'east', 60, 40))?.code, 'recused');
});

test('a circle of parents ends', () => {
  const circle: Organisation[] = organisations.map((organisation) => (organisation.id === 'committee' ? { ...organisation, parent: 'east' } : organisation));
  assert.deepEqual(requiredRecusals(planOf(), circle).length > 0, true);
});

test('the agenda as it is listed, or drawn: the same whatever the order of the list, and another for another seed', () => {
  const subjects = Array.from({ length: 22 }, (_, index) => ({ id: `t${index}`, organisation: `t${index}` }));
  assert.deepEqual(drawAgenda({ subjects, order: { by: 'fixed' } }), subjects.map(({ id }) => id));
  fc.assert(
    fc.property(fc.shuffledSubarray(subjects, { minLength: 22 }), fc.string(), (shuffled, seed) => {
      const drawn = drawAgenda({ subjects: shuffled, order: { by: 'lot', seed } });
      assert.deepEqual(drawn, drawAgenda({ subjects, order: { by: 'lot', seed } }));
      assert.deepEqual([...drawn].sort(), subjects.map(({ id }) => id).sort());
    }),
    { numRuns: 50 },
  );
  const first = new Set(Array.from({ length: 200 }, (_, seed) => drawAgenda({ subjects, order: { by: 'lot', seed: `${seed}` } })[0]));
  assert.ok(first.size > 18, 'anyone may come first');
});

test('the drawn agenda stands in the review, and its subjects are called in that order', () => {
  const session = opened({ order: { by: 'lot', seed: '2026-06-15 09:00 福彩 3D 2026158' } });
  assert.deepEqual(session.now.agenda, drawAgenda(session.now));
  assert.notDeepEqual(session.now.agenda, all);
  assert.equal(session.play([convener, 'call']).now.up, session.now.agenda[0]);
});
