import { sizeFault, typeFault } from './check/attachment.js';
import { cleanLine } from './clean.js';
import type { FieldOf } from './definition.js';
import type { FormIssue } from './issue.js';

/** A file as a person chose it. `bytes` is its whole size; `head` its first bytes, of which {@link sniffType} needs 16. */
export interface ChosenFile {
  name: string;
  bytes: number;
  head: Uint8Array;
}

/** Types by how their content begins, read as Latin-1. */
const signatures: readonly (readonly [type: string, signature: RegExp])[] = [
  ['image/jpeg', /^\xff\xd8\xff/],
  ['image/png', /^\x89PNG\r\n.\n/],
  ['image/webp', /^RIFF[^]{4}WEBP/],
  ['image/gif', /^GIF8[79]a/],
  ['application/pdf', /^%PDF-/],
  // HEIC and QuickTime share the container: only the brands of MP4 itself are video/mp4.
  ['video/mp4', /^[^]{4}ftyp(?:iso[m2-9]|mp4[12]|avc1|M4V |MSNV|dash)/],
];

const extensions: Readonly<Record<string, readonly string[]>> = {
  'image/jpeg': ['jpg', 'jpeg', 'jpe', 'jfif'],
  'image/png': ['png'],
  'image/webp': ['webp'],
  'image/gif': ['gif'],
  'application/pdf': ['pdf'],
  'video/mp4': ['mp4', 'm4v'],
};

/** The media type of a file by its first 16 bytes; `undefined` when it is none that Linli knows. Its name has no say. */
export function sniffType(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 16));
  return signatures.find(([, signature]) => signature.test(head))?.[0];
}

/** The type of a chosen file by its content, or why it cannot be handed in: empty, too large, not allowed, or named as another. */
export function checkFile(file: ChosenFile, field: FieldOf<'attachment'>): { type: string } | FormIssue {
  const name = cleanLine(file.name);
  const type = sniffType(file.head) ?? '';
  const fault = sizeFault({ name, bytes: file.bytes }, field) ?? typeFault({ name, type }, field);
  if (fault) return { field: field.name, ...fault };
  return contradicts(name, type) ? { field: field.name, code: 'file-mislabelled', params: { name, type } } : { type };
}

/** A name without an extension says nothing; digits after a dot, as in 纪要1.2, are none. */
function contradicts(name: string, type: string): boolean {
  const extension = /\.([a-z][a-z0-9]{0,4})$/i.exec(name)?.[1];
  return extension !== undefined && extensions[type]?.includes(extension.toLowerCase()) === false;
}
