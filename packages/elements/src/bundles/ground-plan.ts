import '../grids/grid-plan/define.js';

export { reassignCases } from '@linli/client';
export * from '../plan.js';
