import { canvas, CRS, geoJSON, map as createMap } from 'leaflet';
import { classOf, colours } from './scene.js';

globalThis.mount = (container, { bounds: [west, south, east, north], geojson }) => {
  const map = createMap(container, { crs: CRS.EPSG3857, zoomSnap: 0, attributionControl: false, zoomControl: false, renderer: canvas() });
  map.fitBounds([[south, west], [north, east]], { animate: false });
  let picked = -1;
  const layer = geoJSON(geojson, { style: ({ id }) => ({ stroke: false, smoothFactor: 0, fillColor: colours[classOf(id)], fillOpacity: 1 }) });
  layer.on('click', ({ layer: { feature } }) => (picked = feature.id));
  layer.addTo(map);
  const surface = container.querySelector('canvas');
  return {
    painted: Promise.resolve(),
    // It has no call for this: a click, as of a mouse.
    hit: (clientX, clientY) => {
      picked = -1;
      surface.dispatchEvent(new PointerEvent('click', { bubbles: true, clientX, clientY, detail: 1, pointerType: 'mouse' }));
      return picked;
    },
    project: (longitude, latitude) => {
      const { x, y } = map.latLngToContainerPoint([latitude, longitude]);
      return [x, y];
    },
  };
};
