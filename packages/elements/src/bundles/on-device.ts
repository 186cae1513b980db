import './sync-elements.js';

export * from '../sync.js';
