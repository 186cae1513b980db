import type { RegisterName } from '../registers.js';

/** Apart from the schemas. */
export const registerNames = ['grids', 'grounds', 'posts', 'substitutions', 'services', 'duties', 'centres', 'roster'] as const satisfies readonly RegisterName[];
