/** The words of a rating. */
export interface RatingMessages {
  legend: string;
  /** From the worst to the best, for five stars. */
  words: readonly [string, string, string, string, string];
  /** A rating read aloud: `4 星，满意`. Without a word where there are not five stars. */
  stars: (stars: number, max: number, word: string | undefined) => string;
  none: string;
}

export const ratingMessages: RatingMessages = {
  legend: '满意程度',
  words: ['很不满意', '不满意', '一般', '满意', '很满意'],
  stars: (stars, max, word) => (word ? `${stars} 星，${word}` : `${stars} 星（共 ${max} 星）`),
  none: '还没有评价',
};
