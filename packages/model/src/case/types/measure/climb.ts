import type { Condition } from '../../../form/condition.js';
import { measureLadders, rungCategory } from '../../../supervision/ladders.js';

const steps = measureLadders.flatMap((ladder) =>
  ladder.rungs.slice(1).flatMap((rung, index) => {
    const below = ladder.rungs[index];
    return below ? [{ from: rungCategory(ladder, below), to: rungCategory(ladder, rung) }] : [];
  }),
);

/** Whether there is a rung above the one on which a measure stands. */
export const canClimb: Condition = { in: [{ var: 'case.category' }, steps.map(({ from }) => from)] };

/** The category of the next rung up: never more than one. */
export const nextRung: Condition = {
  if: [...steps.flatMap(({ from, to }): Condition[] => [{ '==': [{ var: 'case.category' }, from] }, to]), { var: 'case.category' }],
};
