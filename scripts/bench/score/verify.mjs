import { generator } from './data.mjs';
import { scoreAll } from '@linli/model';
import { indicators, scheme } from './scheme.mjs';

/**
 * Holds cells of a table against the engine's own exact scores of the same observations: points, totals and ranks of whole groups in one month.
 * What is fast and wrong is not compared. @returns how many were held
 */
export function verify(table, figures, organisations, periods, wanted) {
  const random = generator(5);
  let held = 0;
  while (held < wanted) {
    const group = scheme.groups[Math.floor(random() * scheme.groups.length)].id;
    const period = periods[Math.floor(random() * periods.length)];
    const assessed = organisations.filter((one) => one.group === group);
    const indicator = indicators[Math.floor(random() * indicators.length)];
    // All of one indicator, so that peers are there, and everything of a few organisations.
    const few = Array.from({ length: 3 }, () => assessed[Math.floor(random() * assessed.length)]);
    const observations = assessed.flatMap(({ organisation }) => {
      const row = table.row(organisation, period);
      const about = few.some((one) => one.organisation === organisation) ? indicators : indicators.filter((one) => one === indicator || needsPeers(one));
      return about.flatMap((one) => observed(figures, one, row, { organisation, period }));
    });
    const cards = new Map(scoreAll(scheme, { period, assessed, observations }).map((card) => [card.organisation, card]));
    for (const { organisation } of few) {
      const row = table.row(organisation, period);
      const card = cards.get(organisation);
      if (table.total(row) !== card.total) throw new Error(`${organisation} has ${table.total(row)} in ${period}, exactly ${card.total}`);
      for (const { indicator: id, points } of card.scores) {
        if (table.points(id, row) !== points) throw new Error(`${organisation} has ${table.points(id, row)} for ${id} in ${period}, exactly ${points}`);
        held += 1;
      }
    }
  }
  return held;
}

const needsPeers = ({ rule }) => rule.op === 'rank' || rule.op === 'relative';

function observed(figures, { id, inputs }, row, known) {
  const values = Object.fromEntries(inputs.map((input) => [input.id, figures.get(id)[input.id][row]]).filter(([, value]) => !Number.isNaN(value)));
  return Object.keys(values).length === 0 ? [] : [{ ...known, indicator: id, values, at: '2026-12-31T00:00:00Z', by: { role: 'supervisor', organisation: 'office' } }];
}
