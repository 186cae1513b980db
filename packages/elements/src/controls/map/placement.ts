import type { Box, View } from './map.types.js';
import type { Placement } from './raster.js';

/** The map's own size in CSS pixels, and the device pixels to each. */
export interface Screen {
  width: number;
  height: number;
  ratio: number;
}

/** In device pixels; whole ones aside, so that a map that is only moved keeps its pixels. */
export function placementOf({ x, y, scale }: View, { width, height, ratio }: Screen): Placement {
  const fine = scale * ratio;
  return { scale: fine, x: Math.round((width * ratio) / 2 - x * fine), y: Math.round((height * ratio) / 2 - y * fine) };
}

export const times = ({ scale, x, y }: Placement, factor: number): Placement => ({ scale: scale * factor, x: x * factor, y: y * factor });

export function isSame(one: Placement | undefined, other: Placement | undefined): boolean {
  return one?.scale === other?.scale && one?.x === other?.x && one?.y === other?.y;
}

/** Puts a canvas that shows `shown` where `present` wants it, without painting. */
export function lay(canvas: HTMLCanvasElement, shown: Placement, present: Placement, ratio: number): void {
  const factor = present.scale / shown.scale;
  const x = (present.x - shown.x * factor) / ratio;
  const y = (present.y - shown.y * factor) / ratio;
  canvas.style.transform = isSame(shown, present) ? 'none' : `matrix(${factor},0,0,${factor},${x},${y})`;
}

/** Gives a canvas the size of the screen. */
export function sizeTo(canvas: HTMLCanvasElement, { width, height, ratio }: Screen): void {
  const [columns, rows] = pixelsOf({ width, height, ratio });
  if (canvas.width !== columns) canvas.width = columns;
  if (canvas.height !== rows) canvas.height = rows;
  canvas.style.width = `${columns / ratio}px`;
  canvas.style.height = `${rows / ratio}px`;
}

export const pixelsOf = ({ width, height, ratio }: Screen): [columns: number, rows: number] => [Math.round(width * ratio), Math.round(height * ratio)];

/** The part of the sheet that is in sight. */
export function sightOf({ x, y, scale }: View, { width, height }: Screen): Box {
  const halfWidth = width / 2 / scale;
  const halfHeight = height / 2 / scale;
  return { west: x - halfWidth, north: y - halfHeight, east: x + halfWidth, south: y + halfHeight };
}

/** The view that has `box` in its middle and whole, with `margin` CSS pixels around it where there is room for that. */
export function viewOf({ west, north, east, south }: Box, { width, height }: Screen, margin: number): View {
  const room = (side: number) => Math.max(side - 2 * margin, side / 2);
  const scale = Math.min(room(width) / Math.max(1, east - west), room(height) / Math.max(1, south - north));
  return { x: (west + east) / 2, y: (north + south) / 2, scale };
}

/** Nearer by `factor` about a place in CSS pixels, with a scale between `least` and `most`. */
export function zoomed(view: View, { width, height }: Screen, factor: number, x: number, y: number, [least, most]: readonly [number, number]): View {
  const scale = Math.min(Math.max(view.scale * factor, least), most);
  const part = 1 / view.scale - 1 / scale;
  return { x: view.x + (x - width / 2) * part, y: view.y + (y - height / 2) * part, scale };
}
