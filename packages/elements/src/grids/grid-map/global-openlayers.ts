import type { OpenLayers } from './openlayers.types.js';

/** As the full build of OpenLayers sets it on a page that loads it by a script. */
interface GlobalOpenLayers extends Pick<OpenLayers, 'Map' | 'View'> {
  layer: { Layer: OpenLayers['Layer']; Tile: OpenLayers['TileLayer'] };
  source: { XYZ: OpenLayers['XYZ'] };
  tilegrid: { TileGrid: OpenLayers['TileGrid'] };
}

/** The global `ol`, where the page has one. */
export async function globalOpenLayers(): Promise<OpenLayers> {
  const { ol } = globalThis as { ol?: GlobalOpenLayers };
  if (!ol) throw new Error('A map over tiles needs OpenLayers: set loadOpenLayers, or load the full build of OpenLayers before it.');
  return { Map: ol.Map, View: ol.View, Layer: ol.layer.Layer, TileLayer: ol.layer.Tile, XYZ: ol.source.XYZ, TileGrid: ol.tilegrid.TileGrid };
}
