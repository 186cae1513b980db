import { readFileSync } from 'node:fs';
import type { DeadlineVectors } from './vectors.js';

/** The published deadlines. */
export const deadlineVectors = JSON.parse(readFileSync(new URL('../../vectors/deadlines.json', import.meta.url), 'utf8')) as DeadlineVectors;
