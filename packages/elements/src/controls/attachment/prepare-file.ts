import { checkFile, type FieldOf, type FormIssue } from '@linli/model';
import { stripMetadata } from './strip-metadata.js';

/** A file as it will be kept: known by its content, and silent about its maker. */
export interface PreparedFile {
  blob: Blob;
  name: string;
  type: string;
}

/** As many of a file's first bytes as its type can be told from. */
const headBytes = 64;

/** Checks a chosen file by its content and takes out its metadata; or says what is wrong with it. */
export async function prepareFile(file: File, field: FieldOf<'attachment'>): Promise<PreparedFile | FormIssue> {
  const head = new Uint8Array(await file.slice(0, headBytes).arrayBuffer());
  const checked = checkFile({ name: file.name, bytes: file.size, head }, field);
  if ('code' in checked) return checked;
  const { type } = checked;
  const clean = stripMetadata(new Uint8Array(await file.arrayBuffer()), type);
  if (!clean) return { field: field.name, code: 'file-type', params: { name: file.name } };
  return { blob: new Blob([clean as Uint8Array<ArrayBuffer>], { type }), name: file.name, type };
}
