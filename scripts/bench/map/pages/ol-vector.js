import VectorLayer from 'ol/layer/Vector.js';
import { mapOf, sourceOf, style } from './open-layers.js';

globalThis.mount = (container, { bounds, geojson }) => mapOf(container, new VectorLayer({ source: sourceOf(geojson), style }), bounds);
