import { cleanLine, countCharacters } from '../clean.js';
import type { Attachment, FieldOf } from '../definition.js';
import { wrongType, type CheckOf, type Fault } from './kind.js';
import { isRecord, own, readList } from './read.js';

/** The longest file name that common file systems keep. */
const maxName = 255;

export const attachmentCheck: CheckOf<'attachment'> = {
  clean: (value) => readList(value, readAttachment),
  judge(files, field) {
    if (files.length > field.maxFiles) return { code: 'too-many', params: { max: field.maxFiles, count: files.length } };
    return files.map((file) => sizeFault(file, field) ?? typeFault(file, field)).find((fault) => fault);
  },
};

function readAttachment(value: unknown): Attachment | typeof wrongType {
  if (!isRecord(value)) return wrongType;
  const [sha256, name, type, bytes] = ['sha256', 'name', 'type', 'bytes'].map((key) => own(value, key));
  if (typeof sha256 !== 'string' || typeof name !== 'string' || typeof type !== 'string' || typeof bytes !== 'number') return wrongType;
  const sound = /^[0-9a-f]{64}$/.test(sha256) && Number.isSafeInteger(bytes) && bytes >= 0 && countCharacters(name) <= maxName;
  return sound ? { sha256, name: cleanLine(name), type: cleanLine(type), bytes: bytes + 0 } : wrongType;
}

type FileLimits = Pick<FieldOf<'attachment'>, 'maxBytes' | 'types'>;

/** What is wrong with the size of a file, in bytes. */
export function sizeFault({ name, bytes }: Pick<Attachment, 'name' | 'bytes'>, { maxBytes }: FileLimits): Fault | undefined {
  if (bytes === 0) return { code: 'file-empty', params: { name } };
  return bytes > maxBytes ? { code: 'file-too-large', params: { name, max: maxBytes, bytes } } : undefined;
}

/** Whether a file of that type, by its content, may be handed in here. */
export function typeFault({ name, type }: Pick<Attachment, 'name' | 'type'>, { types }: FileLimits): Fault | undefined {
  return types.includes(type) ? undefined : { code: 'file-type', params: { name } };
}
