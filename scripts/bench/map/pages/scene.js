/* What every page of this benchmark shares: the size of the map, its colours, and the shapes in the form that a page takes. */
export const width = 1280;
export const height = 800;

/** Colours of the classes, far apart so that a wrong one is told from a blurred one. */
export const colours = ['#440154', '#414487', '#2a788e', '#22a884', '#7ad151', '#fde725'];

/** The class of a shape: neighbours seldom have the same. */
export const classOf = (index) => (Math.imul(index + 1, 2_654_435_761) >>> 8) % colours.length;

/**
 * @typedef {object} Flat
 * @property {number} count of shapes; each is one ring, its last position equal to the first
 * @property {Uint32Array} starts where each ring begins, counted in positions, and the end of the last
 * @property {Float64Array} degrees longitude and latitude of each position
 * @property {[west: number, south: number, east: number, north: number]} bounds
 */

/** The file that the benchmark writes: the count, the starts, padding to eight bytes, the degrees. @returns {Flat} */
export function flatOf(buffer) {
  const [count] = new Uint32Array(buffer, 0, 1);
  const starts = new Uint32Array(buffer, 4, count + 1).slice();
  const degrees = new Float64Array(buffer, Math.ceil((count + 2) / 2) * 8);
  const bounds = [Infinity, Infinity, -Infinity, -Infinity];
  for (let at = 0; at < degrees.length; at += 2) {
    bounds[0] = Math.min(bounds[0], degrees[at]);
    bounds[1] = Math.min(bounds[1], degrees[at + 1]);
    bounds[2] = Math.max(bounds[2], degrees[at]);
    bounds[3] = Math.max(bounds[3], degrees[at + 1]);
  }
  return { count, starts, degrees, bounds };
}

/** Rings as arrays of positions, as JSON has them. */
export function ringsOf({ count, starts, degrees }) {
  return Array.from({ length: count }, (_, index) => {
    const ring = [];
    for (let at = starts[index] * 2; at < starts[index + 1] * 2; at += 2) ring.push([degrees[at], degrees[at + 1]]);
    return ring;
  });
}

export function geojsonOf(flat) {
  const features = ringsOf(flat).map((ring, id) => ({ type: 'Feature', id, properties: { class: classOf(id) }, geometry: { type: 'Polygon', coordinates: [ring] } }));
  return { type: 'FeatureCollection', features };
}

/** Shapes in the forms that pages take, by name. */
export const forms = {
  flat: (flat) => flat,
  geojson: (flat) => ({ bounds: flat.bounds, geojson: geojsonOf(flat) }),
  shapes: (flat) => ({ bounds: flat.bounds, shapes: ringsOf(flat).map((ring, index) => ({ id: String(index), polygons: [[ring]] })) }),
  grids: (flat) => ({ bounds: flat.bounds, grids: ringsOf(flat).map(gridOf) }),
};

/** A grid as the client delivers it. */
const gridOf = (ring, index) => ({
  code: String(index),
  name: `第${index + 1}网格`,
  community: '360102001001',
  kind: 'general',
  setting: 'town',
  households: null,
  population: null,
  extent: '',
  boundary: { crs: 'CGCS2000', polygons: [[ring]] },
  organisation: 'unit',
  phone: null,
  supervisionPhone: null,
  validFrom: '2026-01-01',
  validTo: null,
  predecessors: [],
  successors: [],
});
