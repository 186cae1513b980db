/** The ways in which a score is explained: in words, as sums for a pocket calculator, and by the data behind it. */
export const explainWays = ['words', 'table', 'data'] as const;
export type ExplainWay = (typeof explainWays)[number];
