/** One thing that a linter has to say about a definition: for its author, not for the people who fill it in. */
export interface Finding {
  /** Names the rule, such as `duplicate-name`. */
  code: string;
  /** Where in the definition, as a JSON Pointer (RFC 6901): `/sections/0/fields/2/show`. */
  at: string;
  /** One English sentence: what is wrong and what to do. */
  message: string;
  /** A `warning` may be meant so; what has none is a fault. */
  severity?: 'warning';
}
