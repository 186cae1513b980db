import type { Polygon, Position } from '../../geo/boundary.js';
import { between, doCross, isSame, side, along } from './segments.js';
import { layLine, positionsByEdge, type LaidLine } from './snap.js';
import { areaOf, edgeKey, edgesOf, keyOf, polygonsFrom, whereIn, withPositions, type Edge } from './topology.js';

/** Ground that a line has cut: its faces, and what the line put on each edge, by `edgeKey` and in the order of the edge. */
export interface Cut {
  faces: Polygon[];
  inserted: Map<string, Position[]>;
}

export type CutFault = 'line-does-not-cut' | 'line-crosses-itself' | 'line-unclear';

/** How much the areas of the faces may differ from that of the whole, relative to it: what the rounding of a crossing makes. */
const rounding = 1e-9;

/**
 * Cuts ground along a line, in as many faces as the line makes of it. A line that closes cuts out what it encloses; what lies outside
 * the ground, or ends within it, cuts nothing. @param tolerance in degrees
 */
export function cut(polygons: readonly Polygon[], line: readonly Position[], tolerance: number): Cut | CutFault {
  const laid = layLine(line, edgesOf(polygons), tolerance);
  const whole = withPositions(polygons, positionsByEdge(laid.inserted, () => true));
  const pieces = withoutEnds(piecesWithin(laid, whole), edgesOf(whole));
  if (pieces.some((piece, index) => pieces.slice(index + 1).some((other) => doTouch(piece, other)))) return 'line-crosses-itself';
  const used = new Set(pieces.flat().map(keyOf));
  const inserted = positionsByEdge(laid.inserted, (position) => used.has(keyOf(position)));
  const rim = edgesOf(withPositions(polygons, inserted));
  if (pieces.some(([p, q]) => rim.some(([a, b]) => doCross(a, b, p, q)))) return 'line-unclear';
  const faces = polygonsFrom([...rim, ...pieces, ...pieces.map(([p, q]): Edge => [q, p])]);
  if (!faces || !isWhole(faces, polygons)) return 'line-unclear';
  return faces.length > polygons.length ? { faces, inserted } : 'line-does-not-cut';
}

function isWhole(faces: readonly Polygon[], polygons: readonly Polygon[]): boolean {
  const area = areaOf(polygons);
  return Math.abs(areaOf(faces) - area) <= area * rounding;
}

/** What of the line runs through the ground, each piece once; not what runs along the boundary. */
function piecesWithin({ pieces }: LaidLine, whole: readonly Polygon[]): Edge[] {
  const known = new Set(edgesOf(whole).map(([a, b]) => edgeKey(a, b)));
  return pieces.filter(([p, q]) => {
    if (known.has(edgeKey(p, q)) || known.has(edgeKey(q, p)) || whereIn(between(p, q, 0.5), whole) <= 0) return false;
    known.add(edgeKey(p, q));
    return true;
  });
}

/** Without the pieces that lead nowhere: those that end within the ground, and what hangs on them. */
function withoutEnds(pieces: readonly Edge[], rim: readonly Edge[]): Edge[] {
  const firm = new Set(rim.map(([a]) => keyOf(a)));
  const count = new Map<string, number>();
  for (const position of pieces.flat()) count.set(keyOf(position), (count.get(keyOf(position)) ?? 0) + 1);
  const left = pieces.filter((piece) => piece.every((position) => firm.has(keyOf(position)) || (count.get(keyOf(position)) ?? 0) > 1));
  return left.length === pieces.length ? left : withoutEnds(left, rim);
}

/** Whether two pieces meet elsewhere than at an end that they have in common. */
function doTouch([a, b]: Edge, [p, q]: Edge): boolean {
  return doCross(a, b, p, q) || lies(a, p, q) || lies(b, p, q) || lies(p, a, b) || lies(q, a, b);
}

/** Whether a position lies between the ends of a piece. */
function lies(position: Position, a: Position, b: Position): boolean {
  if (isSame(position, a) || isSame(position, b) || side(a, b, position) !== 0) return false;
  const t = along(a, b, position);
  return t > 0 && t < 1;
}
