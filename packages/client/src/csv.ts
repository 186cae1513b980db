/** What a spreadsheet takes for a formula when a cell begins with it; a tab or line break may hide one. */
const formula = /^[=+\-@\t\r\n]/;

/**
 * Rows as CSV (RFC 4180), for a spreadsheet: with a byte order mark, or Excel reads Chinese as something else, and with an apostrophe
 * before what would run as a formula, since the cells hold what anyone may have typed.
 */
export function toCsv(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

function cell(value: string): string {
  const safe = formula.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
