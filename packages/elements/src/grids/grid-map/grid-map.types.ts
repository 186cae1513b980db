import type { OpenLayers } from './openlayers.types.js';

/** What is counted for each grid where the host gives no values. */
export const gridMeasures = ['none', 'open-cases', 'overdue', 'households'] as const;
export type GridMeasure = (typeof gridMeasures)[number];

export const gridMapViews = ['map', 'table', 'both'] as const;
export type GridMapView = (typeof gridMapViews)[number];

/** Who looks at the map. For the public, boundaries are drawn only with a review number (地图管理条例 15, 22, 49). */
export const gridAudiences = ['public', 'staff'] as const;
export type GridAudience = (typeof gridAudiences)[number];

/** What is written on a grid, where there is room. */
export const gridLabels = ['name', 'value', 'none'] as const;
export type GridLabels = (typeof gridLabels)[number];

/** A ground of tiles that the host supplies. Nothing is fetched without one. */
export interface MapTiles {
  /** `xyz`: addresses with `{x} {y} {z}`. `wmts`: with `{TileCol} {TileRow} {TileMatrix} {TileMatrixSet} {Layer}`. `tianditu`: 天地图, needs a `key`. */
  kind: 'xyz' | 'wmts' | 'tianditu';
  /** Address of a tile, with what it is made from in braces; `{s}` is one of `subdomains`, `{key}` is `key`. Not needed for `tianditu`. */
  url?: string | undefined;
  /** The host's own key. It can be read by whoever sees the page: use one that is bound to the site. */
  key?: string | undefined;
  /** `w`: web mercator (EPSG:3857); `c`: degrees (EPSG:4490). Default: `w`. */
  matrixSet?: 'w' | 'c' | undefined;
  /** From the lowest. Default for `tianditu`: `vec` and `cva`, the streets and their names. */
  layers?: readonly string[] | undefined;
  subdomains?: readonly string[] | undefined;
  /** Default 18. */
  maxZoom?: number | undefined;
  /** Said beneath the map. Default for `tianditu`: 天地图. */
  attribution?: string | undefined;
  /** How much of the ground the colours cover, 0 to 1. Default 0.6. */
  opacity?: number | undefined;
}

/** Brings the host's copy of OpenLayers; `importOpenLayers` does, from its package. */
export type LoadOpenLayers = () => Promise<OpenLayers>;

export interface GridSelectDetail {
  /** The grid that was picked; absent where the selection was cleared. */
  code: string | undefined;
  /** All that are then selected. */
  selection: readonly string[];
}

export interface GridOpenDetail {
  code: string;
}
