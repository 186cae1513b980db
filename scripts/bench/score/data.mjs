import { groups, indicators } from './scheme.mjs';

/** Numbers from 0 to below 1, the same in every run (a linear congruential generator). */
export function generator(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Organisations in three groups of one size. */
export const organisations = (count) => Array.from({ length: count }, (_, index) => ({ organisation: `town-${index}`, group: groups[Math.floor((index * groups.length) / count)] }));

export const months = (count) => Array.from({ length: count }, (_, index) => `2026-${String(index + 1).padStart(2, '0')}`);

/**
 * Figures by indicator and input, one column for all rows. Rates lie between 70 and 100 per cent of 8 to 2,000.
 * @param {number} gaps the share of indicators without base, and of those without figures
 * @returns {Map<string, Record<string, Float64Array>>}
 */
export function figures(rows, gaps = 0) {
  const random = generator(20260701);
  const upTo = (most) => Math.floor(random() * (most + 1));
  return new Map(
    indicators.map(({ id, inputs, rate }) => {
      const columns = Object.fromEntries(inputs.map((input) => [input.id, new Float64Array(rows)]));
      for (let row = 0; row < rows; row += 1) {
        if (rate) {
          columns.due[row] = 8 + upTo(random() < 0.3 ? 40 : 1992);
          columns.done[row] = Math.round(columns.due[row] * (0.7 + 0.3 * Math.sqrt(random())));
        } else {
          for (const input of inputs) columns[input.id][row] = id.startsWith('checklist') ? Number(random() < 0.9) : upTo(random() < 0.8 ? 1 : 6);
        }
        const fate = gaps > 0 ? random() : 1;
        if (fate < gaps && rate) columns.due[row] = columns.done[row] = 0;
        else if (fate >= gaps && fate < 2 * gaps) for (const input of inputs) columns[input.id][row] = NaN;
      }
      return [id, columns];
    }),
  );
}
