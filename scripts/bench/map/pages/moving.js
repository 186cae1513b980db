/* Drag and wheel for the pages written by hand: the canvas is moved as it is, and painted anew at rest. */
import { height, width } from './scene.js';

const rest = 120;

/**
 * Degrees to pixels of the whole map, with one factor for each direction. Everything else scales and shifts these.
 * @param {import('./scene.js').Flat['bounds']} bounds
 */
export function fitted([west, south, east, north]) {
  const shrink = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = Math.min(width / ((east - west) * shrink), height / (north - south));
  const left = (width - (east - west) * shrink * scale) / 2;
  const top = (height - (north - south) * scale) / 2;
  return { x: (longitude) => left + (longitude - west) * shrink * scale, y: (latitude) => top + (north - latitude) * scale };
}

/** A canvas that fills the container, and its view: pixel = fitted · scale + (x, y). */
export function moving(container, paint) {
  const canvas = container.appendChild(Object.assign(document.createElement('canvas'), { width, height }));
  canvas.style.cssText = 'display:block;transform-origin:0 0';
  const view = { scale: 1, x: 0, y: 0 };
  let painted = { ...view };
  let timer;
  const show = () => {
    const grown = view.scale / painted.scale;
    canvas.style.transform = `translate(${view.x - painted.x * grown}px, ${view.y - painted.y * grown}px) scale(${grown})`;
    clearTimeout(timer);
    timer = setTimeout(repaint, rest);
  };
  const repaint = () => {
    paint(view);
    painted = { ...view };
    canvas.style.transform = '';
  };
  let held = false;
  container.addEventListener('pointerdown', () => (held = true));
  window.addEventListener('pointerup', () => (held = false));
  container.addEventListener('pointermove', ({ movementX, movementY }) => {
    if (!held) return;
    view.x += movementX;
    view.y += movementY;
    show();
  });
  container.addEventListener('wheel', (event) => {
    event.preventDefault();
    const factor = 2 ** (-event.deltaY / 300);
    view.x = event.clientX - (event.clientX - view.x) * factor;
    view.y = event.clientY - (event.clientY - view.y) * factor;
    view.scale *= factor;
    show();
  }, { passive: false });
  return { canvas, view, repaint };
}
