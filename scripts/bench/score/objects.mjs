import { indicators, scheme } from './scheme.mjs';

/** The same scheme as most would write it first: an object for each observation, a rule looked up for each, a list of totals to sort. In floating point. */
export class PlainObjects {
  constructor(figures, organisations, periods) {
    this.groups = new Map(scheme.groups.map((group) => [group.id, group]));
    const size = organisations.length / scheme.groups.length;
    this.cards = organisations.flatMap(({ organisation, group }, index) =>
      periods.map((period, month) => {
        const row = (scheme.groups.findIndex(({ id }) => id === group) * periods.length + month) * size + (index % size);
        const values = indicators.map(({ id }) => Object.fromEntries(Object.entries(figures.get(id)).map(([input, column]) => [input, column[row]])));
        return { row, organisation, group, period, values, scores: [], total: 0, rank: 0 };
      }),
    );
  }

  run() {
    const sets = new Map();
    for (const card of this.cards) {
      const key = `${card.group} ${card.period}`;
      if (!sets.has(key)) sets.set(key, []);
      sets.get(key).push(card);
    }
    for (const cards of sets.values()) {
      const means = indicators.map(({ rule }, index) => (rule.base === 'peer-mean' ? cards.reduce((sum, card) => sum + measureOf(card.values[index]), 0) / cards.length : 0));
      const places = indicators.map(({ rule }, index) => (rule.op === 'rank' ? placesOf(cards.map((card) => measureOf(card.values[index]))) : null));
      for (const card of cards) {
        const group = this.groups.get(card.group);
        card.scores = indicators.map((indicator, index) => ({
          indicator: indicator.id,
          points: pointsOf(indicator, group, card.values[index], means[index], places[index], cards.length) * Number(group.coefficients?.[indicator.id] ?? 1),
        }));
        card.total = hundredths(card.scores.reduce((sum, { points }) => sum + points, 0));
      }
      [...cards].sort((one, other) => other.total - one.total).forEach((card, index, sorted) => {
        card.rank = index > 0 && sorted[index - 1].total === card.total ? sorted[index - 1].rank : index + 1;
      });
    }
  }
}

const hundredths = (value) => Math.round(value * 100) / 100;
const measureOf = ({ done, due }) => hundredths((done / due) * 100);

function pointsOf({ id, rule, full }, group, values, mean, places, count) {
  const most = Number(full);
  switch (rule.op) {
    case 'target': return hundredths(Math.max(Number(rule.floor), most - Number(rule.slope) * Math.max(0, Number(group.targets[id] ?? rule.target) - measureOf(values))));
    case 'proportional': return hundredths(most * Math.min(1, measureOf(values) / Number(rule.target)));
    case 'ratio': return hundredths(Math.min(most, (most * measureOf(values)) / 100));
    case 'deduct': {
      const [late, repeated] = rule.events;
      const [tier] = late.tiers;
      const first = Number(late.per) * Math.min(values.late, tier.from - 1) + Number(tier.per) * Math.max(0, values.late - tier.from + 1);
      return hundredths(Math.max(0, most - first - Number(repeated.per) * values.repeated));
    }
    case 'bands': return Number(rule.bands.find(({ from }) => measureOf(values) >= from)?.points ?? rule.below);
    case 'checklist': return hundredths((most * rule.items.filter(({ input }) => values[input] === 1).length) / rule.items.length);
    case 'relative': return hundredths(Math.min(most, Math.max(0, Number(rule.even) + Number(rule.up) * (measureOf(values) - mean))));
    default: {
      const place = places.get(measureOf(values));
      return Number(rule.places.find(({ to }) => place <= to)?.points ?? rule.otherwise) + (place > count - rule.last[0].count ? Number(rule.last[0].points) : 0);
    }
  }
}

function placesOf(measures) {
  const places = new Map();
  [...measures].sort((one, other) => other - one).forEach((measure, index) => {
    if (!places.has(measure)) places.set(measure, index + 1);
  });
  return places;
}
