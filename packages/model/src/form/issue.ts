/** What can be wrong with one field's value. */
export const issueCodes = [
  'required', 'wrong-type', 'too-short', 'too-long', 'pattern', 'not-a-number', 'too-small', 'too-large', 'too-many-decimals',
  'not-an-option', 'too-many', 'not-a-leaf', 'not-a-date', 'too-early', 'too-late', 'not-a-phone', 'service-number',
  'place-incomplete', 'file-too-large', 'file-empty', 'file-type', 'file-mislabelled', 'not-consented', 'unknown-field',
] as const;
export type IssueCode = (typeof issueCodes)[number];

/** One thing wrong with a form: at which field, what, and the figures that its message needs (`{max: 500}`). */
export interface FormIssue {
  field: string;
  code: IssueCode;
  params?: Readonly<Record<string, string | number>> | undefined;
}
