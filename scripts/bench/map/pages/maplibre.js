import { Map, setWorkerUrl } from 'maplibre-gl';
import { colours } from './scene.js';

setWorkerUrl(new URL('maplibre-gl-worker.mjs', document.baseURI).href);

globalThis.mount = (container, { bounds, geojson }) => {
  const colour = ['match', ['get', 'class'], ...colours.flatMap((value, index) => [index, value]), '#ffffff'];
  const map = new Map({
    container,
    bounds,
    style: {
      version: 8,
      sources: { grids: { type: 'geojson', data: geojson } },
      layers: [{ id: 'grids', type: 'fill', source: 'grids', paint: { 'fill-color': colour } }],
    },
    fadeDuration: 0,
    attributionControl: false,
  });
  const { gl } = map.painter.context;
  return {
    // It is painted when the software that stands in for a graphics processor has done what it was told: reading waits for that.
    painted: new Promise((resolve) => map.once('idle', resolve)).then(() => gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4))),
    settled: () => new Promise((resolve) => map.once('idle', resolve).triggerRepaint()),
    hit: (x, y) => map.queryRenderedFeatures([x, y])[0]?.id ?? -1,
    project: (longitude, latitude) => {
      const { x, y } = map.project([longitude, latitude]);
      return [x, y];
    },
  };
};
