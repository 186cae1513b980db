/**
 * @typedef {object} Implementation
 * @property {string} name its script in pages/, without the ending
 * @property {string} label
 * @property {string} form of the shapes that it takes, of those in pages/scene.js
 * @property {string[]} packages what it needs beside this repository, at exact versions
 * @property {string[]} styles style sheets that it needs, in its packages
 * @property {string[]} files scripts that it fetches itself, in its packages
 * @property {boolean} ours whether it is bundled as this repository ships it
 * @property {boolean} [slow] whether one round must do at the largest size
 * @property {string} [cache] the folder that its packages are installed into, where it shares them
 */
const peer = { form: 'geojson', styles: [], files: [], ours: false };
const openLayers = { ...peer, packages: ['ol@10.11.0', 'geojson-vt@5.0.3'], cache: 'ol', styles: ['ol/ol.css'] };

/** @type {Implementation[]} */
export const implementations = [
  { ...peer, name: 'raster', label: 'bare raster', form: 'flat', packages: [] },
  { ...peer, name: 'raster-json', label: 'bare raster, from GeoJSON', packages: [] },
  { ...peer, name: 'engine', label: 'Linli, renderer', form: 'shapes', packages: [], ours: true },
  { ...peer, name: 'element', label: 'Linli, element', form: 'grids', packages: [], ours: true },
  { ...peer, name: 'levels', label: 'Canvas with levels of detail', form: 'flat', packages: [] },
  { ...peer, name: 'leaflet', label: 'Leaflet, canvas', packages: ['leaflet@1.9.4'], styles: ['leaflet/dist/leaflet.css'] },
  { ...openLayers, name: 'ol-vector', label: 'OpenLayers, vector' },
  { ...openLayers, name: 'ol-image', label: 'OpenLayers, vector image' },
  { ...openLayers, name: 'ol-tile', label: 'OpenLayers, vector tile' },
  {
    ...peer, name: 'maplibre', label: 'MapLibre GL', packages: ['maplibre-gl@6.17.0'],
    styles: ['maplibre-gl/dist/maplibre-gl.css'], files: ['maplibre-gl/dist/maplibre-gl-worker.mjs'], slow: true,
  },
];

/** What the others are compared with, what is ours, and what they are compared with besides. */
export const base = 'raster';
export const own = 'engine';
export const rival = 'ol-image';
