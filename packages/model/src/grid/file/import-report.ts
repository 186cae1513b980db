import type { ImportIssue, ImportIssueCode, ImportSeverity } from './import-issue.js';

/** A file in which everything is wrong must not fill the memory with complaints. */
const listedAtMost = 10_000;

/** Gathers the issues of a file. */
export class ImportReport {
  readonly issues: ImportIssue[] = [];
  /** How many more there were. */
  unlisted = 0;

  add(issue: ImportIssue): void {
    if (this.issues.length < listedAtMost) this.issues.push(issue);
    else this.unlisted++;
  }
}

/** The issues of one feature. */
export class FeatureReport {
  /** Set once the code of the grid is known. */
  grid: string | null = null;
  /** Whether the feature has to be left out. */
  failed = false;

  constructor(
    private readonly report: ImportReport,
    readonly feature: number,
  ) {}

  add(severity: ImportSeverity, code: ImportIssueCode, details: Omit<ImportIssue, 'code' | 'severity' | 'feature' | 'grid'> = {}): void {
    if (severity === 'error') this.failed = true;
    this.report.add({ code, severity, feature: this.feature, grid: this.grid, ...details });
  }
}

/** A value of the file for a sentence: short, and never more than one line. */
export function shownValue(value: unknown): string {
  const written = typeof value === 'string' ? value : typeof value === 'object' && value !== null ? '…' : String(value);
  const line = written.replace(/\s+/g, ' ');
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
}
