import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { duplicateIndex, likelyDuplicates, type ComparedMatter } from '@linli/model';
import { matter } from './support.js';

const words = fc.array(fc.constantFrom('路灯', '不亮', '东门', '小区', '的', '，', '垃圾', '3号楼', 'A座', '！', '𠮷', ' '), { maxLength: 8 }).map((parts) => parts.join(''));
const points = fc.option(fc.record({ crs: fc.constantFrom('WGS84' as const, 'GCJ02' as const), lon: fc.double({ min: 115, max: 116, noNaN: true }), lat: fc.double({ min: 28, max: 29, noNaN: true }) }), { nil: undefined });
const matters: fc.Arbitrary<ComparedMatter> = fc
  .record({
    category: fc.constantFrom('', 'other', 'facilities', 'facilities.lighting', 'facilities.power', 'environment.garbage'),
    title: words,
    detail: words,
    division: fc.constantFrom('360102', '360102001', '360102001001', '360102001002', '360102002001', '360103001001', '441900003'),
    where: words,
    point: points,
    day: fc.integer({ min: 1, max: 30 }),
  })
  .map(({ category, title, detail, division, where, point, day }) =>
    matter({ category, title, detail, place: { division, text: where, ...(point && { point }) }, createdAt: `2026-06-${String(day).padStart(2, '0')}T09:00:00+08:00` }));

const all = { threshold: 0 };

test('a score lies between 0 and 1, and so does each piece of evidence; the weights make 1', () => {
  fc.assert(fc.property(matters, matters, fc.double({ min: 0.01, max: 9, noNaN: true }), (one, other, weight) => {
    const [found] = likelyDuplicates(one, [other], { ...all, weights: { time: weight } });
    assert.ok(found);
    for (const { score } of [found, ...found.evidence]) assert.ok(score >= 0 && score <= 1, String(score));
    assert.ok(Math.abs(found.evidence.reduce((sum, piece) => sum + piece.weight, 0) - 1) < 1e-9);
  }));
});

test('two cases are as alike one way round as the other', () => {
  fc.assert(fc.property(matters, matters, (one, other) => {
    const scores = (left: ComparedMatter, right: ComparedMatter) => likelyDuplicates(left, [right], all)[0]?.evidence.map(({ score }) => score);
    assert.deepEqual(scores(one, other), scores(other, one));
    assert.equal(likelyDuplicates(one, [other], all)[0]?.score, likelyDuplicates(other, [one], all)[0]?.score);
  }));
});

test('a case filed twice over scores 1', () => {
  fc.assert(fc.property(matters, (one) => {
    assert.equal(likelyDuplicates(one, [{ ...one, ref: { region: '360102', id: 'again' } }], all)[0]?.score, 1);
  }));
});

test('an index finds what the list finds, and a threshold only leaves out', () => {
  fc.assert(fc.property(matters, fc.array(matters, { maxLength: 12 }), fc.double({ min: 0, max: 1, noNaN: true }), (one, others, threshold) => {
    const found = likelyDuplicates(one, others, { threshold });
    assert.deepEqual(likelyDuplicates(one, duplicateIndex(others), { threshold }), found);
    assert.deepEqual(found, likelyDuplicates(one, others, all).filter(({ score }) => score >= threshold));
  }));
});
