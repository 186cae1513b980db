import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { assessmentKind, BulletinSchema, bulletinProblems, bulletinSeries, freezeBulletin, lintTexts, publicBulletin, verifyBulletin, type Bulletin, type Digest } from '@linli/model';
import { begin, confirm, drive, figures, lock, named, observe, publish, ways, type Act } from '../life/support.js';

const publication = { show: 'full', at: '2026-09-02T09:00:00+08:00' } as const;
const { state } = drive(ways.published);
const bulletin = freezeBulletin(state);
const copy = (): Bulletin => JSON.parse(JSON.stringify(bulletin)) as Bulletin;

test('a bulletin holds what its figures follow from, and verifies', () => {
  assert.deepEqual(bulletin.cards.map(({ organisation, total }) => [organisation, total]), [['east', '94'], ['west', '84.67'], ['north', '80.33'], ['south', '60.33']]);
  assert.equal(bulletin.traces.length, 4 * 7);
  assert.deepEqual(verifyBulletin(bulletin, { expected: state.bulletin ?? '' }), { ok: true, digest: bulletin.digest, cards: 4, traces: 28 });
  assert.deepEqual(verifyBulletin(copy()), verifyBulletin(bulletin));
  assert.deepEqual(BulletinSchema.parse(copy()), copy());
});

test('no case, no grid, no post and no objection is in it', () => {
  assert.ok(!/case-|"rows"|supervisor|approver|objection/.test(JSON.stringify(bulletin)));
});

test('only what is locked or published is frozen, and a published one as it was published', () => {
  for (const status of ['draft', 'confirmed', 'objection', 'recalculated'] as const) assert.throws(() => freezeBulletin(drive(ways[status]).state, publication), RangeError);
  const locked = drive(ways.locked).state;
  assert.throws(() => freezeBulletin(locked), RangeError);
  assert.equal(freezeBulletin(locked, publication).publication.at, publication.at);
  assert.deepEqual(freezeBulletin(state, { ...publication, show: 'scores' }), bulletin);
  assert.throws(() => publicBulletin(locked), RangeError);
});

