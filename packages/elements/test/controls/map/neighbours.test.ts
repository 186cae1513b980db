import { expect } from '@open-wc/testing';
import { layOut } from '@linli/elements/controls/map/lay-out.js';
import type { Direction, Neighbours, Sheet } from '@linli/elements/controls/map/map.types.js';
import { neighboursOf } from '@linli/elements/controls/map/neighbours.js';
import { ringsOf } from '@linli/elements/controls/map/places.js';
import { plateCarree } from '@linli/elements/controls/map/projections.js';
import { readingOrder, walk } from '@linli/elements/controls/map/walk.js';
import { fields, squares } from './ground.js';

const directions: Direction[] = ['up', 'down', 'left', 'right'];

/** Every edge of a shape as text, whichever way it runs. */
function edgesOf(sheet: Sheet, index: number): Set<string> {
  const edges = new Set<string>();
  for (const [first, end] of ringsOf(sheet, index)) {
    for (let vertex = first; vertex < end; vertex++) {
      const next = vertex + 1 === end ? first : vertex + 1;
      edges.add([vertex, next].map((at) => `${sheet.positions[2 * at]},${sheet.positions[2 * at + 1]}`).sort().join(' '));
    }
  }
  return edges;
}

const listOf = ({ starts, list }: Neighbours, index: number) => [...list.subarray(starts[index], starts[index + 1])];

/** All that can be reached from `start` by arrow keys. */
function reached(sheet: Sheet, neighbours: Neighbours | undefined, start: number): Set<number> {
  const seen = new Set([start]);
  const open = [start];
  while (open.length > 0) {
    const index = open.pop()!;
    for (const direction of directions) {
      const next = walk(sheet, neighbours, index, direction);
      if (!seen.has(next)) open.push(next);
      seen.add(next);
    }
  }
  return seen;
}

describe('neighboursOf', () => {
  for (const seed of [1, 2, 3]) {
    it(`finds who shares an edge, as brute force does, on ground ${seed}`, async () => {
      const sheet = await layOut(fields({ seed, columns: 7, rows: 6 }));
      const neighbours = await neighboursOf(sheet);
      const edges = sheet.ids.map((_, index) => edgesOf(sheet, index));
      sheet.ids.forEach((id, index) => {
        const expected = edges.flatMap((other, at) => (at !== index && [...other].some((edge) => edges[index]!.has(edge)) ? [at] : []));
        expect(listOf(neighbours, index), id).to.deep.equal(expected);
      });
    });
  }

  it('does not take a shared corner for an edge', async () => {
    const neighbours = await neighboursOf(await layOut(squares(3, 3)));
    expect(listOf(neighbours, 4)).to.deep.equal([1, 3, 5, 7]);
  });

  it('stops when told', async () => {
    const controller = new AbortController();
    controller.abort();
    const reason = await neighboursOf(await layOut(squares(3, 3)), { signal: controller.signal }).then(() => undefined, (error: DOMException) => error.name);
    expect(reason).to.equal('AbortError');
  });
});

describe('walk', () => {
  it('goes to the neighbour that lies that way, and stays at the edge', async () => {
    const sheet = await layOut(squares(3, 3));
    const neighbours = await neighboursOf(sheet);
    expect(directions.map((direction) => walk(sheet, neighbours, 4, direction))).to.deep.equal([1, 7, 3, 5]);
    expect(walk(sheet, neighbours, 0, 'up')).to.equal(0);
    expect(walk(sheet, undefined, 4, 'right'), 'before neighbours are known').to.equal(5);
  });

  it('leaps to an island', async () => {
    const island = { id: 'island', polygons: [[[[8, 9], [9, 9], [9, 8], [8, 8]] as [number, number][]]] };
    const sheet = await layOut([...squares(3, 3), island], { projection: plateCarree });
    const neighbours = await neighboursOf(sheet);
    expect(walk(sheet, neighbours, 5, 'right')).to.equal(9);
    expect(walk(sheet, neighbours, 9, 'left')).to.equal(5);
  });

  for (const seed of [1, 2, 3, 4]) {
    it(`comes by arrows to every shape from any, into holes too, on ground ${seed}`, async () => {
      const sheet = await layOut(fields({ seed, columns: 6, rows: 6 }));
      const neighbours = await neighboursOf(sheet);
      const all = sheet.ids.map((_, index) => index);
      for (const index of all) expect([...reached(sheet, neighbours, index)].sort((one, other) => one - other)).to.deep.equal(all);
    });
  }

  it('comes by arrows alone to every square', async () => {
    const sheet = await layOut(squares(5, 4));
    const neighbours = await neighboursOf(sheet);
    for (let index = 0; index < 20; index++) expect(reached(sheet, neighbours, index).size).to.equal(20);
  });
});

describe('readingOrder', () => {
  it('runs from west to east, and from north to south', async () => {
    const shuffled = squares(5, 4).sort((one, other) => ((Number(one.id) * 7) % 20) - ((Number(other.id) * 7) % 20));
    const sheet = await layOut(shuffled);
    expect([...readingOrder(sheet)].map((index) => Number(sheet.ids[index]))).to.deep.equal(Array.from({ length: 20 }, (_, at) => at));
  });

  it('puts what has no place last', async () => {
    const sheet = await layOut([{ id: 'nowhere', polygons: [] }, ...squares(2, 1)]);
    expect([...readingOrder(sheet)]).to.deep.equal([1, 2, 0]);
  });
});
