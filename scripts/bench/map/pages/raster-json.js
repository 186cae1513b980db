/* The bare raster, which must first take the positions out of GeoJSON. */
import './raster.js';

const mountFlat = globalThis.mount;

globalThis.mount = (container, { bounds, geojson: { features } }) => mountFlat(container, { ...flattened(features), bounds });

function flattened(features) {
  const starts = new Uint32Array(features.length + 1);
  features.forEach(({ geometry }, index) => (starts[index + 1] = starts[index] + geometry.coordinates[0].length));
  const degrees = new Float64Array(starts[features.length] * 2);
  let at = 0;
  for (const { geometry } of features) {
    for (const [longitude, latitude] of geometry.coordinates[0]) {
      degrees[at++] = longitude;
      degrees[at++] = latitude;
    }
  }
  return { count: features.length, starts, degrees };
}
