export * from './backend.js';
export * from './client.js';
export * from './errors.js';
