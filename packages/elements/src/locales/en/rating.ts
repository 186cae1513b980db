import type { RatingMessages } from '../../cases/rating/rating.messages.js';

export const rating: RatingMessages = {
  legend: 'How satisfied are you',
  words: ['Very dissatisfied', 'Dissatisfied', 'Neither', 'Satisfied', 'Very satisfied'],
  stars: (stars, max, word) => `${stars} of ${max} ${max === 1 ? 'star' : 'stars'}${word ? `, ${word}` : ''}`,
  none: 'Not rated yet',
};
