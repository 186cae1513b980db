import assert from 'node:assert/strict';
import { test } from 'node:test';
import { duplicateIndex, likelyDuplicates, type DuplicateOptions, type ComparedMatter } from '@linli/model';
import { matter } from './support.js';

const lamp = matter();

function point(lon: number, lat: number, crs: 'CGCS2000' | 'GCJ02' = 'CGCS2000'): NonNullable<ComparedMatter['place']['point']> {
  return { crs, lon, lat };
}
const at = (where: string, division: string, here?: ComparedMatter['place']['point']): ComparedMatter['place'] => ({ division, text: where, ...(here && { point: here }) });
const village = '360102001001';

const table: [given: string, candidate: ComparedMatter, likely: boolean][] = [
  ['the same lamp a day later in other words', matter({ title: '东门口的路灯坏了三盏', detail: '阳光小区东门口那几盏路灯坏了好几天，天黑以后什么都看不见，希望尽快修好。', where: '阳光小区东门口', createdAt: '2026-06-16T20:00:00+08:00' }), true],
  ['the same lamp by someone who walks there', matter({ title: '晚上没有路灯，太黑了', detail: '从东门出来那段路一盏灯都不亮，晚上走路很危险，请派人来修。', where: '东门外人行道', createdAt: '2026-06-17T21:00:00+08:00' }), true],
  ['the same lamp as the hotline wrote it down', matter({ title: '反映阳光小区路灯问题', detail: '来电反映阳光小区东门外路灯损坏，要求维修。', where: '阳光小区', createdAt: '2026-06-18T10:00:00+08:00' }), true],
  ['the same lamp, filed under “other”', matter({ category: 'other' }), true],
  ['the same lamp, filed under its branch', matter({ category: 'facilities', title: '东门外路灯不亮' }), true],
  ['the same lamp, filed under electricity', matter({ category: 'facilities.power', title: '东门外路灯线断了，灯不亮' }), true],
  ['the same lamp, not sorted yet', matter({ category: '' }), true],
  ['the same lamp, placed only as far as the township', matter({ place: at('阳光小区东门', '360102001') }), true],
  ['the same lamp in full-width signs and another case', matter({ title: '小区东门外，路灯不亮！！', where: '阳光小区（东门外）' }), true],
  ['the same words in another town', matter({ place: at('阳光小区东门外', '360102002003') }), false],
  ['the same words in another county', matter({ place: at('阳光小区东门外', '360103002003') }), false],
  ['other lamps of the same village', matter({ title: '广场西侧路灯不亮', detail: '文化广场西侧健身路径旁的路灯不亮。', where: '文化广场西侧' }), false],
  ['rubbish at the same gate', matter({ title: '东门外垃圾堆了几天没人清', category: 'environment.garbage', detail: '阳光小区东门外的垃圾桶满了，垃圾堆了几天，气味很大，请清运。' }), false],
  ['a hole in the road at the same gate', matter({ title: '小区门口路面塌陷', category: 'facilities.road', detail: '小区门口路面塌了一个坑，晚上看不见，容易摔倒，请维修。' }), false],
  ['no water in the same compound', matter({ title: '自来水停水', category: 'facilities.water', detail: '早上起来就停水了，没有通知。', where: '阳光小区3号楼' }), false],
  ['the same words a month later', matter({ createdAt: '2026-07-15T09:00:00+08:00' }), false],
  ['the same words a month before', matter({ createdAt: '2026-05-15T09:00:00+08:00' }), false],
];

for (const [given, candidate, likely] of table) {
  test(`given ${given}, it is ${likely ? 'likely' : 'not likely'} to be the same matter`, () => {
    assert.deepEqual(likelyDuplicates(lamp, [candidate]).map(({ ref }) => ref), likely ? [candidate.ref] : []);
  });
}

test('the likeliest comes first, and no more come than are wanted', () => {
  const candidates = table.map(([, candidate]) => candidate);
  const all = likelyDuplicates(lamp, candidates);
  assert.equal(all.length, table.filter(([, , likely]) => likely).length);
  assert.deepEqual(all.map(({ score }) => score), all.map(({ score }) => score).sort((one, other) => other - one));
  assert.deepEqual(likelyDuplicates(lamp, candidates, { limit: 2 }), all.slice(0, 2));
  assert.deepEqual(likelyDuplicates(lamp, duplicateIndex(candidates)), all);
});

