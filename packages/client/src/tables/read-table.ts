import { LinliError } from '../errors.js';

/** What a cell of a table file holds. */
export type TableCell = string | number | boolean | Date | null;

/** One sheet of a file; a CSV file is one without a name. Rows may be of different lengths. */
export interface TableSheet {
  name: string | null;
  rows: readonly (readonly TableCell[])[];
}

/** Compressed, in bytes. Larger tables are no figures of an assessment. */
const largest = 10 * 1024 * 1024;
const largestUnpacked = 100 * 1024 * 1024;

/**
 * Reads a CSV file (UTF-8 or GB 18030, any usual separator) or the sheets of an XLSX file. What reads them is loaded when the first file comes.
 * @throws LinliError `invalid` for a file that is too large or is no such table
 */
export async function readTable(file: Blob): Promise<readonly TableSheet[]> {
  if (file.size > largest) throw new LinliError('invalid', `A table may have ${largest} bytes, this one has ${file.size}`);
  const bytes = new Uint8Array(await bytesOf(file));
  if (isZip(bytes)) return readWorkbook(bytes);
  if (isOldWorkbook(bytes)) throw new LinliError('invalid', 'This is an XLS file; save it as XLSX or CSV');
  return readCsv(textOf(bytes));
}

async function readWorkbook(bytes: Uint8Array): Promise<readonly TableSheet[]> {
  const [{ default: readSheets }, { unzipSync, zipSync }] = await Promise.all([import('read-excel-file/universal'), import('fflate')]);
  try {
    let unpacked = 0;
    const filter = ({ originalSize }: { originalSize: number }) => (unpacked += originalSize) <= largestUnpacked;
    const files = unzipSync(bytes, { filter });
    if (unpacked > largestUnpacked) throw new RangeError(`${unpacked} bytes when unpacked`);
    // The reader unpacks large files in workers made from blobs, which a strict policy forbids; what is only packed, not compressed, it takes as it is.
    const sheets = await readSheets(zipSync(files, { level: 0 }).buffer as ArrayBuffer);
    return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data as unknown as TableCell[][] }));
  } catch (cause) {
    throw new LinliError('invalid', 'This XLSX file cannot be read', { cause });
  }
}

async function readCsv(content: string): Promise<readonly TableSheet[]> {
  const { parse } = await import('csv-parse/browser/esm/sync');
  try {
    const rows: string[][] = parse(content, { bom: true, delimiter: separatorOf(content), relax_column_count: true, skip_empty_lines: true });
    return [{ name: null, rows: rows.map((row) => row.map((cell) => (cell === '' ? null : cell))) }];
  } catch (cause) {
    throw new LinliError('invalid', `This CSV file cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

/** What stands most often in the first line. */
function separatorOf(content: string): string {
  const [line = ''] = content.split(/\r?\n/, 1);
  const counts = [',', '\t', ';'].map((separator) => ({ separator, count: line.split(separator).length }));
  return counts.reduce((most, each) => (each.count > most.count ? each : most)).separator;
}

/** What Chinese spreadsheets save as CSV is mostly GB 18030; that is hardly ever valid UTF-8. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

function isOldWorkbook(bytes: Uint8Array): boolean {
  return bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0;
}

async function bytesOf(file: Blob): Promise<ArrayBuffer> {
  try {
    return await file.arrayBuffer();
  } catch (cause) {
    throw new LinliError('invalid', 'This file cannot be read any more', { cause });
  }
}
