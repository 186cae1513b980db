export { localBackend } from '@linli/client';
export { replay } from '@linli/model';
export * from './case-types.js';
