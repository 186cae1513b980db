import { expect } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import { attachGestures } from '@linli/elements/controls/map/gestures.js';
import { layOut } from '@linli/elements/controls/map/lay-out.js';
import type { GestureMode } from '@linli/elements/controls/map/map.types.js';
import { PolygonMap } from '@linli/elements/controls/map/polygon-map.js';
import { squares } from './ground.js';

describe('attachGestures', () => {
  let host: HTMLElement;
  let map: PolygonMap;
  let detach: () => void;
  let told: string[];

  async function open(mode?: GestureMode) {
    host = document.createElement('div');
    Object.assign(host.style, { position: 'fixed', left: '20px', top: '10px', width: '400px', height: '300px', overflow: 'hidden' });
    document.body.append(host);
    map = new PolygonMap(host);
    map.setSheet(await layOut(squares(4, 3)));
    map.finish();
    told = [];
    detach = attachGestures(
      host,
      map,
      {
        onHover: (index) => told.push(`hover ${index}`),
        onPick: (index, _spot, more) => told.push(`pick ${index}${more ? ' more' : ''}`),
        onCluster: ({ count }) => told.push(`cluster ${count}`),
        onHint: (kind) => told.push(`hint ${kind}`),
      },
      mode,
    );
  }

  /** Where a shape is on the page. */
  const placeOf = (index: number): [number, number] => [Math.round(20 + map.positionOf(index).x), Math.round(10 + map.positionOf(index).y)];

  function touch(type: string, id: number, [x, y]: readonly [number, number]) {
    host.dispatchEvent(new PointerEvent(type, { pointerId: id, pointerType: 'touch', isPrimary: id === 1, clientX: x, clientY: y, bubbles: true, cancelable: true }));
  }

  function wheel(init: WheelEventInit): boolean {
    return !host.dispatchEvent(new WheelEvent('wheel', { deltaY: -100, clientX: 120, clientY: 110, cancelable: true, ...init }));
  }

  afterEach(async () => {
    await sendMouse({ type: 'move', position: [600, 500] });
    detach();
    map.destroy();
    host.remove();
  });

  it('tells what the mouse is over, once', async () => {
    await open();
    await sendMouse({ type: 'move', position: placeOf(5) });
    const [x, y] = placeOf(5);
    await sendMouse({ type: 'move', position: [x + 3, y + 2] });
    await sendMouse({ type: 'move', position: placeOf(6) });
    await sendMouse({ type: 'move', position: [600, 500] });
    expect(told).to.deep.equal(['hover 5', 'hover 6', 'hover -1']);
  });

  it('picks with a click', async () => {
    await open();
    await sendMouse({ type: 'click', position: placeOf(2) });
    expect(told).to.include('pick 2');
    host.dispatchEvent(new MouseEvent('click', { clientX: placeOf(3)[0], clientY: placeOf(3)[1], ctrlKey: true }));
    expect(told).to.include('pick 3 more');
  });

  it('takes a click on a circle for that', async () => {
    await open();
    map.setPoints([1.5, 9.5, 1.501, 9.5]);
    map.finish();
    await sendMouse({ type: 'click', position: placeOf(1) });
    expect(told.filter((line) => !line.startsWith('hover'))).to.deep.equal(['cluster 2']);
  });

  it('drags with the mouse, and picks nothing by that', async () => {
    await open();
    const before = map.positionOf(5);
    const [x, y] = placeOf(5);
    await sendMouse({ type: 'move', position: [x, y] });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: [x + 30, y + 12] });
    await sendMouse({ type: 'move', position: [x + 60, y + 25] });
    await sendMouse({ type: 'up' });
    expect(map.positionOf(5).x - before.x).to.be.closeTo(60, 0.01);
    expect(map.positionOf(5).y - before.y).to.be.closeTo(25, 0.01);
    expect(told.some((line) => line.startsWith('pick'))).to.equal(false);
    await sendMouse({ type: 'click', position: placeOf(5) });
    expect(told).to.include('pick 5');
  });

  it('doubles about a double click', async () => {
    await open();
    const before = map.positionOf(5);
    const { scale } = map.view!;
    host.dispatchEvent(new MouseEvent('dblclick', { clientX: 20, clientY: 10, cancelable: true }));
    expect(map.view!.scale).to.be.closeTo(2 * scale, scale / 1e6);
    expect(map.positionOf(5).x).to.be.closeTo(2 * before.x, 0.01);
    expect(map.positionOf(5).y).to.be.closeTo(2 * before.y, 0.01);
  });

  it('leaves the plain wheel to the page, and says how', async () => {
    await open();
    const before = map.view;
    expect(wheel({})).to.equal(false);
    expect(told).to.deep.equal(['hint wheel']);
    expect(map.view).to.equal(before);
    expect(wheel({ ctrlKey: true })).to.equal(true);
    expect(map.view!.scale).to.be.greaterThan(before!.scale);
  });

  it('zooms with the plain wheel where the map is the page', async () => {
    await open('own');
    const { scale } = map.view!;
    expect(wheel({ deltaMode: 1, deltaY: 3 })).to.equal(true);
    expect(map.view!.scale).to.be.lessThan(scale);
    expect(told).to.deep.equal([]);
  });

  it('leaves one finger to the page, and says how when the page takes it', async () => {
    await open();
    const before = map.view;
    touch('pointerdown', 1, [100, 100]);
    touch('pointermove', 1, [100, 150]);
    touch('pointercancel', 1, [100, 150]);
    expect(map.view).to.equal(before);
    expect(told).to.deep.equal(['hint touch']);
    expect(getComputedStyle(host).touchAction).to.equal('pan-x pan-y');
  });

  it('moves with two fingers, and zooms by their distance', async () => {
    await open();
    const { scale } = map.view!;
    const before = map.positionOf(5);
    touch('pointerdown', 1, [120, 160]);
    touch('pointerdown', 2, [320, 160]);
    touch('pointermove', 1, [120, 190]);
    touch('pointermove', 2, [320, 190]);
    expect(map.view!.scale).to.be.closeTo(scale, scale * 0.03);
    expect(map.positionOf(5).y - before.y).to.be.closeTo(30, 3);
    touch('pointermove', 1, [20, 190]);
    touch('pointermove', 2, [420, 190]);
    expect(map.view!.scale).to.be.closeTo(2 * scale, scale * 0.05);
    touch('pointerup', 1, [20, 190]);
    const last = map.view;
    touch('pointermove', 2, [400, 150]);
    expect(map.view, 'the finger that is left is the page’s').to.equal(last);
    touch('pointerup', 2, [400, 150]);
    expect(told).to.deep.equal([]);
  });

  it('takes its listeners off again', async () => {
    await open();
    detach();
    const before = map.view;
    wheel({ ctrlKey: true });
    await sendMouse({ type: 'click', position: placeOf(2) });
    expect(told).to.deep.equal([]);
    expect(map.view).to.equal(before);
    expect(host.style.touchAction).to.equal('');
  });
});
