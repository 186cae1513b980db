let scopes = 0;

/** Makes one host's ids: `id('phone', 'hint')` is always the same, and no other host's. */
export type Ids = (...parts: string[]) => string;

/** Ids for one element. They stand in its shadow root only, never in the page. */
export function idScope(): Ids {
  scopes += 1;
  const scope = scopes.toString(36);
  // A value of a definition may hold what would split a list of ids.
  return (...parts) => ['linli', scope, ...parts].join('-').replace(/[^\w-]/g, '_');
}
