import type { IdBuffer } from './raster.js';
import type { Work } from './slices.js';

/** How ids become colours. Colours are packed as `packColour` packs them. */
export interface Ink {
  /** By id, that is index + 1; `palette[0]` is what lies between shapes. */
  palette: Uint32Array;
  line: number;
  /** Of the line, from 0 to 1: it fades where shapes are few pixels wide. */
  strength: number;
  /** Width of the line in samples. */
  reach: number;
}

/** Pixel rows of a buffer to write, from its top, and the row of the canvas that the first one goes to. */
export interface Part {
  rows: number;
  top: number;
}

/** Rows between two looks at the clock. */
const band = 32;
const odd = 0x00ff00ff;

/**
 * Writes the colours of `buffer` on a canvas, in bands: a lookup, no geometry. `samples` is 2 where the buffer has two rows and two
 * columns of samples to the pixel, which are averaged: smooth edges.
 */
export function* compose(context: CanvasRenderingContext2D, buffer: IdBuffer, samples: 1 | 2, ink: Ink, { rows, top }: Part): Work {
  const width = buffer.width / samples;
  const image = context.createImageData(width, Math.min(band, rows));
  const pixels = new Uint32Array(image.data.buffer);
  const write = samples === 1 ? crispBand : smoothBand;
  for (let row = 0; row < rows; row += band) {
    const count = Math.min(band, rows - row);
    write(pixels, buffer, row, count, ink);
    context.putImageData(image, 0, top + row, 0, 0, width, count);
    yield (row + count) / rows;
  }
}

function crispBand(pixels: Uint32Array, { ids, width, height }: IdBuffer, top: number, count: number, ink: Ink): void {
  const { palette, reach } = ink;
  const line = lineWeights(ink, 1);
  let pixel = 0;
  for (let row = top; row < top + count; row++) {
    const below = row + reach < height ? reach * width : 0;
    const start = row * width;
    for (let column = 0; column < width; column++) {
      const at = start + column;
      const id = ids[at]!;
      const colour = palette[id]!;
      const isEdge = line !== undefined && (ids[at + below] !== id || (column + reach < width && ids[at + reach] !== id));
      pixels[pixel++] = isEdge ? over(colour, ink.line, line[1]!) : colour;
    }
  }
}

function smoothBand(pixels: Uint32Array, { ids, width, height }: IdBuffer, top: number, count: number, ink: Ink): void {
  const { palette, reach } = ink;
  const line = lineWeights(ink, 4);
  let pixel = 0;
  for (let row = 2 * top; row < 2 * (top + count); row += 2) {
    const below = row + 1 + reach < height ? reach * width : 0;
    for (let column = 0; column < width; column += 2) {
      const at = row * width + column;
      const low = at + width;
      const a = ids[at]!;
      const b = ids[at + 1]!;
      const c = ids[low]!;
      const d = ids[low + 1]!;
      let colour = palette[a]!;
      if (a !== b || a !== c || a !== d) colour = mean(colour, palette[b]!, palette[c]!, palette[d]!);
      if (line) {
        const beside = column + 1 + reach < width ? reach : 0;
        let edges = 0;
        if (ids[at + below] !== a || ids[at + beside] !== a) edges += 1;
        if (ids[at + 1 + below] !== b || ids[at + 1 + beside] !== b) edges += 1;
        if (ids[low + below] !== c || ids[low + beside] !== c) edges += 1;
        if (ids[low + 1 + below] !== d || ids[low + 1 + beside] !== d) edges += 1;
        if (edges > 0) colour = over(colour, ink.line, line[edges]!);
      }
      pixels[pixel++] = colour;
    }
  }
}

/** Opacity of the line where it covers so many samples of a pixel; `undefined` where there is none to draw. */
function lineWeights({ line, strength }: Ink, samples: number): number[] | undefined {
  const opacity = ((line >>> 24) / 255) * strength;
  return opacity > 0.01 ? Array.from({ length: samples + 1 }, (_, covered) => (opacity * covered) / samples) : undefined;
}

/** Four colours in equal parts; what is transparent adds no hue. */
export function mean(a: number, b: number, c: number, d: number): number {
  const opacity = a >>> 24;
  if (opacity === b >>> 24 && opacity === c >>> 24 && opacity === d >>> 24) {
    const low = (a & odd) + (b & odd) + (c & odd) + (d & odd) + 0x00020002;
    const high = ((a >>> 8) & odd) + ((b >>> 8) & odd) + ((c >>> 8) & odd) + ((d >>> 8) & odd) + 0x00020002;
    return ((low >>> 2) & odd) | (((high >>> 2) & odd) << 8);
  }
  const all = (a >>> 24) + (b >>> 24) + (c >>> 24) + (d >>> 24);
  const part = (shift: number) =>
    Math.round((((a >>> shift) & 255) * (a >>> 24) + ((b >>> shift) & 255) * (b >>> 24) + ((c >>> shift) & 255) * (c >>> 24) + ((d >>> shift) & 255) * (d >>> 24)) / all);
  return part(0) | (part(8) << 8) | (part(16) << 16) | (Math.round(all / 4) << 24);
}

/** `ink` of that opacity, from 0 to 1, over `ground`. */
export function over(ground: number, ink: number, opacity: number): number {
  const rest = ((ground >>> 24) / 255) * (1 - opacity);
  const all = opacity + rest;
  const mix = opacity / all;
  const part = (shift: number) => {
    const base = (ground >>> shift) & 255;
    return Math.round(base + (((ink >>> shift) & 255) - base) * mix);
  };
  return part(0) | (part(8) << 8) | (part(16) << 16) | (Math.round(255 * all) << 24);
}
