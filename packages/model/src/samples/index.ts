export type { SampleBounds } from './lattice.js';
export { randomFrom } from './random.js';
export { sampleGrids, type SampleGrids, type SampleGridsOptions } from './sample-grids.js';
export { tessellate, type SampleRegion, type TessellateOptions } from './tessellate.js';
