import type { GridSizeRules } from './size-rules.js';

/**
 * Sizes to start from and to edit. Town: 300 to 500 households, as published plans have it (规模适度), and no more than 2,500 people: they
 * say 2,000 to 2,500. Country: about 300 households by hamlet; what counts as about, 200 to 400, is ours. A dedicated grid (专属网格) is
 * as large as its premises: it has no rule.
 */
export const gridSizePreset: GridSizeRules = [
  { kind: 'general', setting: 'town', households: { min: 300, max: 500 }, population: { max: 2500 } },
  { kind: 'general', setting: 'country', households: { min: 200, max: 400 } },
];
