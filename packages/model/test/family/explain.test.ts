import assert from 'node:assert/strict';
import { test } from 'node:test';
import { explainDuplicate, likelyDuplicates, locales, type Locale, type ComparedMatter } from '@linli/model';
import { matter } from './support.js';

function explain(left: ComparedMatter, right: ComparedMatter, locale: Locale): string[] {
  const [found] = likelyDuplicates(left, [right], { threshold: 0, maxDays: 400 });
  return explainDuplicate(found?.evidence ?? [], locale);
}

test('evidence is told by matter, place and time, in every language', () => {
  const left = matter({ place: { division: '360102001001', text: '东门外', point: { crs: 'CGCS2000', lon: 115.9, lat: 28.68 } } });
  const right = matter({ title: '路灯坏了', detail: '东门的路灯坏了', place: { division: '360102001001', text: '东门', point: { crs: 'CGCS2000', lon: 115.9003, lat: 28.68 } }, createdAt: '2026-06-17T09:00:00+08:00' });
  assert.deepEqual(locales.map((locale) => explain(left, right, locale)), [
    ['事情：类别相同，文字相似 20%，都提到“东门”“路灯”。', '地点：在同一区划，地点描述相似 100%，相距约 30 米。', '时间：相隔 2 天。'],
    ['事情：類別相同，文字相似 20%，都提到「东门」「路灯」。', '地點：在同一區劃，地點描述相似 100%，相距約 30 米。', '時間：相隔 2 天。'],
    ['Matter: same category; texts 20% alike; both say “东门”, “路灯”.', 'Place: same division; descriptions 100% alike; about 30 m apart.', 'Time: 2 days apart.'],
  ]);
});

const at = (division: string, lon?: number, crs: 'CGCS2000' | 'GCJ02' = 'CGCS2000'): ComparedMatter['place'] => ({ division, text: '东门', ...(lon !== undefined && { point: { crs, lon, lat: 28.68 } }) });
const rows: [left: Partial<ComparedMatter>, right: Partial<ComparedMatter>, said: RegExp][] = [
  [{}, { category: 'facilities' }, /^Matter: one category is part of the other;/],
  [{}, { category: 'facilities.power' }, /^Matter: related categories;/],
  [{}, { category: 'other' }, /^Matter: different categories;/],
  [{}, { category: '' }, /^Matter: category not settled;/],
  [{}, { title: '停水', content: {} }, /alike\. Place/],
  [{ place: at('360102001') }, { place: at('360102001001') }, /Place: one division is part of the other; descriptions 100% alike\./],
  [{ place: at('360102001002') }, { place: at('360102001001') }, /Place: same township or subdistrict;/],
  [{ place: at('360102002001') }, { place: at('360102001001') }, /Place: same county;/],
  [{ place: at('360103001001') }, { place: at('360102001001') }, /Place: different counties;/],
  [{ place: at('360102001', 115.9) }, { place: at('360102001', 115.93) }, /; about 2\.9 km apart\./],
  [{ place: at('360102001', 115.9) }, { place: at('360102001', 115.9, 'GCJ02') }, /; the distance was not compared, as the two points use different coordinate systems\./],
  [{}, { createdAt: '2026-06-16T08:59:59+08:00' }, /Time: less than a day apart\.$/],
  [{}, { createdAt: '2026-06-16T09:00:00+08:00' }, /Time: 1 day apart\.$/],
];

for (const [left, right, said] of rows) {
  test(`given ${JSON.stringify([left, right])}, it says ${said}`, () => {
    assert.match(explain(matter(left), matter(right), 'en').join(' '), said);
  });
}

test('points of different references are said not to have been compared, in every language', () => {
  const place = (locale: Locale) => explain(matter({ place: at('360102001', 115.9) }), matter({ place: at('360102001', 115.9, 'GCJ02') }), locale)[1];
  assert.match(place('zh-Hans') ?? '', /坐标系不同，没有比较距离/);
  assert.match(place('zh-Hant') ?? '', /座標系不同，沒有比較距離/);
});
