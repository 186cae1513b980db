import GeoJSONVT from 'geojson-vt';
import VectorTileLayer from 'ol/layer/VectorTile.js';
import RenderFeature from 'ol/render/Feature.js';
import VectorTileSource from 'ol/source/VectorTile.js';
import { mapOf, style } from './open-layers.js';

const extent = 4_096;

/* Tiles are cut on demand from an index of the same page. */
globalThis.mount = (container, { bounds, geojson }) => {
  const index = new GeoJSONVT(geojson, { extent, maxZoom: 20, indexMaxZoom: 5 });
  const source = new VectorTileSource({
    maxZoom: 20,
    tileUrlFunction: (place) => place.join('/'),
    tileLoadFunction: (tile) => tile.setFeatures(featuresOf(index, tile.getTileCoord(), source.getTileGrid().getTileCoordExtent(tile.getTileCoord()))),
  });
  return mapOf(container, new VectorTileLayer({ source, style }), bounds);
};

function featuresOf(index, [z, x, y], [west, , east, north]) {
  const unit = (east - west) / extent;
  const { features = [] } = index.getTileRaw(z, x, y) ?? {};
  return features.map(({ geometry, tags, id }) => {
    const flat = [];
    const ends = [];
    for (const ring of geometry) {
      for (let at = 0; at < ring.length; at += 2) flat.push(west + ring[at] * unit, north - ring[at + 1] * unit);
      ends.push(flat.length);
    }
    return new RenderFeature('Polygon', flat, ends, 2, tags, id);
  });
}
