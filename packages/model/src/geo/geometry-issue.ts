/**
 * What can be wrong with a boundary:
 *
 * - `empty`: no polygon, or one without a ring. `not-a-number`, `out-of-range`: degrees beyond 180 or 90. None of these can be repaired
 * - `swapped`: latitude stands first, as the values show: China lies between 73° and 136° east, 3° and 54° north
 * - `unclosed`: the last position is not the first. `repeated`: a position follows itself
 * - `too-few`: less than three different positions. `flat`: all on one line
 * - `winding`: an outer ring that runs clockwise, or a hole that does not (RFC 7946, 3.1.6)
 * - `crossing`: two edges cross, or run along each other. `nested`: a polygon or a hole inside another. `hole-outside`: a hole not in its polygon
 */
export const geometryIssueCodes = [
  'empty', 'not-a-number', 'out-of-range', 'swapped', 'unclosed', 'repeated', 'too-few', 'flat', 'winding', 'crossing', 'nested', 'hole-outside',
] as const;
export type GeometryIssueCode = (typeof geometryIssueCodes)[number];

/**
 * One thing that is wrong with a boundary, and where: indexes into its `polygons`, from 0, as far as there are such. What is wrong between
 * edges and rings is looked for after all else was mended, so its indexes are those of the mended rings; its place on the map holds in both.
 */
export interface GeometryIssue {
  code: GeometryIssueCode;
  polygon?: number;
  /** 0 is the outer ring. */
  ring?: number;
  position?: number;
  /** The place of it on the map, in the boundary's own reference; of a `crossing`, where the edges meet. */
  lon?: number;
  lat?: number;
}
