import { placeLabels, type LabelBox } from './labels.js';
import type { LabelText, MapStyle, Sheet, View } from './map.types.js';
import { setFont, type PlacedLabel } from './overlay.js';
import { placesOf } from './places.js';
import { sightOf, type Screen } from './placement.js';
import type { Work } from './slices.js';

/** Whose names are wanted, and where. */
export interface LabelOrder {
  sheet: Sheet;
  view: View;
  screen: Screen;
  style: MapStyle;
  labelOf: (index: number) => LabelText | undefined;
  /** What labels must keep clear of, in CSS pixels. */
  taken: readonly { x: number; y: number; radius: number }[];
}

/** How much wider than its shape a label may be: one that hangs over is taken for the name of its neighbour. */
const ease = 1.05;
/** Shapes between two looks at the clock. */
const stride = 16;

/** Names of the shapes in sight that are large enough to carry one, such that none overlap. */
export function* chooseLabels(context: CanvasRenderingContext2D, order: LabelOrder): Work<PlacedLabel[]> {
  const { sheet, view, screen, style, labelOf, taken } = order;
  const places = placesOf(sheet);
  const sight = sightOf(view, screen);
  const height = Number(/([\d.]+)px/.exec(style.font)?.[1] ?? 16) * 1.2;
  const least = height / view.scale;
  const { boxes } = sheet;
  const found: (LabelBox & PlacedLabel & { size: number })[] = [];
  setFont(context, style);
  for (let index = 0; index < sheet.ids.length; index++) {
    const at = 4 * index;
    const across = boxes[at + 2]! - boxes[at]!;
    const down = boxes[at + 3]! - boxes[at + 1]!;
    if (across < least || down < least) continue;
    if (boxes[at]! > sight.east || boxes[at + 2]! < sight.west || boxes[at + 1]! > sight.south || boxes[at + 3]! < sight.north) continue;
    const label = labelOf(index);
    if (!label?.text) continue;
    const width = context.measureText(label.text).width;
    if (width > across * view.scale * ease) continue;
    const { x, y } = places.of(index);
    found.push({ ...label, x, y, width, height, size: across * down });
    if (found.length % stride > 0) continue;
    yield index / sheet.ids.length;
    // The context is shared: what was drawn meanwhile may have changed its font.
    setFont(context, style);
  }
  found.sort((one, other) => other.rank - one.rank || other.size - one.size);
  const onScreen = found.map((box) => ({ ...box, x: (box.x - view.x) * view.scale + screen.width / 2, y: (box.y - view.y) * view.scale + screen.height / 2 }));
  const placed = placeLabels(
    onScreen,
    taken.map(({ x, y, radius }) => ({ x, y, width: 2 * radius, height: 2 * radius })),
  );
  return found.filter((_, at) => placed[at]).map(({ text, x, y }) => ({ text, x, y }));
}
