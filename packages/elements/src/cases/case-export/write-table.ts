import { toCsv } from '@linli/client';
import { caseTable, type Case, type TableColumn, type TableContext } from '@linli/model';

/** Rows written at a time: between two of these the page can draw and be used. */
const batch = 2000;

/** Cases as a CSV file, under headings; `progress` is told how many rows are written. */
export async function writeTable(cases: readonly Case[], columns: readonly TableColumn[], context: TableContext, progress: (done: number) => void): Promise<Blob> {
  const parts: string[] = [];
  for (let from = 0; from === 0 || from < cases.length; from += batch) {
    const [headings = [], ...rows] = caseTable(cases.slice(from, from + batch), columns, context);
    // Only the file as a whole begins with a byte order mark.
    parts.push(from === 0 ? toCsv([headings, ...rows]) : toCsv(rows).slice(1));
    progress(Math.min(from + batch, cases.length));
    await new Promise((resolve) => setTimeout(resolve));
  }
  return new Blob(parts, { type: 'text/csv;charset=utf-8' });
}

/** Has the browser keep a file. */
export function keepFile(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // A browser may still be reading it when the click returns.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
