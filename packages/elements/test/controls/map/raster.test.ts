import { expect } from '@open-wc/testing';
import { compose, mean, over } from '@linli/elements/controls/map/compose.js';
import { layOut } from '@linli/elements/controls/map/lay-out.js';
import { plateCarree } from '@linli/elements/controls/map/projections.js';
import { Rasteriser, type IdBuffer, type Placement } from '@linli/elements/controls/map/raster.js';
import { atOnce } from '@linli/elements/controls/map/slices.js';
import type { Sheet } from '@linli/elements/controls/map/map.types.js';
import { dice, fields, holders, squares } from './ground.js';

const bufferOf = (width: number, height: number): IdBuffer => ({ ids: new Int32Array(width * height).fill(77), width, height });

function rasterised(sheet: Sheet, placement: Placement, buffer: IdBuffer): Int32Array {
  atOnce(new Rasteriser().paint(sheet, buffer, placement));
  return buffer.ids;
}

describe('Rasteriser', () => {
  for (const seed of [1, 2, 3, 4, 5, 6]) {
    it(`gives each pixel to whose shape its centre lies in, by brute force, on ground ${seed}`, async () => {
      const random = dice(seed);
      const sheet = await layOut(fields({ seed, columns: 5, rows: 4 }));
      const zoom = 0.6 + 3 * random();
      const placement = { scale: (zoom * 90) / sheet.extent.east, x: -(zoom - 1) * 60 * random(), y: -(zoom - 1) * 60 * random() };
      const ids = rasterised(sheet, placement, bufferOf(90, 70));
      const wrong: string[] = [];
      let filled = 0;
      ids.forEach((id, at) => {
        const owners = holders(sheet, ((at % 90) + 0.5 - placement.x) / placement.scale, (Math.floor(at / 90) + 0.5 - placement.y) / placement.scale);
        if (owners.length > 1 || (owners[0] ?? -1) + 1 !== id) wrong.push(`${at}: ${id}, not of ${owners.join()}`);
        filled += Number(id > 0);
      });
      expect(wrong).to.deep.equal([]);
      expect(filled).to.be.greaterThan(500);
    });
  }

  it('shares out pixels whose centre lies on an edge or a corner: none twice, none left', async () => {
    const sheet = await layOut(squares(16, 8), { projection: plateCarree });
    const ids = rasterised(sheet, { scale: 8 / (sheet.extent.east / 16), x: 0.5, y: 0.5 }, bufferOf(140, 80));
    const counts = new Map<number, number>();
    ids.forEach((id) => counts.set(id, (counts.get(id) ?? 0) + 1));
    for (let id = 1; id <= 16 * 8; id++) expect(counts.get(id), `pixels of ${id}`).to.equal(64);
  });

  it('keeps to its part of the buffer, and makes there what the whole would be', async () => {
    const sheet = await layOut(fields({ seed: 8, columns: 6, rows: 6 }));
    const placement = { scale: 100 / sheet.extent.east, x: 3, y: -7 };
    const whole = rasterised(sheet, placement, bufferOf(100, 90));
    const buffer = bufferOf(100, 90);
    atOnce(new Rasteriser().paint(sheet, buffer, placement, { left: 20, top: 11, right: 61, bottom: 55 }));
    buffer.ids.forEach((id, at) => {
      const isInside = at % 100 >= 20 && at % 100 < 61 && at >= 1100 && at < 5500;
      if (id !== (isInside ? whole[at] : 77)) throw new Error(`pixel ${at} is ${id}`);
    });
  });

  it('goes on with a comb whose rows are crossed very often', async () => {
    const teeth = 4000;
    const ring = Array.from({ length: teeth }, (_, at): [number, number] => [at / teeth, at % 2 ? 1 : 0.1]);
    const sheet = await layOut([{ id: 'comb', polygons: [[[...ring, [1, 0], [0, 0]]]] }], { projection: plateCarree });
    const ids = rasterised(sheet, { scale: 50 / sheet.extent.east, x: 0, y: 0 }, bufferOf(50, 50));
    expect([...ids.subarray(49 * 50)]).to.deep.equal(Array(50).fill(1));
  });

  it('paints nothing for shapes without an area', async () => {
    const sheet = await layOut([
      { id: 'point', polygons: [[[[1, 1]]]] },
      { id: 'line', polygons: [[[[0, 0], [4, 3], [0, 0]]]] },
      { id: 'none', polygons: [] },
      { id: 'lost', polygons: [[[[NaN, 1], [2, Infinity], [1, 1]]]] },
    ]);
    const ids = rasterised(sheet, { scale: 20 / sheet.extent.east, x: 0.3, y: 0.3 }, bufferOf(20, 20));
    expect([...new Set(ids)]).to.deep.equal([0]);
  });
});

describe('compose', () => {
  const red = 0xff0000ff;
  const blue = 0xffff0000;
  const palette = Uint32Array.of(0, red, blue);
  const painted = (ids: number[], width: number, samples: 1 | 2, ink = {}) => {
    const canvas = document.createElement('canvas');
    canvas.width = width / samples;
    canvas.height = ids.length / width / samples;
    const context = canvas.getContext('2d')!;
    const buffer = { ids: Int32Array.from(ids), width, height: ids.length / width };
    atOnce(compose(context, buffer, samples, { palette, line: 0xff000000, strength: 0, reach: samples, ...ink }, { rows: canvas.height, top: 0 }));
    return [...new Uint32Array(context.getImageData(0, 0, canvas.width, canvas.height).data.buffer)];
  };

  it('looks each pixel up', () => {
    expect(painted([1, 2, 0, 1], 2, 1)).to.deep.equal([red, blue, 0, red]);
  });

  it('draws a line where the shape to the right or below is another', () => {
    expect(painted([1, 1, 2, 1, 1, 2, 1, 1, 1], 3, 1, { strength: 1 })).to.deep.equal([red, 0xff000000, blue, red, 0xff000000, 0xff000000, red, red, red]);
  });

  it('averages four samples, so that edges are smooth', () => {
    const [pixel] = painted([1, 2, 1, 2], 2, 2);
    expect(pixel!.toString(16)).to.equal('ff800080');
  });

  it('mixes no hue of what is transparent', () => {
    expect((mean(red, 0, red, 0) >>> 0).toString(16)).to.equal('800000ff');
  });

  it('lays a line over ground of any opacity', () => {
    expect((over(0, red, 0.5) >>> 0).toString(16)).to.equal('800000ff');
    expect((over(blue, red, 1) >>> 0).toString(16)).to.equal('ff0000ff');
  });
});
