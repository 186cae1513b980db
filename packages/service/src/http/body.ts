import { LinliError } from '@linli/model';
import { parsedJson } from './json-text.js';

/** The bytes of a body. @throws LinliError `too_large` past the limit, before more than that was read */
export async function bytesOf(request: Request, limit: number): Promise<Uint8Array> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw tooLarge(limit);
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  while (reader) {
    const { done, value } = await read(reader);
    if (done) break;
    size += value.byteLength;
    if (size > limit) {
      void reader.cancel().catch(() => undefined);
      throw tooLarge(limit);
    }
    parts.push(value);
  }
  return Buffer.concat(parts, size);
}

/** @throws LinliError `invalid` (415, 400) for what is no JSON, `too_large` */
export async function jsonOf(request: Request, limit: number): Promise<unknown> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i.test(type)) throw new LinliError('invalid', 'The body must be JSON, and its Content-Type must say so: application/json', { status: 415 });
  const encoding = request.headers.get('content-encoding') ?? 'identity';
  if (encoding !== 'identity') throw new LinliError('invalid', 'A body that was compressed is not read; send it as it is', { status: 415 });
  return parsedJson(await bytesOf(request, limit));
}

async function read(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<ReadableStreamReadResult<Uint8Array>> {
  try {
    return await reader.read();
  } catch (cause) {
    throw new LinliError('aborted', 'The body of the request broke off', { cause });
  }
}

function tooLarge(limit: number): LinliError {
  return new LinliError('too_large', `The body is larger than ${limit} bytes`);
}
