import type { Locale } from '../text/text.js';
import type { DuplicateEvidence } from './duplicates.js';
import type { CategoryRelation, DivisionRelation } from './likeness.js';

interface DuplicateWords {
  matter(category: string, similarity: string, words: string): string;
  words(words: readonly string[]): string;
  place(division: string, similarity: string, distance: string): string;
  metres(metres: string): string;
  crsDiffers: string;
  time(days: number): string;
  category: Readonly<Record<CategoryRelation, string>>;
  division: Readonly<Record<DivisionRelation, string>>;
}

const duplicateWords: Readonly<Record<Locale, DuplicateWords>> = {
  'zh-Hans': {
    matter: (category, similarity, words) => `事情：${category}，文字相似 ${similarity}${words}。`,
    words: (words) => `，都提到${words.map((word) => `“${word}”`).join('')}`,
    place: (division, similarity, distance) => `地点：${division}，地点描述相似 ${similarity}${distance}。`,
    metres: (metres) => `，相距约 ${metres}`,
    crsDiffers: '，两个坐标的坐标系不同，没有比较距离',
    time: (days) => (days === 0 ? '时间：相隔不到 1 天。' : `时间：相隔 ${days} 天。`),
    category: { same: '类别相同', within: '一个类别包含另一个', sibling: '类别相近', other: '类别不同', unknown: '类别未定' },
    division: { same: '在同一区划', within: '所在区划一个包含另一个', township: '在同一乡镇（街道）', county: '在同一县（市、区）', other: '不在同一县（市、区）' },
  },
  'zh-Hant': {
    matter: (category, similarity, words) => `事情：${category}，文字相似 ${similarity}${words}。`,
    words: (words) => `，都提到${words.map((word) => `「${word}」`).join('')}`,
    place: (division, similarity, distance) => `地點：${division}，地點描述相似 ${similarity}${distance}。`,
    metres: (metres) => `，相距約 ${metres}`,
    crsDiffers: '，兩個座標的座標系不同，沒有比較距離',
    time: (days) => (days === 0 ? '時間：相隔不到 1 天。' : `時間：相隔 ${days} 天。`),
    category: { same: '類別相同', within: '一個類別包含另一個', sibling: '類別相近', other: '類別不同', unknown: '類別未定' },
    division: { same: '在同一區劃', within: '所在區劃一個包含另一個', township: '在同一鄉鎮（街道）', county: '在同一縣（市、區）', other: '不在同一縣（市、區）' },
  },
  en: {
    matter: (category, similarity, words) => `Matter: ${category}; texts ${similarity} alike${words}.`,
    words: (words) => `; both say ${words.map((word) => `“${word}”`).join(', ')}`,
    place: (division, similarity, distance) => `Place: ${division}; descriptions ${similarity} alike${distance}.`,
    metres: (metres) => `; about ${metres} apart`,
    crsDiffers: '; the distance was not compared, as the two points use different coordinate systems',
    time: (days) => (days === 0 ? 'Time: less than a day apart.' : `Time: ${days} ${days === 1 ? 'day' : 'days'} apart.`),
    category: { same: 'same category', within: 'one category is part of the other', sibling: 'related categories', other: 'different categories', unknown: 'category not settled' },
    division: { same: 'same division', within: 'one division is part of the other', township: 'same township or subdistrict', county: 'same county', other: 'different counties' },
  },
};

/** What speaks for and against two cases being one matter: a sentence for each piece of evidence, in their order. */
export function explainDuplicate(evidence: readonly DuplicateEvidence[], locale: Locale): string[] {
  return evidence.map((piece) => explainPiece(piece, duplicateWords[locale], locale));
}

function explainPiece(piece: DuplicateEvidence, words: DuplicateWords, locale: Locale): string {
  switch (piece.kind) {
    case 'matter': {
      const { category, similarity, words: both } = piece.detail;
      return words.matter(words.category[category], percent(similarity), both.length > 0 ? words.words(both) : '');
    }
    case 'place': {
      const { division, similarity, points, metres } = piece.detail;
      const distance = metres === null ? '' : words.metres(formatMetres(metres, locale));
      return words.place(words.division[division], percent(similarity), points === 'crs-differs' ? words.crsDiffers : distance);
    }
    case 'time':
      return words.time(piece.detail.days);
  }
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}

/** To ten metres, and to a tenth of a kilometre: a point on a map says no more. */
function formatMetres(metres: number, locale: Locale): string {
  const rounded = Math.round(metres / 10) * 10;
  if (rounded >= 1000) return `${(metres / 1000).toFixed(1)} ${locale === 'en' ? 'km' : '公里'}`;
  return `${rounded} ${locale === 'en' ? 'm' : '米'}`;
}
