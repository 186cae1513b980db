import { indicators, scheme } from './scheme.mjs';

/*
 * The limit: what someone would write by hand for this one scheme, in floating point over typed arrays, operator by operator. It knows that
 * no figure is missing, has no trace, and its roundings are those of doubles: some of its points are a hundredth off.
 */

const hundredths = (value) => Math.round(value * 100) / 100;

export class Limit {
  /** @param segments of rows: those of one group in one period */
  constructor(figures, rows, segments) {
    Object.assign(this, { figures, rows, segments });
    this.points = indicators.map(() => new Float64Array(rows));
    this.totals = new Float64Array(rows);
    this.ranks = new Uint32Array(rows);
    this.measures = new Float64Array(rows);
  }

  run() {
    for (const segment of this.segments) {
      this.totals.fill(0, segment.from, segment.from + segment.length);
      indicators.forEach((_, leaf) => this.score(leaf, segment));
      for (let row = segment.from; row < segment.from + segment.length; row += 1) this.totals[row] = hundredths(this.totals[row]);
      this.rank(segment);
    }
  }

  score(leaf, segment, from = segment.from, to = segment.from + segment.length) {
    const { id, rule, full } = indicators[leaf];
    const { points, totals, figures, measures } = this;
    const into = points[leaf];
    const { done, due, late, repeated, a, b, c, d, e } = figures.get(id);
    const most = Number(full);
    const coefficient = Number(segment.coefficients?.[id] ?? 1);
    switch (rule.op) {
      case 'target': {
        const target = Number(segment.targets?.[id] ?? rule.target);
        const [slope, floor] = [Number(rule.slope), Number(rule.floor)];
        for (let row = from; row < to; row += 1) {
          const rate = hundredths((done[row] / due[row]) * 100);
          into[row] = hundredths(Math.max(floor, most - slope * Math.max(0, target - rate)));
          totals[row] += into[row];
        }
        return;
      }
      case 'proportional': {
        const target = Number(rule.target);
        for (let row = from; row < to; row += 1) {
          const rate = hundredths((done[row] / due[row]) * 100);
          into[row] = hundredths(most * Math.min(1, rate / target));
          totals[row] += into[row];
        }
        return;
      }
      case 'ratio':
        for (let row = from; row < to; row += 1) {
          const rate = hundredths((done[row] / due[row]) * 100);
          into[row] = hundredths(Math.min(most, (most * rate) / 100)) * coefficient;
          totals[row] += into[row];
        }
        return;
      case 'deduct': {
        const per = Number(rule.events[1].per);
        for (let row = from; row < to; row += 1) {
          const first = 0.25 * Math.min(late[row], 2) + 0.5 * Math.max(0, late[row] - 2);
          into[row] = hundredths(Math.max(0, most - first - per * repeated[row]));
          totals[row] += into[row];
        }
        return;
      }
      case 'bands':
        for (let row = from; row < to; row += 1) {
          const rate = hundredths((done[row] / due[row]) * 100);
          into[row] = rate >= 95 ? 1.2 : rate >= 90 ? 1 : rate >= 80 ? 0.6 : rate >= 60 ? 0.2 : 0;
          totals[row] += into[row];
        }
        return;
      case 'checklist':
        for (let row = from; row < to; row += 1) {
          into[row] = hundredths((most * (a[row] + b[row] + c[row] + d[row] + e[row])) / 5);
          totals[row] += into[row];
        }
        return;
      case 'relative': {
        let sum = 0;
        for (let row = segment.from; row < segment.from + segment.length; row += 1) sum += measures[row] = hundredths((done[row] / due[row]) * 100);
        const mean = sum / segment.length;
        for (let row = from; row < to; row += 1) {
          const gap = measures[row] - mean;
          into[row] = hundredths(Math.min(most, Math.max(0, 0.8 + 0.1 * gap)));
          totals[row] += into[row];
        }
        return;
      }
      default: {
        const sorted = new Float64Array(segment.length);
        for (let row = segment.from; row < segment.from + segment.length; row += 1) sorted[row - segment.from] = measures[row] = -hundredths((done[row] / due[row]) * 100);
        sorted.sort();
        for (let row = from; row < to; row += 1) {
          const place = firstAtLeast(sorted, measures[row]) + 1;
          into[row] = (place > 100 ? 0.8 : place > 10 ? 1 : 1.2) - (place > segment.length - 20 ? 0.5 : 0);
          totals[row] += into[row];
        }
      }
    }
  }

  rank({ from, length }) {
    const sorted = new Float64Array(length);
    for (let row = 0; row < length; row += 1) sorted[row] = -this.totals[from + row];
    sorted.sort();
    for (let row = from; row < from + length; row += 1) this.ranks[row] = firstAtLeast(sorted, -this.totals[row]) + 1;
  }

  /** One figure of an indicator that nobody is compared by. */
  change(leaf, row, segment) {
    this.score(leaf, segment, row, row + 1);
    let total = 0;
    for (const points of this.points) total += points[row];
    this.totals[row] = hundredths(total);
    this.rank(segment);
  }
}

function firstAtLeast(sorted, value) {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (sorted[middle] < value) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** The rows of each group in each month, group by group, with what the group's terms are. */
export function segmentsOf(groupSize, periods) {
  return scheme.groups.flatMap(({ targets, coefficients }, group) =>
    Array.from({ length: periods }, (_, period) => ({ from: (group * periods + period) * groupSize, length: groupSize, targets, coefficients })),
  );
}

