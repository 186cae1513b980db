/** Tells which grid a person was shown. */
export interface GridFound {
  code: string;
}
