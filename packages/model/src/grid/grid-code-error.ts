/**
 * Why a code cannot be made: `no-community`, the community is not one of 12 digits, or the scheme cannot say it; `missing-segment`, `not-allowed`:
 * nothing, or something that may not be, is given for a segment; `sequence-full`, every number of the community was used.
 */
export const gridCodeErrorCodes = ['no-community', 'missing-segment', 'not-allowed', 'sequence-full'] as const;
export type GridCodeErrorCode = (typeof gridCodeErrorCodes)[number];

/** A code of a grid that cannot be made. `value`: what stood in the way. */
export class GridCodeError extends Error {
  override readonly name = 'GridCodeError';

  constructor(
    readonly code: GridCodeErrorCode,
    readonly value: string,
    /** The segment that it is about, if there is one. */
    readonly segment?: string,
  ) {
    super(`${sentences[code]}: ${segment === undefined ? '' : `${segment} `}${value}`);
  }
}

const sentences: Readonly<Record<GridCodeErrorCode, string>> = {
  'no-community': 'Give the code of a community with 12 digits',
  'missing-segment': 'Give a value for this segment of the code',
  'not-allowed': 'Give a value that this segment of the code allows',
  'sequence-full': 'Every number of this community was given to a grid: subdivide it, or take a scheme with more digits',
};
