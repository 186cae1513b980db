/** The parts of a path, each encoded: an id is whatever its device made of it. */
export function pathOf(...parts: readonly string[]): string {
  return `/v1/${parts.map(encodeURIComponent).join('/')}`;
}
