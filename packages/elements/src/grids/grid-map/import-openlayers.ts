import type { OpenLayers } from './openlayers.types.js';

/**
 * The host's copy of OpenLayers from its package `ol`, 9 or later, an optional peer dependency: `map.loadOpenLayers = importOpenLayers`. Nothing else
 * of Linli imports it, so that a page without a ground never loads it.
 */
export async function importOpenLayers(): Promise<OpenLayers> {
  const [{ default: Map }, { default: View }, { default: Layer }, { default: TileLayer }, { default: XYZ }, { default: TileGrid }] = await Promise.all([
    import('ol/Map.js'),
    import('ol/View.js'),
    import('ol/layer/Layer.js'),
    import('ol/layer/Tile.js'),
    import('ol/source/XYZ.js'),
    import('ol/tilegrid/TileGrid.js'),
  ]);
  return { Map, View, Layer, TileLayer, XYZ, TileGrid } as unknown as OpenLayers;
}
