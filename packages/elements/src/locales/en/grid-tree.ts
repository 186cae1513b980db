import type { GridTreeMessages } from '../../grids/grid-tree/grid-tree.messages.js';

export const gridTree: GridTreeMessages = {
  label: 'Divisions and grids',
  loading: 'Loading what is below…',
  failed: 'This could not be loaded: press Enter or click to try again',
  none: 'Nothing below',
  noGrids: 'Not divided into grids yet',
  empty: 'There are no divisions to show.',
  grid: 'Grid',
};
