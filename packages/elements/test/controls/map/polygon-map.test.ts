import { expect, nextFrame } from '@open-wc/testing';
import { packColour } from '@linli/elements/controls/map/colours.js';
import { layOut } from '@linli/elements/controls/map/lay-out.js';
import type { MapHandlers, Shape, Sheet } from '@linli/elements/controls/map/map.types.js';
import { shapeAt } from '@linli/elements/controls/map/places.js';
import { PolygonMap } from '@linli/elements/controls/map/polygon-map.js';
import { Rasteriser } from '@linli/elements/controls/map/raster.js';
import { until } from '../../until.js';
import { fields, squares } from './ground.js';

const hues = ['#d73027', '#fc8d59', '#fee090', '#e0f3f8', '#91bfdb', '#4575b4'];

/** Pixels of a canvas, packed as colours are. */
function pixelsOf(canvas: HTMLCanvasElement): Uint32Array {
  return new Uint32Array(canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height).data.buffer);
}

function pixelAt(canvas: HTMLCanvasElement, x: number, y: number): number {
  return new Uint32Array(canvas.getContext('2d')!.getImageData(Math.floor(x), Math.floor(y), 1, 1).data.buffer)[0]!;
}

describe('PolygonMap', () => {
  const hosts: HTMLElement[] = [];
  const maps: PolygonMap[] = [];

  async function open(shapes: Shape[], handlers: MapHandlers = {}, size = [400, 300]) {
    const host = document.createElement('div');
    Object.assign(host.style, { position: 'relative', overflow: 'hidden', width: `${size[0]}px`, height: `${size[1]}px` });
    document.body.append(host);
    hosts.push(host);
    let painted = 0;
    const map = new PolygonMap(host, {
      ...handlers,
      onPaint: (quality) => {
        if (quality === 'smooth') painted += 1;
        handlers.onPaint?.(quality);
      },
    });
    maps.push(map);
    const sheet = await layOut(shapes);
    const colours = Uint32Array.from(sheet.ids, (_, index) => packColour(hues[index % 6]!));
    const rested = async (act: () => void) => {
      const before = painted;
      act();
      await until(() => painted > before, 'it comes to rest');
    };
    map.setStyle({ line: undefined });
    map.setColours(colours);
    await rested(() => map.setSheet(sheet));
    const [base, over] = [...host.querySelectorAll('canvas')] as [HTMLCanvasElement, HTMLCanvasElement];
    return { host, map, sheet, colours, rested, base, over };
  }

  afterEach(() => {
    maps.splice(0).forEach((map) => map.destroy());
    hosts.splice(0).forEach((host) => host.remove());
  });

  it('has every shape in its colour at its place, and tells it by a hit', async () => {
    const { map, sheet, base, colours } = await open(fields({ seed: 1, columns: 5, rows: 4 }));
    sheet.ids.forEach((id, index) => {
      const { x, y } = map.positionOf(index);
      expect(pixelAt(base, x, y), id).to.equal(colours[index]);
      expect(map.hitTest(x, y), id).to.equal(index);
    });
    expect(map.hitTest(1, 1)).to.equal(-1);
    expect(map.visible()).to.equal(sheet.ids.length);
  });

  it('hits the same after a zoom, at once and at rest', async () => {
    const { map, sheet, rested } = await open(fields({ seed: 2, columns: 5, rows: 4 }));
    const right = () => sheet.ids.every((_, index) => map.hitTest(map.positionOf(index).x, map.positionOf(index).y) === index);
    map.zoomBy(3.7, 90, 70);
    map.panBy(33, -21);
    expect(right(), 'while the picture is old').to.equal(true);
    await rested(() => map.zoomBy(0.9));
    expect(right()).to.equal(true);
    const { x, y } = sheet.extent.east ? map.positionOf(3) : { x: 0, y: 0 };
    expect(shapeAt(sheet, map.view!.x + (x - 200) / map.view!.scale, map.view!.y + (y - 150) / map.view!.scale)).to.equal(3);
  });

  it('keeps the place under the pointer while it zooms, within limits', async () => {
    const { map } = await open(squares(4, 3));
    const before = map.positionOf(5);
    map.zoomBy(2, before.x, before.y);
    expect(map.positionOf(5).x).to.be.closeTo(before.x, 1e-6);
    expect(map.positionOf(5).y).to.be.closeTo(before.y, 1e-6);
    map.zoomBy(1e-9);
    const { scale } = map.view!;
    map.zoomBy(0.5);
    expect(map.view!.scale).to.equal(scale);
  });

  it('takes other colours without a look at the geometry', async () => {
    const { map, sheet, base, rested } = await open(fields({ seed: 3, columns: 5, rows: 4 }));
    const paint = Rasteriser.prototype.paint;
    let rasters = 0;
    Rasteriser.prototype.paint = function (...args) {
      rasters += 1;
      return paint.apply(this, args);
    };
    try {
      const green = packColour('#00aa00');
      await rested(() => map.setColours(new Uint32Array(sheet.ids.length).fill(green)));
      expect(rasters).to.equal(0);
      const { x, y } = map.positionOf(7);
      expect(pixelAt(base, x, y)).to.equal(green);
      await rested(() => map.zoomBy(1.5));
      expect(rasters, 'the count counts').to.be.greaterThan(0);
    } finally {
      Rasteriser.prototype.paint = paint;
    }
  });

  it('is crisp first, then smooth', async () => {
    const told: string[] = [];
    const { map, base, colours, rested } = await open(fields({ seed: 4, columns: 4, rows: 3 }), { onPaint: (quality) => told.push(quality) });
    told.length = 0;
    await rested(() => map.zoomBy(1.3));
    expect([told[0], told[told.length - 1]]).to.deep.equal(['crisp', 'smooth']);
    const known = new Set([0, ...colours]);
    expect(pixelsOf(base).filter((pixel) => !known.has(pixel)).length, 'pixels that shapes share').to.be.greaterThan(200);
  });

  it('moves what it shows, and paints the same as one that was never moved', async () => {
    const { map, base, rested } = await open(fields({ seed: 5, columns: 6, rows: 5 }));
    await rested(() => map.zoomBy(2));
    map.panBy(37, -18);
    expect(base.style.transform).to.contain('37');
    await rested(() => map.panBy(4, 5));
    expect(base.style.transform).to.equal('none');
    const other = await open(fields({ seed: 5, columns: 6, rows: 5 }));
    await other.rested(() => other.map.setView(map.view!));
    expect(pixelsOf(base)).to.deep.equal(pixelsOf(other.base));
  });

  it('paints all at once when it must', async () => {
    const told: string[] = [];
    const { map, base } = await open(squares(4, 3), { onPaint: (quality) => told.push(quality) });
    told.length = 0;
    map.fit(5);
    map.finish();
    expect(told).to.include('smooth');
    expect(base.style.transform).to.equal('none');
    expect(pixelAt(base, 200, 150)).to.equal(packColour(hues[5]!));
  });

  it('draws boundaries where shapes are large, and none where they are a few pixels wide', async () => {
    const { map, base, rested } = await open(squares(4, 3));
    const black = packColour('#000000');
    await rested(() => map.setStyle({ line: '#000' }));
    expect(pixelsOf(base).filter((pixel) => pixel === black).length).to.be.greaterThan(500);
    await rested(() => map.setView({ ...map.view!, scale: map.view!.scale / 40 }));
    expect(pixelsOf(base).filter((pixel) => pixel === black).length).to.equal(0);
  });

  it('outlines what is hovered, selected and in focus, until told otherwise', async () => {
    const { map, over } = await open(squares(4, 3));
    const count = (css: string) => pixelsOf(over).filter((pixel) => pixel === packColour(css)).length;
    map.setStyle({ hover: { colour: '#ff0000', width: 3 }, selected: { colour: '#00ff00', width: 3 }, focus: { colour: '#0000ff', width: 3, halo: '#ffff00' } });
    map.setEmphasis({ hover: 0, selected: [2, 7], focus: 9 });
    for (const css of ['#ff0000', '#00ff00', '#0000ff', '#ffff00']) expect(count(css), css).to.be.greaterThan(100);
    map.setEmphasis({ hover: -1, selected: [] });
    expect(count('#ff0000') + count('#00ff00')).to.equal(0);
    expect(count('#0000ff')).to.be.greaterThan(100);
    map.setEmphasis({ focus: 99 });
    expect(pixelsOf(over).some((pixel) => pixel !== 0)).to.equal(false);
  });

  it('asks for names of large shapes in sight only, and writes them', async () => {
    const { map, over, rested } = await open(squares(20, 15));
    const asked = new Set<number>();
    const labelOf = (index: number) => {
      asked.add(index);
      return { text: String(index), rank: 0 };
    };
    await rested(() => map.setLabels(labelOf));
    const all = asked.size;
    map.fit(21);
    asked.clear();
    await rested(() => map.zoomBy(0.8));
    expect(asked.has(21)).to.equal(true);
    expect(asked.size).to.be.lessThan(60);
    expect(all).to.be.within(0, 300);
    expect(pixelsOf(over).some((pixel) => pixel !== 0)).to.equal(true);
    await rested(() => map.setLabels());
    expect(pixelsOf(over).some((pixel) => pixel !== 0)).to.equal(false);
  });

  it('gathers points into circles with counts, and finds them again', async () => {
    const { map, rested } = await open(squares(4, 3));
    await rested(() => map.setPoints([0.5, 9.5, 0.51, 9.5, 0.5, 9.51, 3.5, 7.5]));
    expect(map.clusters.map(({ count }) => count)).to.deep.equal([3, 1]);
    const { x, y } = map.clusters[0]!;
    expect(map.clusterAt(x + 3, y)?.points).to.deep.equal([0, 1, 2]);
    expect(map.clusterAt(x + 60, y)).to.equal(undefined);
    map.fit(0);
    map.finish();
    expect(map.clusters.length, 'they part when one goes nearer').to.be.within(1, 3);
  });

  it('makes a picture for print in so many pixels to one', async () => {
    const { map, sheet, colours } = await open(fields({ seed: 6, columns: 5, rows: 4 }));
    const picture = map.paintAt(3);
    expect([picture.width, picture.height]).to.deep.equal([1200, 900]);
    sheet.ids.forEach((id, index) => {
      const { x, y } = map.positionOf(index);
      expect(pixelAt(picture, 3 * x, 3 * y), id).to.equal(colours[index]);
    });
  });

  it('comes to rest under a host map that sets the same view in each of its frames', async () => {
    const { map, rested } = await open(squares(4, 3));
    const view = { ...map.view!, scale: map.view!.scale * 1.5 };
    const setting = setInterval(() => map.setView({ ...view }), 5);
    try {
      await rested(() => map.setView(view));
    } finally {
      clearInterval(setting);
    }
  });

  it('fits again when its size changes, until somebody has moved it', async () => {
    const { host, map, base, rested } = await open(squares(4, 3));
    const { scale } = map.view!;
    await rested(() => Object.assign(host.style, { width: '800px', height: '600px' }));
    expect(base.width).to.equal(800);
    expect(map.view!.scale).to.be.greaterThan(1.9 * scale);
    map.zoomBy(2);
    const moved = map.view!.scale;
    await rested(() => Object.assign(host.style, { width: '500px', height: '400px' }));
    expect(map.view!.scale).to.equal(moved);
  });

  it('waits for a size', async () => {
    const host = document.createElement('div');
    host.style.position = 'relative';
    document.body.append(host);
    hosts.push(host);
    let painted = 0;
    const map = new PolygonMap(host, { onPaint: () => (painted += 1) });
    maps.push(map);
    map.setSheet(await layOut(squares(2, 2)));
    await nextFrame();
    expect(map.hitTest(0, 0)).to.equal(-1);
    Object.assign(host.style, { width: '200px', height: '100px' });
    await until(() => painted > 0);
    expect(map.hitTest(map.positionOf(3).x, map.positionOf(3).y)).to.equal(3);
  });

  it('paints in a tab that has no frames', async () => {
    const { map, rested } = await open(squares(4, 3));
    const request = window.requestAnimationFrame;
    window.requestAnimationFrame = () => 0;
    try {
      await rested(() => map.panBy(20, 20));
    } finally {
      window.requestAnimationFrame = request;
    }
  });

  it('shows nothing, and another sheet after it', async () => {
    const { map, host, rested } = await open(squares(4, 3));
    map.setSheet(undefined);
    expect(map.hitTest(200, 150)).to.equal(-1);
    expect([...host.querySelectorAll('canvas')].map(({ width }) => width)).to.deep.equal([0, 0]);
    const other: Sheet = await layOut(fields({ seed: 7, columns: 3, rows: 3 }));
    await rested(() => map.setSheet(other));
    expect(map.hitTest(map.positionOf(2).x, map.positionOf(2).y)).to.equal(2);
    await rested(() => void layOut([]).then((empty) => map.setSheet(empty)));
    expect(map.visible()).to.equal(0);
  });

  it('leaves nothing behind', async () => {
    let painted = 0;
    const { map, host } = await open(squares(4, 3), { onPaint: () => (painted += 1) });
    map.zoomBy(2);
    map.destroy();
    painted = 0;
    expect(host.childElementCount).to.equal(0);
    host.style.width = '700px';
    await nextFrame();
    await nextFrame();
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(painted).to.equal(0);
    expect(map.view).to.equal(undefined);
  });
});
