import { expect } from '@open-wc/testing';
import { layOut } from '@linli/elements/controls/map/lay-out.js';
import { plateCarree, spotOf, viewAt, webMercator } from '@linli/elements/controls/map/projections.js';
import { boxOf, LabelPlaces, ringsOf, shapeAt } from '@linli/elements/controls/map/places.js';
import { fields, holders, squares } from './ground.js';

describe('layOut', () => {
  it('keeps rings, polygons and shapes apart, without the closing position', async () => {
    const hole = [[0.2, 0.2], [0.4, 0.2], [0.4, 0.4], [0.2, 0.2]] as [number, number][];
    const sheet = await layOut([
      { id: 'a', polygons: [[[[0, 0], [1, 0], [1, 1], [0, 1], [0, 0]], hole], [[[2, 2], [3, 2], [3, 3]]]] },
      { id: 'b', polygons: [[[[4, 4], [5, 4], [5, 5], [4, 4]]]] },
    ]);
    expect(sheet.ids).to.deep.equal(['a', 'b']);
    expect([...sheet.shapes]).to.deep.equal([0, 2, 3]);
    expect([...sheet.polygons]).to.deep.equal([0, 2, 3, 4]);
    expect([...sheet.rings]).to.deep.equal([0, 4, 7, 10, 13]);
    expect([...ringsOf(sheet, 0)]).to.deep.equal([[0, 4], [4, 7], [7, 10]]);
  });

  it('puts north above south, and the extent at its corner', async () => {
    const sheet = await layOut(squares(4, 2), { projection: plateCarree });
    expect(sheet.extent).to.deep.equal({ west: 0, north: 0, east: 2 ** 26, south: 2 ** 25 });
    expect(boxOf(sheet, 5)).to.deep.equal({ west: 2 ** 24, north: 2 ** 24, east: 2 ** 25, south: 2 ** 25 });
    expect(spotOf(sheet, 1, 9)).to.deep.equal({ x: 2 ** 24, y: 2 ** 24 });
  });

  it('is exact to a tenth of a metre over a province', async () => {
    const province = await layOut([{ id: 'p', polygons: [[[[113.5, 24.5], [118.5, 24.5], [118.5, 30.1], [113.5, 30.1]]]] }], { projection: webMercator });
    expect(province.frame.unit / 2).to.be.lessThan(0.1);
  });

  it('gives positions that neighbours share the same place', async () => {
    const sheet = await layOut(fields({ seed: 1, columns: 6, rows: 6 }));
    const places = new Map<string, number>();
    for (let vertex = 0; 2 * vertex < sheet.positions.length; vertex++) {
      const key = `${sheet.positions[2 * vertex]},${sheet.positions[2 * vertex + 1]}`;
      places.set(key, (places.get(key) ?? 0) + 1);
    }
    expect([...places.values()].filter((count) => count > 1).length).to.be.greaterThan(150);
  });

  it('takes the view of a host map over', async () => {
    const sheet = await layOut(squares(4, 2), { projection: webMercator });
    const centre = [webMercator.x(2), webMercator.y(9)];
    const { x, y, scale } = viewAt(sheet, centre, 1000);
    const spot = spotOf(sheet, 2, 9);
    expect(x).to.be.closeTo(spot.x, 1);
    expect(y).to.be.closeTo(spot.y, 1);
    expect((spotOf(sheet, 3, 9).x - spot.x) * scale).to.be.closeTo((webMercator.x(3) - webMercator.x(2)) / 1000, 1e-6);
  });

  it('lays nothing out as nothing', async () => {
    const sheet = await layOut([]);
    expect(sheet.extent).to.deep.equal({ west: 0, north: 0, east: 0, south: 0 });
    expect(shapeAt(sheet, 0, 0)).to.equal(-1);
  });

  it('says how far it is, and stops when told', async () => {
    const shapes = fields({ seed: 2, columns: 60, rows: 60, bends: 40 });
    const told: number[] = [];
    await layOut([...shapes, ...shapes, ...shapes], { onProgress: (done) => told.push(done) });
    expect(told.length).to.be.greaterThan(0);
    expect(told).to.deep.equal([...told].sort((one, other) => one - other));
    const controller = new AbortController();
    const work = layOut([...shapes, ...shapes, ...shapes], { signal: controller.signal, onProgress: () => controller.abort() });
    const reason = await work.then(() => undefined, (error: DOMException) => error.name);
    expect(reason).to.equal('AbortError');
  });
});

describe('LabelPlaces', () => {
  it('lie inside their shape', async () => {
    const sheet = await layOut(fields({ seed: 5, columns: 6, rows: 6 }));
    const places = new LabelPlaces(sheet);
    sheet.ids.forEach((id, index) => {
      const { x, y } = places.of(index);
      expect(holders(sheet, x, y), id).to.deep.equal([index]);
      expect(shapeAt(sheet, x, y), id).to.equal(index);
    });
  });

  it('are the middle of what has no area', async () => {
    const sheet = await layOut([{ id: 'line', polygons: [[[[0, 0], [2, 0], [4, 0]]]] }], { projection: plateCarree });
    expect(new LabelPlaces(sheet).of(0)).to.deep.equal({ x: 2 ** 25, y: 0 });
  });
});
