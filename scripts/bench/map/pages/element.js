/* The whole element, which lays out, counts, classes, and draws legend, lines and search beside the map. The map itself is as large as the others. */
import '@linli/elements/grids/grid-map/define.js';
import { classOf, colours, height, width } from './scene.js';

const legend = 256 + 2;
/** How long where the shapes lie is taken to be known, in milliseconds. */
const known = 300;
const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

globalThis.mount = (container, { bounds, grids }) => {
  const element = document.createElement('linli-grid-map');
  element.style.cssText = `display:block;width:${width + legend}px;--linli-grid-map-height:${height + 2}px`;
  const values = new Map(grids.map(({ code }, index) => [code, classOf(index) + 1]));
  Object.assign(element, { audience: 'staff', gestures: 'own', labels: 'none', classing: 'equal', steps: colours.length, valueLabel: '件', values, grids });
  let picked = -1;
  element.addEventListener('linli-grid-select', (event) => {
    event.preventDefault();
    picked = Number(event.detail.code ?? -1);
  });
  container.append(element);
  const surface = () => element.shadowRoot.querySelector('.holder canvas');
  let corners;
  let lookedAt = -Infinity;
  return {
    painted: painted(surface),
    hit: (clientX, clientY) => {
      picked = -1;
      const { parentElement: holder } = surface();
      const event = { bubbles: true, composed: true, clientX, clientY, pointerType: 'mouse', pointerId: 1 };
      for (const type of ['pointerdown', 'pointerup', 'click']) holder.dispatchEvent(new PointerEvent(type, event));
      return picked;
    },
    // It does not tell where it draws: seen from what is drawn.
    project: (longitude, latitude) => {
      if (performance.now() - lookedAt > known) corners = cornersOf(surface());
      lookedAt = performance.now();
      const [west, south, east, north] = bounds;
      const { left, top, right, bottom } = corners;
      return [left + ((longitude - west) / (east - west)) * (right - left), top + ((north - latitude) / (north - south)) * (bottom - top)];
    },
    colours: () => Array.from(element.shadowRoot.querySelectorAll('.legend rect'), (swatch) => swatch.getAttribute('fill')),
  };
};

/** When the middle of the map has a colour: it shows all at once. */
async function painted(surface) {
  for (;;) {
    const canvas = surface();
    if (canvas?.width > 0 && canvas.getContext('2d').getImageData(canvas.width >> 1, canvas.height >> 1, 1, 1).data[3] > 0) return;
    await frame();
  }
}

/** The box of what is drawn on a canvas, in CSS pixels of the page. */
function cornersOf(canvas) {
  const place = canvas.getBoundingClientRect();
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  const box = { left: canvas.width, top: canvas.height, right: 0, bottom: 0 };
  for (let at = 3; at < data.length; at += 4) {
    if (data[at] < 128) continue;
    const x = (at >> 2) % canvas.width;
    const y = Math.floor((at >> 2) / canvas.width);
    if (x < box.left) box.left = x;
    if (x + 1 > box.right) box.right = x + 1;
    if (y < box.top) box.top = y;
    if (y + 1 > box.bottom) box.bottom = y + 1;
  }
  const scale = place.width / canvas.width;
  return { left: place.left + box.left * scale, top: place.top + box.top * scale, right: place.left + box.right * scale, bottom: place.top + box.bottom * scale };
}