test('each piece of evidence shows both sides, its weight, its score and what it rests on', () => {
  const [, candidate] = table[0] as (typeof table)[number];
  const [found] = likelyDuplicates(lamp, [candidate]);
  const [byMatter, byPlace, byTime] = found?.evidence ?? [];
  assert.deepEqual([byMatter?.weight, byPlace?.weight, byTime?.weight], [0.5, 0.35, 0.15]);
  assert.deepEqual([byMatter?.left, byMatter?.right], [{ category: 'facilities.lighting', title: '小区东门外路灯不亮' }, { category: 'facilities.lighting', title: '东门口的路灯坏了三盏' }]);
  assert.equal(byMatter?.detail.category, 'same');
  assert.deepEqual(byMatter?.detail.words, ['小区东门', '路灯', '三盏']);
  assert.deepEqual([byPlace?.left, byPlace?.right], [{ division: village, text: '阳光小区东门外' }, { division: village, text: '阳光小区东门口' }]);
  assert.deepEqual(byPlace?.detail, { division: 'same', similarity: 5 / 6, points: 'missing', metres: null });
  assert.deepEqual([byTime?.left, byTime?.right, byTime?.detail], [lamp.createdAt, candidate.createdAt, { days: 1 }]);
  const product = (found?.evidence ?? []).reduce((sum, { score, weight }) => sum * score ** weight, 1);
  assert.ok(Math.abs((found?.score ?? 0) - product) < 1e-12);
});

const texts: [given: string, left: [title: string, detail?: string], right: [title: string, detail?: string], similarity: number, words: string[]][] = [
  ['texts of one character', ['灯'], ['灯'], 1, []],
  ['other texts of one character', ['灯'], ['水'], 0, []],
  ['nothing but signs', ['！！'], ['……'], 1, []],
  ['titles of nothing but signs over other matters', ['！！', '路灯不亮'], ['？', '垃圾成堆'], 0, []],
  ['two of five pairs', ['路灯坏'], ['东路灯坏了'], 4 / 5, ['路灯坏']],
  ['an end and a beginning that only stand next to each other', ['停路', '灯坏'], ['水路', '灯光'], 0, []],
  ['words that stand in longer ones', ['东门路灯', '东门'], ['东门路灯', '东门'], 1, ['东门路灯']],
  ['words that join', ['我的灯坏了'], ['灯坏'], 1, ['灯坏']],
];

for (const [given, left, right, similarity, words] of texts) {
  test(`given ${given}, the texts are ${similarity} alike and share ${words.join(', ') || 'no words'}`, () => {
    const [one, other] = [left, right].map(([title, detail = '']) => matter({ title, detail })) as [ComparedMatter, ComparedMatter];
    assert.deepEqual(likelyDuplicates(one, [other], { threshold: 0 })[0]?.evidence[0].detail, { category: 'same', similarity, words });
  });
}

test('cases as likely as each other come in the order of their refs', () => {
  const [one, other] = [matter(), matter()];
  assert.deepEqual(likelyDuplicates(lamp, [other, one]).map(({ ref }) => ref), likelyDuplicates(lamp, [one, other]).map(({ ref }) => ref));
});

const here = point(115.9, 28.68);
const places: [given: string, left: ComparedMatter['place'], right: ComparedMatter['place'], expected: { points: string; metres: number | null }, likely: boolean][] = [
  ['two names of one corner, 30 m apart', at('东门外', village, here), at('菜场对面', village, point(115.9003, 28.68)), { points: 'compared', metres: 29 }, true],
  ['one corner on the border of two townships', at('东门外', village, here), at('桥头', '360102002003', point(115.9, 28.6803)), { points: 'compared', metres: 33 }, true],
  ['one name for two gates 2 km apart', at('东门外', village, here), at('东门外', village, point(115.92, 28.68)), { points: 'compared', metres: 1951 }, false],
  ['points of different references: by division and words alone', at('东门外', village, here), at('东门外', village, point(115.905, 28.68, 'GCJ02')), { points: 'crs-differs', metres: null }, true],
  ['one point: by division and words alone', at('东门外', village, here), at('东门外', village), { points: 'missing', metres: null }, true],
];

