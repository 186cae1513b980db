import { expect } from '@open-wc/testing';
import { classify, type Classing } from '@linli/elements/grids/grid-map/classes.js';

const none = NaN;

interface Row {
  title: string;
  values: number[];
  classing: Classing;
  steps?: number;
  /** From, to and count of each class. */
  classes: [number, number, number][];
  unknown?: number;
}

const rows: Row[] = [
  { title: 'no value at all', values: [none, none], classing: 'quantile', classes: [], unknown: 2 },
  { title: 'nothing', values: [], classing: 'equal', classes: [] },
  { title: 'one value', values: [7, 7, 7], classing: 'quantile', classes: [[7, 7, 3]] },
  { title: 'nought apart, as many as can be in each other class', values: [0, 0, 1, 2, 3, 4, 5, 6, 7, 8], classing: 'quantile', classes: [[0, 0, 2], [1, 2, 2], [3, 4, 2], [5, 6, 2], [7, 8, 2]] },
  { title: 'nought only', values: [0, 0, none], classing: 'quantile', classes: [[0, 0, 2]], unknown: 1 },
  { title: 'equal values in one class', values: [1, 1, 1, 1, 1, 1, 2, 9], classing: 'quantile', steps: 3, classes: [[1, 1, 6], [2, 2, 1], [9, 9, 1]] },
  { title: 'equal steps of whole numbers, an empty one too', values: [1, 2, 10], classing: 'equal', classes: [[1, 2, 2], [3, 4, 0], [5, 6, 0], [7, 8, 0], [9, 10, 1]] },
  { title: 'equal steps above nought', values: [0, 1, 8], classing: 'equal', classes: [[0, 0, 1], [1, 2, 1], [3, 4, 0], [5, 6, 0], [7, 8, 1]] },
  { title: 'fractions', values: [0.5, 1.5, 2.5], classing: 'equal', steps: 4, classes: [[0.5, 1, 1], [1, 1.5, 1], [1.5, 2, 0], [2, 2.5, 1]] },
  { title: 'numbers below nought', values: [-4, 0, 4], classing: 'quantile', steps: 3, classes: [[-4, -4, 1], [0, 0, 1], [4, 4, 1]] },
];

describe('classes of values', () => {
  for (const { title, values, classing, steps = 5, classes, unknown = 0 } of rows) {
    it(`${classing}: ${title}`, () => {
      const found = classify(Float64Array.from(values), classing, steps);
      expect(found.classes.map(({ from, to, count }) => [from, to, count])).to.deep.equal(classes);
      expect(found.unknown).to.equal(unknown);
    });
  }

  it('puts every value into the class that says so, and counts each once', () => {
    let seed = 1;
    for (let round = 0; round < 300; round += 1) {
      const dice = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
      const values = Float64Array.from({ length: 1 + Math.floor(dice() * 60) }, () => (dice() < 0.1 ? none : Math.floor(dice() ** 3 * 40) - (round % 3)));
      const classing = round % 2 ? 'equal' : 'quantile';
      const { classOf, classes, unknown } = classify(values, classing, 3 + (round % 5));
      expect(classes.length).to.be.at.most(3 + (round % 5));
      expect(classes.reduce((sum, { count }) => sum + count, unknown)).to.equal(values.length);
      values.forEach((value, index) => {
        const own = classes[(classOf[index] ?? 0) - 1];
        if (Number.isNaN(value)) expect(classOf[index]).to.equal(0);
        else expect(value, `${classing} ${[...values]}`).to.be.within(own?.from ?? NaN, own?.to ?? NaN);
      });
      classes.slice(1).forEach(({ from }, index) => expect(from).to.be.above(classes[index]?.to ?? Infinity));
    }
  });
});
