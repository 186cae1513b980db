import { expect } from '@open-wc/testing';
import { clusterPoints } from '@linli/elements/controls/map/clusters.js';
import { placeLabels, type LabelBox } from '@linli/elements/controls/map/labels.js';
import { dice } from './ground.js';

describe('placeLabels', () => {
  const crowd = (seed: number): LabelBox[] => {
    const random = dice(seed);
    return Array.from({ length: 400 }, () => ({ x: random() * 900 - 50, y: random() * 600 - 50, width: 20 + random() * 150, height: 10 + random() * 12, rank: Math.floor(random() * 5) }));
  };
  const isClash = (one: LabelBox, other: LabelBox) =>
    Math.abs(one.x - other.x) * 2 < one.width + other.width && Math.abs(one.y - other.y) * 2 < one.height + other.height;

  for (const seed of [1, 2, 3]) {
    it(`lets no two overlap, and leaves out only what would, in crowd ${seed}`, () => {
      const boxes = crowd(seed);
      const placed = placeLabels(boxes);
      const shown = boxes.filter((_, index) => placed[index]);
      shown.forEach((box, at) => shown.slice(at + 1).forEach((other) => expect(isClash(box, other)).to.equal(false)));
      const roomy = (box: LabelBox) => ({ ...box, width: box.width + 4, height: box.height + 4 });
      boxes.forEach((box, index) => {
        if (!placed[index]) expect(shown.some((other) => other.rank >= box.rank && isClash(roomy(box), other)), `box ${index}`).to.equal(true);
      });
      expect(shown.length).to.be.greaterThan(30);
    });
  }

  it('keeps clear of what is taken', () => {
    const box = { x: 50, y: 50, width: 40, height: 12, rank: 0 };
    expect(placeLabels([box], [{ x: 60, y: 50, width: 20, height: 20 }])).to.deep.equal([false]);
    expect(placeLabels([box], [{ x: 90, y: 50, width: 20, height: 20 }])).to.deep.equal([true]);
  });
});

describe('clusterPoints', () => {
  const size = { width: 800, height: 600 };
  const random = dice(9);
  const points = Float64Array.from({ length: 2000 }, () => random() * 1000);

  it('counts every point in sight once, and no circles overlap', () => {
    const circles = clusterPoints(points, { x: 500, y: 500, scale: 0.6 }, size);
    const held = circles.flatMap((circle) => circle.points);
    expect(new Set(held).size).to.equal(1000);
    expect(held.length).to.equal(1000);
    circles.forEach(({ count, points: own }) => expect(count).to.equal(own.length));
    expect(circles.length).to.be.lessThan(200);
  });

  it('leaves far points alone, and is the same each time', () => {
    const view = { x: 500, y: 500, scale: 40 };
    const circles = clusterPoints(points, view, size);
    expect(circles).to.deep.equal(clusterPoints(points, view, size));
    circles.filter(({ count }) => count === 1).forEach(({ x, y, points: [point] }) => {
      expect(x).to.be.closeTo((points[2 * point!]! - 500) * 40 + 400, 1e-6);
      expect(y).to.be.closeTo((points[2 * point! + 1]! - 500) * 40 + 300, 1e-6);
    });
  });

  it('holds still while the map is moved', () => {
    const here = clusterPoints(points, { x: 500, y: 500, scale: 1 }, size);
    const there = clusterPoints(points, { x: 510, y: 500, scale: 1 }, size);
    const inner = here.filter(({ x, y }) => x > 150 && x < 650 && y > 150 && y < 450);
    expect(inner.length).to.be.greaterThan(5);
    const isKept = inner.filter((circle) => there.some(({ x, count }) => Math.abs(x + 10 - circle.x) < 1e-6 && count === circle.count));
    expect(isKept.length / inner.length).to.be.greaterThan(0.8);
  });

  it('leaves out what is no place', () => {
    expect(clusterPoints(Float64Array.of(NaN, 1, 5, 5), { x: 5, y: 5, scale: 1 }, size).map(({ points: own }) => own)).to.deep.equal([[1]]);
  });
});
