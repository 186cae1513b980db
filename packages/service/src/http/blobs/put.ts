import { LinliError } from '@linli/model';
import { bytesOf } from '../body.js';
import type { Call, Handlers } from '../call.js';
import { json } from '../respond.js';
import type { Surroundings } from '../surroundings.js';

interface Range {
  from: number;
  to: number;
  total: number;
}

export function uploadHandlers({ blobs, limits, uploads }: Surroundings): Handlers<'putBlob' | 'readUpload'> {
  const put = async (call: Call<'putBlob'>): Promise<Response> => {
    const { sha256 } = call.params;
    const range = rangeIn(call, limits.blob);
    const bytes = await bytesOf(call.request, limits.blob);
    const { from, to, total } = range ?? { from: 0, to: bytes.byteLength - 1, total: bytes.byteLength };
    if (range && to - from + 1 !== bytes.byteLength) throw unsound('length');
    const known = await blobs.state(sha256);
    // A file that is whole is known by its digest: it cannot become another.
    const state = known.whole ? known : await blobs.append(sha256, from, bytes, total);
    return state.whole ? json({ size: state.received }, 201) : json({ received: state.received }, 202);
  };

  return {
    async putBlob(call) {
      const release = uploads.open(call);
      try {
        return await put(call);
      } finally {
        release();
      }
    },

    async readUpload({ params }) {
      return json(await blobs.state(params.sha256));
    },
  };
}

/** The part that a body is. @throws LinliError `invalid` for one that is no part, `too_large` */
function rangeIn({ headers }: Call<'putBlob'>, limit: number): Range | undefined {
  const [, from, to, total] = (/^bytes (\d+)-(\d+)\/(\d+)$/.exec(headers['content-range'] ?? '') ?? []).map(Number);
  if (from === undefined || to === undefined || total === undefined) return undefined;
  if (to < from || to >= total) throw unsound('pattern');
  if (total > limit) throw new LinliError('too_large', `A file may have ${limit} bytes`);
  return { from, to, total };
}

function unsound(code: string): LinliError {
  return new LinliError('invalid', 'The Content-Range does not say which part of the file the body is', { issues: [{ pointer: 'header/content-range', code }] });
}
