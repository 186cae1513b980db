export * from './backend.js';
export * from './client.js';
export * from './create-client.js';
export { memoryDrafts } from './drafts.js';
export * from './errors.js';
export * from './local/local-backend.js';
export type { SeedRecord } from './local/store.js';
