import type { RatingMessages } from '../../cases/rating/rating.messages.js';

export const rating: RatingMessages = {
  legend: '滿意程度',
  words: ['很不滿意', '不滿意', '一般', '滿意', '很滿意'],
  stars: (stars, max, word) => (word ? `${stars} 星，${word}` : `${stars} 星（共 ${max} 星）`),
  none: '還沒有評價',
};
