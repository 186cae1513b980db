import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** An absolute path inside the repository. */
export const inRoot = (...parts) => join(root, ...parts);

/** An executable that a dependency installed. */
export const bin = (name) => inRoot('node_modules', '.bin', name);
