/* A plain Canvas map with levels of detail: what a good engineer would write in an afternoon. */
import { classOf, colours, height, width } from './scene.js';
import { fitted, moving } from './moving.js';

/** Positions of a level are rounded to half a pixel, at the smallest scale that the level serves. */
const grain = 2;
const columns = 256;
const rows = 160;

globalThis.mount = (container, { count, starts, degrees, bounds }) => {
  const fit = fitted(bounds);
  const full = { starts, positions: new Float32Array(degrees.length) };
  for (let at = 0; at < degrees.length; at += 2) {
    full.positions[at] = fit.x(degrees[at]);
    full.positions[at + 1] = fit.y(degrees[at + 1]);
  }
  const boxes = boxesOf(count, full);
  const buckets = bucketsOf(count, boxes);
  const levels = new Map();
  const levelFor = (scale) => {
    const power = Math.ceil(Math.log2(scale));
    if (!levels.has(power)) levels.set(power, power > 4 ? full : simplified(count, full, grain * 2 ** power));
    return levels.get(power);
  };
  const { canvas, view, repaint } = moving(container, ({ scale, x, y }) => draw(context, count, boxes, levelFor(scale), { scale, x, y }));
  const context = canvas.getContext('2d', { alpha: false });
  repaint();
  return {
    painted: Promise.resolve(),
    hit: (x, y) => shapeAt((x - view.x) / view.scale, (y - view.y) / view.scale, full, boxes, buckets),
    project: (longitude, latitude) => [fit.x(longitude) * view.scale + view.x, fit.y(latitude) * view.scale + view.y],
  };
};

/** A path for each shape: one for each colour would cost more than in proportion to its edges. */
function draw(context, count, boxes, { starts, positions }, { scale, x, y }) {
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.setTransform(scale, 0, 0, scale, x, y);
  const [left, top, right, bottom] = [-x / scale, -y / scale, (width - x) / scale, (height - y) / scale];
  for (let index = 0; index < count; index += 1) {
    const box = index * 4;
    if (boxes[box] > right || boxes[box + 1] > bottom || boxes[box + 2] < left || boxes[box + 3] < top) continue;
    context.fillStyle = colours[classOf(index)];
    context.beginPath();
    const end = starts[index + 1] * 2;
    for (let at = starts[index] * 2; at < end; at += 2) context.lineTo(positions[at], positions[at + 1]);
    context.fill();
  }
}

/** Positions rounded alike wherever they occur, so that neighbours still share them; those that coincide or lie on a line left out. */
function simplified(count, { starts, positions }, perPixel) {
  const kept = new Float32Array(positions.length);
  const begins = new Uint32Array(count + 1);
  let end = 0;
  for (let index = 0; index < count; index += 1) {
    const begin = end;
    for (let at = starts[index] * 2; at < starts[index + 1] * 2; at += 2) {
      const x = Math.round(positions[at] * perPixel) / perPixel;
      const y = Math.round(positions[at + 1] * perPixel) / perPixel;
      if (end > begin && kept[end - 2] === x && kept[end - 1] === y) continue;
      if (end > begin + 2 && (kept[end - 2] - kept[end - 4]) * (y - kept[end - 3]) === (x - kept[end - 4]) * (kept[end - 1] - kept[end - 3])) end -= 2;
      kept[end++] = x;
      kept[end++] = y;
    }
    begins[index + 1] = end / 2;
  }
  return { starts: begins, positions: kept.slice(0, end) };
}

/** Left, top, right, bottom. */
function boxesOf(count, { starts, positions }) {
  const boxes = new Float32Array(count * 4);
  for (let index = 0; index < count; index += 1) {
    let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let at = starts[index] * 2; at < starts[index + 1] * 2; at += 2) {
      left = Math.min(left, positions[at]);
      top = Math.min(top, positions[at + 1]);
      right = Math.max(right, positions[at]);
      bottom = Math.max(bottom, positions[at + 1]);
    }
    boxes.set([left, top, right, bottom], index * 4);
  }
  return boxes;
}

/** For each cell of a coarse grid the shapes whose box touches it. */
function bucketsOf(count, boxes) {
  const begins = new Uint32Array(columns * rows + 1);
  const each = (act) => {
    for (let index = 0; index < count; index += 1) {
      const [left, top, right, bottom] = [columnOf(boxes[index * 4]), rowOf(boxes[index * 4 + 1]), columnOf(boxes[index * 4 + 2]), rowOf(boxes[index * 4 + 3])];
      for (let row = top; row <= bottom; row += 1) for (let column = left; column <= right; column += 1) act(row * columns + column, index);
    }
  };
  each((cell) => (begins[cell + 1] += 1));
  for (let cell = 0; cell < columns * rows; cell += 1) begins[cell + 1] += begins[cell];
  const next = begins.slice();
  const list = new Uint32Array(begins[columns * rows]);
  each((cell, index) => (list[next[cell]++] = index));
  return { begins, list };
}

const columnOf = (x) => Math.max(0, Math.min(columns - 1, Math.floor((x / width) * columns)));
const rowOf = (y) => Math.max(0, Math.min(rows - 1, Math.floor((y / height) * rows)));

function shapeAt(x, y, { starts, positions }, boxes, { begins, list }) {
  const cell = rowOf(y) * columns + columnOf(x);
  for (let entry = begins[cell]; entry < begins[cell + 1]; entry += 1) {
    const index = list[entry];
    const box = index * 4;
    if (x < boxes[box] || y < boxes[box + 1] || x > boxes[box + 2] || y > boxes[box + 3]) continue;
    let inside = false;
    for (let at = starts[index] * 2; at < starts[index + 1] * 2 - 2; at += 2) {
      const [x1, y1, x2, y2] = [positions[at], positions[at + 1], positions[at + 2], positions[at + 3]];
      if (y1 > y !== y2 > y && x < x1 + ((y - y1) * (x2 - x1)) / (y2 - y1)) inside = !inside;
    }
    if (inside) return index;
  }
  return -1;
}
