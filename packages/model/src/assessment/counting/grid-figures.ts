import type { Grid } from '../../grid/grid.js';

/** What a counting condition may ask of a grid. */
export interface GridFigures extends Pick<Grid, 'code' | 'community' | 'kind' | 'setting' | 'households' | 'population' | 'organisation'> {
  /** Its boundary is known. */
  surveyed: boolean;
  /** What has to be posted publicly is there: its extent, and the numbers of its post and of who supervises it (滨州市网格化条例 6). */
  posted: boolean;
}

/** Every name that a condition may read. */
export const gridFigureNames = ['code', 'community', 'kind', 'setting', 'households', 'population', 'organisation', 'surveyed', 'posted'] as const satisfies readonly (keyof GridFigures)[];

export function gridFigures({ code, community, kind, setting, households, population, organisation, boundary, extent, phone, supervisionPhone }: Grid): GridFigures {
  const posted = extent !== '' && phone !== null && supervisionPhone !== null;
  return { code, community, kind, setting, households, population, organisation, surveyed: boundary !== null, posted };
}
