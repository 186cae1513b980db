/* The limit: a scan-line raster into a buffer of ids. Colours are looked up, a hit test is one read. */
import { classOf, colours, height, width } from './scene.js';
import { fitted, moving } from './moving.js';

const blank = 0xffffffff;

globalThis.mount = (container, { count, starts, degrees, bounds }) => {
  const fit = fitted(bounds);
  const positions = new Float32Array(degrees.length);
  for (let at = 0; at < degrees.length; at += 2) {
    positions[at] = fit.x(degrees[at]);
    positions[at + 1] = fit.y(degrees[at + 1]);
  }
  const packed = colours.map((colour) => (0xff000000 | (parseInt(colour.slice(5), 16) << 16) | (parseInt(colour.slice(3, 5), 16) << 8) | parseInt(colour.slice(1, 3), 16)) >>> 0);
  const lookup = Uint32Array.from({ length: count }, (_, index) => packed[classOf(index)]);
  const ids = new Int32Array(width * height);
  const { canvas, view, repaint } = moving(container, paint);
  const context = canvas.getContext('2d', { alpha: false });
  const image = context.createImageData(width, height);
  const pixels = new Uint32Array(image.data.buffer);
  repaint();
  return {
    painted: Promise.resolve(),
    hit: (x, y) => ids[Math.floor(y) * width + Math.floor(x)],
    project: (longitude, latitude) => [fit.x(longitude) * view.scale + view.x, fit.y(latitude) * view.scale + view.y],
  };

  function paint(seen) {
    rasterise(ids, starts, positions, seen);
    for (let at = 0; at < ids.length; at += 1) pixels[at] = ids[at] < 0 ? blank : lookup[ids[at]];
    context.putImageData(image, 0, 0);
  }
};

const xs = new Float64Array(4_096);
const ys = new Float64Array(4_096);
const crossings = new Float64Array(4_096);

/** A pixel is of the shape that its middle lies in. */
function rasterise(ids, starts, positions, { scale, x: left, y: upper }) {
  ids.fill(-1);
  for (let id = 0; id < starts.length - 1; id += 1) {
    const first = starts[id];
    const edges = starts[id + 1] - first - 1;
    let top = Infinity;
    let bottom = -Infinity;
    for (let at = 0; at <= edges; at += 1) {
      xs[at] = positions[(first + at) * 2] * scale + left - 0.5;
      const y = (ys[at] = positions[(first + at) * 2 + 1] * scale + upper - 0.5);
      if (y < top) top = y;
      if (y > bottom) bottom = y;
    }
    const end = Math.min(Math.floor(bottom), height - 1);
    for (let row = Math.max(Math.ceil(top), 0); row <= end; row += 1) {
      let found = 0;
      for (let at = 0; at < edges; at += 1) {
        if (ys[at] <= row === ys[at + 1] <= row) continue;
        const x = xs[at] + ((row - ys[at]) * (xs[at + 1] - xs[at])) / (ys[at + 1] - ys[at]);
        let place = found++;
        for (; place > 0 && crossings[place - 1] > x; place -= 1) crossings[place] = crossings[place - 1];
        crossings[place] = x;
      }
      for (let pair = 0; pair < found; pair += 2) {
        const stop = Math.min(Math.ceil(crossings[pair + 1]), width);
        for (let column = Math.max(Math.ceil(crossings[pair]), 0); column < stop; column += 1) ids[row * width + column] = id;
      }
    }
  }
}
