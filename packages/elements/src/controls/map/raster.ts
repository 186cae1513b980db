import type { Sheet } from './map.types.js';
import type { Work } from './slices.js';

/** Whose each pixel is: index + 1, or 0 for nobody's. */
export interface IdBuffer {
  ids: Int32Array;
  width: number;
  height: number;
}

/** Where the sheet falls in a buffer: pixel x = x · `scale` + `x`. */
export interface Placement {
  scale: number;
  x: number;
  y: number;
}

/** Whole pixels, `right` and `bottom` not included. */
export interface PixelBox {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export const wholeOf = ({ width, height }: { width: number; height: number }): PixelBox => ({ left: 0, top: 0, right: width, bottom: height });

/** Vertices between two looks at the clock. */
const stride = 8192;

/**
 * A scan-line raster. A pixel is a shape's where its centre lies inside by the even-odd rule, counted half-open, and an edge is always
 * reckoned from its upper end: shapes that share their edges share out the pixels, with no gap and none taken twice.
 */
export class Rasteriser {
  /** Where edges cross the row of pixel centres: for each row a list from left to right, linked by `#next`. 0 ends it. */
  #heads = new Int32Array(0);
  #columns = new Int32Array(4096);
  #next = new Int32Array(4096);
  #count = 0;

  /** Clears `clip` and fills it anew. Where shapes overlap, the later one is on top. */
  *paint(sheet: Sheet, buffer: IdBuffer, placement: Placement, clip: PixelBox = wholeOf(buffer)): Work {
    if (this.#heads.length < buffer.height) this.#heads = new Int32Array(buffer.height);
    for (let row = clip.top; row < clip.bottom; row++) buffer.ids.fill(0, row * buffer.width + clip.left, row * buffer.width + clip.right);
    const { boxes, shapes, polygons, rings } = sheet;
    const { scale, x, y } = placement;
    const count = sheet.ids.length;
    const west = (clip.left + 0.5 - x) / scale;
    const east = (clip.right - 0.5 - x) / scale;
    let work = 0;
    for (let index = 0; index < count; index++) {
      const at = 4 * index;
      if (boxes[at + 2]! < west || boxes[at]! > east) continue;
      const top = Math.max(clip.top, Math.ceil(boxes[at + 1]! * scale + y - 0.5));
      const bottom = Math.min(clip.bottom, Math.ceil(boxes[at + 3]! * scale + y - 0.5));
      if (top >= bottom) continue;
      const first = polygons[shapes[index]!]!;
      const last = polygons[shapes[index + 1]!]!;
      this.#count = 0;
      for (let ring = first; ring < last; ring++) this.#cross(sheet.positions, rings[ring]!, rings[ring + 1]!, placement, clip);
      this.#fill(buffer, index + 1, top, bottom);
      work += rings[last]! - rings[first]! + 64;
      if (work < stride) continue;
      work = 0;
      yield index / count;
    }
  }

  /** Notes where the edges of a ring cross rows. Most edges are shorter than a pixel and cross none. */
  #cross(positions: Int32Array, first: number, end: number, { scale, x, y }: Placement, { left, top, right, bottom }: PixelBox): void {
    if (end - first < 3) return;
    const half = y - 0.5;
    let before = end - 1;
    let beforeRow = Math.ceil(positions[2 * before + 1]! * scale + half);
    for (let vertex = first; vertex < end; vertex++) {
      const row = Math.ceil(positions[2 * vertex + 1]! * scale + half);
      if (row !== beforeRow) {
        const isDown = row > beforeRow;
        const upper = isDown ? before : vertex;
        const from = Math.max(isDown ? beforeRow : row, top);
        const to = Math.min(isDown ? row : beforeRow, bottom);
        if (from < to) {
          const lower = isDown ? vertex : before;
          if (this.#count + to - from >= this.#columns.length) this.#grow(to - from);
          const upperX = positions[2 * upper]!;
          const upperY = positions[2 * upper + 1]!;
          const slope = (positions[2 * lower]! - upperX) / (positions[2 * lower + 1]! - upperY);
          const startX = upperX * scale + x - 0.5;
          const startY = upperY * scale + half;
          for (let at = from; at < to; at++) {
            const column = Math.ceil(startX + (at - startY) * slope);
            this.#note(at, column < left ? left : column > right ? right : column);
          }
        }
      }
      before = vertex;
      beforeRow = row;
    }
  }

  #note(row: number, column: number): void {
    const columns = this.#columns;
    const next = this.#next;
    const at = ++this.#count;
    columns[at] = column;
    let after = this.#heads[row]!;
    if (after === 0 || columns[after]! >= column) {
      next[at] = after;
      this.#heads[row] = at;
      return;
    }
    let before = after;
    after = next[before]!;
    while (after !== 0 && columns[after]! < column) {
      before = after;
      after = next[before]!;
    }
    next[at] = after;
    next[before] = at;
  }

  #fill({ ids, width }: IdBuffer, id: number, top: number, bottom: number): void {
    const columns = this.#columns;
    const next = this.#next;
    for (let row = top; row < bottom; row++) {
      let at = this.#heads[row]!;
      this.#heads[row] = 0;
      while (at !== 0) {
        const until = next[at]!;
        const end = row * width + columns[until]!;
        for (let pixel = row * width + columns[at]!; pixel < end; pixel++) ids[pixel] = id;
        at = next[until]!;
      }
    }
  }

  #grow(by: number): void {
    const length = 2 * (this.#columns.length + by);
    const columns = new Int32Array(length);
    const next = new Int32Array(length);
    columns.set(this.#columns);
    next.set(this.#next);
    this.#columns = columns;
    this.#next = next;
  }
}
