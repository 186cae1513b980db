const known = new Set<string>();

/** Every statement that the service sends, for whoever checks them. They are made when their modules load. */
export const statements: ReadonlySet<string> = known;

/** A statement of a transaction. Its first parameter is the region, and each table in it is asked for that region alone: a test reads all of them. */
export function statement(text: string): string {
  known.add(text);
  return text;
}
