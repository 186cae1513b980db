import { ringsOf } from './places.js';
import type { Cluster, Emphasis, MapStyle, Outline, Sheet } from './map.types.js';
import type { Placement } from './raster.js';

/** A label that found room, its middle in sheet units. */
export interface PlacedLabel {
  text: string;
  x: number;
  y: number;
}

/** All that lies over the coloured shapes. `placement` is in CSS pixels; the context is scaled from those. */
export interface OverlayContent {
  sheet: Sheet;
  placement: Placement;
  emphasis: Emphasis;
  labels: readonly PlacedLabel[];
  clusters: readonly Cluster[];
  style: MapStyle;
}

export function drawOverlay(context: CanvasRenderingContext2D, content: OverlayContent): void {
  const { sheet, placement, emphasis, style } = content;
  context.lineJoin = 'round';
  for (const index of emphasis.selected) outline(context, sheet, placement, index, style.selected);
  outline(context, sheet, placement, emphasis.hover, style.hover);
  outline(context, sheet, placement, emphasis.focus, style.focus);
  drawLabels(context, content);
  drawClusters(context, content);
}

function outline(context: CanvasRenderingContext2D, sheet: Sheet, placement: Placement, index: number, { colour, width, halo }: Outline): void {
  if (!(index >= 0 && index < sheet.ids.length)) return;
  context.beginPath();
  trace(context, sheet, placement, index);
  if (halo) stroke(context, halo, width + 4);
  stroke(context, colour, width);
}

function stroke(context: CanvasRenderingContext2D, colour: string, width: number): void {
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.stroke();
}

/** The rings of a shape, without the vertices that fall within half a pixel of the last one drawn. */
function trace(context: CanvasRenderingContext2D, sheet: Sheet, { scale, x, y }: Placement, index: number): void {
  const { positions } = sheet;
  for (const [first, end] of ringsOf(sheet, index)) {
    let lastX = NaN;
    let lastY = NaN;
    for (let vertex = first; vertex < end; vertex++) {
      const toX = positions[2 * vertex]! * scale + x;
      const toY = positions[2 * vertex + 1]! * scale + y;
      if (Math.abs(toX - lastX) < 0.5 && Math.abs(toY - lastY) < 0.5) continue;
      if (vertex === first) context.moveTo(toX, toY);
      else context.lineTo(toX, toY);
      lastX = toX;
      lastY = toY;
    }
    context.closePath();
  }
}

function drawLabels(context: CanvasRenderingContext2D, { labels, placement: { scale, x, y }, style }: OverlayContent): void {
  setFont(context, style);
  context.strokeStyle = style.textHalo;
  context.lineWidth = 3;
  context.fillStyle = style.text;
  for (const label of labels) {
    const toX = label.x * scale + x;
    const toY = label.y * scale + y;
    context.strokeText(label.text, toX, toY);
    context.fillText(label.text, toX, toY);
  }
}

function drawClusters(context: CanvasRenderingContext2D, { clusters, style }: OverlayContent): void {
  context.lineWidth = 2;
  for (const { x, y, radius, count } of clusters) {
    context.beginPath();
    context.arc(x, y, radius, 0, 2 * Math.PI);
    context.fillStyle = style.mark;
    context.fill();
    context.strokeStyle = style.markText;
    context.stroke();
    context.fillStyle = style.markText;
    if (count > 1) context.fillText(String(count), x, y);
  }
}

export function setFont(context: CanvasRenderingContext2D, { font }: MapStyle): void {
  context.font = font;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
}
