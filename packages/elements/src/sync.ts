export { LinliOutbox } from './sync/outbox/outbox.js';
export * from './sync/outbox/outbox.types.js';
export { LinliSyncStatus } from './sync/sync-status/sync-status.js';
export * from './sync/sync-status/sync-status.types.js';
