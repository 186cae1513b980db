import { plateCarree, schematic, webMercator } from '@linli/elements/controls/map/projections.js';
import { positionAt, spotOn } from '@linli/elements/grids/grid-plan/map-placing.js';
import { halvingLine, sharingLines } from '@linli/elements/grids/grid-plan/ready-lines.js';
import { readLine, writeLine } from '@linli/elements/grids/grid-plan/line-text.js';
import { neighboursIn } from '@linli/elements/grids/grid-plan/neighbours.js';
import { areaOf, moveBoundary, splitGrid, type Boundary, type Grid, type Position } from '@linli/model';
import { expect } from '@open-wc/testing';
import { ground } from './ground.js';

const terms = { on: '2026-06-15', organisation: 'centre', reason: 'Meeting 12' };
const boundaryOf = (grid: Grid): Boundary => grid.boundary as Boundary;

describe('the lines of linli-grid-plan', () => {
  const written: readonly [text: string, positions: Position[], wrong: number[]][] = [
    ['115.9,28.6\n116,28.7', [[115.9, 28.6], [116, 28.7]], []],
    [' 115.9 ， 28.6 \r\n\r\n116 28.7', [[115.9, 28.6], [116, 28.7]], []],
    ['-1.5;-2', [[-1.5, -2]], []],
    ['115.9\n28.6,116,3\n181,0\n0,91\neast', [], [1, 2, 3, 4, 5]],
    ['', [], []],
  ];
  for (const [text, positions, wrong] of written) {
    it(`reads ${JSON.stringify(text)}`, () => expect(readLine(text)).to.deep.equal({ positions, wrong }));
  }

  it('are read as they were written', () => {
    const line: Position[] = [[115.1234567, 28.7654321], [116, 28]];
    expect(readLine(writeLine(line)).positions).to.deep.equal(line);
  });

  for (const [name, projection, unit] of [['schematic', schematic(28.6), 0.01], ['webMercator', webMercator, 0.01], ['plateCarree', plateCarree, 1e-7]] as const) {
    it(`come from where the map was clicked: ${name}`, () => {
      const frame = { projection, west: projection.x(115.8), north: projection.y(28.7), unit };
      const placing = { frame, view: { x: 40_000, y: 30_000, scale: 0.01 }, box: new DOMRect(100, 50, 800, 600) };
      const [lon, lat] = positionAt(placing, { x: 321, y: 456 });
      const spot = spotOn(placing, [lon, lat]);
      expect(spot.x).to.be.closeTo(221, 0.01);
      expect(spot.y).to.be.closeTo(406, 0.01);
      expect(projection.x(positionAt(placing, { x: 500, y: 350 })[0])).to.be.closeTo(frame.west + 40_000 * unit, unit);
    });
  }

  it('halve every grid of the sample', () => {
    for (const grid of ground.grids) {
      for (const halving of ['west-east', 'north-south'] as const) {
        expect(splitGrid(ground.grids, grid.code, halvingLine(boundaryOf(grid), halving), terms).ok, `${grid.code} ${halving}`).to.equal(true);
      }
    }
  });

  it('give every neighbour about the share that they say', () => {
    for (const from of ground.grids) {
      for (const to of neighboursIn(ground.grids, from.code)) {
        for (const share of [0.1, 0.25, 0.5]) {
          const [around = [], cut = []] = sharingLines(boundaryOf(from), boundaryOf(to), share);
          const moved = moveBoundary(ground.grids, from.code, to.code, around, terms);
          if (!moved.ok) {
            expect(moveBoundary(ground.grids, from.code, to.code, cut, terms).ok, `${from.code} ${to.code} ${share}`).to.equal(true);
            continue;
          }
          const left = moved.revision.added.find(({ code }) => code === from.code) as Grid;
          expect(1 - areaOf(boundaryOf(left)) / areaOf(boundaryOf(from)), `${from.code} ${to.code}`).to.be.closeTo(share, 0.01);
        }
      }
    }
  });

  it('know as neighbours those with a common edge in the same community, both ways', () => {
    for (const grid of ground.grids) {
      for (const other of neighboursIn(ground.grids, grid.code)) {
        expect(other.community).to.equal(grid.community);
        expect(neighboursIn(ground.grids, other.code).map(({ code }) => code)).to.include(grid.code);
      }
    }
    expect(ground.grids.every(({ code }) => neighboursIn(ground.grids, code).length > 0)).to.equal(true);
    expect(neighboursIn(ground.grids, '999')).to.deep.equal([]);
  });
});
