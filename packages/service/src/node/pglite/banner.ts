/** What whoever starts the service on PGlite is to read. */
export function pgliteBanner(folder: string): string {
  return [
    '+---------------------------------------------------------------------------+',
    '| PGlite: fsync is off. A loss of power can lose or damage what was saved.  |',
    '| For trying out, training and tests. NOT FOR PRODUCTION: set DATABASE_URL. |',
    '+---------------------------------------------------------------------------+',
    `  ${folder}`,
    '',
  ].join('\n');
}
