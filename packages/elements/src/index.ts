export * from './citizen.js';
export * from './ground.js';
export * from './assessments.js';
export * from './plan.js';
export * from './staff.js';
export * from './sync.js';