const tampered: [given: string, change: (bulletin: Bulletin) => unknown, problem: string, at: string | RegExp, organisation: string | null][] = [
  ['a total', (b) => ((b.cards[1] as Bulletin['cards'][0]).total = '99'), 'card', '/cards/1/total', 'west'],
  ['points', (b) => ((b.cards[2]?.scores[2] as Bulletin['cards'][0]['scores'][0]).points = '20'), 'card', '/cards/2/scores/2/points', 'north'],
  ['a grade', (b) => ((b.cards[3] as Bulletin['cards'][0]).grade = 'good'), 'card', '/cards/3/grade', 'south'],
  ['a figure', (b) => (b.figures[1] = { ...b.figures[1], values: { share: 80 } } as Bulletin['figures'][0]), 'card', /^\/cards\/0\//, 'east'],
  ['a figure that makes no difference', (b) => (b.figures[1] = { ...b.figures[1], values: { share: 97 } } as Bulletin['figures'][0]), 'card', '/cards/0/scores/2/measure', 'east'],
  ['a weight', (b) => b.scheme.indicators.forEach((each) => (each.full = each.id === 'timely' ? 10 : each.full)), 'card', /^\/cards\/0\//, 'east'],
  ['a place', (b) => ((b.rankings[0]?.places[1] as Bulletin['rankings'][0]['places'][0]).place = 1), 'ranking', '/rankings/0/places/1/place', 'west'],
  ['a line of working', (b) => ((b.traces[2]?.lines[0] as Bulletin['traces'][0]['lines'][0]).value = '7'), 'trace', '/traces/2/lines/0/value', 'east'],
  ['a card that is gone', (b) => b.cards.pop(), 'card', '/cards/3', 'south'],
  ['a trace too many', (b) => b.traces.push(b.traces[0] as Bulletin['traces'][0]), 'trace', '/traces/28', 'east'],
  ['something that does not belong', (b) => Object.assign(b.cards[0] as object, { note: 'x' }), 'card', '/cards/0/note', 'east'],
  ['the title', (b) => (b.title = named('July')), 'digest', '/digest', null],
  ['the number', (b) => (b.publication.number = '〔2026〕4'), 'digest', '/digest', null],
  ['a word that nothing follows from', (b) => ((b.figures[3] as Bulletin['figures'][0]).reason = 'other words'), 'digest', '/digest', null],
  ['a member more', (b) => Object.assign(b, { note: 'x' }), 'digest', '/digest', null],
  ['the digest', (b) => (b.digest = '0'.repeat(64)), 'digest', '/digest', null],
  ['the algorithm', (b) => (b.algorithm = 'none'), 'unknown-algorithm', '/algorithm', null],
  ['no rankings', (b) => delete (b as Partial<Bulletin>).rankings, 'not-a-bulletin', '/rankings', null],
  ['half a character', (b) => (b.title = { 'zh-Hans': '\ud800' }), 'not-a-bulletin', '/title/zh-Hans', null],
];
for (const [given, change, problem, at, organisation] of tampered) {
  test(`it is noticed: ${given}`, () => {
    const changed = copy();
    change(changed);
    const verdict = verifyBulletin(changed);
    assert.ok(!verdict.ok);
    assert.deepEqual([verdict.problem, verdict.organisation], [problem, organisation]);
    if (typeof at === 'string') assert.equal(verdict.at, at);
    else assert.match(verdict.at, at);
    assert.deepEqual(lintTexts(verdict.message), []);
    assert.ok(bulletinProblems.includes(verdict.problem));
  });
}

test('one that was made anew as a whole is told by the digest that the assessment keeps', () => {
  const other = freezeBulletin({ ...state, frozen: undefined, observations: state.observations.map((each) => (each.indicator === 'timely' ? { ...each, values: { share: 99 } } : each)) });
  assert.equal(verifyBulletin(other).ok, true);
  const verdict = verifyBulletin(other, { expected: state.bulletin ?? '' });
  assert.equal(verdict.ok ? '' : verdict.problem, 'other-bulletin');
});

test('what is published is what was frozen then, whatever becomes of the figures or of how they are worked out', () => {
  const moved = { ...state, observations: [] };
  assert.deepEqual(freezeBulletin(moved), freezeBulletin(state));
  const citizen = { actor: { role: 'applicant' as const, holds: [] }, now: '2027-01-01T09:00:00+08:00', organisations: [] };
  assert.deepEqual(assessmentKind.view(moved, citizen)?.published?.cards, freezeBulletin(state).cards);
  assert.equal(assessmentKind.view(state, citizen)?.frozen, undefined);
});

test('whatever is given, there is an answer', () => {
  fc.assert(fc.property(fc.oneof(fc.jsonValue(), fc.constantFrom(undefined, new Date(0), Symbol('x'), () => 1)), (value) => assert.equal(verifyBulletin(value).ok, false)), { numRuns: 60 });
  const circular: Record<string, unknown> = { ...copy() };
  circular['scheme'] = { ...copy().scheme, more: circular };
  assert.equal(verifyBulletin(circular).ok, false);
});

test('any change of any one value is noticed', () => {
  const places = leaves(bulletin);
  fc.assert(fc.property(fc.nat({ max: places.length - 1 }), (index) => {
    const changed = copy();
    const path = places[index] ?? [];
    const holder = path.slice(0, -1).reduce<Record<string, unknown>>((value, step) => value[step] as Record<string, unknown>, changed as unknown as Record<string, unknown>);
    const name = path[path.length - 1] ?? '';
    const value = holder[name];
    holder[name] = typeof value === 'string' ? `${value}0` : typeof value === 'number' ? value + 1 : typeof value === 'boolean' ? !value : 'x';
    assert.equal(verifyBulletin(changed).ok, false, path.join('/'));
  }), { numRuns: 60 });
});

function leaves(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([name, each]) => leaves(each, [...path, name]));
}

test('another digest, where a host must use it', () => {
  const backwards: Digest = { name: 'backwards', hash: (bytes) => bytes.slice(0, 32).reverse() };
  const other = freezeBulletin(state, undefined, { digest: backwards });
  assert.equal(verifyBulletin(other).ok, false);
  assert.equal(verifyBulletin(other, { digests: [backwards] }).ok, true);
});

test('the public face of a bulletin is that of its assessment', () => {
  for (const args of [{ show: 'full' }, { show: 'scores' }, { show: 'top', top: 1 }]) {
    const published = drive([...ways.locked, { ...publish, args }]).state;
    assert.deepEqual(publicBulletin(freezeBulletin(published)), publicBulletin(published));
  }
});

const monthly = (period: string, share: number, args: Record<string, unknown> = {}): Bulletin => {
  const acts: Act[] = [{ ...begin, args: { ...begin.args, period } }, { ...observe, args: { observations: figures.map((each) => ({ ...each, period, ...(each.indicator === 'timely' && each.organisation === 'north' && { values: { share } }) })) } }, confirm, lock, { ...publish, args }];
  return freezeBulletin(drive(acts).state);
};

test('a series over months, from the earliest on; of two of one month the later', () => {
  const series = bulletinSeries([monthly('2026-08', 100), monthly('2026-06', 75), monthly('2026-07', 90), publicBulletin(monthly('2026-07', 95))]);
  assert.deepEqual(series.map(({ organisation }) => organisation), ['east', 'west', 'north', 'south']);
  assert.deepEqual(series[2]?.points.map(({ period, total, place, among }) => [period, total, place, among]), [['2026-06', '65.33', 3, 3], ['2026-07', '85.33', 2, 3], ['2026-08', '85.33', 2, 3]]);
  assert.deepEqual(bulletinSeries([monthly('2026-08', 100), monthly('2026-06', 75)], 1)[0]?.points.map(({ period }) => period), ['2026-08']);
});

test('a series gives no place where none was shown', () => {
  const [first] = bulletinSeries([publicBulletin(monthly('2026-08', 100, { show: 'scores' }))]);
  assert.deepEqual([first?.points[0]?.place, first?.points[0]?.total !== null], [null, true]);
});

test('what is not of one measure makes no series', () => {
  const august = monthly('2026-08', 100);
  assert.throws(() => bulletinSeries([august, { ...august, period: '2026-Q3' }]), RangeError);
  assert.throws(() => bulletinSeries([august, { ...august, period: '2026-07', cards: august.cards.map((card) => ({ ...card, scheme: { id: 'other', version: 1 } })) }]), RangeError);
  assert.deepEqual(bulletinSeries([]), []);
});
