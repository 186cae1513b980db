/**
 * What the polygon renderer and its users share. It knows polygons, colours by index and points; what they mean is its user's matter.
 *
 * Three spaces: degrees (longitude, latitude); sheet units (whole numbers, x to the east, y to the south, see `Sheet`); CSS pixels from
 * the upper left corner of the map.
 */

/** A closed or unclosed line of longitudes and latitudes in degrees. */
export type ShapeRing = readonly (readonly [longitude: number, latitude: number])[];

/** An area: polygons, each an outer ring and its holes. Winding does not matter (even-odd). */
export interface Shape {
  id: string;
  polygons: readonly (readonly ShapeRing[])[];
}

/** Degrees to the plane: `x` grows to the east, `y` to the north. Each depends on one angle alone and grows with it. */
export interface Projection {
  x(longitude: number): number;
  y(latitude: number): number;
}

/**
 * All shapes in flat arrays, laid out once. Coordinates are whole sheet units: the longer side of the extent is 2²⁶ of them, 1 cm over
 * a province of 700 km, so that positions shared by neighbours stay the same and cross-products are exact in doubles.
 */
export interface Sheet {
  readonly ids: readonly string[];
  /** x, y of each vertex; the closing vertex of a ring is left out. */
  readonly positions: Int32Array;
  /** Where each ring begins, counted in vertices, and the end of the last. */
  readonly rings: Uint32Array;
  /** Where each polygon begins, counted in rings, and the end of the last. */
  readonly polygons: Uint32Array;
  /** Where each shape begins, counted in polygons, and the end of the last. */
  readonly shapes: Uint32Array;
  /** West, north, east, south of each shape; a shape with no vertex has east < west. */
  readonly boxes: Int32Array;
  /** Of all shapes. */
  readonly extent: Box;
  readonly frame: Frame;
}

/** How sheet units lie in the plane of the projection: plane x = `west` + x · `unit`, plane y = `north` − y · `unit`. */
export interface Frame {
  readonly projection: Projection;
  readonly west: number;
  readonly north: number;
  readonly unit: number;
}

/** In sheet units. */
export interface Box {
  west: number;
  north: number;
  east: number;
  south: number;
}

/** A place in sheet units, or in CSS pixels where a method says so. */
export interface Spot {
  x: number;
  y: number;
}

/** What is in sight: `x`, `y` is the centre in sheet units, `scale` counts CSS pixels to one sheet unit. */
export interface View extends Spot {
  scale: number;
}

export interface LayOutOptions {
  /** `schematic` at the middle latitude of the shapes when absent. */
  projection?: Projection;
  signal?: AbortSignal;
  /** From 0 to 1, after each slice of work. */
  onProgress?: (done: number) => void;
}

/** Which shapes are outlined; −1 for none. Drawn in the order selected, hover, focus. */
export interface Emphasis {
  hover: number;
  focus: number;
  selected: Iterable<number>;
}

/** A line on the map: CSS colours, width in CSS pixels. A `halo` is drawn beneath, 2 px wider on each side. */
export interface Outline {
  colour: string;
  width: number;
  halo?: string;
}

export interface MapStyle {
  /** Boundary lines, a CSS colour; `undefined` for none. They fade where shapes become only a few pixels wide. */
  line: string | undefined;
  hover: Outline;
  focus: Outline;
  selected: Outline;
  /** A CSS font for labels and counts; its size is in CSS pixels. */
  font: string;
  text: string;
  textHalo: string;
  /** Circles of clustered points. */
  mark: string;
  markText: string;
}

/** One line of text for a shape; the one of higher `rank` is placed first. */
export interface LabelText {
  text: string;
  rank: number;
}

/** Points that fall together on the screen, in CSS pixels. */
export interface Cluster extends Spot {
  radius: number;
  count: number;
  /** Indices of its points, in ascending order. */
  points: readonly number[];
}

export interface MapHandlers {
  /** The view has changed, by whomever. */
  onView?: (view: View) => void;
  /** What is in sight is painted: `crisp` at once, `smooth` at rest. */
  onPaint?: (quality: 'crisp' | 'smooth') => void;
}

export interface GestureHandlers {
  /** The shape under the pointer, or −1. */
  onHover?: (index: number, spot: Spot) => void;
  /** A click or tap. `more` where Ctrl, ⌘ or Shift is held: add to the selection. */
  onPick?: (index: number, spot: Spot, more: boolean) => void;
  onCluster?: (cluster: Cluster) => void;
  /** The page scrolled on, for want of Ctrl or of a second finger: tell the reader how to move the map. */
  onHint?: (kind: 'wheel' | 'touch') => void;
}

/** `shared`: one finger and the plain wheel scroll the page. `own`: they move the map. */
export type GestureMode = 'shared' | 'own';

export type Direction = 'up' | 'down' | 'left' | 'right';

/** Who borders on whom: the neighbours of `index` are `list[starts[index]]` up to, not with, `list[starts[index + 1]]`, ascending. */
export interface Neighbours {
  readonly starts: Uint32Array;
  readonly list: Uint32Array;
}
