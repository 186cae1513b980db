/* What the pages with OpenLayers share: a map of one layer. */
import GeoJSON from 'ol/format/GeoJSON.js';
import { defaults } from 'ol/interaction/defaults.js';
import Map from 'ol/Map.js';
import { fromLonLat, transformExtent } from 'ol/proj.js';
import VectorSource from 'ol/source/Vector.js';
import Fill from 'ol/style/Fill.js';
import Style from 'ol/style/Style.js';
import View from 'ol/View.js';
import { classOf, colours } from './scene.js';

const styles = colours.map((color) => new Style({ fill: new Fill({ color }) }));

export const style = (feature) => styles[classOf(feature.getId())];

export const sourceOf = (geojson) => new VectorSource({ features: new GeoJSON().readFeatures(geojson, { featureProjection: 'EPSG:3857' }) });

/** The map, and the calls that the benchmark makes. */
export function mapOf(container, layer, bounds) {
  const map = new Map({ target: container, layers: [layer], controls: [], interactions: defaults(), view: new View({ constrainResolution: false, maxZoom: 22 }) });
  map.getView().fit(transformExtent(bounds, 'EPSG:4326', 'EPSG:3857'), { size: map.getSize() });
  return {
    painted: new Promise((resolve) => map.once('rendercomplete', resolve)),
    hit: (x, y) => map.forEachFeatureAtPixel([x, y], (feature) => feature.getId()) ?? -1,
    project: (longitude, latitude) => map.getPixelFromCoordinate(fromLonLat([longitude, latitude])),
    map,
  };
}
