/** A box of text on the screen, in CSS pixels: its middle and its size. */
export interface LabelBox {
  x: number;
  y: number;
  width: number;
  height: number;
  /** The higher one is placed first; of equals, the earlier. */
  rank: number;
}

/** Side of the squares in which placed boxes are looked up. */
const side = 64;
/** Between two labels, at least. */
const gap = 2;

/** Which of the boxes find room, such that no two overlap, nor any of `taken`. */
export function placeLabels(boxes: readonly LabelBox[], taken: readonly Omit<LabelBox, 'rank'>[] = []): boolean[] {
  const squares = new Map<string, Omit<LabelBox, 'rank'>[]>();
  const put = (box: Omit<LabelBox, 'rank'>) => {
    for (const square of squaresOf(box)) {
      const there = squares.get(square);
      if (there) there.push(box);
      else squares.set(square, [box]);
    }
  };
  taken.forEach(put);
  const placed = boxes.map(() => false);
  const order = boxes.map((_, index) => index).sort((one, other) => boxes[other]!.rank - boxes[one]!.rank || one - other);
  for (const index of order) {
    const box = boxes[index]!;
    if (squaresOf(box).some((square) => squares.get(square)?.some((other) => overlap(box, other)))) continue;
    placed[index] = true;
    put(box);
  }
  return placed;
}

function squaresOf({ x, y, width, height }: Omit<LabelBox, 'rank'>): string[] {
  const squares: string[] = [];
  for (let column = Math.floor((x - width / 2) / side); column <= Math.floor((x + width / 2 + gap) / side); column++) {
    for (let row = Math.floor((y - height / 2) / side); row <= Math.floor((y + height / 2 + gap) / side); row++) squares.push(`${column},${row}`);
  }
  return squares;
}

function overlap(one: Omit<LabelBox, 'rank'>, other: Omit<LabelBox, 'rank'>): boolean {
  return Math.abs(one.x - other.x) < (one.width + other.width) / 2 + gap && Math.abs(one.y - other.y) < (one.height + other.height) / 2 + gap;
}
