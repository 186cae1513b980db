import { createHash } from 'node:crypto';
import { LinliError } from '@linli/model';
import type { Blobs } from './blobs.js';

/** Files in memory, gone with the process: for tests and demonstrations. */
export function memoryBlobs(): Blobs {
  const whole = new Map<string, Uint8Array>();
  const parts = new Map<string, Uint8Array>();

  return {
    async state(sha256) {
      const file = whole.get(sha256);
      return { received: file?.byteLength ?? parts.get(sha256)?.byteLength ?? 0, whole: file !== undefined };
    },

    async append(sha256, offset, bytes, total) {
      const file = whole.get(sha256);
      if (file) return { received: file.byteLength, whole: true };
      const before = offset === 0 ? new Uint8Array() : (parts.get(sha256) ?? new Uint8Array());
      if (before.byteLength !== offset || offset + bytes.byteLength > total) throw new LinliError('conflict', `Of file ${sha256} there are ${before.byteLength} bytes; go on from there`);
      const grown = Buffer.concat([before, bytes]);
      if (grown.byteLength < total) {
        parts.set(sha256, grown);
        return { received: grown.byteLength, whole: false };
      }
      parts.delete(sha256);
      if (createHash('sha256').update(grown).digest('hex') !== sha256) throw new LinliError('conflict', `What came is another file than ${sha256}; send it again from its beginning`);
      whole.set(sha256, grown);
      return { received: total, whole: true };
    },

    async read(sha256) {
      return whole.get(sha256);
    },

    async drop(sha256) {
      parts.delete(sha256);
    },
  };
}
