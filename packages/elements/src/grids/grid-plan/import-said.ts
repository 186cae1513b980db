import type { ImportSeverity } from '@linli/model';

/** What is said where a file of grids is read or written. */
export interface ImportSaid {
  file: string;
  fileHint: string;
  chooseFile: string;
  crs: string;
  crsStated: string;
  reading(percent: string, features: string): string;
  stop: string;
  readAgain: string;
  readAs(crs: string): string;
  read(grids: string, features: string): string;
  converted(from: string, to: string): string;
  issues: string;
  issueCounts: Record<ImportSeverity, (count: string) => string>;
  issueSeverities: Record<ImportSeverity, string>;
  columns: { severity: string; feature: string; text: string; place: string };
  wholeFile: string;
  unlisted(count: string): string;
  /** Of grids that the register has already. */
  known(count: string): string;
  noIssues: string;
  missing(count: string): string;
  missingHint: string;
  nothingNew: string;
  exported(count: string): string;
  exportFailed: string;
  fileName: string;
}
