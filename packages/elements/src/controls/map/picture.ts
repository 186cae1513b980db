import { compose, type Ink } from './compose.js';
import type { Sheet } from './map.types.js';
import { isSame, lay, pixelsOf, sizeTo, times, type Screen } from './placement.js';
import { Rasteriser, wholeOf, type IdBuffer, type PixelBox, type Placement } from './raster.js';
import { atOnce, type Work } from './slices.js';

/** Up to so many pixels the fine buffer is kept, so that other colours need no raster: 37 MB. */
const mostKept = 2.3e6;
/** Rows of the pieces that a larger picture is smoothed in. */
const piece = 128;

const nothing: IdBuffer = { ids: new Int32Array(0), width: 0, height: 0 };

/** The coloured shapes, and whose each pixel is. What it shows stays until a new raster is whole; meanwhile it is moved about. */
export class Picture {
  readonly canvas = document.createElement('canvas');
  readonly #context = this.canvas.getContext('2d')!;
  readonly #rasteriser = new Rasteriser();
  #shown: { sheet: Sheet; placement: Placement; ratio: number } | undefined;
  #ids = nothing;
  #spare = nothing;
  #fine: { buffer: IdBuffer; isWhole: boolean } | undefined;

  shows(sheet: Sheet, placement: Placement, screen: Screen): boolean {
    return this.#fits(screen) && this.#shown?.sheet === sheet && isSame(this.#shown.placement, placement);
  }

  /** Nothing is shown any more. */
  clear(): void {
    this.#shown = undefined;
    this.canvas.width = this.canvas.height = 0;
    this.#ids = this.#spare = nothing;
    this.#fine = undefined;
  }

  /** Moves what is shown to where `present` wants it. */
  move(present: Placement): void {
    if (this.#shown) lay(this.canvas, this.#shown.placement, present, this.#shown.ratio);
  }

  /** The index at a place of the sheet by what is shown there, −1 for nobody's; `undefined` where nothing is shown. */
  indexAt(sheet: Sheet, x: number, y: number): number | undefined {
    if (this.#shown?.sheet !== sheet) return undefined;
    const { placement } = this.#shown;
    const { ids, width, height } = this.#ids;
    const column = Math.floor(x * placement.scale + placement.x);
    const row = Math.floor(y * placement.scale + placement.y);
    return column >= 0 && row >= 0 && column < width && row < height ? ids[row * width + column]! - 1 : undefined;
  }

  /** Rasters, then shows all at once. Where the map has only moved, what is known already is kept. */
  *raster(sheet: Sheet, placement: Placement, screen: Screen): Work {
    const [width, height] = pixelsOf(screen);
    if (this.#spare.width !== width || this.#spare.height !== height) this.#spare = bufferOf(width, height);
    const target = this.#spare;
    for (const clip of this.#keep(sheet, placement, screen)) yield* this.#rasteriser.paint(sheet, target, placement, clip);
    yield 1;
    this.#spare = this.#ids;
    this.#ids = target;
    if (this.#fine) this.#fine.isWhole = false;
    this.#shown = { sheet, placement, ratio: screen.ratio };
    sizeTo(this.canvas, screen);
  }

  /** Colours the raster by lookup; smooth where the fine raster of this place is at hand. */
  *colour(ink: Ink): Work {
    const part = { rows: this.#ids.height, top: 0 };
    if (this.#fine?.isWhole) yield* compose(this.#context, this.#fine.buffer, 2, { ...ink, reach: 2 * ink.reach }, part);
    else atOnce(compose(this.#context, this.#ids, 1, ink, part));
  }

  /** Rasters what is shown with four samples to the pixel, and colours it. `ink` is asked late: colours may change meanwhile. */
  *smooth(ink: () => Ink): Work {
    if (!this.#shown || this.#fine?.isWhole) return;
    // At rest the room is better left to others.
    this.#spare = nothing;
    const { sheet, placement } = this.#shown;
    const { width, height } = this.#ids;
    if (width * height > mostKept) {
      this.#fine = undefined;
      yield* paintPieces(this.#context, this.#rasteriser, sheet, placement, { width, height }, ink());
      return;
    }
    if (this.#fine?.buffer.width !== 2 * width || this.#fine.buffer.height !== 2 * height) this.#fine = { buffer: bufferOf(2 * width, 2 * height), isWhole: false };
    const fine = this.#fine;
    yield* this.#rasteriser.paint(sheet, fine.buffer, times(placement, 2));
    fine.isWhole = true;
    yield* this.colour(ink());
  }

  #fits(screen: Screen): boolean {
    const [width, height] = pixelsOf(screen);
    return this.#shown?.ratio === screen.ratio && this.#ids.width === width && this.#ids.height === height;
  }

  /** Copies what stays in sight to the spare buffer; the parts that are left to raster. */
  #keep(sheet: Sheet, placement: Placement, screen: Screen): PixelBox[] {
    const { width, height } = this.#spare;
    const whole = wholeOf(this.#spare);
    if (!this.#shown || this.#shown.sheet !== sheet || !this.#fits(screen) || this.#shown.placement.scale !== placement.scale) return [whole];
    const right = placement.x - this.#shown.placement.x;
    const down = placement.y - this.#shown.placement.y;
    if (Math.abs(right) >= width || Math.abs(down) >= height) return [whole];
    const kept = { left: Math.max(0, right), top: Math.max(0, down), right: Math.min(width, width + right), bottom: Math.min(height, height + down) };
    for (let row = kept.top; row < kept.bottom; row++) {
      const from = (row - down) * width - right;
      this.#spare.ids.set(this.#ids.ids.subarray(from + kept.left, from + kept.right), row * width + kept.left);
    }
    const { left, top, bottom } = kept;
    return [
      { ...whole, bottom: top },
      { ...whole, top: bottom },
      { left: 0, top, right: left, bottom },
      { left: kept.right, top, right: width, bottom },
    ].filter((box) => box.left < box.right && box.top < box.bottom);
  }
}

const bufferOf = (width: number, height: number): IdBuffer => ({ ids: new Int32Array(width * height), width, height });

/** A smooth picture of any size, piece by piece with little memory. */
export function* paintPieces(
  context: CanvasRenderingContext2D,
  rasteriser: Rasteriser,
  sheet: Sheet,
  placement: Placement,
  { width, height }: { width: number; height: number },
  ink: Ink,
): Work {
  const { scale, x, y } = times(placement, 2);
  const reach = 2 * ink.reach;
  // Lines look `reach` rows further down.
  const buffer = bufferOf(2 * width, 2 * piece + reach + 1);
  for (let top = 0; top < height; top += piece) {
    const rows = Math.min(piece, height - top);
    yield* rasteriser.paint(sheet, buffer, { scale, x, y: y - 2 * top });
    yield* compose(context, buffer, 2, { ...ink, reach }, { rows, top });
  }
}
