import type { Decimal } from '../decimal.js';

/** What a cell of a table holds. */
export type Cell = string | number | boolean | Date | null | undefined;

export function cellText(cell: Cell): string {
  if (cell === null || cell === undefined) return '';
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell).normalize('NFKC').trim();
}

/** How many digits a spreadsheet keeps: what stands behind them is an error of its arithmetic (0.30000000000000004). */
const digitsKept = 15;

/**
 * The number in a cell: `null` where it is empty or a dash stands for that, `undefined` where it is none. Full-width digits and
 * thousands separators are read; a sign of per cent is left off where the input is in per cent.
 */
export function cellNumber(cell: Cell, inPercent: boolean): Decimal | null | undefined {
  if (typeof cell === 'number') return Number.isFinite(cell) ? Number(cell.toPrecision(digitsKept)) : undefined;
  const written = cellText(cell);
  if (written === '' || /^[-–—/]+$/.test(written)) return null;
  if (typeof cell === 'boolean' || cell instanceof Date) return undefined;
  const bare = written.replace(inPercent ? /%$/ : /(?!)/, '').trim().replace(/−/g, '-');
  const digits = /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(bare) ? bare.replace(/,/g, '') : bare;
  return /^[+-]?(\d+(\.\d+)?|\.\d+)$/.test(digits) ? digits.replace(/^\+/, '').replace(/^(-?)\./, '$10.') : undefined;
}
