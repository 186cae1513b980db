/** What was chosen in the tree. */
export interface GridTreeSelect {
  code: string;
  kind: 'division' | 'grid';
  name: string;
}
