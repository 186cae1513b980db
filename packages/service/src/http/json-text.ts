import { LinliError } from '@linli/model';

/** Deeper than any entry of ours. What is nested deeper could exhaust whoever walks through it. */
const deepest = 64;

/** What a JSON text in UTF-8 says. @throws LinliError `invalid` for what is none, and for what is nested too deep */
export function parsedJson(bytes: Uint8Array): unknown {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    throw fault('The body is no JSON in UTF-8', 'not-json', cause);
  }
  if (isDeeper(value, deepest)) throw fault(`The body is nested deeper than ${deepest} levels`, 'too-deep');
  return value;
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((member) => isDeeper(member, levels - 1));
}

function fault(message: string, code: string, cause?: unknown): LinliError {
  return new LinliError('invalid', message, { issues: [{ pointer: '', code }], cause });
}

/** A name as a part of a JSON pointer (RFC 6901). */
export function escaped(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1').replace(/\p{Cs}/gu, '\ufffd');
}
