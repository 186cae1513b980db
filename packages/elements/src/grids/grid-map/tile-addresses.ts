import type { MapTiles } from './grid-map.types.js';

/** A layer of tiles: the address of each, by level, column and row counted from the upper left corner. */
export type TileAddress = (level: number, column: number, row: number) => string;

const tianditu = 'https://t{s}.tianditu.gov.cn/{Layer}_{TileMatrixSet}/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER={Layer}&STYLE=default&TILEMATRIXSET={TileMatrixSet}&FORMAT=tiles&TILEMATRIX={TileMatrix}&TILEROW={TileRow}&TILECOL={TileCol}&tk={key}';

/** The addresses of the tiles of each layer, from the lowest. */
export function tileAddresses(tiles: MapTiles): TileAddress[] {
  const isTianditu = tiles.kind === 'tianditu';
  const pattern = tiles.url ?? (isTianditu ? tianditu : '');
  const subdomains = tiles.subdomains ?? (isTianditu ? ['0', '1', '2', '3', '4', '5', '6', '7'] : ['']);
  const layers = tiles.layers ?? (isTianditu ? ['vec', 'cva'] : ['']);
  return layers.map((layer) => (level, column, row) => {
    const values: Record<string, string | number> = {
      x: column, y: row, z: level,
      tilecol: column, tilerow: row, tilematrix: level, tilematrixset: tiles.matrixSet ?? 'w', layer,
      s: subdomains[(column + row) % subdomains.length] ?? '', key: tiles.key ?? '',
    };
    return pattern.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = values[name.toLowerCase()];
      return value === undefined ? whole : encodeURIComponent(value);
    });
  });
}

/** The side of a tile in CSS pixels. */
export const tileSize = 256;

/** Where the tiles of a matrix set begin, and how much of the plane a pixel of each level covers: `w` in metres, `c` in degrees. */
export function tileMatrix({ matrixSet, maxZoom = 18 }: MapTiles): { projection: string; origin: [number, number]; resolutions: number[] } {
  const isDegrees = matrixSet === 'c';
  const half = isDegrees ? 180 : 20037508.342789244;
  const resolutions = Array.from({ length: maxZoom + 1 }, (_, level) => (2 * half) / tileSize / 2 ** level);
  // OpenLayers reckons in degrees under this name; EPSG:4490 differs from it by centimetres, and the axes are the same to it.
  return { projection: isDegrees ? 'EPSG:4326' : 'EPSG:3857', origin: [-half, isDegrees ? 90 : half], resolutions };
}
