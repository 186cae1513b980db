import VectorImageLayer from 'ol/layer/VectorImage.js';
import { mapOf, sourceOf, style } from './open-layers.js';

globalThis.mount = (container, { bounds, geojson }) => mapOf(container, new VectorImageLayer({ source: sourceOf(geojson), style }), bounds);
