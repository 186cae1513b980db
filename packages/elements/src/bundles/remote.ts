export { httpBackend, idbStore, memoryStore } from '@linli/client';
export * from './sync.js';
