export { LinliGridPlan } from './grids/grid-plan/grid-plan.js';
export * from './grids/grid-plan/grid-plan.types.js';
