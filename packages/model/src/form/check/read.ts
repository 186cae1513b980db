import { cleanLine } from '../clean.js';
import { wrongType, type Cleaned } from './kind.js';

/** Longer lists than this come from no form of ours. */
const maxItems = 1000;

export function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A property of the object itself: not what it inherits, nor what a getter would run. */
export function own(record: object, name: string): unknown {
  return Object.getOwnPropertyDescriptor(record, name)?.value;
}

/** A single line of text, or `undefined` when it is empty. */
export function readLine(value: unknown): Cleaned<string> {
  return typeof value === 'string' ? cleanLine(value) || undefined : wrongType;
}

/** A list whose every item `read` understands, without its empty items. */
export function readList<T>(value: unknown, read: (item: unknown) => Cleaned<T>): Cleaned<T[]> {
  if (!Array.isArray(value) || value.length > maxItems) return wrongType;
  const items: T[] = [];
  for (const item of Array.from<unknown>(value)) {
    const cleaned = read(item);
    if (cleaned === wrongType) return wrongType;
    if (cleaned !== undefined) items.push(cleaned);
  }
  return items.length > 0 ? items : undefined;
}

/** A list of single lines, each once. */
export function readLines(value: unknown): Cleaned<string[]> {
  const lines = readList(value, readLine);
  return Array.isArray(lines) ? [...new Set(lines)] : lines;
}
