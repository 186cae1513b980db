import { attachGestures } from '../../../../packages/elements/dist/controls/map/gestures.js';
import { packColour } from '../../../../packages/elements/dist/controls/map/colours.js';
import { layOut } from '../../../../packages/elements/dist/controls/map/lay-out.js';
import { PolygonMap } from '../../../../packages/elements/dist/controls/map/polygon-map.js';
import { spotOf } from '../../../../packages/elements/dist/controls/map/projections.js';
import { classOf, colours, height, width } from './scene.js';

globalThis.mount = async (container, { shapes }) => {
  const quality = { crisp: undefined, smooth: undefined };
  const done = Object.fromEntries(Object.keys(quality).map((name) => [name, new Promise((resolve) => (quality[name] = resolve))]));
  const host = container.appendChild(document.createElement('div'));
  host.style.cssText = `position:relative;overflow:hidden;width:${width}px;height:${height}px`;
  const map = new PolygonMap(host, { onPaint: (name) => quality[name]() });
  attachGestures(host, map, {}, 'own');
  const sheet = await layOut(shapes);
  const packed = colours.map(packColour);
  map.setStyle({ line: undefined });
  map.setColours(Uint32Array.from(shapes, (_, index) => packed[classOf(index)]));
  map.setSheet(sheet);
  return {
    painted: done.crisp,
    fine: done.smooth,
    hit: (x, y) => map.hitTest(x, y),
    project: (longitude, latitude) => {
      const { x, y } = spotOf(sheet, longitude, latitude);
      const { view } = map;
      return [(x - view.x) * view.scale + width / 2, (y - view.y) * view.scale + height / 2];
    },
    map,
  };
};
