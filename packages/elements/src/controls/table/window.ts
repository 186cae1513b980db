/** Browsers stop laying out past about 17 million pixels (Firefox) or 33 million (Chromium): a longer list is scrolled to scale. */
const longestTrack = 15_000_000;

/** A list of rows of one height, seen through a viewport. Heights in px. */
export interface Geometry {
  rows: number;
  rowHeight: number;
  viewport: number;
}

/** The rows to draw, `first` up to but without `end`, and how far down the track they begin, in px. */
export interface Window {
  first: number;
  end: number;
  offset: number;
}

/** Height of the track along which the rows scroll, in px. */
export function trackHeight({ rows, rowHeight }: Geometry): number {
  return Math.min(rows * rowHeight, longestTrack);
}

/** The rows in view at a scroll position, with `overscan` more at either end. */
export function windowAt(scrollTop: number, geometry: Geometry, overscan: number): Window {
  const { rows, rowHeight, viewport } = geometry;
  const position = clamp(scrollTop, 0, Math.max(0, trackHeight(geometry) - viewport));
  const seen = position * scale(geometry);
  const first = clamp(Math.floor(seen / rowHeight) - overscan, 0, rows);
  const end = clamp(Math.ceil((seen + viewport) / rowHeight) + overscan, first, rows);
  return { first, end, offset: position - (seen - first * rowHeight) };
}

/** The scroll position nearest to `scrollTop` at which `row` is wholly in view. */
export function scrollToShow(row: number, scrollTop: number, geometry: Geometry): number {
  const top = row * geometry.rowHeight;
  const bottom = top + geometry.rowHeight - geometry.viewport;
  return clamp(scrollTop * scale(geometry), bottom, Math.max(top, bottom)) / scale(geometry);
}

/** The row at the top of the viewport, with the fraction of it that is scrolled out. */
export function topRow(scrollTop: number, geometry: Geometry): number {
  return (scrollTop * scale(geometry)) / geometry.rowHeight;
}

/** The scroll position at which `row`, with its fraction, is at the top. */
export function scrollToTop(row: number, geometry: Geometry): number {
  return (row * geometry.rowHeight) / scale(geometry);
}

/** How many px of rows pass for each px of scrolling: 1 unless the track is shorter than its rows. */
function scale(geometry: Geometry): number {
  const track = trackHeight(geometry) - geometry.viewport;
  return track > 0 ? (geometry.rows * geometry.rowHeight - geometry.viewport) / track : 1;
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
