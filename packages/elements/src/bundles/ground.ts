import './ground-elements.js';

export { localRegisters } from '@linli/client';
export * from '../ground.js';
