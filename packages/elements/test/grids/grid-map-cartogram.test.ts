import { expect } from '@open-wc/testing';
import { arrangeTiles, keptShare, type Cartogram } from '@linli/elements/grids/cartogram/cartogram.js';
import { tileShapes } from '@linli/elements/grids/cartogram/tile-shapes.js';
import { layOut } from '@linli/elements/controls/map/lay-out.js';
import { neighboursOf } from '@linli/elements/controls/map/neighbours.js';
import { plateCarree } from '@linli/elements/controls/map/projections.js';
import { atOnce } from '@linli/elements/controls/map/slices.js';
import type { Neighbours, Shape, Sheet } from '@linli/elements/controls/map/map.types.js';
import { sampleGrids } from '@linli/model/samples';

interface Ground {
  sheet: Sheet;
  neighbours: Neighbours;
  x: Float64Array;
  y: Float64Array;
}

async function groundOf(seed: number, townships: number, communities: number): Promise<Ground> {
  const { grids } = sampleGrids({ seed, townships, communitiesPerTownship: communities });
  const shapes: Shape[] = grids.map(({ code, boundary }) => ({ id: code, polygons: boundary?.polygons ?? [] }));
  const sheet = await layOut(shapes);
  const middle = (side: number) => Float64Array.from(grids, (_, index) => ((sheet.boxes[4 * index + side] ?? 0) + (sheet.boxes[4 * index + side + 2] ?? 0)) / 2);
  return { sheet, neighbours: await neighboursOf(sheet), x: middle(0), y: middle(1) };
}

/** The same tiles, filled line by line in the order of the codes: what one gets without any thought. */
const inOrder = ({ lattice, place }: Cartogram): Cartogram => ({ lattice, place: place.map((_, index) => index) });

/** How well two rows of numbers agree in their order, −1 to 1. */
function agreement(one: ArrayLike<number>, other: ArrayLike<number>): number {
  const rank = (values: ArrayLike<number>) => {
    const order = Array.from(values, (_, index) => index).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
    const ranks: number[] = [];
    order.forEach((at, place) => (ranks[at] = place));
    return ranks;
  };
  const [a, b] = [rank(one), rank(other)];
  const n = a.length;
  return 1 - (6 * a.reduce((sum, value, index) => sum + (value - (b[index] ?? 0)) ** 2, 0)) / (n * (n * n - 1));
}

describe('the cartogram', () => {
  for (const [seed, townships, communities] of [[1, 2, 4], [2, 4, 5], [3, 8, 10], [4, 12, 20]] as const) {
    it(`keeps most neighbours of ${townships * communities * 4} areas beside each other, far more than their order does`, async () => {
      const { neighbours, x, y } = await groundOf(seed, townships, communities);
      const tiles = atOnce(arrangeTiles({ x, y, neighbours }));
      const kept = keptShare(neighbours, tiles);
      expect(kept).to.be.above(0.66);
      expect(kept).to.be.above(1.7 * keptShare(neighbours, inOrder(tiles)));
    });
  }

  it('keeps more of them as squares, too, than their order does', async () => {
    const { neighbours, x, y } = await groundOf(2, 8, 10);
    const tiles = atOnce(arrangeTiles({ x, y, neighbours, shape: 'square' }));
    expect(keptShare(neighbours, tiles)).to.be.above(1.7 * keptShare(neighbours, inOrder(tiles)));
  });

  it('keeps north in the north and east in the east', async () => {
    const { neighbours, x, y } = await groundOf(5, 6, 10);
    const { lattice, place } = atOnce(arrangeTiles({ x, y, neighbours }));
    expect(agreement(x, Array.from(place, (at) => lattice.x[at] ?? 0))).to.be.above(0.85);
    expect(agreement(y, Array.from(place, (at) => lattice.y[at] ?? 0))).to.be.above(0.85);
  });

  it('gives each area a tile of its own', async () => {
    const { neighbours, x, y } = await groundOf(6, 3, 7);
    const { place } = atOnce(arrangeTiles({ x, y, neighbours }));
    expect([...place].sort((a, b) => a - b)).to.deep.equal([...place.keys()]);
  });

  it('lays the same ground out the same way each time', async () => {
    const { neighbours, x, y } = await groundOf(7, 3, 5);
    const once = atOnce(arrangeTiles({ x, y, neighbours }));
    expect(atOnce(arrangeTiles({ x, y, neighbours })).place).to.deep.equal(once.place);
  });

  it('rests between slices of its work', async () => {
    const { neighbours, x, y } = await groundOf(8, 6, 10);
    let rests = 0;
    for (const work = arrangeTiles({ x, y, neighbours }); !work.next().done; ) rests += 1;
    expect(rests).to.be.above(10);
  });

  for (const shape of ['hexagon', 'square'] as const) {
    it(`draws ${shape}s that share an edge exactly where their places do`, async () => {
      const { sheet, neighbours, x, y } = await groundOf(9, 3, 5);
      const tiles = atOnce(arrangeTiles({ x, y, neighbours, shape }));
      const drawn = await neighboursOf(await layOut(tileShapes(sheet.ids, tiles), { projection: plateCarree }));
      expect(keptShare(drawn, tiles)).to.equal(1);
      const pairs = ({ starts, list }: Neighbours) => [...sheet.ids.keys()].flatMap((index) => Array.from(list.subarray(starts[index], starts[index + 1]), (other) => `${index} ${other}`));
      const touching = new Set(pairs(drawn));
      const truly = pairs(neighbours);
      expect(truly.filter((pair) => touching.has(pair)).length / truly.length).to.be.closeTo(keptShare(neighbours, tiles), 1e-9);
    });
  }

  it('draws tiles of one size, however many there are', async () => {
    const count = 100_000;
    const input = { x: Float64Array.from({ length: count }, (_, index) => index % 317), y: Float64Array.from({ length: count }, (_, index) => index / 317), neighbours: { starts: new Uint32Array(count + 1), list: new Uint32Array() } };
    const { boxes, extent } = await layOut(tileShapes(Array.from({ length: count }, String), atOnce(arrangeTiles(input))), { projection: plateCarree });
    const widths = Array.from({ length: count }, (_, index) => (boxes[4 * index + 2] ?? 0) - (boxes[4 * index] ?? 0));
    expect(Math.max(...widths) - Math.min(...widths)).to.be.below(Math.max(...widths) / 100);
    expect(Math.max(...widths)).to.be.below(extent.east / 200);
  });

  for (const count of [0, 1, 2, 3]) {
    it(`lays out ${count} areas`, () => {
      const input = { x: Float64Array.from({ length: count }, (_, index) => index), y: new Float64Array(count), neighbours: { starts: new Uint32Array(count + 1), list: new Uint32Array() } };
      const tiles = atOnce(arrangeTiles(input));
      expect(tiles.place).to.have.lengthOf(count);
      expect(tileShapes(Array.from({ length: count }, String), tiles)).to.have.lengthOf(count);
    });
  }
});