for (const [given, left, right, expected, likely] of places) {
  test(`given ${given}`, () => {
    const compared = (options: DuplicateOptions) => likelyDuplicates(matter({ place: left }), [matter({ place: right })], options);
    const { points, metres } = compared({ threshold: 0 })[0]?.evidence[1].detail ?? {};
    assert.deepEqual({ points, metres: typeof metres === 'number' ? Math.round(metres) : metres }, expected);
    assert.equal(compared({}).length, likely ? 1 : 0);
  });
}

test('itself, and what belongs together with it already, is left out', () => {
  const head = matter();
  const merged = matter({ mergedInto: head.ref });
  const further = matter({ mergedInto: merged.ref });
  const elsewhere = matter({ mergedInto: { region: '360102', id: 'gone' } });
  const part = matter({ parent: { ref: head.ref, kind: 'split' } });
  const otherPart = matter({ parent: { ref: head.ref, kind: 'split' } });
  const linked = matter({ parent: { ref: lamp.ref, kind: 'link' } });
  const alsoLinked = matter({ parent: { ref: lamp.ref, kind: 'link' } });
  const all = [head, merged, further, elsewhere, part, otherPart, linked, alsoLinked];
  const refs = (item: ComparedMatter) => likelyDuplicates(item, all).map(({ ref }) => ref.id).sort();
  const ids = (...items: ComparedMatter[]) => items.map(({ ref }) => ref.id).sort();
  assert.deepEqual(refs(head), ids(elsewhere, linked, alsoLinked));
  assert.deepEqual(refs(further), ids(elsewhere, part, otherPart, linked, alsoLinked));
  assert.deepEqual(refs(part), ids(merged, further, elsewhere, linked, alsoLinked));
  assert.deepEqual(refs(linked), ids(head, merged, further, elsewhere, part, otherPart, alsoLinked));
});

test('a circle of merges ends', () => {
  const one = matter({ mergedInto: { region: '360102', id: 'round' } });
  const other = matter({ ref: { region: '360102', id: 'round' }, mergedInto: one.ref });
  assert.doesNotThrow(() => likelyDuplicates(one, [other]));
});

test('the same id in another region is another case', () => {
  assert.equal(likelyDuplicates(lamp, [matter({ ref: { region: '360103', id: lamp.ref.id } })]).length, 1);
});

test('options: types, days, weights, threshold, and the fields that describe', () => {
  const hazard = matter({ type: { id: 'hazard', version: 1 } });
  const later = matter({ createdAt: '2026-06-22T09:00:00+08:00' });
  const elsewhere = matter({ place: at('西门', '360102002003') });
  const found = (candidate: ComparedMatter, options?: DuplicateOptions) => likelyDuplicates(lamp, [candidate], options).length;
  assert.deepEqual([found(hazard), found(hazard, { otherTypes: true })], [0, 1]);
  assert.deepEqual([found(later), found(later, { maxDays: 6 })], [1, 0]);
  assert.deepEqual([found(elsewhere), found(elsewhere, { weights: { place: 0 } })], [0, 1]);
  assert.deepEqual([found(later), found(later, { threshold: 0.95 })], [1, 0]);
  assert.throws(() => found(later, { weights: { matter: 0, place: 0, time: 0 } }), RangeError);
  assert.throws(() => found(later, { weights: { time: -1 } }), RangeError);

  const similarity = (options: DuplicateOptions) => likelyDuplicates(lamp, [matter({ title: '灯', detail: '小区东门外三盏路灯不亮' })], { threshold: 0, ...options })[0]?.evidence[0].detail.similarity ?? 0;
  assert.ok(similarity({ fields: ['detail'] }) > similarity({ fields: ['note'] }));
});

test('a moment that is none is refused', () => {
  assert.throws(() => likelyDuplicates(lamp, [matter({ createdAt: 'yesterday' })]), RangeError);
});
